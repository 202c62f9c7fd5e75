package io.huifang.campaign;

import io.huifang.dialogue.Decision;
import io.huifang.dialogue.Reason;
import io.huifang.kernel.AudioSpan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What hangs on a case in tables of its own: facts, and the reasons of its verdict. */
@Repository
class CasePartStore {

    private static final int LONGEST_WHY = 2000;
    private static final int LONGEST_FACT = 1000;
    private static final int LONGEST_HEARD = 10_000;

    private final JdbcClient jdbc;

    CasePartStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CaseId id, Decision decision) {
        int place = 1;
        for (Reason reason : decision.reasons()) {
            AudioSpan span = reason.span();
            jdbc.sql("""
                            INSERT INTO verdict_reasons (case_id, place, question, why, expected, heard, confidence,
                                                         from_ms, to_ms)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .param(id.value())
                    .param(place++)
                    .param(reason.question())
                    .param(CaseStore.clip(reason.why(), LONGEST_WHY))
                    .param(CaseStore.clip(reason.expected(), LONGEST_FACT))
                    .param(CaseStore.clip(reason.heard(), LONGEST_HEARD))
                    .param(reason.confidence())
                    .param(span == null ? null : span.from().toMillis())
                    .param(span == null ? null : span.to().toMillis())
                    .update();
        }
    }

    Map<String, String> facts(UUID id) {
        Map<String, String> facts = new LinkedHashMap<>();
        jdbc.sql("SELECT name, fact FROM case_facts WHERE case_id = ? ORDER BY name")
                .param(id)
                .query(row -> {
                    facts.put(row.getString("name"), row.getString("fact"));
                });
        return facts;
    }

    void deleteReasons(CaseId id) {
        jdbc.sql("DELETE FROM verdict_reasons WHERE case_id = ?")
                .param(id.value())
                .update();
    }

    List<Reason> reasons(UUID id) {
        return jdbc.sql("SELECT * FROM verdict_reasons WHERE case_id = ? ORDER BY place")
                .param(id)
                .query((row, n) -> new Reason(
                        row.getString("question"),
                        row.getString("why"),
                        row.getString("expected"),
                        row.getString("heard"),
                        row.getDouble("confidence"),
                        CaseStore.span(row)))
                .list();
    }
}
