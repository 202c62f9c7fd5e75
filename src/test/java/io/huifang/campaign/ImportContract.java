package io.huifang.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.campaign.ImportFile.Fault;
import io.huifang.campaign.ImportFile.Progress;
import io.huifang.campaign.ImportFile.State;
import io.huifang.kernel.Language;
import io.huifang.kernel.PhoneNumber;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.unit.DataSize;

/** Files of cases, on every database; ten rows go into one transaction. */
abstract class ImportContract {

    private static final String HEADER = "externalId,phone1,kind1,extension1,姓名,phone2,email1,role1,consent1\n";

    @TempDir
    Path folder;

    final HandClock clock = new HandClock();
    Campaign campaign;
    CampaignId id;
    ImportStore store;
    Importer importer;
    Imports imports;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        var source = database().migrated();
        campaign = new Campaign(source, "a", clock, new FakeCallDesk(clock), 1000);
        ImportProperties properties = new ImportProperties(folder, 10, DataSize.ofMegabytes(1), Duration.ofSeconds(10));
        store = new ImportStore(campaign.jdbc, new ManyRowsStore(new JdbcTemplate(source)));
        importer = new Importer(
                store,
                campaign.book,
                campaign.campaignStore,
                campaign.admission,
                campaign.transactions,
                properties,
                campaign.calling);
        imports = new StoredImports(
                store,
                campaign.campaignStore,
                importer,
                campaign.transactions,
                properties,
                campaign.calling,
                new ImportBell());
        id = campaign.campaigns.create(new CampaignOrder("autumn", "employer", Language.EN_US, 5, null, Map.of()));
        campaign.campaigns.change(id, CampaignChange.START);
    }

    private ImportFile submitted(byte[] content) {
        try {
            return imports.submit(id, "cases.csv", new ByteArrayInputStream(content))
                    .file();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private ImportFile submitted(String content) {
        return submitted(content.getBytes(StandardCharsets.UTF_8));
    }

    private boolean run(ImportFile file, int transactions) {
        AtomicInteger left = new AtomicInteger(transactions);
        return importer.run(
                store.find(file.id()).orElseThrow(),
                folder.resolve(file.id() + ".import"),
                () -> left.getAndDecrement() > 0);
    }

    private ImportFile imported(String content) {
        ImportFile file = submitted(content);
        assertThat(run(file, Integer.MAX_VALUE)).isTrue();
        return imports.find(file.id()).orElseThrow();
    }

    private List<Fault> faults(UUID file) {
        List<Fault> faults = new ArrayList<>();
        imports.faults(file, faults::add);
        return faults;
    }

    private static String rows(int from, int to) {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = from; i <= to; i++) {
            rows.append("LN-%d,0105555%04d,LANDLINE,,Wang Fang,,,,\n".formatted(i, i));
        }
        return rows.toString();
    }

    private long cases() {
        return campaign.jdbc.sql("SELECT count(*) FROM cases").query(Long.class).single();
    }

    @Test
    void opensACaseForEveryRowWithAllThatItSays() {
        ImportFile done = imported(
                HEADER + "LN-1,010 5555 0001,switchboard,801,Wang Fang,13800000000,wf@example.com,EMPLOYER,given\n\n");

        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.progress()).isEqualTo(new Progress(2, 1, 0, 0));
        assertThat(done.format()).isEqualTo("CSV, UTF-8, separated by ','");
        CaseFile file = campaign.front
                .find(campaign.front.recent(null, 10).getFirst().id())
                .orElseThrow();
        assertThat(file.order().externalId()).isEqualTo("LN-1");
        assertThat(file.order().facts()).isEqualTo(Map.of("name", "Wang Fang"));
        assertThat(file.order().terms().campaign()).isEqualTo(id);
        assertThat(file.contacts()).hasSize(2);
        ContactPoint first = file.contacts().getFirst().point();
        assertThat(first.number()).isEqualTo(new PhoneNumber("01055550001"));
        assertThat(first.kind()).isEqualTo(ContactPoint.Kind.SWITCHBOARD);
        assertThat(first.extension()).isEqualTo("801");
        assertThat(first.role()).isEqualTo(ContactPoint.Role.EMPLOYER);
        assertThat(first.consent().state()).isEqualTo(Consent.State.GIVEN);
        assertThat(file.order().emails()).extracting(EmailAddress::address).containsExactly("wf@example.com");
        campaign.round();
        assertThat(campaign.desk.placed).hasSize(1);
    }

    @Test
    void choosesGoodHoursForTheCasesOfAFileToo() {
        id = campaign.campaigns.create(new CampaignOrder(
                "patient",
                "employer",
                Language.EN_US,
                5,
                CampaignPace.PLAIN,
                Map.of(),
                new CampaignReach(null, CampaignReach.Timing.ALL, CampaignReach.ContactOrder.FILE)));
        imported(rows(1, 20));
        campaign.campaigns.change(id, CampaignChange.START);

        campaign.round();

        assertThat(campaign.desk.placed).hasSizeLessThan(15);
        assertThat(campaign.campaigns.find(id).orElseThrow().open())
                .extracting(CampaignFile.Held::because)
                .containsExactly("Waiting for an hour at which they are likelier to answer.");
    }

    @Test
    void goesOnAfterACrashWithoutLosingOrDoublingARow() {
        ImportFile file = submitted(rows(1, 95));
        assertThat(run(file, 3)).as("it was stopped").isFalse();
        assertThat(imports.find(file.id()).orElseThrow().progress()).isEqualTo(new Progress(30, 30, 0, 0));
        assertThat(cases()).isEqualTo(30);

        assertThat(store.next("a")).map(ImportFile::id).hasValue(file.id());
        assertThat(store.next("b")).isEmpty();
        assertThat(run(file, Integer.MAX_VALUE)).isTrue();
        assertThat(imports.find(file.id()).orElseThrow().progress()).isEqualTo(new Progress(95, 95, 0, 0));
        assertThat(cases()).isEqualTo(95);
        assertThat(store.next("a")).isEmpty();
    }

    @Test
    void rollsTheWholeTransactionBackWhenItsEndFails() {
        ImportFile file = submitted(rows(1, 25));
        run(file, 1);
        ImportFile stale = store.find(file.id()).orElseThrow();
        run(file, 1);

        assertThatThrownBy(() -> importer.run(stale, folder.resolve(file.id() + ".import"), () -> true))
                .isInstanceOf(RuntimeException.class);
        assertThat(cases()).isEqualTo(20);
    }

    @Test
    void importsNothingTwice() throws IOException {
        ImportFile first = imported(rows(1, 20));
        var again = imports.submit(
                id, "renamed.csv", new ByteArrayInputStream(rows(1, 20).getBytes(StandardCharsets.UTF_8)));
        assertThat(again.isNew()).isFalse();
        assertThat(again.file().id()).isEqualTo(first.id());

        assertThat(imported(rows(11, 30)).progress()).isEqualTo(new Progress(20, 10, 10, 0));
        assertThat(imported(HEADER + "LN-99,01055550099,,,W,,,,\n".repeat(3)).progress())
                .isEqualTo(new Progress(3, 1, 2, 0));
        String withoutId = "phone,姓名\n01055550100,W\n01055550100,W\n01055550101,W\n";
        assertThat(imported(withoutId).progress()).isEqualTo(new Progress(3, 2, 1, 0));
        assertThat(cases()).isEqualTo(33);
    }

    @Test
    void leavesAnotherCampaignsCaseAlone() {
        imported(rows(1, 1));
        id = campaign.campaigns.create(new CampaignOrder("winter", "employer", Language.EN_US, 5, null, Map.of()));
        ImportFile other = imported(rows(1, 2));
        assertThat(other.progress()).isEqualTo(new Progress(2, 1, 0, 1));
        assertThat(faults(other.id()))
                .extracting(Fault::problem)
                .containsExactly("another campaign has this external id");
    }

    @Test
    void saysOfEveryCellWhatIsWrongAndRepeatsNothingPersonal() {
        campaign.noCallList.add(new PhoneNumber("01055550009"), "asked us");
        ImportFile done = imported(HEADER
                + "LN-1,abc,CAR,12x,Wang Fang,,nobody,BOSS,maybe\n"
                + "LN-2,,,,Wang Fang,,,,\n"
                + "LN-3,01055550009,,,Wang Fang,,,,\n"
                + "LN-4,01055550004,,,,,,,\n"
                + "LN-5,01055550005,,," + "x".repeat(1001) + ",,,,\n"
                + "LN-6,01055550006,,,Wang Fang,,,,,,too far\n"
                + "LN-7,01055550007,,,Wang Fang,,,,\n");

        assertThat(done.progress()).isEqualTo(new Progress(7, 1, 0, 6));
        List<Fault> faults = faults(done.id());
        assertThat(faults).extracting(Fault::row).containsExactly(2L, 2L, 2L, 2L, 2L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(faults.stream().filter(fault -> fault.row() == 2))
                .extracting(Fault::column)
                .containsExactlyInAnyOrder("phone1", "kind1", "extension1", "role1", "consent1", "email1");
        assertThat(faults.get(7).problem()).contains("no-call list");
        assertThat(faults.get(8).problem()).contains("'name' is missing");
        assertThat(faults.toString()).doesNotContain("Wang", "nobody", "abc", "01055550009");
    }

    @Test
    void importsAWorkbookAsItDoesText() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("cases");
            List.of("案件编号", "电话", "姓名")
                    .forEach(header ->
                            sheet.value(0, header.length() % 4 == 0 ? 0 : header.equals("电话") ? 1 : 2, header));
            for (int row = 1; row <= 25; row++) {
                sheet.value(row, 0, "LN-" + row);
                sheet.value(row, 1, 13_800_000_000L + row);
                sheet.value(row, 2, "王芳");
            }
        }
        ImportFile file = submitted(out.toByteArray());
        run(file, 1);
        assertThat(run(file, Integer.MAX_VALUE)).isTrue();
        assertThat(imports.find(file.id()).orElseThrow().progress()).isEqualTo(new Progress(25, 25, 0, 0));
    }

    @Test
    void failsWithAReasonAndGoesOnWhenTheFileIsSentAgain() {
        String broken = rows(1, 12) + "\"" + "x\n".repeat(40_000);
        ImportFile failed = imported(broken);
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.problem()).contains("After row 13").contains("open quote");
        assertThat(failed.progress().read()).isEqualTo(10);

        ImportFile wrong = imported("externalId,phnoe\nLN-1,01055550001\n");
        assertThat(wrong.state()).isEqualTo(State.FAILED);
        assertThat(wrong.problem()).contains("perhaps 'phone' is meant");
        assertThat(submitted("externalId,phnoe\nLN-1,01055550001\n").state()).isEqualTo(State.WAITING);
    }

    @Test
    void previewsWithoutStoringAnything() throws IOException {
        Imports.Preview preview =
                imports.preview(id, new ByteArrayInputStream(rows(1, 150).getBytes(StandardCharsets.UTF_8)));
        assertThat(preview.rows()).isEqualTo(100);
        assertThat(preview.good()).isEqualTo(100);
        assertThat(preview.columns()).contains(new Imports.Preview.Column("姓名", "facts.name"));
        assertThat(cases()).isZero();
        assertThat(imports.of(id)).isEmpty();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
        assertThatThrownBy(() -> imports.preview(id, new ByteArrayInputStream(new byte[2 << 20])))
                .isInstanceOf(Imports.ImportFileRefusedException.class)
                .hasMessageContaining("huifang.imports.most-bytes");
    }
}
