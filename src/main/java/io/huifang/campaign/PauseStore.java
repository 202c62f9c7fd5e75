package io.huifang.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pauses of all calling, in the database. They are written behind the gate of {@link CapStore#enter}. */
@Repository
class PauseStore {

    private static final RowMapper<DiallingPause> ROWS = (row, n) -> new DiallingPause(
            CaseStore.required(row, "paused_at"),
            row.getString("paused_by"),
            row.getString("reason"),
            CaseStore.instant(row, "resumed_at"),
            row.getString("resumed_by"));

    private final JdbcClient jdbc;

    PauseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<DiallingPause> current() {
        return jdbc.sql("SELECT * FROM dialling_pauses WHERE resumed_at IS NULL")
                .query(ROWS)
                .optional();
    }

    List<DiallingPause> all(int limit) {
        return jdbc.sql("SELECT * FROM dialling_pauses ORDER BY id DESC FETCH FIRST ? ROWS ONLY")
                .param(limit)
                .query(ROWS)
                .list();
    }

    void begin(String by, String reason, Instant now) {
        jdbc.sql("INSERT INTO dialling_pauses (paused_at, paused_by, reason) VALUES (?, ?, ?)")
                .param(CaseStore.column(now))
                .param(CaseStore.clip(by, DiallingPauses.NAME_LENGTH))
                .param(CaseStore.clip(reason, DiallingPauses.REASON_LENGTH))
                .update();
    }

    void end(String by, Instant now) {
        jdbc.sql("UPDATE dialling_pauses SET resumed_at = ?, resumed_by = ? WHERE resumed_at IS NULL")
                .param(CaseStore.column(now))
                .param(CaseStore.clip(by, DiallingPauses.NAME_LENGTH))
                .update();
    }
}
