package io.huifang.campaign.operators;

import io.huifang.campaign.CampaignId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Operators and what they did, in the database. Writes need a transaction around them. */
@Repository
class OperatorStore {

    private static final int LONGEST_OUTCOME = 500;

    private final JdbcClient jdbc;

    OperatorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(Operator operator, String pinHash, Instant now) {
        remove(operator.number());
        jdbc.sql("INSERT INTO operators (number, name, pin_hash, enrolled_at) VALUES (?, ?, ?, ?)")
                .params(operator.number(), operator.name(), pinHash, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean remove(String number) {
        return jdbc.sql("DELETE FROM operators WHERE number = ?").param(number).update() == 1;
    }

    List<Operator> all() {
        return jdbc.sql("SELECT number, name FROM operators ORDER BY number")
                .query((row, n) -> new Operator(row.getString("number"), row.getString("name")))
                .list();
    }

    Optional<Operator> find(String number) {
        return jdbc.sql("SELECT number, name FROM operators WHERE number = ?")
                .param(number)
                .query((row, n) -> new Operator(row.getString("number"), row.getString("name")))
                .optional();
    }

    Optional<String> pinHash(String number) {
        return jdbc.sql("SELECT pin_hash FROM operators WHERE number = ?")
                .param(number)
                .query(String.class)
                .optional();
    }

    void add(OperatorAction action) {
        String outcome = action.outcome();
        jdbc.sql("""
                        INSERT INTO operator_actions (at, operator, name, way, campaign_id, action, outcome)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        action.at().atOffset(ZoneOffset.UTC),
                        action.operator().number(),
                        action.operator().name(),
                        action.way().name(),
                        action.campaign().value(),
                        action.action().name(),
                        outcome.length() <= LONGEST_OUTCOME ? outcome : outcome.substring(0, LONGEST_OUTCOME))
                .update();
    }

    /** The latest first. */
    List<OperatorAction> actions(int limit) {
        return jdbc.sql("SELECT * FROM operator_actions ORDER BY id DESC FETCH FIRST ? ROWS ONLY")
                .param(limit)
                .query((row, n) -> new OperatorAction(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new Operator(row.getString("operator"), row.getString("name")),
                        OperatorAction.Way.valueOf(row.getString("way")),
                        new CampaignId(row.getObject("campaign_id", UUID.class)),
                        OperatorAction.Action.valueOf(row.getString("action")),
                        row.getString("outcome")))
                .list();
    }
}
