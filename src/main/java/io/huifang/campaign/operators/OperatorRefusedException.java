package io.huifang.campaign.operators;

/** Somebody can't be enrolled so; the message says what is allowed, and never repeats a PIN. */
public final class OperatorRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    OperatorRefusedException(String field, String message) {
        super(message);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
