package io.huifang.campaign;

/** A number is none, or not one that is called. The message says why in one sentence and never repeats the number. */
public final class NumberRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why, by name. */
    public enum Reason {
        NO_NUMBER,
        TOO_SHORT,
        TOO_LONG,
        WITHOUT_AREA_CODE,
        NOT_IN_USE,
        FOREIGN,
        PREMIUM_RATE,
        SHARED_COST,
        EXTENSION
    }

    NumberRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
