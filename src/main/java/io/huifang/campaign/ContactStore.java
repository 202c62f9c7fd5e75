package io.huifang.campaign;

import io.huifang.campaign.ContactHealth.Retirement;
import io.huifang.campaign.rules.Window;
import io.huifang.kernel.CallId;
import io.huifang.kernel.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contact points and e-mail addresses of cases that are there already. Writes need a transaction around them. */
@Repository
class ContactStore {

    private final JdbcClient jdbc;

    ContactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Contacts contacts(UUID id) {
        return new Contacts(jdbc.sql("SELECT * FROM contact_points WHERE case_id = ? ORDER BY place")
                .param(id)
                .query((row, n) -> contact(row))
                .list());
    }

    /** From a row that has all of a contact point's columns. */
    static Contact contact(ResultSet row) throws SQLException {
        String zone = row.getString("zone");
        Consent ordered = consent(row.getString("consent"), CaseStore.instant(row, "consent_since"));
        ContactPoint point = new ContactPoint(
                new PhoneNumber(row.getString("phone_number")),
                ContactPoint.Kind.valueOf(row.getString("kind")),
                row.getString("extension"),
                ContactPoint.Role.valueOf(row.getString("role")),
                row.getString("label"),
                zone == null ? null : ZoneId.of(zone),
                Window.list(row.getString("preferred_hours")),
                ordered);
        String now = row.getString("consent_now");
        ContactHealth health = new ContactHealth(
                now == null ? ordered : consent(now, CaseStore.instant(row, "consent_now_since")),
                CaseStore.instant(row, "confirmed_at"),
                retirement(row));
        return new Contact(row.getInt("place"), point, health, CaseStore.instant(row, "added_at") == null);
    }

    private static @Nullable Retirement retirement(ResultSet row) throws SQLException {
        Instant at = CaseStore.instant(row, "retired_at");
        UUID by = row.getObject("retired_by", UUID.class);
        return at == null
                ? null
                : new Retirement(row.getString("retired_because"), by == null ? null : new CallId(by), at);
    }

    private static Consent consent(String state, @Nullable Instant since) {
        return new Consent(Consent.State.valueOf(state), since);
    }

    List<EmailAddress> emails(UUID id) {
        return jdbc.sql("SELECT * FROM email_addresses WHERE case_id = ? ORDER BY place")
                .param(id)
                .query((row, n) -> new EmailAddress(
                        row.getString("address"),
                        ContactPoint.Role.valueOf(row.getString("role")),
                        row.getString("label"),
                        consent(row.getString("consent"), CaseStore.instant(row, "consent_since"))))
                .list();
    }

    /** Writes down one that came after its case. */
    void insert(CaseId id, Contact contact, Instant addedAt) {
        ContactPoint point = contact.point();
        ZoneId zone = point.zone();
        jdbc.sql("""
                        INSERT INTO contact_points (case_id, place, kind, phone_number, extension, role, label, zone,
                                                    preferred_hours, consent, consent_since, added_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(id.value())
                .param(contact.place())
                .param(point.kind().name())
                .param(point.number().dialled())
                .param(point.extension())
                .param(point.role().name())
                .param(point.label())
                .param(zone == null ? null : zone.getId())
                .param(Window.written(point.preferred()))
                .param(point.consent().state().name())
                .param(CaseStore.column(point.consent().since()))
                .param(CaseStore.column(addedAt))
                .update();
    }

    /** Writes what is known of one today. */
    void save(CaseId id, Contact contact) {
        ContactHealth health = contact.health();
        Retirement retired = health.retired();
        CallId evidence = retired == null ? null : retired.evidence();
        boolean asOrdered = health.consent().equals(contact.point().consent());
        jdbc.sql("""
                        UPDATE contact_points SET consent_now = :consent, consent_now_since = :since,
                               confirmed_at = :confirmed, retired_at = :retired, retired_because = :because,
                               retired_by = :by
                        WHERE case_id = :id AND place = :place
                        """)
                .param("consent", asOrdered ? null : health.consent().state().name())
                .param(
                        "since",
                        asOrdered ? null : CaseStore.column(health.consent().since()))
                .param("confirmed", CaseStore.column(health.lastConfirmed()))
                .param("retired", retired == null ? null : CaseStore.column(retired.at()))
                .param("because", retired == null ? null : retired.reason())
                .param("by", evidence == null ? null : evidence.value())
                .param("id", id.value())
                .param("place", contact.place())
                .update();
    }
}
