package io.huifang.campaign;

import io.huifang.campaign.rules.Rule;
import io.huifang.dialogue.Decision;
import io.huifang.dialogue.Verdict;
import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Single cases in the database, in SQL that H2 and PostgreSQL both speak. Writes need a transaction around them. */
@Repository
class CaseStore {

    static final int LONGEST_BECAUSE = 500;

    private final JdbcClient jdbc;
    private final CasePartStore parts;
    private final ContactStore contacts;

    CaseStore(JdbcClient jdbc, CasePartStore parts, ContactStore contacts) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.contacts = contacts;
    }

    /**
     * Where an open case waits.
     *
     * @param seeToAt when somebody must look at it though its turn has not come: its deadline nears or passes; null when
     *     it has none
     */
    record Waits(int queue, @Nullable Instant seeToAt) {}

    private static @Nullable String rule(Case.@Nullable Wait wait) {
        Rule rule = wait == null ? null : wait.rule();
        return rule == null ? null : rule.name();
    }

    private static @Nullable String because(Case.@Nullable Wait wait) {
        return wait == null ? null : clip(wait.because(), LONGEST_BECAUSE);
    }

    /**
     * Writes what can change; the reasons are written once, when the case settles.
     *
     * @param where null when it waits for nothing
     */
    void save(Case kase, @Nullable Waits where) {
        Decision decision = kase.decision();
        Case.Wait wait = kase.waiting();
        jdbc.sql("""
                        UPDATE cases SET state = :state, queue_id = :queue, see_to_at = :seeToAt, due_at = :dueAt,
                               waiting_rule = :rule, waiting_because = :because, appointment_at = :appointment,
                               next_contact = :nextContact, verdict = :verdict, settled_at = :settledAt
                        WHERE id = :id
                        """)
                .param("state", kase.state().name())
                .param("queue", where == null ? null : where.queue())
                .param("seeToAt", where == null ? null : column(where.seeToAt()))
                .param("dueAt", column(kase.dueAt()))
                .param("rule", rule(wait))
                .param("because", because(wait))
                .param("appointment", column(kase.appointment()))
                .param("nextContact", kase.nextContact())
                .param("verdict", decision == null ? null : decision.verdict().name())
                .param("settledAt", column(kase.settledAt()))
                .param("id", kase.id().value())
                .update();
        if (decision != null) {
            parts.insert(kase.id(), decision);
        }
    }

    /** Forgets why a case was settled, because it no longer is. */
    void forgetReasons(CaseId id) {
        parts.deleteReasons(id);
    }

    Optional<Case> find(CaseId id) {
        return load("WHERE id = ?", id.value());
    }

    Optional<Case> byExternalId(String externalId) {
        return load("WHERE external_id = ?", externalId);
    }

    /** Waits for the row's lock and holds it until the transaction ends. */
    Optional<Case> lock(CaseId id) {
        return load("WHERE id = ? FOR UPDATE", id.value());
    }

    List<CaseSummary> recent(@Nullable CaseState state, int limit) {
        return jdbc.sql("SELECT * FROM cases "
                        + (state == null ? "" : "WHERE state = :state ")
                        + "ORDER BY opened_at DESC, id FETCH FIRST :limit ROWS ONLY")
                .params(state == null ? Map.of("limit", limit) : Map.of("limit", limit, "state", state.name()))
                .query((row, n) -> new CaseSummary(
                        new CaseId(row.getObject("id", UUID.class)),
                        row.getString("external_id"),
                        Language.of(row.getString("language")),
                        row.getString("script"),
                        CaseState.valueOf(row.getString("state")),
                        verdict(row),
                        required(row, "opened_at"),
                        instant(row, "settled_at")))
                .list();
    }

    /** Locks an open case that is due, unless another node or thread holds it. */
    Optional<Case> lockIfDue(CaseId id, Instant now) {
        return load(
                "WHERE id = ? AND state = 'OPEN' AND due_at <= ? FOR UPDATE SKIP LOCKED",
                id.value(),
                now.atOffset(ZoneOffset.UTC));
    }

    private Optional<Case> load(String where, Object... keys) {
        return jdbc.sql("SELECT * FROM cases " + where)
                .params(keys)
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("external_id"),
                        Language.of(row.getString("language")),
                        row.getString("script"),
                        instant(row, "not_before"),
                        required(row, "opened_at"),
                        CaseState.valueOf(row.getString("state")),
                        wait(row),
                        instant(row, "appointment_at"),
                        terms(row),
                        row.getInt("next_contact"),
                        verdict(row),
                        instant(row, "settled_at")))
                .optional()
                .map(this::assemble);
    }

    /** The case's own row; what hangs on it is read after the row's connection is free again. */
    private record Row(
            UUID id,
            @Nullable String externalId,
            Language language,
            String script,
            @Nullable Instant notBefore,
            Instant openedAt,
            CaseState state,
            Case.@Nullable Wait waiting,
            @Nullable Instant appointment,
            CaseOrder.Terms terms,
            int nextContact,
            @Nullable Verdict verdict,
            @Nullable Instant settledAt) {}

    private Case assemble(Row row) {
        Verdict verdict = row.verdict();
        Contacts known = contacts.contacts(row.id());
        return new Case(
                new CaseId(row.id()),
                new CaseOrder(
                        row.externalId(),
                        row.language(),
                        row.script(),
                        parts.facts(row.id()),
                        known.ordered(),
                        row.notBefore(),
                        row.terms(),
                        contacts.emails(row.id())),
                known,
                row.openedAt(),
                row.state(),
                row.waiting(),
                row.appointment(),
                row.nextContact(),
                verdict == null ? null : new Decision(verdict, parts.reasons(row.id())),
                row.settledAt());
    }

    private static Case.@Nullable Wait wait(ResultSet row) throws SQLException {
        Instant due = instant(row, "due_at");
        String rule = row.getString("waiting_rule");
        return due == null
                ? null
                : new Case.Wait(due, rule == null ? null : Rule.valueOf(rule), row.getString("waiting_because"));
    }

    private static CaseOrder.Terms terms(ResultSet row) throws SQLException {
        return new CaseOrder.Terms(
                new CampaignId(row.getObject("campaign_id", UUID.class)),
                CaseOrder.Urgency.ofRank(row.getInt("urgency")),
                instant(row, "deadline"),
                row.getString("person"));
    }

    static @Nullable Verdict verdict(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        return verdict == null ? null : Verdict.valueOf(verdict);
    }

    static @Nullable OffsetDateTime column(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static Instant required(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable AudioSpan span(ResultSet row) throws SQLException {
        return span(row, "from_ms", "to_ms");
    }

    static @Nullable AudioSpan span(ResultSet row, String fromColumn, String toColumn) throws SQLException {
        Long from = row.getObject(fromColumn, Long.class);
        Long to = row.getObject(toColumn, Long.class);
        return from == null || to == null ? null : new AudioSpan(Duration.ofMillis(from), Duration.ofMillis(to));
    }

    /** A text too long for its column is shortened: better a shortened reason than a result that can't be stored. */
    static @Nullable String clip(@Nullable String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
