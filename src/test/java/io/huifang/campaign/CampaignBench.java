package io.huifang.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures choosing the next due attempt, claiming it, and counting what all cases wait for, among very many cases in
 * eight campaigns of which half are due. Started by {@code bench/campaign/run.sh}.
 */
final class CampaignBench {

    private static final int CAMPAIGNS = 8;
    private static final int ROUNDS = 200;

    private CampaignBench() {}

    /** @param args file for the results, number of cases */
    public static void main(String[] args) throws IOException {
        int cases = Integer.parseInt(args[1]);
        List<String> lines = new ArrayList<>(List.of(
                "# Choosing whom to call among " + cases + " cases",
                "",
                "`bench/campaign/run.sh " + cases + "`, Java "
                        + Runtime.version().feature() + ", "
                        + Runtime.getRuntime().availableProcessors() + " cores, "
                        + Instant.ofEpochMilli(ProcessHandle.current()
                                .info()
                                .startInstant()
                                .orElseThrow()
                                .toEpochMilli())
                        + ".",
                "Half of the cases are due, in " + CAMPAIGNS + " campaigns. " + ROUNDS
                        + " measurements after 50 for warming up, in milliseconds.",
                "",
                "| database | what | p50 | p99 | most |",
                "|---|---|---|---|---|"));
        for (TestDatabase database : TestDatabase.values()) {
            measure(database, cases, lines);
        }
        Files.write(Path.of(args[0]), lines);
        lines.forEach(System.out::println);
        System.exit(0);
    }

    private static void measure(TestDatabase database, int cases, List<String> lines) {
        DataSource source = database.migrated();
        HandClock clock = new HandClock();
        fill(JdbcClient.create(source), database, cases);
        Campaign campaign = new Campaign(
                source,
                clock,
                new FakeCallDesk(clock),
                Campaign.calling(Campaign.properties("a", 1000), Campaign.limits(1000, 10_000), clock));
        lines.add(row(
                database,
                "choosing the next due case",
                ROUNDS,
                () -> campaign.transactions.execute(
                        status -> campaign.turns.next(clock.instant()).orElseThrow())));
        lines.add(row(database, "choosing, checking all rules and claiming", ROUNDS, campaign.claims::next));
        lines.add(row(
                database,
                "reasons of all cases of a campaign",
                10,
                () -> campaign.campaigns.find(
                        campaign.campaigns.list().getFirst().id())));
        clock.pass(Duration.ofHours(12));
        lines.add(row(database, "a round at night, nobody may be called", ROUNDS, campaign.claims::next));
    }

    private static String row(TestDatabase database, String what, int rounds, Runnable work) {
        for (int i = 0; i < Math.min(rounds, 50); i++) {
            work.run();
        }
        double[] millis = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            work.run();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return "| %s | %s | %.2f | %.2f | %.2f |"
                .formatted(
                        database == TestDatabase.H2 ? "H2, in memory" : "PostgreSQL",
                        what,
                        millis[rounds / 2],
                        millis[Math.min(rounds - 1, rounds * 99 / 100)],
                        millis[rounds - 1]);
    }

    private static void fill(JdbcClient jdbc, TestDatabase database, int cases) {
        String series = database == TestDatabase.H2
                ? "SELECT x AS n FROM SYSTEM_RANGE(1, " + cases + ")"
                : "SELECT n FROM generate_series(1, " + cases + ") AS s(n)";
        String id = database == TestDatabase.H2
                ? "CAST('00000000-0000-0000-0001-' || LPAD(CAST(n AS VARCHAR), 12, '0') AS UUID)"
                : "CAST('00000000-0000-0000-0001-' || LPAD(CAST(n AS VARCHAR), 12, '0') AS UUID)";
        for (int c = 0; c < CAMPAIGNS; c++) {
            jdbc.sql(
                            "INSERT INTO campaigns (id, name, script, language, priority, state, created_at, changed_at) VALUES"
                                    + " (CAST('00000000-0000-0000-0002-00000000000" + c + "' AS UUID), 'c" + c
                                    + "', 'employer', 'en-US', " + (c + 1)
                                    + ", 'RUNNING', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)")
                    .update();
            jdbc.sql("INSERT INTO queues (campaign_id, hours, zone, urgency) VALUES"
                            + " (CAST('00000000-0000-0000-0002-00000000000" + c
                            + "' AS UUID), 'LANDLINE', 'Asia/Shanghai', 1)")
                    .update();
        }
        jdbc.sql(
                        "INSERT INTO cases (id, language, script, opened_at, state, due_at, next_contact, campaign_id, queue_id,"
                                + " waiting_rule) SELECT " + id
                                + ", 'en-US', 'employer', CURRENT_TIMESTAMP, 'OPEN',"
                                + " CAST('2026-11-23 08:30:00+08' AS TIMESTAMP WITH TIME ZONE) + MOD(n, 2) * INTERVAL '2' HOUR,"
                                + " 1, (SELECT campaign_id FROM queues WHERE queues.id = MOD(n, " + CAMPAIGNS
                                + ") + 1), MOD(n, " + CAMPAIGNS + ") + 1, CASE WHEN MOD(n, 2) = 1 THEN 'RETRY' END"
                                + " FROM (" + series + ") numbers")
                .update();
        jdbc.sql("INSERT INTO contact_points (case_id, place, kind, phone_number, label) SELECT " + id
                        + ", 1, 'LANDLINE', '0105555' || LPAD(CAST(n AS VARCHAR), 8, '0'), '' FROM (" + series
                        + ") numbers")
                .update();
        jdbc.sql(database == TestDatabase.H2 ? "ANALYZE SAMPLE_SIZE 10000" : "ANALYZE")
                .update();
    }
}
