package io.huifang.followup;

import io.huifang.dialogue.Verdict;
import io.huifang.followup.TaskFile.Event;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One task and the changes that it can go through. What somebody has, only he gives back or closes; to take it from him
 * it is assigned.
 *
 * @param version counts the changes, from 1
 */
record Task(TaskFile.Line line, int version) {

    /** A change that was made. */
    record Changed(Task task, TaskFile.Entry entry) {
        /** Whether the task was not closed before. */
        boolean closes() {
            TaskState before = entry.fromState();
            return entry.toState().isClosed() && before != null && !before.isClosed();
        }
    }

    static Changed opened(TaskId id, TaskOrder order, String team, Instant dueAt, Instant now) {
        TaskFile.Line line = new TaskFile.Line(
                id, order.kind(), order.caseId(), order.because(), team, dueAt, TaskState.OPEN, null, now, null);
        return new Changed(
                new Task(line, 1),
                new TaskFile.Entry(now, order.by(), Event.OPENED, null, TaskState.OPEN, null, null, null));
    }

    /**
     * The task after a change; null when it is so already.
     *
     * @throws TaskTakenException when somebody else has it
     * @throws TaskChangeRefusedException when this can't follow on where it stands
     */
    @Nullable
    Changed changed(TaskChange change, Instant now) {
        return switch (change) {
            case TaskChange.Claim(String by) -> claim(by, now);
            case TaskChange.Assign(String by, String to, String words) -> {
                mustNotBeClosed();
                yield to.equals(line.owner()) ? null : next(by, Event.ASSIGNED, TaskState.CLAIMED, to, words, now);
            }
            case TaskChange.Release(String by, String words) -> {
                mustNotBeClosed();
                mustNotBeWithAnother(by);
                yield line.state() == TaskState.OPEN
                        ? null
                        : next(by, Event.RELEASED, TaskState.OPEN, null, words, now);
            }
            case TaskChange.Done(String by, String reason, Verdict decision) -> {
                mustBeDecided(decision);
                yield close(by, Event.DONE, TaskState.DONE, reason, now);
            }
            case TaskChange.Cancel(String by, String reason) ->
                close(by, Event.CANCELLED, TaskState.CANCELLED, reason, now);
            case TaskChange.Comment(String by, String words) ->
                next(by, Event.COMMENTED, line.state(), line.owner(), words, now);
        };
    }

    /** Cancelled by the rules, whoever has it. */
    Changed obsolete(String because, Instant now) {
        mustNotBeClosed();
        return next(TaskOrder.RULES, Event.CANCELLED, TaskState.CANCELLED, line.owner(), because, now);
    }

    private @Nullable Changed claim(String by, Instant now) {
        mustNotBeClosed();
        mustNotBeWithAnother(by);
        return line.state() == TaskState.CLAIMED ? null : next(by, Event.CLAIMED, TaskState.CLAIMED, by, null, now);
    }

    private @Nullable Changed close(String by, Event event, TaskState goal, String reason, Instant now) {
        if (line.state() == goal && by.equals(line.owner())) {
            return null;
        }
        mustNotBeClosed();
        mustNotBeWithAnother(by);
        return next(by, event, goal, by, reason, now);
    }

    private void mustBeDecided(@Nullable Verdict decision) {
        if (line.kind() == TaskKind.REVIEW_VERDICT && decision == null) {
            throw new TaskChangeRefusedException("A verdict to be reviewed is done with a decision on it.");
        }
        if (decision == Verdict.REVIEW) {
            throw new TaskChangeRefusedException("A person decides for or against; REVIEW is no decision.");
        }
        if (decision != null && line.caseId() == null) {
            throw new TaskChangeRefusedException("Task " + line.id() + " belongs to no case, so there is no verdict.");
        }
    }

    private void mustNotBeClosed() {
        if (line.state().isClosed()) {
            throw new TaskChangeRefusedException("Task " + line.id() + " is " + line.state() + " already.");
        }
    }

    private void mustNotBeWithAnother(String by) {
        String owner = line.owner();
        if (owner != null && !owner.equals(by)) {
            throw new TaskTakenException(line.id(), owner);
        }
    }

    private Changed next(
            String by, Event event, TaskState state, @Nullable String owner, @Nullable String words, Instant now) {
        Instant closedAt = line.closedAt() == null && state.isClosed() ? now : line.closedAt();
        TaskFile.Line next = new TaskFile.Line(
                line.id(),
                line.kind(),
                line.caseId(),
                line.because(),
                line.team(),
                line.dueAt(),
                state,
                owner,
                line.openedAt(),
                closedAt);
        return new Changed(
                new Task(next, version + 1),
                new TaskFile.Entry(now, by, event, line.state(), state, line.owner(), owner, words));
    }
}
