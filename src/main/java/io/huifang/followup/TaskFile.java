package io.huifang.followup;

import io.huifang.campaign.CaseId;
import io.huifang.dialogue.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known about a task.
 *
 * @param history the oldest change first
 * @param decision null unless a person decided
 */
public record TaskFile(
        Line line,
        List<Evidence> evidence,
        List<Entry> history,
        @Nullable PersonDecision decision) {

    public TaskFile {
        evidence = List.copyOf(evidence);
        history = List.copyOf(history);
    }

    /**
     * A task in one line.
     *
     * @param team who is asked to see to it
     * @param owner who has it, or closed it; null when nobody has it
     */
    public record Line(
            TaskId id,
            TaskKind kind,
            @Nullable CaseId caseId,
            String because,
            String team,
            Instant dueAt,
            TaskState state,
            @Nullable String owner,
            Instant openedAt,
            @Nullable Instant closedAt) {}

    /** What happened to a task. */
    public enum Event {
        OPENED,
        CLAIMED,
        ASSIGNED,
        RELEASED,
        DONE,
        CANCELLED,
        COMMENTED
    }

    /**
     * One change.
     *
     * @param who a person's name, or {@link TaskOrder#RULES}
     * @param fromState null at the beginning
     */
    public record Entry(
            Instant at,
            String who,
            Event what,
            @Nullable TaskState fromState,
            TaskState toState,
            @Nullable String fromOwner,
            @Nullable String toOwner,
            @Nullable String words) {}

    /**
     * What a person decided on a case; the robot's verdict stays beside it.
     *
     * @param robots null when the case had none yet
     */
    public record PersonDecision(
            TaskId task, Verdict verdict, @Nullable Verdict robots, String reason, String by, Instant at) {}
}
