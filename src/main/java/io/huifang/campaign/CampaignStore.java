package io.huifang.campaign;

import io.huifang.campaign.rules.CallingHours;
import io.huifang.campaign.rules.Window;
import io.huifang.kernel.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
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

    private final JdbcClient jdbc;

    CampaignStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the name is taken */
    void insert(CallingCampaign campaign) {
        Language language = campaign.language();
        jdbc.sql("""
                        INSERT INTO campaigns (id, name, script, language, priority, calls_at_once, state, created_at,
                                               changed_at, dial_number)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(campaign.id().value())
                .param(campaign.name())
                .param(campaign.script())
                .param(language == null ? null : language.tag())
                .param(campaign.priority())
                .param(campaign.callsAtOnce())
                .param(campaign.state().name())
                .param(CaseStore.column(campaign.createdAt()))
                .param(CaseStore.column(campaign.changedAt()))
                .param(nextDialNumber())
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
        return jdbc.sql("SELECT * FROM campaigns WHERE dial_number = ?")
                .param(number)
                .query((row, n) -> read(row))
                .optional()
                .map(this::withHours);
    }

    void save(CallingCampaign campaign) {
        jdbc.sql("UPDATE campaigns SET state = ?, changed_at = ? WHERE id = ?")
                .param(campaign.state().name())
                .param(CaseStore.column(campaign.changedAt()))
                .param(campaign.id().value())
                .update();
    }

    Optional<CallingCampaign> find(CampaignId id) {
        return jdbc.sql("SELECT * FROM campaigns WHERE id = ?")
                .param(id.value())
                .query((row, n) -> read(row))
                .optional()
                .map(this::withHours);
    }

    /** Waits for the row's lock and holds it until the transaction ends. */
    Optional<CallingCampaign> lock(CampaignId id) {
        return jdbc.sql("SELECT * FROM campaigns WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query((row, n) -> read(row))
                .optional()
                .map(this::withHours);
    }

    List<CallingCampaign> all(int limit) {
        return jdbc
                .sql("SELECT * FROM campaigns ORDER BY created_at DESC, id FETCH FIRST ? ROWS ONLY")
                .param(limit)
                .query((row, n) -> read(row))
                .list()
                .stream()
                .map(this::withHours)
                .toList();
    }

    Map<CampaignId, CallingCampaign> running() {
        return jdbc.sql("SELECT * FROM campaigns WHERE state = 'RUNNING'").query((row, n) -> read(row)).list().stream()
                .map(this::withHours)
                .collect(Collectors.toMap(CallingCampaign::id, campaign -> campaign));
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

    private CallingCampaign withHours(CallingCampaign campaign) {
        Map<ContactPoint.Kind, CallingHours> hours = new EnumMap<>(ContactPoint.Kind.class);
        jdbc.sql("SELECT kind, days, windows FROM campaign_hours WHERE campaign_id = ?")
                .param(campaign.id().value())
                .query(row -> {
                    hours.put(
                            ContactPoint.Kind.valueOf(row.getString("kind")),
                            new CallingHours(
                                    CallingHours.Days.valueOf(row.getString("days")),
                                    Window.list(row.getString("windows"))));
                });
        return campaign.with(hours);
    }

    private static CallingCampaign read(ResultSet row) throws SQLException {
        String language = row.getString("language");
        return new CallingCampaign(
                new CampaignId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("script"),
                language == null ? null : Language.of(language),
                row.getInt("priority"),
                row.getObject("calls_at_once", Integer.class),
                Map.of(),
                CampaignState.valueOf(row.getString("state")),
                CaseStore.required(row, "created_at"),
                CaseStore.required(row, "changed_at"),
                row.getInt("dial_number"));
    }
}
