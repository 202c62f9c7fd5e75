package io.huifang.followup;

import io.huifang.campaign.CaseId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are asked for; what is null is not asked for.
 *
 * @param states none for all
 * @param kinds none for all
 * @param dueBefore only tasks that must be done before
 * @param after where the page before ended
 * @param limit 1 to {@link Tasks#MOST_LISTED}
 */
public record TaskQuery(
        Set<TaskState> states,
        Set<TaskKind> kinds,
        @Nullable String owner,
        @Nullable String team,
        @Nullable CaseId caseId,
        @Nullable Instant dueBefore,
        @Nullable Position after,
        int limit) {

    public TaskQuery {
        if (limit < 1 || limit > Tasks.MOST_LISTED) {
            throw new IllegalArgumentException("limit is 1 to " + Tasks.MOST_LISTED + ", not " + limit);
        }
        states = Set.copyOf(states);
        kinds = Set.copyOf(kinds);
    }

    /** A place in the order of tasks, which is by due time. */
    public record Position(Instant dueAt, UUID id) {

        public static Position of(TaskFile.Line line) {
            return new Position(line.dueAt(), line.id().value());
        }
    }
}
