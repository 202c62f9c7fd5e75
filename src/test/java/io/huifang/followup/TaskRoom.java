package io.huifang.followup;

import io.huifang.campaign.AttemptRecord;
import io.huifang.campaign.CaseFile;
import io.huifang.campaign.CaseId;
import io.huifang.campaign.CaseOrder;
import io.huifang.campaign.CaseState;
import io.huifang.campaign.CaseSummary;
import io.huifang.campaign.Cases;
import io.huifang.campaign.HandClock;
import io.huifang.campaign.calendar.Calendars;
import io.huifang.campaign.rules.CallingHours;
import io.huifang.kernel.CallId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A task room on a database of a test's choice, without Spring. It is Monday, 9:00 in the bank's zone. */
final class TaskRoom {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    final HandClock clock;
    final List<Object> told = new CopyOnWriteArrayList<>();
    final KnownCases cases = new KnownCases();
    final TransactionTemplate transactions;
    final Tasks tasks;
    final TaskStore store;
    final JdbcClient jdbc;

    TaskRoom(DataSource source, HandClock clock) {
        this.clock = clock;
        JdbcTransactionManager manager = new JdbcTransactionManager(source);
        transactions = new TransactionTemplate(manager);
        jdbc = JdbcClient.create(source);
        store = new TaskStore(jdbc);
        tasks = new StoredTasks(store, new TaskPartStore(jdbc), plan(), cases, told::add, clock, manager);
    }

    /** The plan that Huifang comes with. */
    static TaskPlan plan() {
        try {
            String yaml = new ClassPathResource("followup/task-plan.yaml").getContentAsString(StandardCharsets.UTF_8);
            return TaskPlanFile.read("task-plan.yaml", yaml, place());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static CallingHours.Place place() {
        return new CallingHours.Place(ZONE, Calendars.load(null, "CN").in(ZONE));
    }

    /** A row that stands for a case, so that tasks can hang on it. */
    CaseId aCase() {
        UUID id = UUID.randomUUID();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        INSERT INTO cases (id, language, script, opened_at, state, next_contact, verdict, settled_at)
                        VALUES (?, 'en-US', 'employer', ?, 'SETTLED', 1, 'REVIEW', ?)
                        """).params(id, now, now).update();
        return new CaseId(id);
    }

    /** The cases that a test has put there. */
    static final class KnownCases implements Cases {

        final Map<CaseId, CaseFile> files = new HashMap<>();

        @Override
        public Opened open(CaseOrder order) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<CaseFile> find(CaseId id) {
            return Optional.ofNullable(files.get(id));
        }

        @Override
        public List<CaseSummary> recent(@Nullable CaseState state, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<AttemptRecord> attempt(CallId call) {
            return files.values().stream()
                    .flatMap(file -> file.attempts().stream())
                    .filter(attempt -> attempt.call().equals(call))
                    .findFirst();
        }
    }
}
