package io.huifang.campaign;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Very many cases on the morning of {@link HandClock#START}, a Monday at nine in Shanghai. One campaign in four runs. The
 * first has four tenths of all cases, the other running ones share four tenths, the paused ones two. Each campaign has
 * queues for three kinds of contact points in two zones, of which one sleeps, urgent and not. Every case is due at nine
 * and has had one call this morning; the urgent ones have a deadline.
 *
 * @param cases how many
 * @param campaigns how many, a multiple of 4
 */
record BenchCases(TestDatabase database, int cases, int campaigns) {

    private static final int QUEUES = 12;

    void fill(DataSource source) {
        JdbcClient jdbc = JdbcClient.create(source);
        Map<String, String> words = Map.of(
                "CASES", series(cases),
                "CAMPAIGNS", series(campaigns),
                "QUEUES", series(campaigns * QUEUES),
                "CASE_ID", id("0001", "n"),
                "CAMPAIGN_ID", id("0002", "n - 1"),
                "QUEUE_CAMPAIGN_ID", id("0002", "(n - 1) / " + QUEUES),
                "ATTEMPT_ID", id("0003", "n"),
                "QUEUE", queue());
        for (String statement : TEXT.split(";")) {
            jdbc.sql(filledIn(statement, words)).update();
        }
        jdbc.sql(database == TestDatabase.H2 ? "ANALYZE SAMPLE_SIZE 10000" : "VACUUM ANALYZE")
                .update();
    }

    private static final String TEXT = """
            INSERT INTO campaigns (id, name, script, language, priority, state, created_at, changed_at, dial_number)
            SELECT {CAMPAIGN_ID}, 'campaign ' || CAST(n AS VARCHAR), 'employer', 'en-US', MOD(n, 10) + 1,
                   CASE WHEN n <= {RUNNING} THEN 'RUNNING' ELSE 'PAUSED' END, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 1000 + n
            FROM ({CAMPAIGNS}) numbers;
            INSERT INTO campaign_hours (campaign_id, kind, days, windows)
            SELECT {CAMPAIGN_ID}, 'MOBILE', 'EVERY', '09:00-12:00,14:00-20:00' FROM ({CAMPAIGNS}) numbers;
            INSERT INTO queues (id, campaign_id, hours, zone, urgency)
            SELECT n, {QUEUE_CAMPAIGN_ID},
                   CASE MOD((n - 1) / 4, 3) WHEN 0 THEN 'LANDLINE' WHEN 1 THEN 'MOBILE' ELSE 'SWITCHBOARD' END,
                   CASE MOD((n - 1) / 2, 2) WHEN 0 THEN 'Asia/Shanghai' ELSE 'America/New_York' END, MOD(n - 1, 2)
            FROM ({QUEUES}) numbers ORDER BY n;
            INSERT INTO cases (id, language, script, opened_at, state, due_at, next_contact, person, queue_id, campaign_id,
                               waiting_rule, waiting_because, deadline, see_to_at)
            SELECT {CASE_ID}, 'en-US', 'employer', CURRENT_TIMESTAMP, 'OPEN',
                   CAST('2026-11-23 09:00:00+08' AS TIMESTAMP WITH TIME ZONE), 1, 'person ' || CAST(n AS VARCHAR), q.id,
                   q.campaign_id, 'HOURS', 'Outside the calling hours until Monday 23 November, 09:00.',
                   CASE WHEN q.urgency = 0 THEN CAST('2026-11-24 01:00:00+08' AS TIMESTAMP WITH TIME ZONE) END,
                   CASE WHEN q.urgency = 0 THEN CAST('2026-11-24 01:00:00+08' AS TIMESTAMP WITH TIME ZONE) END
            FROM (SELECT n, {QUEUE} AS queue_id FROM ({CASES}) numbers) c JOIN queues q ON q.id = c.queue_id;
            INSERT INTO contact_points (case_id, place, kind, phone_number, label)
            SELECT {CASE_ID}, 1, 'LANDLINE', '0105555' || LPAD(CAST(n AS VARCHAR), 8, '0'), ''
            FROM ({CASES}) numbers;
            INSERT INTO case_facts (case_id, name, fact) SELECT {CASE_ID}, 'company', 'Harbour Freight'
            FROM ({CASES}) numbers;
            INSERT INTO attempts (id, case_id, contact_place, state, node, placed_at, lease_until, disposition, why,
                                  phone_number, person, campaign_id)
            SELECT {ATTEMPT_ID}, {CASE_ID}, 1, 'ENDED', 'a', CAST('2026-11-23 08:30:00+08' AS TIMESTAMP WITH TIME ZONE),
                   CAST('2026-11-23 08:32:00+08' AS TIMESTAMP WITH TIME ZONE), 'BUSY', 'The line was busy.',
                   '0105555' || LPAD(CAST(n AS VARCHAR), 8, '0'), 'person ' || CAST(n AS VARCHAR),
                   (SELECT campaign_id FROM queues WHERE id = {QUEUE})
            FROM ({CASES}) numbers
            """;

    private String filledIn(String statement, Map<String, String> words) {
        String text = statement.replace("{RUNNING}", String.valueOf(campaigns / 4));
        for (Map.Entry<String, String> word : words.entrySet()) {
            text = text.replace("{" + word.getKey() + "}", word.getValue());
        }
        return text;
    }

    /** Of a case by its number. */
    private String queue() {
        int running = campaigns / 4 * QUEUES;
        return """
                CASE WHEN MOD(n, 10) < 4 THEN MOD(n / 10, %d) + 1
                     WHEN MOD(n, 10) < 8 THEN MOD(n / 10, %d) + %d
                     ELSE MOD(n / 10, %d) + %d END\
                """.formatted(QUEUES, running - QUEUES, QUEUES + 1, running * 3, running + 1);
    }

    private String series(int count) {
        return database == TestDatabase.H2
                ? "SELECT x AS n FROM SYSTEM_RANGE(1, " + count + ")"
                : "SELECT n FROM generate_series(1, " + count + ") AS s(n)";
    }

    private static String id(String table, String number) {
        return "CAST('00000000-0000-0000-" + table + "-' || LPAD(CAST(" + number + " AS VARCHAR), 12, '0') AS UUID)";
    }
}
