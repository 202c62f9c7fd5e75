package io.huifang.campaign;

import java.time.Instant;
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
        // the constant columns in the order lead H2 to its index
        List<CaseId> due = jdbc.sql("""
                        SELECT id FROM cases WHERE queue_id = ? AND state = 'OPEN' AND due_at <= ?
                        ORDER BY queue_id, state, due_at, id FETCH FIRST ? ROWS ONLY
                        """)
                .params(queue, now.atOffset(ZoneOffset.UTC), CANDIDATES)
                .query((row, n) -> new CaseId(row.getObject("id", UUID.class)))
                .list();
        return due.stream()
                .flatMap(id -> cases.lockIfDue(id, now).stream())
                .filter(kase -> mayBeCalled.test(kase.id()))
                .findFirst();
    }

    /** Open cases that stand in no queue, because they were opened by an earlier release. */
    List<CaseId> withoutQueue(int limit) {
        return jdbc.sql("SELECT id FROM cases WHERE state = 'OPEN' AND queue_id IS NULL FETCH FIRST ? ROWS ONLY")
                .param(limit)
                .query((row, n) -> new CaseId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Open cases whose deadline has come near, so that they belong among the urgent ones, or has passed. */
    List<CaseId> toSeeTo(Instant now, int limit) {
        // in the index's order, so that none waits for ever behind others; without a beginning H2 reads all that are
        // null
        return jdbc.sql(
                        "SELECT id FROM cases WHERE see_to_at BETWEEN ? AND ? ORDER BY see_to_at FETCH FIRST ? ROWS ONLY")
                .params(Instant.EPOCH.atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC), limit)
                .query((row, n) -> new CaseId(row.getObject("id", UUID.class)))
                .list();
    }
}
