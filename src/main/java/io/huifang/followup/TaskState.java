package io.huifang.followup;

/** Where a task stands. None ever expires by itself: what is late is overdue, and stays. */
public enum TaskState {
    /** Nobody has it. */
    OPEN,
    /** Its owner sees to it. */
    CLAIMED,
    DONE,
    /** There was nothing left to do. */
    CANCELLED;

    public boolean isClosed() {
        return switch (this) {
            case OPEN, CLAIMED -> false;
            case DONE, CANCELLED -> true;
        };
    }
}
