package io.huifang.followup;

/** What is to be done to a task can't follow on where it stands; the message says why. */
public final class TaskChangeRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TaskChangeRefusedException(String message) {
        super(message);
    }
}
