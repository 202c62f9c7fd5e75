package io.huifang.campaign;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks up whose number it is that calls. */
@Repository
class CallerStore {

    /** Nobody is a party to more cases than this at once. */
    private static final int MOST = 20;

    private final JdbcClient jdbc;

    CallerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A case, and the contact point of it that calls. */
    record Match(CaseId caseId, int contactPlace) {}

    /**
     * The cases of a number: open ones first and of these the most urgent, then those that are being called, then those of
     * which nobody was reached, then others; each once.
     *
     * @param since those settled before are left out
     */
    List<Match> casesOf(Collection<String> numbers, Instant since) {
        return jdbc.sql("""
                        SELECT c.id, min(p.place) AS place,
                               CASE WHEN c.state = 'OPEN' THEN 0 WHEN c.state = 'CALLING' THEN 1
                                    WHEN c.verdict = 'UNREACHABLE' THEN 2 ELSE 3 END AS standing
                        FROM contact_points p JOIN cases c ON c.id = p.case_id
                        WHERE p.phone_number IN (:numbers) AND (c.state <> 'SETTLED' OR c.settled_at >= :since)
                        GROUP BY c.id, c.state, c.verdict, c.urgency, c.deadline, c.due_at, c.opened_at
                        ORDER BY standing, c.urgency, c.deadline NULLS LAST, c.due_at, c.opened_at DESC, c.id
                        FETCH FIRST :most ROWS ONLY
                        """)
                .param("numbers", numbers)
                .param("since", CaseStore.column(since))
                .param("most", MOST)
                .query((row, n) -> new Match(new CaseId(row.getObject("id", UUID.class)), row.getInt("place")))
                .list();
    }
}
