package io.huifang.followup;

/** What a person is asked to do. */
public enum TaskKind {
    /** The robot did not get through, or not to the end: a person calls. */
    CALL_A_PERSON(true),
    /** Somebody asked for a person and none was there. */
    URGENT_CALL_BACK(false),
    /** A time was agreed on at which a person calls, not the robot. */
    APPOINTMENT(true),
    /** Somebody else knows the answers, and was named. */
    ASK_INFORMANT(true),
    /** A number is wrong or dead: find the right one. */
    UPDATE_CONTACT(true),
    /** Look at what the robot has found, and decide. */
    REVIEW_VERDICT(true),
    /** The customer contradicts the bank. */
    DISPUTE(false),
    /** An answer makes fraud likely: a person looks now. */
    FRAUD(false),
    /** Somebody left a message. */
    MESSAGE(false);

    private final boolean overOnceVerified;

    TaskKind(boolean overOnceVerified) {
        this.overOnceVerified = overOnceVerified;
    }

    /** Whether nothing is left to do as soon as the case is verified; what a customer has asked for stays. */
    boolean isOverOnceVerified() {
        return overOnceVerified;
    }
}
