package io.huifang.followup;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How soon tasks must be seen to, and by which team.
 *
 * @param lines one for each kind
 */
record TaskPlan(Office office, Map<TaskKind, Line> lines) {

    /**
     * What holds for one kind.
     *
     * @param anyHour whether the clock runs on while the office is closed
     */
    record Line(Within within, boolean anyHour, String team) {}

    TaskPlan {
        lines = Map.copyOf(lines);
        for (TaskKind kind : TaskKind.values()) {
            if (!lines.containsKey(kind)) {
                throw new IllegalArgumentException(kind + " is missing");
            }
        }
    }

    String teamFor(TaskKind kind) {
        return line(kind).team();
    }

    /** When a task opened at a moment must be done. */
    Instant due(TaskKind kind, Instant from) {
        Line line = line(kind);
        return line.anyHour() && line.within() instanceof Within.Time(var time)
                ? from.plus(time)
                : office.due(line.within(), from);
    }

    private Line line(TaskKind kind) {
        return Optional.ofNullable(lines.get(kind)).orElseThrow();
    }
}
