package io.huifang.campaign;

import io.huifang.campaign.rules.Cap;
import io.huifang.kernel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
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

    /** The calls that count, those of the last days one by one and all of the campaign by their number. */
    Cap.Past past(PhoneNumber number, CaseOrder.Terms terms, Instant now) {
        return past(number, terms.person(), "counted", terms.campaign(), now);
    }

    /** The messages left at a number's machine. */
    Cap.Past messages(PhoneNumber number, CampaignId campaign, Instant now) {
        return past(number, null, "message = 'LEFT'", campaign, now);
    }

    /** In how many calls the other side has called us about a case since a moment. */
    int callsInSince(Instant since, CaseId id) {
        return jdbc.sql("SELECT count(*) FROM attempts WHERE case_id = ? AND placed_at > ? AND direction = 'IN'")
                .params(id.value(), since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** In one statement, for this is asked before each call. */
    private Cap.Past past(PhoneNumber number, @Nullable String person, String which, CampaignId campaign, Instant now) {
        List<Instant> ofNumber = new ArrayList<>();
        List<Instant> ofPerson = new ArrayList<>();
        int[] ever = new int[2];
        jdbc.sql("""
                        SELECT 'NUMBER' AS whose, placed_at, CAST(0 AS BIGINT) AS calls FROM attempts
                        WHERE phone_number = :number AND placed_at > :since AND {which}
                        UNION ALL
                        SELECT 'PERSON', placed_at, CAST(0 AS BIGINT) FROM attempts
                        WHERE person = :person AND placed_at > :since AND {which}
                        UNION ALL
                        SELECT 'NUMBER', NULL, count(*) FROM attempts
                        WHERE phone_number = :number AND campaign_id = :campaign AND {which}
                        UNION ALL
                        SELECT 'PERSON', NULL, count(*) FROM attempts
                        WHERE person = :person AND campaign_id = :campaign AND {which}
                        """.replace("{which}", which))
                .param("number", number.dialled())
                .param("person", person)
                .param("since", now.minus(LOOKED_BACK).atOffset(ZoneOffset.UTC))
                .param("campaign", campaign.value())
                .query(row -> {
                    boolean isNumber = row.getString("whose").equals("NUMBER");
                    Instant at = CaseStore.instant(row, "placed_at");
                    if (at == null) {
                        ever[isNumber ? 0 : 1] = row.getInt("calls");
                    } else {
                        (isNumber ? ofNumber : ofPerson).add(at);
                    }
                });
        return new Cap.Past(ofNumber, ofPerson, ever[0], ever[1]);
    }

    /** What of a number or a person is on the no-call list, for people; null when neither is. */
    @Nullable
    String listed(PhoneNumber number, @Nullable String person) {
        // not with OR, for which H2 reads the whole list
        return jdbc
                .sql("""
                        SELECT 'This number' AS what, reason FROM no_call_list WHERE phone_number = :number
                        UNION ALL
                        SELECT 'This person', reason FROM no_call_list WHERE person = :person
                        """)
                .param("number", number.dialled())
                .param("person", person)
                .query((row, n) -> row.getString("what") + " is on the no-call list: " + row.getString("reason"))
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
