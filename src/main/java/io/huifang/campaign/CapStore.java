package io.huifang.campaign;

import io.huifang.campaign.rules.Cap;
import io.huifang.kernel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calls that count towards caps, and the gate that keeps two nodes from counting at once. */
@Repository
class CapStore {

    /** A week in any zone, and a day for the zones' differences. */
    private static final Duration LOOKED_BACK = Duration.ofDays(8);

    private final JdbcClient jdbc;

    CapStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Waits until no other transaction is claiming, and keeps others from it until this one ends. What is counted
     * afterwards can't change before the claim is committed.
     */
    void enter() {
        jdbc.sql("SELECT id FROM claim_gate WHERE id = 1 FOR UPDATE")
                .query(Integer.class)
                .single();
    }

    Cap.Past past(PhoneNumber number, CaseOrder.Terms terms, Instant now) {
        String person = terms.person();
        return new Cap.Past(
                times("phone_number", number.dialled(), now),
                person == null ? List.of() : times("person", person, now),
                ever("phone_number", number.dialled(), terms.campaign()),
                person == null ? 0 : ever("person", person, terms.campaign()));
    }

    /** The messages left at a number's machine. */
    Cap.Past messages(PhoneNumber number, CampaignId campaign, Instant now) {
        List<Instant> lately = jdbc.sql(
                        "SELECT placed_at FROM attempts WHERE phone_number = ? AND placed_at > ? AND message = 'LEFT'")
                .params(number.dialled(), now.minus(LOOKED_BACK).atOffset(ZoneOffset.UTC))
                .query((row, n) -> CaseStore.required(row, "placed_at"))
                .list();
        int ever = jdbc.sql(
                        "SELECT count(*) FROM attempts WHERE phone_number = ? AND campaign_id = ? AND message = 'LEFT'")
                .params(number.dialled(), campaign.value())
                .query(Integer.class)
                .single();
        return new Cap.Past(lately, List.of(), ever, 0);
    }

    /** In how many calls the other side has called us about a case since a moment. */
    int callsInSince(Instant since, CaseId id) {
        return jdbc.sql("SELECT count(*) FROM attempts WHERE case_id = ? AND placed_at > ? AND direction = 'IN'")
                .params(id.value(), since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private List<Instant> times(String column, String key, Instant now) {
        return jdbc.sql("SELECT placed_at FROM attempts WHERE " + column + " = ? AND placed_at > ? AND counted")
                .params(key, now.minus(LOOKED_BACK).atOffset(ZoneOffset.UTC))
                .query((row, n) -> CaseStore.required(row, "placed_at"))
                .list();
    }

    private int ever(String column, String key, CampaignId campaign) {
        return jdbc.sql("SELECT count(*) FROM attempts WHERE " + column + " = ? AND campaign_id = ? AND counted")
                .params(key, campaign.value())
                .query(Integer.class)
                .single();
    }

    /** What of a number or a person is on the no-call list, for people; null when neither is. */
    @Nullable
    String listed(PhoneNumber number, @Nullable String person) {
        return jdbc
                .sql("SELECT person, reason FROM no_call_list WHERE phone_number = :number OR person = :person")
                .param("number", number.dialled())
                .param("person", person == null ? "" : person)
                .query((row, n) -> (row.getString("person") == null ? "This number" : "This person")
                        + " is on the no-call list: " + row.getString("reason"))
                .list()
                .stream()
                .findFirst()
                .orElse(null);
    }

    boolean isListed(String person) {
        return isListed(null, person);
    }

    private boolean isListed(@Nullable PhoneNumber number, @Nullable String person) {
        return jdbc.sql("SELECT count(*) FROM no_call_list WHERE phone_number = :number OR person = :person")
                        .param("number", number == null ? "" : number.dialled())
                        .param("person", person == null ? "" : person)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Only behind the gate: a duplicate key would spoil the transaction around it. Whether it was not there yet. */
    boolean list(@Nullable PhoneNumber number, @Nullable String person, String reason, Instant now) {
        if (isListed(number, person)) {
            return false;
        }
        jdbc.sql("INSERT INTO no_call_list (id, phone_number, person, reason, listed_at) VALUES (?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(number == null ? null : number.dialled())
                .param(person)
                .param(CaseStore.clip(reason, NoCallList.REASON_LENGTH))
                .param(CaseStore.column(now))
                .update();
        return true;
    }

    /** Whether it was there. */
    boolean unlist(@Nullable PhoneNumber number, @Nullable String person) {
        return jdbc.sql("DELETE FROM no_call_list WHERE phone_number = :number OR person = :person")
                        .param("number", number == null ? "" : number.dialled())
                        .param("person", person == null ? "" : person)
                        .update()
                > 0;
    }
}
