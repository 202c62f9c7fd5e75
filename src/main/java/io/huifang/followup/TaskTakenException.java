package io.huifang.followup;

/** Somebody else has the task. */
public final class TaskTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient TaskId task;
    private final String owner;

    TaskTakenException(TaskId task, String owner) {
        super("Task " + task + " is with " + owner + ".");
        this.task = task;
        this.owner = owner;
    }

    public TaskId task() {
        return task;
    }

    /** Who has it. */
    public String owner() {
        return owner;
    }
}
