package io.huifang.call.live;

/** A live call can't be steered so; the message says why, for people. */
public final class SteeringRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Whether the call is the reason, or what was asked. */
    public enum Reason {
        /** No such call lives now. */
        NO_CALL,
        /** The call can't take it at this moment. */
        NOT_NOW,
        /** Nobody may ask so. */
        NOT_ALLOWED
    }

    private final Reason reason;

    public SteeringRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
