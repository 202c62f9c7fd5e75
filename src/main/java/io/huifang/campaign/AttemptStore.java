package io.huifang.campaign;

import io.huifang.call.Disposition;
import io.huifang.call.LeftMessage;
import io.huifang.dialogue.Answer;
import io.huifang.dialogue.Effect;
import io.huifang.dialogue.Judgement;
import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.CallId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Attempts and their answers in the database. Writes need a transaction around them. */
@Repository
class AttemptStore {

    private static final String IN = "IN";
    private static final int LONGEST_WHY = 2000;
    private static final int LONGEST_HEARD = 10_000;
    private static final int LONGEST_VALUE = 1000;

    private final JdbcClient jdbc;
    private final EffectStore effects;

    AttemptStore(JdbcClient jdbc, EffectStore effects) {
        this.jdbc = jdbc;
        this.effects = effects;
    }

    /**
     * Writes a new attempt down; it counts towards the caps from now on, unless the other side has called us.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the case has an open attempt already
     */
    void insert(Attempt attempt, Case kase) {
        jdbc.sql("""
            INSERT INTO attempts (id, case_id, contact_place, state, open_case, node, placed_at, lease_until,
                                  phone_number, person, campaign_id, direction, counted, trunk)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .param(attempt.call().value())
                .param(attempt.caseId().value())
                .param(attempt.contactPlace())
                .param(attempt.state().name())
                .param(openCase(attempt))
                .param(attempt.node())
                .param(CaseStore.column(attempt.placedAt()))
                .param(CaseStore.column(attempt.leaseUntil()))
                .param(kase.contacts()
                        .at(attempt.contactPlace())
                        .point()
                        .number()
                        .dialled())
                .param(kase.order().terms().person())
                .param(kase.order().terms().campaign().value())
                .param(attempt.cameIn() ? IN : "OUT")
                .param(!attempt.cameIn())
                .param(attempt.trunk())
                .update();
    }

    /** The called party never noticed it, so it takes nothing from the caps. */
    void doesNotCount(CallId call) {
        jdbc.sql("UPDATE attempts SET counted = FALSE WHERE id = ?")
                .param(call.value())
                .update();
    }

    /** Writes how an attempt came out. */
    void save(Attempt attempt) {
        AttemptRecord.Result result = attempt.result();
        if (result == null) {
            throw new IllegalArgumentException("attempt " + attempt.call() + " has no result to save");
        }
        Disposition disposition = result.disposition();
        LeftMessage message = result.message();
        AudioSpan heardAt = result.heardAt();
        jdbc.sql("""
            UPDATE attempts SET state = :state, open_case = :openCase, disposition = :disposition,
                   why = :why, heard_on_line = :heard,
                   heard_from_ms = :heardFrom, heard_to_ms = :heardTo, cause = :cause, sip_code = :sipCode,
                   started_at = :startedAt, answered_at = :answeredAt, ended_at = :endedAt,
                   recording = :recording, script_version = :scriptVersion, message = :message
            WHERE id = :id
            """)
                .param("state", attempt.state().name())
                .param("openCase", openCase(attempt))
                .param("disposition", disposition == null ? null : disposition.name())
                .param("why", CaseStore.clip(result.why(), LONGEST_WHY))
                .param("heard", CaseStore.clip(result.heardOnLine(), LONGEST_HEARD))
                .param("heardFrom", heardAt == null ? null : heardAt.from().toMillis())
                .param("heardTo", heardAt == null ? null : heardAt.to().toMillis())
                .param("cause", result.cause())
                .param("sipCode", result.sipCode())
                .param("startedAt", CaseStore.column(result.startedAt()))
                .param("answeredAt", CaseStore.column(result.answeredAt()))
                .param("endedAt", CaseStore.column(result.endedAt()))
                .param("recording", result.recording())
                .param("scriptVersion", result.scriptVersion())
                .param("message", message == null ? null : message.name())
                .param("id", attempt.call().value())
                .update();
    }

    private static @Nullable UUID openCase(Attempt attempt) {
        return attempt.isOpen() ? attempt.caseId().value() : null;
    }

    /** Only for an attempt of which it is certain that nothing was dialled. */
    void delete(CallId call) {
        jdbc.sql("DELETE FROM attempts WHERE id = ? AND state = 'PLACED'")
                .param(call.value())
                .update();
    }

    Optional<Attempt> find(CallId call) {
        return jdbc.sql("SELECT * FROM attempts WHERE id = ?")
                .param(call.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** Waits for the row's lock and holds it until the transaction ends. Lock the case first where both are needed. */
    Optional<Attempt> lock(CallId call) {
        return jdbc.sql("SELECT * FROM attempts WHERE id = ? FOR UPDATE")
                .param(call.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** In the order in which they were made. */
    List<Attempt> ofCase(CaseId id) {
        return jdbc.sql("SELECT * FROM attempts WHERE case_id = ? ORDER BY placed_at, id")
                .param(id.value())
                .query((row, n) -> read(row))
                .list();
    }

    /** Those in which we have called, in their order. */
    List<Attempt> placedFor(CaseId id) {
        return ofCase(id).stream().filter(attempt -> !attempt.cameIn()).toList();
    }

    /** Whether the case may be in a call now. */
    boolean isInCall(CaseId id) {
        return jdbc.sql("SELECT id FROM attempts WHERE open_case = ?")
                .param(id.value())
                .query((row, n) -> row.getString("id"))
                .optional()
                .isPresent();
    }

    /** Open attempts of a node, whatever their lease says. */
    List<Attempt> leftOpenBy(String node) {
        return jdbc.sql("SELECT * FROM attempts WHERE state = 'PLACED' AND node = ?")
                .param(node)
                .query((row, n) -> read(row))
                .list();
    }

    /** Open attempts of any node whose lease has run out. */
    List<Attempt> withoutSignOfLifeAt(Instant now) {
        return jdbc.sql("SELECT * FROM attempts WHERE state = 'PLACED' AND lease_until < ?")
                .param(CaseStore.column(now))
                .query((row, n) -> read(row))
                .list();
    }

    void extendLease(Collection<CallId> calls, Instant until) {
        if (!calls.isEmpty()) {
            jdbc.sql("UPDATE attempts SET lease_until = :until WHERE state = 'PLACED' AND id IN (:ids)")
                    .param("until", CaseStore.column(until))
                    .param("ids", calls.stream().map(CallId::value).toList())
                    .update();
        }
    }

    /** Adds the answers that are not there yet; (call, turn) is an answer's identity. Needs the attempt's lock. */
    void addMissing(CallId call, List<Answer> answers) {
        if (answers.isEmpty()) {
            return;
        }
        Set<Integer> turns = new HashSet<>(jdbc.sql("SELECT turn FROM answers WHERE attempt_id = ?")
                .param(call.value())
                .query(Integer.class)
                .list());
        for (Answer answer : answers) {
            if (turns.add(answer.turn())) {
                insert(call, answer);
            }
        }
    }

    /** What followed from a call; once, together with its end. */
    void addEffects(CallId call, List<Effect> followed) {
        effects.insert(call, followed);
    }

    List<Effect> effects(CallId call) {
        return effects.effects(call);
    }

    private void insert(CallId call, Answer answer) {
        AudioSpan span = answer.span();
        jdbc.sql("""
            INSERT INTO answers (attempt_id, turn, question, expected, heard, understood, judgement,
                                 confidence, from_ms, to_ms)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .param(call.value())
                .param(answer.turn())
                .param(answer.question())
                .param(CaseStore.clip(answer.expected(), LONGEST_VALUE))
                .param(CaseStore.clip(answer.heard(), LONGEST_HEARD))
                .param(CaseStore.clip(answer.value(), LONGEST_VALUE))
                .param(answer.judgement().name())
                .param(answer.confidence())
                .param(span == null ? null : span.from().toMillis())
                .param(span == null ? null : span.to().toMillis())
                .update();
    }

    List<Answer> answers(CallId call) {
        return jdbc.sql("SELECT * FROM answers WHERE attempt_id = ? ORDER BY turn")
                .param(call.value())
                .query((row, n) -> new Answer(
                        row.getString("question"),
                        row.getInt("turn"),
                        row.getString("expected"),
                        row.getString("heard"),
                        row.getString("understood"),
                        Judgement.valueOf(row.getString("judgement")),
                        row.getDouble("confidence"),
                        CaseStore.span(row)))
                .list();
    }

    private static Attempt read(ResultSet row) throws SQLException {
        String why = row.getString("why");
        String disposition = row.getString("disposition");
        String message = row.getString("message");
        AttemptRecord.Result result = why == null
                ? null
                : new AttemptRecord.Result(
                        disposition == null ? null : Disposition.valueOf(disposition),
                        why,
                        row.getString("heard_on_line"),
                        CaseStore.span(row, "heard_from_ms", "heard_to_ms"),
                        row.getInt("cause"),
                        row.getObject("sip_code", Integer.class),
                        CaseStore.instant(row, "started_at"),
                        CaseStore.instant(row, "answered_at"),
                        CaseStore.instant(row, "ended_at"),
                        row.getString("recording"),
                        row.getObject("script_version", Integer.class),
                        message == null ? null : LeftMessage.valueOf(message));
        return new Attempt(
                new CallId(row.getObject("id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getInt("contact_place"),
                row.getString("node"),
                CaseStore.required(row, "placed_at"),
                CaseStore.required(row, "lease_until"),
                IN.equals(row.getString("direction")),
                row.getString("trunk"),
                AttemptState.valueOf(row.getString("state")),
                result);
    }
}
