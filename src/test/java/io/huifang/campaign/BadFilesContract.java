package io.huifang.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.campaign.ImportFile.Fault;
import io.huifang.campaign.ImportFile.Progress;
import io.huifang.campaign.ImportFile.State;
import io.huifang.campaign.NumberingProperties.DialPlan;
import io.huifang.campaign.NumberingProperties.Plan;
import io.huifang.kernel.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.unit.DataSize;

/** Files as banks send them, with all that is wrong in them, on every database; numbers are those of China. */
abstract class BadFilesContract {

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock();
    private DataSource source;
    private Campaign campaign;
    private CampaignId id;
    private Importer importer;
    private ImportStore store;
    private Imports imports;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        source = database().migrated();
        open(false);
        id = campaign.campaigns.create(new CampaignOrder("autumn", "employer", Language.EN_US, 5, null, Map.of()));
    }

    private void open(boolean foreignNumbers) {
        Calling any = Campaign.calling(Campaign.properties("a", 10), Campaign.limits(10, 10), clock);
        Calling calling = new Calling(
                any.timetable(),
                any.plan(),
                new RegionNumbering(new NumberingProperties(Plan.BY_REGION, "CN", foreignNumbers, DialPlan.NATIONAL)),
                any.properties(),
                any.limits(),
                any.trunks(),
                clock);
        campaign = new Campaign(source, clock, new FakeCallDesk(clock), calling);
        ImportProperties properties = new ImportProperties(folder, 10, DataSize.ofMegabytes(1), Duration.ofSeconds(10));
        store = new ImportStore(campaign.jdbc, new ManyRowsStore(new JdbcTemplate(source)));
        importer = new Importer(
                store,
                campaign.book,
                campaign.campaignStore,
                campaign.admission,
                campaign.transactions,
                properties,
                calling);
        imports = new StoredImports(
                store, campaign.campaignStore, importer, campaign.transactions, properties, calling, new ImportBell());
    }

    private ImportFile imported(String content, Charset charset) throws IOException {
        ImportFile file = imports.submit(id, "cases.csv", new ByteArrayInputStream(content.getBytes(charset)))
                .file();
        importer.run(store.find(file.id()).orElseThrow(), folder.resolve(file.id() + ".import"), () -> true);
        return imports.find(file.id()).orElseThrow();
    }

    private List<Fault> faults(ImportFile file) {
        List<Fault> faults = new ArrayList<>();
        imports.faults(file.id(), faults::add);
        return faults;
    }

    private static String row(int number, String phone) {
        return "LN-" + number + "," + phone + ",王芳\n";
    }

    @Test
    void opensTheGoodRowsOfAGbkFileAndSaysOfEachOtherWhatIsWrong() throws IOException {
        ImportFile file = imported(
                "案件编号,电话,姓名\n"
                        + row(1, "010-5555 0001 转 801")
                        + row(2, "没有电话")
                        + row(3, "95588")
                        + row(4, "+86 138")
                        + row(5, "+1 202 555 0123")
                        + row(6, "400 555 0001")
                        + row(7, "0105555000123456789")
                        + row(8, "０１０－５５５５０００８")
                        + row(8, "010 5555 0008")
                        + row(1, "01055550001转801"),
                Charset.forName("GBK"));

        assertThat(file.state()).isEqualTo(State.DONE);
        assertThat(file.format()).contains("GB");
        assertThat(file.progress()).isEqualTo(new Progress(10, 2, 2, 6));
        assertThat(faults(file)).extracting(Fault::row).containsExactly(3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(faults(file)).extracting(Fault::column).containsOnly("电话");
        assertThat(faults(file).toString())
                .contains("no phone number", "area code", "too short", "foreign", "400", "too long")
                .doesNotContain("王芳", "0123456789", "5550123");
        assertThat(campaign.front.recent(null, 10)).hasSize(2);
    }

    @Test
    void callsNoNumberThatCostsExtraEvenWhereForeignNumbersAreCalled() throws IOException {
        open(true);

        ImportFile file = imported(
                "案件编号,电话,姓名\n" + row(1, "+1 900 234 5678") + row(2, "+1 202 555 0123"), StandardCharsets.UTF_8);

        assertThat(file.progress()).isEqualTo(new Progress(2, 1, 0, 1));
        assertThat(faults(file).getFirst().problem()).contains("cost extra");
    }

    @Test
    void takesNoFileWhoseColumnsItDoesNotKnow() throws IOException {
        ImportFile file = imported("案件编号,电话,姓名,星座\n" + row(1, "01055550001"), StandardCharsets.UTF_8);

        assertThat(file.state()).isEqualTo(State.FAILED);
        assertThat(file.problem()).contains("星座");
        assertThat(campaign.front.recent(null, 10)).isEmpty();
    }
}
