package io.huifang.campaign;

import io.huifang.call.Disposition;
import io.huifang.campaign.reach.Counts;
import io.huifang.campaign.reach.HourOfWeek;
import io.huifang.campaign.reach.Tally;
import io.huifang.kernel.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was tried and answered at which hour of the week, in the database. Writes need a transaction around them. */
@Repository
class ReachStore {

    private final JdbcClient jdbc;

    ReachStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Waits until no other transaction changes counts, and keeps others from it until this one ends. Nothing else is
     * locked behind this gate, so that nobody waits in a circle.
     *
     * @return the half-life that the counts were weighed with; empty when nothing was counted yet
     */
    Optional<Duration> enter() {
        return jdbc.sql("SELECT half_life_minutes FROM reach_gate WHERE id = 1 FOR UPDATE")
                .query((row, n) -> Optional.ofNullable(row.getObject("half_life_minutes", Long.class)))
                .single()
                .map(Duration::ofMinutes);
    }

    Optional<Tally> find(Counts.Cell cell) {
        return jdbc.sql("SELECT * FROM reach_counts WHERE kind = ? AND industry = ? AND week_hour = ?")
                .params(cell.kind().name(), cell.industry(), cell.hour().index())
                .query((row, n) -> tally(row))
                .optional();
    }

    /** Only behind the gate. */
    void put(Counts.Cell cell, Tally tally) {
        int changed = jdbc.sql("""
                        UPDATE reach_counts SET calls = ?, answers = ?, tried = ?, answered = ?, as_of = ?
                        WHERE kind = ? AND industry = ? AND week_hour = ?
                        """)
                .params(
                        tally.calls(),
                        tally.answers(),
                        tally.tried(),
                        tally.answered(),
                        tally.asOf().atOffset(ZoneOffset.UTC))
                .params(cell.kind().name(), cell.industry(), cell.hour().index())
                .update();
        if (changed == 0) {
            insert(cell, tally);
        }
    }

    private void insert(Counts.Cell cell, Tally tally) {
        jdbc.sql("""
                        INSERT INTO reach_counts (calls, answers, tried, answered, as_of, kind, industry, week_hour)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        tally.calls(),
                        tally.answers(),
                        tally.tried(),
                        tally.answered(),
                        tally.asOf().atOffset(ZoneOffset.UTC))
                .params(cell.kind().name(), cell.industry(), cell.hour().index())
                .update();
    }

    /** Only behind the gate. */
    void replaceAll(Map<Counts.Cell, Tally> cells, Duration halfLife) {
        jdbc.sql("DELETE FROM reach_counts").update();
        cells.forEach(this::insert);
        jdbc.sql("UPDATE reach_gate SET half_life_minutes = ? WHERE id = 1")
                .param(halfLife.toMinutes())
                .update();
    }

    Map<Counts.Cell, Tally> all() {
        Map<Counts.Cell, Tally> cells = new HashMap<>();
        jdbc.sql("SELECT * FROM reach_counts").query(row -> {
            cells.put(
                    new Counts.Cell(
                            ContactPoint.Kind.valueOf(row.getString("kind")),
                            row.getString("industry"),
                            HourOfWeek.ofIndex(row.getInt("week_hour"))),
                    tally(row));
        });
        return cells;
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getLong("calls"),
                row.getLong("answers"),
                row.getDouble("tried"),
                row.getDouble("answered"),
                CaseStore.required(row, "as_of"));
    }

    /** A call that is over, with all that counting needs. */
    record Ended(
            ContactPoint.Kind kind,
            @Nullable ZoneId zone,
            @Nullable String fact,
            @Nullable String industry,
            Instant placedAt,
            Disposition disposition) {}

    /** Tells every call that is over, in any order. */
    void eachEnded(Consumer<Ended> listener) {
        jdbc.sql("""
                        SELECT p.kind, p.zone, f.fact, c.industry, a.placed_at, a.disposition
                        FROM attempts a
                             JOIN contact_points p ON p.case_id = a.case_id AND p.place = a.contact_place
                             JOIN cases k ON k.id = a.case_id
                             JOIN campaigns c ON c.id = k.campaign_id
                             LEFT JOIN case_facts f ON f.case_id = a.case_id AND f.name = ?
                        WHERE a.state = 'ENDED'
                        """).param(Reaching.INDUSTRY).query(row -> {
            String zone = row.getString("zone");
            listener.accept(new Ended(
                    ContactPoint.Kind.valueOf(row.getString("kind")),
                    zone == null ? null : ZoneId.of(zone),
                    row.getString("fact"),
                    row.getString("industry"),
                    CaseStore.required(row, "placed_at"),
                    Disposition.valueOf(row.getString("disposition"))));
        });
    }

    /** A call to a number. */
    record Past(Instant placedAt, Disposition disposition) {}

    /** The last calls to a number that are over, whichever case they were for. */
    List<Past> past(PhoneNumber number, int most) {
        return jdbc.sql("""
                        SELECT placed_at, disposition FROM attempts WHERE phone_number = ? AND state = 'ENDED'
                        ORDER BY phone_number, placed_at DESC FETCH FIRST ? ROWS ONLY
                        """)
                .params(number.dialled(), most)
                .query((row, n) -> new Past(
                        CaseStore.required(row, "placed_at"), Disposition.valueOf(row.getString("disposition"))))
                .list();
    }

    void outlook(CaseId id, double chance) {
        jdbc.sql("UPDATE cases SET outlook = ? WHERE id = ?")
                .params(chance, id.value())
                .update();
    }

    /** How many open cases of a campaign have less chance than this, of those that were tried. */
    long below(double chance, CampaignId campaign) {
        return jdbc.sql("SELECT count(*) FROM cases WHERE campaign_id = ? AND state = 'OPEN' AND outlook < ?")
                .params(campaign.value(), chance)
                .query(Long.class)
                .single();
    }
}
