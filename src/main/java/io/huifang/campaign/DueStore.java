package io.huifang.campaign;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the open cases for which something is to be done, among very many. */
@Repository
class DueStore {

    /** So many nodes may hold a case each without hiding from one another what else is due. */
    private static final int CANDIDATES = 20;

    private final JdbcClient jdbc;
    private final CaseStore cases;

    DueStore(JdbcClient jdbc, CaseStore cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    /**
     * Locks the case of a queue that has been due longest, passing over those that another node or thread holds. In two
     * steps, because H2 locks every due row when asked to lock the first of them.
     *
     * @param mayBeCalled asked behind the case's lock
     */
    Optional<Case> lockNextDue(int queue, Instant now, Predicate<CaseId> mayBeCalled) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        // the constant columns in the order lead H2 to its index
        List<CaseId> due = jdbc.sql("""
                        SELECT id FROM cases WHERE queue_id = ? AND state = 'OPEN' AND due_at <= ?
                        ORDER BY queue_id, state, due_at, id FETCH FIRST ? ROWS ONLY
                        """)
                .params(queue, at, CANDIDATES)
                .query((row, n) -> new CaseId(row.getObject("id", UUID.class)))
                .list();
        return due.stream()
                .filter(id -> lockIfStillDue(id, at) && mayBeCalled.test(id))
                .findFirst()
                .flatMap(cases::find);
    }

    /** Open cases that stand in no queue, because they were opened by an earlier release. */
    List<CaseId> withoutQueue(int limit) {
        return jdbc.sql("SELECT id FROM cases WHERE state = 'OPEN' AND queue_id IS NULL FETCH FIRST ? ROWS ONLY")
                .param(limit)
                .query((row, n) -> new CaseId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Open cases whose deadline has come. */
    List<CaseId> pastDeadline(Instant now, int limit) {
        return jdbc.sql("SELECT id FROM cases WHERE state = 'OPEN' AND deadline <= ? FETCH FIRST ? ROWS ONLY")
                .params(now.atOffset(ZoneOffset.UTC), limit)
                .query((row, n) -> new CaseId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Open cases whose deadline has become near, so that they belong among the urgent ones. */
    List<CaseId> nearDeadline(Instant now, int limit) {
        return jdbc.sql("SELECT id FROM cases WHERE state = 'OPEN' AND urgent_from <= ? FETCH FIRST ? ROWS ONLY")
                .params(now.atOffset(ZoneOffset.UTC), limit)
                .query((row, n) -> new CaseId(row.getObject("id", UUID.class)))
                .list();
    }

    private boolean lockIfStillDue(CaseId id, OffsetDateTime now) {
        return jdbc.sql("SELECT id FROM cases WHERE id = ? AND state = 'OPEN' AND due_at <= ? FOR UPDATE SKIP LOCKED")
                .params(id.value(), now)
                .query((row, n) -> row.getString("id"))
                .optional()
                .isPresent();
    }
}
