package io.huifang.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The trail in the database. There is no statement here that changes or deletes a row, and there must be none. */
@Repository
class TrailStore {

    private final JdbcClient jdbc;

    TrailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the trail ends. */
    record End(long place, String hash) {}

    record Row(TrailEntry entry, String hash) {}

    /** Locks the end, so that nobody else adds a row until the transaction is over. */
    End lockedEnd() {
        return jdbc.sql("SELECT place, hash FROM trail_end WHERE id = 1 FOR UPDATE")
                .query((row, n) -> new End(row.getLong("place"), row.getString("hash")))
                .single();
    }

    End end() {
        return jdbc.sql("SELECT place, hash FROM trail_end WHERE id = 1")
                .query((row, n) -> new End(row.getLong("place"), row.getString("hash")))
                .single();
    }

    void add(TrailEntry entry, String hash) {
        jdbc.sql("""
                        INSERT INTO trail (place, at, who, way, origin, deed, object, details, hash)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        entry.place(),
                        entry.at().atOffset(ZoneOffset.UTC),
                        entry.actor().name(),
                        entry.actor().way().name(),
                        entry.actor().origin(),
                        entry.deed().name(),
                        entry.object(),
                        entry.details(),
                        hash)
                .update();
        jdbc.sql("UPDATE trail_end SET place = ?, hash = ? WHERE id = 1")
                .params(entry.place(), hash)
                .update();
    }

    List<TrailEntry> find(TrailQuery query) {
        StringBuilder sql = new StringBuilder("SELECT * FROM trail WHERE 1 = 1");
        List<Object> values = new ArrayList<>();
        if (query.who() != null) {
            sql.append(" AND who = ?");
            values.add(query.who());
        }
        if (query.deed() != null) {
            sql.append(" AND deed = ?");
            values.add(query.deed().name());
        }
        if (query.object() != null) {
            sql.append(" AND object = ?");
            values.add(query.object());
        }
        if (query.from() != null) {
            sql.append(" AND at >= ?");
            values.add(query.from().atOffset(ZoneOffset.UTC));
        }
        if (query.to() != null) {
            sql.append(" AND at < ?");
            values.add(query.to().atOffset(ZoneOffset.UTC));
        }
        if (query.before() != null) {
            sql.append(" AND place < ?");
            values.add(query.before());
        }
        sql.append(" ORDER BY place DESC FETCH FIRST ? ROWS ONLY");
        values.add(query.limit());
        return jdbc.sql(sql.toString())
                .params(values)
                .query((row, n) -> entry(row))
                .list();
    }

    /** In their order. */
    List<Row> after(long place, int limit) {
        return jdbc.sql("SELECT * FROM trail WHERE place > ? ORDER BY place FETCH FIRST ? ROWS ONLY")
                .params(place, limit)
                .query((row, n) -> new Row(entry(row), row.getString("hash")))
                .list();
    }

    private static TrailEntry entry(ResultSet row) throws SQLException {
        return new TrailEntry(
                row.getLong("place"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Actor(row.getString("who"), Actor.Way.valueOf(row.getString("way")), row.getString("origin")),
                Deed.valueOf(row.getString("deed")),
                row.getString("object"),
                row.getString("details"));
    }
}
