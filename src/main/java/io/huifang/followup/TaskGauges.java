package io.huifang.followup;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** How many tasks wait for people, and how many of them too long, counted in the database at most every half minute. */
@Component
class TaskGauges implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(TaskGauges.class);
    private static final Duration KEPT = Duration.ofSeconds(30);

    private final TaskStore tasks;
    private final Clock clock;
    private @Nullable List<TaskStore.Count> counts;
    private Instant staleAt = Instant.MIN;

    TaskGauges(TaskStore tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (TaskKind kind : TaskKind.values()) {
            String tag = kind.name().toLowerCase(Locale.ROOT);
            for (TaskState state : List.of(TaskState.OPEN, TaskState.CLAIMED)) {
                Gauge.builder(
                                "huifang.followup.tasks",
                                this,
                                gauges -> gauges.sum(
                                        count -> count.kind() == kind && count.state() == state,
                                        TaskStore.Count::tasks))
                        .description("Tasks that are not closed, by kind and state")
                        .baseUnit("tasks")
                        .tag("kind", tag)
                        .tag("state", state.name().toLowerCase(Locale.ROOT))
                        .register(registry);
            }
            Gauge.builder(
                            "huifang.followup.overdue",
                            this,
                            gauges -> gauges.sum(count -> count.kind() == kind, TaskStore.Count::overdue))
                    .description("Tasks that are not closed although their time is over, by kind")
                    .baseUnit("tasks")
                    .tag("kind", tag)
                    .register(registry);
        }
    }

    /** Not a number while the database does not answer. */
    private synchronized double sum(Predicate<TaskStore.Count> wanted, ToLongFunction<TaskStore.Count> value) {
        Instant now = clock.instant();
        if (!now.isBefore(staleAt)) {
            staleAt = now.plus(KEPT);
            counts = query(now);
        }
        return counts == null
                ? Double.NaN
                : counts.stream().filter(wanted).mapToLong(value).sum();
    }

    private @Nullable List<TaskStore.Count> query(Instant now) {
        try {
            return tasks.counts(now);
        } catch (DataAccessException unavailable) {
            LOG.warn(
                    "tasks not counted for metrics why={}",
                    unavailable.getClass().getSimpleName());
            return null;
        }
    }
}
