package io.huifang.access;

import java.io.Serial;

/** An account or token can't be made or changed like this. The message is the key of the words that say why. */
public final class AccountRefusedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String field;

    AccountRefusedException(String field, String words) {
        super(words);
        this.field = field;
    }

    /** The field of the form that is wrong. */
    public String field() {
        return field;
    }

    /** For instance {@code access.login-taken}. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
