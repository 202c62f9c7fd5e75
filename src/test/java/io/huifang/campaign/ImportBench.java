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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.unit.DataSize;

/**
 * Measures importing a file with many rows: eight columns, numbers by the numbering plan, two facts. H2 in a file, as the
 * service has it by default. Started by {@code bench/campaign/import.sh}.
 */
final class ImportBench {

    private ImportBench() {}

    /** @param args file for the results, which grows, number of rows, folder, commit, database */
    public static void main(String[] args) throws IOException {
        int rows = Integer.parseInt(args[1]);
        Path folder = Files.createDirectories(Path.of(args[2]));
        Path results = Path.of(args[0]);
        List<String> lines = new ArrayList<>(
                Files.exists(results)
                        ? Files.readAllLines(results)
                        : List.of(
                                "# Importing " + rows + " rows",
                                "",
                                "`bench/campaign/import.sh " + rows + "`, commit " + args[3] + ", Java "
                                        + Runtime.version().feature() + ", "
                                        + Runtime.getRuntime().availableProcessors() + " cores, at most "
                                        + (Runtime.getRuntime().maxMemory() >> 20) + " MiB of heap.",
                                "The file is read, checked, and its cases are in the database and committed at the end of the time given.",
                                "",
                                "| file | size, MiB | database | seconds | rows a second | peak heap, MiB |",
                                "|---|---|---|---|---|---|"));
        Path csv = folder.resolve("cases.csv");
        Path xlsx = folder.resolve("cases.xlsx");
        writeCsv(csv, rows);
        writeXlsx(xlsx, rows);
        TestDatabase database = TestDatabase.valueOf(args[4]);
        for (Path file : List.of(csv, xlsx)) {
            lines.add(measure(database, file, rows, folder));
            Files.write(results, lines);
            System.out.println(lines.getLast());
        }
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
                new ImportProperties(folder, 2000, DataSize.ofGigabytes(1), Duration.ofSeconds(10));
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
                        database == TestDatabase.H2 ? "H2, in a file" : "PostgreSQL",
                        seconds,
                        rows / seconds,
                        peak);
    }

    private static DataSource fileDatabase(Path folder, Path file) {
        DataSource source = JdbcConnectionPool.create(
                "jdbc:h2:file:" + folder.toAbsolutePath().resolve("db-" + file.getFileName()), "sa", "");
        Flyway.configure().dataSource(source).load().migrate();
        return source;
    }

    private static String[] row(int n) {
        return new String[] {
            "LN-%08d".formatted(n),
            "010 55%02d %04d".formatted(50 + n / 10_000 % 50, n % 10_000),
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
