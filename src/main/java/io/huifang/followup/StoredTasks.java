package io.huifang.followup;

import io.huifang.campaign.CaseId;
import io.huifang.campaign.Cases;
import io.huifang.dialogue.Decision;
import io.huifang.dialogue.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The tasks of the database. A change holds no lock while it is decided on: it counts only if no other came first. */
@Service
class StoredTasks implements Tasks {

    private static final Logger LOG = LoggerFactory.getLogger(StoredTasks.class);

    /** Each time another change came first, which each time brought somebody's work on. */
    private static final int MOST_TRIES = 20;

    private final TaskStore tasks;
    private final TaskPartStore parts;
    private final TaskPlan plan;
    private final Cases cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transactions;
    private final TransactionTemplate savepoint;

    StoredTasks(
            TaskStore tasks,
            TaskPartStore parts,
            TaskPlan plan,
            Cases cases,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager manager) {
        this.tasks = tasks;
        this.parts = parts;
        this.plan = plan;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
        this.transactions = new TransactionTemplate(manager);
        this.savepoint = new TransactionTemplate(manager);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public TaskId open(TaskOrder order) {
        TaskId known = tasks.byCause(order.once()).orElse(null);
        if (known != null) {
            return known;
        }
        Instant now = now();
        Instant due = order.dueAt() == null ? plan.due(order.kind(), now) : order.dueAt();
        Task.Changed opened = Task.opened(
                new TaskId(UUID.randomUUID()),
                order,
                plan.teamFor(order.kind()),
                due.truncatedTo(ChronoUnit.MICROS),
                now);
        TaskFile.Line line = opened.task().line();
        try {
            // with a savepoint, for in PostgreSQL a refused row spoils the transaction around it
            savepoint.executeWithoutResult(status -> {
                tasks.insert(opened.task(), order.once());
                parts.insert(line.id(), order.evidence());
                parts.insert(line.id(), opened.task().version(), opened.entry());
                events.publishEvent(new TaskOpened(line.id(), line.kind(), line.caseId(), line.team(), line.dueAt()));
            });
        } catch (DuplicateKeyException raced) {
            return tasks.byCause(order.once()).orElseThrow(() -> raced);
        }
        LOG.info(
                "task opened task={} kind={} case={} team={} due={} by={}",
                line.id(),
                line.kind(),
                line.caseId(),
                line.team(),
                line.dueAt(),
                order.by());
        return line.id();
    }

    @Override
    public int cancel(CaseId caseId, Set<TaskKind> kinds, String because) {
        Integer cancelled = transactions.execute(status -> {
            int count = 0;
            for (Task task : tasks.unfinished(caseId, kinds)) {
                Task.Changed changed = settle(
                        task.line().id(),
                        (current, now) -> current.line().state().isClosed() ? null : current.obsolete(because, now));
                if (changed != null) {
                    tellClosed(changed, null);
                    count++;
                }
            }
            return count;
        });
        return cancelled == null ? 0 : cancelled;
    }

    @Override
    public Optional<TaskFile> change(TaskId id, TaskChange change) {
        transactions.executeWithoutResult(status -> {
            Task.Changed changed = settle(id, (task, now) -> task.changed(change, now));
            if (changed != null) {
                Verdict decision = change instanceof TaskChange.Done done ? decided(changed, done) : null;
                if (changed.closes()) {
                    tellClosed(changed, decision);
                }
                LOG.info(
                        "task changed task={} what={} by={} state={}",
                        id,
                        changed.entry().what(),
                        change.by(),
                        changed.task().line().state());
            }
        });
        return find(id);
    }

    /** Decides on a change until it was the next one; null when there is no such task, or nothing to change. */
    private Task.@Nullable Changed settle(TaskId id, BiFunction<Task, Instant, Task.@Nullable Changed> decide) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Task task = tasks.find(id).orElse(null);
            Task.Changed changed = task == null ? null : decide.apply(task, now());
            if (changed == null) {
                return null;
            }
            if (tasks.save(changed.task())) {
                parts.insert(id, changed.task().version(), changed.entry());
                return changed;
            }
        }
        throw new TaskChangeRefusedException("Task " + id + " is being changed by many at once; try again.");
    }

    private @Nullable Verdict decided(Task.Changed changed, TaskChange.Done done) {
        TaskFile.Line line = changed.task().line();
        CaseId caseId = line.caseId();
        Verdict verdict = done.decision();
        if (caseId != null && verdict != null) {
            Decision robots = cases.find(caseId).orElseThrow().decision();
            parts.insert(
                    caseId,
                    new TaskFile.PersonDecision(
                            line.id(),
                            verdict,
                            robots == null ? null : robots.verdict(),
                            done.reason(),
                            done.by(),
                            changed.entry().at()));
        }
        return verdict;
    }

    private void tellClosed(Task.Changed changed, @Nullable Verdict decision) {
        TaskFile.Line line = changed.task().line();
        events.publishEvent(new TaskClosed(
                line.id(),
                line.kind(),
                line.caseId(),
                line.state(),
                changed.entry().who(),
                decision));
        LOG.info("task closed task={} kind={} case={} state={}", line.id(), line.kind(), line.caseId(), line.state());
    }

    @Override
    public Optional<TaskFile> find(TaskId id) {
        return tasks.find(id)
                .map(task -> new TaskFile(
                        task.line(),
                        parts.evidence(id),
                        parts.history(id),
                        parts.decision(id).orElse(null)));
    }

    @Override
    public List<TaskFile.Line> list(TaskQuery query) {
        return tasks.list(query);
    }

    @Override
    public List<TaskFile.PersonDecision> decisions(CaseId caseId) {
        return parts.decisions(caseId);
    }

    /** To the microsecond, as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
