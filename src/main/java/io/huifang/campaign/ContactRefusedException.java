package io.huifang.campaign;

/** A contact point can't be changed as asked. The message says why in one sentence, without the number. */
public final class ContactRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why, by name. */
    public enum Reason {
        NO_CASE,
        NO_CONTACT_POINT,
        /** It stands against what is stored; sent again it is refused again. */
        CONFLICT
    }

    ContactRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    static ContactRefusedException conflict(String message) {
        return new ContactRefusedException(Reason.CONFLICT, message);
    }

    public Reason reason() {
        return reason;
    }
}
