package io.huifang.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calls of all nodes that take a line, and those placed lately. */
@Repository
class LineStore {

    private final JdbcClient jdbc;

    LineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * So many calls of a node and a campaign go over one trunk.
     *
     * @param trunk null for the one without a name, and for calls that came in
     */
    record UnderWay(
            String node, CampaignId campaign, @Nullable String trunk, int calls) {}

    /** A call was placed. */
    record Placed(CampaignId campaign, @Nullable String trunk, Instant at) {}

    List<UnderWay> underWay() {
        return jdbc.sql("""
                        SELECT node, campaign_id, trunk, count(*) AS calls FROM attempts
                        WHERE state = 'PLACED' GROUP BY node, campaign_id, trunk
                        """)
                .query((row, n) ->
                        new UnderWay(row.getString("node"), campaign(row), row.getString("trunk"), row.getInt("calls")))
                .list();
    }

    /**
     * The calls placed by us, the latest first.
     *
     * @param after those placed at that moment are left out
     * @param until those placed later have the time of a clock that was set back since, and say nothing
     */
    List<Placed> placed(Instant after, Instant until) {
        return jdbc.sql("""
                        SELECT campaign_id, trunk, placed_at FROM attempts
                        WHERE placed_at > ? AND placed_at <= ? AND direction = 'OUT' ORDER BY placed_at DESC
                        """)
                .params(after.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC))
                .query((row, n) ->
                        new Placed(campaign(row), row.getString("trunk"), CaseStore.required(row, "placed_at")))
                .list();
    }

    private static CampaignId campaign(ResultSet row) throws SQLException {
        return new CampaignId(row.getObject("campaign_id", UUID.class));
    }
}
