package io.huifang.campaign;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures what the dialler does for each call, and what the console asks, among very many cases: see
 * {@link BenchCases}. Started by {@code bench/campaign/run.sh}, which writes the head of the results.
 */
final class CampaignBench {

    private static final int WARM_UP = 100;
    private static final int ROUNDS = 500;
    private static final int CAMPAIGNS = 400;

    /** One call a day for a number, which every case has had. */
    private static final String ALL_AT_CAPS = """
            hours:
              mobile: { days: every, windows: ["09:00-20:00"] }
              landline: { days: work, windows: ["09:00-11:30", "14:00-17:30"] }
              switchboard: { days: work, windows: ["09:00-11:30", "14:00-17:30"] }
              other: { days: every, windows: ["09:00-20:00"] }
            caps:
              - { of: number, per: day, most: 1 }
            """;

    private final TestDatabase database;
    private final DataSource source;
    private final HandClock clock = new HandClock();
    private final StringBuilder report = new StringBuilder();

    private CampaignBench(TestDatabase database, DataSource source) {
        this.database = database;
        this.source = source;
    }

    /** @param args file to which the results are added, the database's name, number of cases; "fill" only fills H2's file */
    public static void main(String[] args) throws IOException {
        TestDatabase database = TestDatabase.valueOf(args[1].toUpperCase(Locale.ROOT));
        int cases = Integer.parseInt(args[2]);
        Path file = Files.createDirectories(Path.of("target"))
                .toAbsolutePath()
                .resolve("bench-campaign-" + cases + ".mv.db");
        boolean filled = database == TestDatabase.H2 && Files.exists(file);
        // a pool, as the service has
        HikariDataSource source = new HikariDataSource();
        source.setDataSource(database == TestDatabase.H2 ? h2(file) : database.open());
        if (!filled) {
            fill(source, database, cases);
        }
        if (args.length == 3) {
            CampaignBench bench = new CampaignBench(database, source);
            new DurabilityStore(JdbcClient.create(source), source);
            bench.measure();
            Files.writeString(Path.of(args[0]), bench.report, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        if (database == TestDatabase.H2) {
            JdbcClient.create(source).sql("SHUTDOWN").update();
            if (args.length == 3) {
                // it is not as it was filled any more
                Files.delete(file);
            }
        }
        System.exit(0);
    }

    private static void fill(DataSource source, TestDatabase database, int cases) {
        TestDatabase.migrate(source);
        long start = System.nanoTime();
        new BenchCases(database, cases, CAMPAIGNS).fill(source);
        System.out.printf(
                "filled in %d s%n", Duration.ofNanos(System.nanoTime() - start).toSeconds());
    }

    /** In a file, as the service keeps it. */
    private static DataSource h2(Path file) {
        return JdbcConnectionPool.create("jdbc:h2:file:" + file.toString().replace(".mv.db", ""), "sa", "");
    }

    private void measure() {
        Resource usual = Campaign.limits(1000, 10_000).rules();
        Campaign campaign = campaign(usual);
        CampaignId first = campaign.campaigns.list().stream()
                .filter(file -> file.name().equals("campaign 1"))
                .findFirst()
                .orElseThrow()
                .id();
        row("choosing the next due case, looking into all queues *", ROUNDS, () -> {
            nextSecond();
            campaign.transactions.execute(
                    status -> campaign.turns.next(clock.instant()).orElseThrow());
        });
        row("a sign of life: leases, crashes, deadlines", 20, campaign::sweepAndUpkeep);
        row("choosing, checking all rules and claiming, looking into all queues *", ROUNDS, () -> {
            nextSecond();
            claimed(campaign);
        });
        row("the same again within a second *", ROUNDS, () -> claimed(campaign));
        row(
                "why a case is not called",
                ROUNDS,
                () -> campaign.file(new CaseId(UUID.fromString("00000000-0000-0000-0001-000000000011"))));
        row("what all cases of a campaign wait for, four tenths of all", 10, () -> campaign.campaigns.find(first));
        row("the list of the newest 200 campaigns", 5, campaign.campaigns::list);
        Campaign capped = campaign(new ByteArrayResource(ALL_AT_CAPS.getBytes(StandardCharsets.UTF_8), "all-at-caps"));
        row("passing over a case at its cap, when all are, looking into all queues *", ROUNDS, () -> {
            nextSecond();
            passed(capped);
        });
        clock.pass(Duration.ofHours(12));
        row("a round at night, when nobody may be called *", ROUNDS, () -> nothing(campaign));
    }

    private Campaign campaign(Resource rules) {
        CallingProperties usual = Campaign.limits(1000, 10_000);
        CallingProperties limits = new CallingProperties(
                ZoneId.of("Asia/Shanghai"),
                usual.calendar(),
                null,
                rules,
                usual.retryPlan(),
                1000,
                10_000,
                5,
                usual.trunkPause(),
                usual.longestTrunkPause());
        return new Campaign(
                source,
                clock,
                new FakeCallDesk(clock),
                Campaign.calling(Campaign.properties("a", 10_000), limits, clock));
    }

    /** In which what was seen in the queues no longer counts. */
    private void nextSecond() {
        clock.pass(Duration.ofSeconds(1));
    }

    private static void claimed(Campaign campaign) {
        if (!(campaign.claims.next() instanceof Claims.Next.Claimed)) {
            throw new IllegalStateException("a claim was expected");
        }
    }

    private static void passed(Campaign campaign) {
        if (!(campaign.claims.next() instanceof Claims.Next.Passed)) {
            throw new IllegalStateException("a case at its cap was expected");
        }
    }

    private static void nothing(Campaign campaign) {
        if (!(campaign.claims.next() instanceof Claims.Next.Nothing)) {
            throw new IllegalStateException("nobody was expected to be called");
        }
    }

    private void row(String what, int rounds, Runnable work) {
        for (int i = 0; i < Math.min(rounds, WARM_UP); i++) {
            work.run();
        }
        double[] millis = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            work.run();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        String row = "| %s | %s | %d | %.2f | %.2f | %.2f | %.2f |%n"
                .formatted(
                        database == TestDatabase.H2 ? "H2" : "PostgreSQL",
                        what,
                        rounds,
                        millis[rounds / 2],
                        millis[Math.min(rounds - 1, rounds * 95 / 100)],
                        millis[Math.min(rounds - 1, rounds * 99 / 100)],
                        millis[rounds - 1]);
        System.out.print(row);
        report.append(row);
    }
}
