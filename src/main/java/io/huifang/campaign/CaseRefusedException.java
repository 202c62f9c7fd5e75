package io.huifang.campaign;

/** A case can't be opened as ordered; the message says what is wrong and what is allowed, without personal data. */
public final class CaseRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CaseRefusedException(String message) {
        super(message);
    }

    CaseRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
