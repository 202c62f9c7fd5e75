package io.huifang.campaign;

import io.huifang.campaign.rules.CallingHours;
import io.huifang.campaign.rules.Window;
import io.huifang.kernel.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Campaigns in the database. Writes need a transaction around them. */
@Repository
class CampaignStore {

    private static final int LONGEST_BECAUSE = 500;

    private final JdbcClient jdbc;

    CampaignStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the name is taken */
    void insert(CallingCampaign campaign) {
        Language language = campaign.language();
        jdbc.sql("""
                        INSERT INTO campaigns (id, name, script, language, priority, calls_at_once, state, created_at,
                                               changed_at, industry, timing, contact_order, dial_number,
                                               calls_per_second)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(campaign.id().value())
                .param(campaign.name())
                .param(campaign.script())
                .param(language == null ? null : language.tag())
                .param(campaign.priority())
                .param(campaign.pace().callsAtOnce())
                .param(campaign.state().name())
                .param(CaseStore.column(campaign.file().createdAt()))
                .param(CaseStore.column(campaign.file().changedAt()))
                .param(campaign.reach().industry())
                .param(campaign.reach().timing().name())
                .param(campaign.reach().contactOrder().name())
                .param(nextDialNumber())
                .param(campaign.pace().callsPerSecond())
                .update();
        campaign.hours()
                .forEach((kind, hours) -> jdbc.sql(
                                "INSERT INTO campaign_hours (campaign_id, kind, days, windows) VALUES (?, ?, ?, ?)")
                        .params(
                                campaign.id().value(),
                                kind.name(),
                                hours.days().name(),
                                Window.written(hours.windows()))
                        .update());
    }

    /** The row is held until the transaction ends, so no number is given twice. */
    private int nextDialNumber() {
        jdbc.sql("UPDATE campaign_numbers SET last = last + 1 WHERE id = 1").update();
        return jdbc.sql("SELECT last FROM campaign_numbers WHERE id = 1")
                .query(Integer.class)
                .single();
    }

    Optional<CallingCampaign> byDialNumber(int number) {
        return read("c.dial_number = ?", number).stream().findFirst();
    }

    void save(CallingCampaign campaign) {
        jdbc.sql("UPDATE campaigns SET state = ?, held_because = ?, changed_at = ? WHERE id = ?")
                .param(campaign.state().name())
                .param(CaseStore.clip(campaign.file().heldBecause(), LONGEST_BECAUSE))
                .param(CaseStore.column(campaign.file().changedAt()))
                .param(campaign.id().value())
                .update();
    }

    Optional<CallingCampaign> find(CampaignId id) {
        return read("c.id = ?", id.value()).stream().findFirst();
    }

    /** Waits for the row's lock and holds it until the transaction ends. */
    Optional<CallingCampaign> lock(CampaignId id) {
        return jdbc.sql("SELECT id FROM campaigns WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query((row, n) -> row.getString("id"))
                .optional()
                .flatMap(locked -> find(id));
    }

    /** The newest first. */
    List<CallingCampaign> all(int limit) {
        return read(
                "c.id IN (SELECT n.id FROM campaigns n ORDER BY n.created_at DESC, n.id FETCH FIRST ? ROWS ONLY)",
                limit);
    }

    Map<CampaignId, CallingCampaign> running() {
        return read("c.state = 'RUNNING'").stream()
                .collect(Collectors.toMap(CallingCampaign::id, campaign -> campaign));
    }

    /** All at once with their hours, for this is asked before each call. */
    private List<CallingCampaign> read(String where, Object... parameters) {
        Map<CampaignId, CampaignFile> files = new LinkedHashMap<>();
        Map<CampaignId, Map<ContactPoint.Kind, CallingHours>> hours = new HashMap<>();
        jdbc.sql("""
                        SELECT c.*, h.kind, h.days, h.windows
                        FROM campaigns c LEFT JOIN campaign_hours h ON h.campaign_id = c.id
                        WHERE %s ORDER BY c.created_at DESC, c.id
                        """.formatted(where)).params(parameters).query(row -> {
            CampaignId id = new CampaignId(row.getObject("id", UUID.class));
            Map<ContactPoint.Kind, CallingHours> its =
                    hours.computeIfAbsent(id, of -> new EnumMap<>(ContactPoint.Kind.class));
            String kind = row.getString("kind");
            if (kind != null) {
                its.put(ContactPoint.Kind.valueOf(kind), hours(row));
            }
            // the last of its rows has all its hours
            files.put(id, read(row, its));
        });
        return files.values().stream().map(CallingCampaign::new).toList();
    }

    private static CallingHours hours(ResultSet row) throws SQLException {
        return new CallingHours(
                CallingHours.Days.valueOf(row.getString("days")), Window.list(row.getString("windows")));
    }

    /** How many cases of a campaign stand where. */
    Map<CaseState, Long> counts(CampaignId id) {
        Map<CaseState, Long> counts = new EnumMap<>(CaseState.class);
        jdbc.sql("SELECT state, count(*) AS cases FROM cases WHERE campaign_id = ? GROUP BY state")
                .param(id.value())
                .query(row -> {
                    counts.put(CaseState.valueOf(row.getString("state")), row.getLong("cases"));
                });
        return counts;
    }

    private static CampaignFile read(ResultSet row, Map<ContactPoint.Kind, CallingHours> hours) throws SQLException {
        String language = row.getString("language");
        return new CampaignFile(
                new CampaignId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("script"),
                language == null ? null : Language.of(language),
                row.getInt("priority"),
                new CampaignPace(
                        row.getObject("calls_at_once", Integer.class),
                        row.getObject("calls_per_second", Integer.class)),
                hours,
                new CampaignReach(
                        row.getString("industry"),
                        CampaignReach.Timing.valueOf(row.getString("timing")),
                        CampaignReach.ContactOrder.valueOf(row.getString("contact_order"))),
                CampaignState.valueOf(row.getString("state")),
                row.getString("held_because"),
                CaseStore.required(row, "created_at"),
                CaseStore.required(row, "changed_at"),
                row.getInt("dial_number"));
    }
}
