package io.huifang.campaign;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Queues in the database. A queue is never changed or deleted, so what is known of one stays true. */
@Repository
class QueueStore {

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Map<Queue.Key, Integer> ids = new ConcurrentHashMap<>();
    private volatile List<Queue> all = List.of();

    QueueStore(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The queue's id; a queue that is not there yet is made, and committed at once so that others can use it. */
    int idOf(Queue.Key key) {
        Integer known = ids.get(key);
        if (known != null) {
            return known;
        }
        int found = find(key).orElseGet(() -> make(key));
        ids.put(key, found);
        return found;
    }

    private int make(Queue.Key key) {
        try {
            apart.executeWithoutResult(status -> jdbc.sql(
                            "INSERT INTO queues (campaign_id, hours, zone, urgency, trunks) VALUES (?, ?, ?, ?, ?)")
                    .params(key.campaign().value(), key.hours(), key.zone().getId(), key.urgency(), key.trunks())
                    .update());
        } catch (DuplicateKeyException raced) {
            // another node or thread was first
        }
        return find(key).orElseThrow();
    }

    private Optional<Integer> find(Queue.Key key) {
        return jdbc.sql(
                        "SELECT id FROM queues WHERE campaign_id = ? AND hours = ? AND zone = ? AND urgency = ? AND trunks = ?")
                .params(key.campaign().value(), key.hours(), key.zone().getId(), key.urgency(), key.trunks())
                .query(Integer.class)
                .optional();
    }

    /** All queues there are, also those that another node has just made. */
    List<Queue> all() {
        int count = jdbc.sql("SELECT count(*) FROM queues").query(Integer.class).single();
        List<Queue> known = all;
        if (known.size() != count) {
            known = jdbc.sql("SELECT id, campaign_id, hours, zone, urgency, trunks FROM queues")
                    .query((row, n) -> new Queue(
                            row.getInt("id"),
                            new Queue.Key(
                                    new CampaignId(row.getObject("campaign_id", UUID.class)),
                                    row.getString("hours"),
                                    ZoneId.of(row.getString("zone")),
                                    row.getInt("urgency"),
                                    row.getString("trunks"))))
                    .list();
            all = known;
        }
        return known;
    }

    /** When the first case of each queue is or was due; queues without a due case are left out. */
    Map<Integer, Instant> firstDue(List<Queue> queues, Instant now) {
        Map<Integer, Instant> due = new HashMap<>();
        if (!queues.isEmpty()) {
            // one probe of the index for each queue, however many cases it has
            jdbc.sql("""
                            SELECT q.id, (SELECT c.due_at FROM cases c
                                          WHERE c.queue_id = q.id AND c.state = 'OPEN' AND c.due_at <= ?
                                          ORDER BY c.queue_id, c.state, c.due_at FETCH FIRST 1 ROW ONLY) AS first_due
                            FROM queues q WHERE q.id = ANY (?)
                            """)
                    .param(now.atOffset(ZoneOffset.UTC))
                    .param(queues.stream().map(Queue::id).toArray(Integer[]::new))
                    .query(row -> {
                        Instant first = CaseStore.instant(row, "first_due");
                        if (first != null) {
                            due.put(row.getInt("id"), first);
                        }
                    });
        }
        return due;
    }

    /**
     * The open cases of a campaign, counted by what they wait for.
     *
     * @param now those due by now stand apart, without a rule
     */
    List<Count> counts(CampaignId campaign, Instant now) {
        return jdbc.sql("""
                        SELECT q.hours, q.zone, q.trunks, w.rule, sum(w.cases) AS cases, min(w.first_due) AS first_due
                        FROM queues q JOIN (
                            SELECT queue_id, due, rule, count(*) AS cases, min(due_at) AS first_due
                            FROM (SELECT queue_id, due_at,
                                         CASE WHEN due_at <= :now THEN 1 ELSE 0 END AS due,
                                         CASE WHEN due_at <= :now THEN NULL ELSE waiting_rule END AS rule
                                  FROM cases
                                  WHERE state = 'OPEN'
                                        AND queue_id IN (SELECT id FROM queues WHERE campaign_id = :campaign)) c
                            GROUP BY queue_id, due, rule
                        ) w ON w.queue_id = q.id
                        GROUP BY q.hours, q.zone, q.trunks, w.rule, w.due
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("campaign", campaign.value())
                .query((row, n) -> new Count(
                        row.getString("hours"),
                        ZoneId.of(row.getString("zone")),
                        row.getString("trunks"),
                        row.getString("rule"),
                        row.getLong("cases"),
                        CaseStore.required(row, "first_due")))
                .list();
    }

    /** So many cases of the same hours, zone and trunks wait for the same. */
    record Count(
            String hours,
            ZoneId zone,
            String trunks,
            @Nullable String rule,
            long cases,
            Instant firstDue) {}
}
