package io.huifang.campaign;

import io.huifang.dialogue.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many cases stand where. */
@Repository
class CaseCountStore {

    private final JdbcClient jdbc;

    CaseCountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With their verdict when settled. */
    List<Count> counts() {
        return jdbc.sql("SELECT state, verdict, count(*) AS cases FROM cases GROUP BY state, verdict")
                .query((row, n) -> new Count(
                        CaseState.valueOf(row.getString("state")), CaseStore.verdict(row), row.getLong("cases")))
                .list();
    }

    record Count(CaseState state, @Nullable Verdict verdict, long cases) {}
}
