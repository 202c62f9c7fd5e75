package io.huifang.campaign;

import io.huifang.kernel.Language;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/**
 * Measures importing a file with many rows: eight columns, numbers by the numbering plan, two facts. H2 in a file that
 * is written with each commit, as the service has it by default. Started by {@code bench/campaign/import.sh}.
 */
final class ImportBench {

    private ImportBench() {}

    /** @param args file for the results, to which a line is added; number of rows; folder; database; csv or xlsx */
    public static void main(String[] args) throws IOException {
        int rows = Integer.parseInt(args[1]);
        Path folder = Files.createDirectories(Path.of(args[2]));
        TestDatabase database = TestDatabase.valueOf(args[3].toUpperCase(Locale.ROOT));
        Path file = folder.resolve("cases." + args[4]);
        if (args[4].equals("xlsx")) {
            writeXlsx(file, rows);
        } else {
            writeCsv(file, rows);
        }
        String line = measure(database, file, rows, folder);
        Files.writeString(Path.of(args[0]), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        System.out.println(line);
        System.exit(0);
    }

    private static String measure(TestDatabase database, Path file, int rows, Path folder) throws IOException {
        DataSource source = database == TestDatabase.H2 ? fileDatabase(folder, file) : database.migrated();
        HandClock clock = new HandClock();
        Numbering numbering = new RegionNumbering(new NumberingProperties(
                NumberingProperties.Plan.BY_REGION, "CN", false, NumberingProperties.DialPlan.NATIONAL));
        Calling any = Campaign.calling(Campaign.properties("a", 10), Campaign.limits(10, 10), clock);
        Calling calling = new Calling(
                any.timetable(), any.plan(), numbering, any.properties(), any.limits(), any.trunks(), any.clock());
        Campaign campaign = new Campaign(source, clock, new FakeCallDesk(clock), calling);
        ImportProperties properties =
                new ImportProperties(folder, 5000, DataSize.ofGigabytes(1), Duration.ofSeconds(10));
        ImportStore store = new ImportStore(campaign.jdbc, new ManyRowsStore(new JdbcTemplate(source)));
        Importer importer = new Importer(
                store,
                campaign.book,
                campaign.campaignStore,
                campaign.admission,
                campaign.transactions,
                properties,
                calling);
        StoredImports imports = new StoredImports(
                store, campaign.campaignStore, importer, campaign.transactions, properties, calling, new ImportBell());
        CampaignId id =
                campaign.campaigns.create(new CampaignOrder("bench", "employer", Language.EN_US, 5, null, Map.of()));
        System.gc();
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        ImportFile taken;
        try (InputStream in = Files.newInputStream(file)) {
            taken = imports.submit(id, file.getFileName().toString(), in).file();
        }
        importer.run(taken, folder.resolve(taken.id() + ".import"), () -> true);
        double seconds = (System.nanoTime() - start) / 1e9;
        long opened = imports.find(taken.id()).orElseThrow().progress().opened();
        if (opened != rows) {
            throw new IllegalStateException("opened " + opened + " of " + rows);
        }
        long peak =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
        return "| %s | %d | %s | %.1f | %.0f | %d |"
                .formatted(
                        file.getFileName(),
                        Files.size(file) >> 20,
                        database == TestDatabase.H2
                                ? "H2, its file then " + (Files.size(h2(folder, file)) >> 20) + " MiB"
                                : "PostgreSQL",
                        seconds,
                        rows / seconds,
                        peak);
    }

    private static Path h2(Path folder, Path file) {
        return folder.toAbsolutePath().resolve("db-" + file.getFileName() + ".mv.db");
    }

    private static DataSource fileDatabase(Path folder, Path file) {
        String name = h2(folder, file).toString().replace(".mv.db", "");
        DataSource source = JdbcConnectionPool.create("jdbc:h2:file:" + name, "sa", "");
        Flyway.configure().dataSource(source).load().migrate();
        new DurabilityStore(JdbcClient.create(source), source);
        return source;
    }

    /** The numbers come in no order, as in a bank's file. */
    private static String[] row(int n) {
        int number = (int) (n * 618_033L % 1_000_003 % 500_000);
        return new String[] {
            "LN-%08d".formatted(n),
            "010 55%02d %04d".formatted(50 + number / 10_000, number % 10_000),
            "EMPLOYER",
            "desk",
            "C-%08d".formatted(n),
            Instant.EPOCH.plusSeconds(4_000_000_000L).toString(),
            "姓名 " + n,
            "公司 " + n % 5000
        };
    }

    private static final String[] HEADER = {"externalId", "phone", "role", "label", "person", "deadline", "姓名", "公司"};

    private static void writeCsv(Path file, int rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(String.join(",", HEADER) + "\n");
            for (int n = 1; n <= rows; n++) {
                out.write(String.join(",", row(n)) + "\n");
            }
        }
    }

    private static void writeXlsx(Path file, int rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("cases");
            for (int n = 0; n <= rows; n++) {
                String[] cells = n == 0 ? HEADER : row(n);
                for (int column = 0; column < cells.length; column++) {
                    sheet.value(n, column, cells[column]);
                }
                if (n % 1000 == 999) {
                    sheet.flush();
                }
            }
        }
    }
}
