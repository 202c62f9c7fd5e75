package io.huifang.campaign;

import static io.huifang.campaign.Campaign.anOrder;
import static io.huifang.campaign.ReachingContract.at;
import static io.huifang.campaign.ReachingContract.mobile;
import static io.huifang.campaign.ReachingContract.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.campaign.calendar.Calendars;
import io.huifang.campaign.rules.CallingHours;
import io.huifang.campaign.rules.SettingsFileException;
import io.huifang.campaign.rules.Window;
import io.huifang.kernel.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

/** Campaigns whose script is no longer there, and those that could never call, on every database. */
abstract class ScriptsGoneContract {

    final HandClock clock = new HandClock();
    DataSource source;
    Campaign campaign;
    CampaignId id;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        source = database().migrated();
        campaign = new Campaign(source, "a", clock, new FakeCallDesk(clock), 1);
        id = campaign.campaigns.create(new CampaignOrder("autumn", "employer", Language.EN_US, 5, null, Map.of()));
        campaign.campaigns.change(id, CampaignChange.START);
    }

    private CampaignFile file() {
        return campaign.campaigns.find(id).orElseThrow().campaign();
    }

    @Test
    void pausesACampaignWhoseScriptIsGoneAndGivesUpNoneOfItsCases() {
        CaseId first = campaign.opened(of(id, at(mobile("1111"))));
        CaseId second = campaign.opened(of(id, at(mobile("2222"))));
        campaign.desk.scripts.remove("employer");

        campaign.round();
        campaign.round();

        assertThat(campaign.desk.placed).isEmpty();
        assertThat(file().state()).isEqualTo(CampaignState.PAUSED);
        assertThat(file().heldBecause()).isEqualTo("The script 'employer' is not there.");
        assertThat(campaign.campaigns.find(id).orElseThrow().open())
                .containsExactly(new CampaignFile.Held(
                        2, "The campaign 'autumn' is paused: The script 'employer' is not there.", null));
        for (CaseId kase : List.of(first, second)) {
            assertThat(campaign.file(kase).state()).isEqualTo(CaseState.OPEN);
            assertThat(campaign.file(kase).attempts()).isEmpty();
            assertThat(campaign.file(kase).waitingBecause())
                    .isEqualTo("The campaign 'autumn' is paused: The script 'employer' is not there.");
        }
    }

    @Test
    void goesOnWhenTheScriptIsBackAndSomebodyResumes() {
        campaign.opened(of(id, at(mobile("1111"))));
        campaign.desk.scripts.remove("employer");
        campaign.round();
        assertThatThrownBy(() -> campaign.campaigns.change(id, CampaignChange.RESUME))
                .isInstanceOf(CampaignChangeRefusedException.class)
                .hasMessage("This campaign can't resume: The script 'employer' is not there.");
        assertThat(file().state()).isEqualTo(CampaignState.PAUSED);

        campaign.desk.scripts.add("employer");
        campaign.round();
        assertThat(campaign.desk.placed).as("nobody has resumed it").isEmpty();
        campaign.campaigns.change(id, CampaignChange.RESUME);
        campaign.round();

        assertThat(campaign.desk.placed).hasSize(1);
        assertThat(file().heldBecause()).isNull();
    }

    @Test
    void letsACallUnderWayComeToItsEnd() {
        CaseId kase = campaign.opened(of(id, at(mobile("1111"))));
        campaign.round();
        campaign.desk.scripts.remove("employer");
        campaign.round();

        campaign.tell(Campaign.talked(campaign.desk.placed.getFirst(), Campaign.verified()));

        assertThat(campaign.file(kase).decision()).isEqualTo(Campaign.verified());
    }

    @Test
    void doesNotStartACampaignWhoseScriptIsGone() {
        CampaignId draft =
                campaign.campaigns.create(new CampaignOrder("winter", "employer", Language.EN_US, 5, null, Map.of()));
        campaign.desk.scripts.remove("employer");

        assertThatThrownBy(() -> campaign.campaigns.change(draft, CampaignChange.START))
                .isInstanceOf(CampaignChangeRefusedException.class)
                .hasMessageContaining("The script 'employer' is not there.");
        campaign.campaigns.change(draft, CampaignChange.STOP);
    }

    @Test
    void keepsThePauseOfAPersonAsItIs() {
        campaign.campaigns.change(id, CampaignChange.PAUSE);
        campaign.desk.scripts.remove("employer");

        campaign.round();

        assertThat(file().heldBecause()).isNull();
        campaign.campaigns.change(id, CampaignChange.STOP);
        assertThat(file().state()).isEqualTo(CampaignState.STOPPED);
    }

    @Test
    void letsSingleCasesOfOtherScriptsGoOn() {
        campaign.desk.scripts.add("mortgage");
        CaseOrder employer = anOrder("1111");
        CaseId gone = campaign.opened(employer);
        CaseId there = campaign.opened(new CaseOrder(
                null,
                employer.language(),
                "mortgage",
                employer.facts(),
                at(mobile("2222")).contactPoints(),
                null));
        campaign.desk.scripts.remove("employer");

        campaign.round();

        assertThat(campaign.file(there).state()).isEqualTo(CaseState.CALLING);
        assertThat(campaign.file(gone).state()).isEqualTo(CaseState.OPEN);
        assertThat(campaign.file(gone).attempts()).isEmpty();
        assertThat(campaign.file(gone).waitingBecause()).isEqualTo("The script 'employer' is not there.");
        assertThat(campaign.campaigns
                        .find(CampaignId.SINGLE_CASES)
                        .orElseThrow()
                        .open())
                .extracting(CampaignFile.Held::because)
                .containsExactly("Their script is not there.");

        campaign.desk.scripts.add("employer");
        campaign.tell(Campaign.talked(campaign.desk.placed.getFirst(), Campaign.verified()));
        clock.pass(Duration.ofHours(1));
        campaign.round();
        assertThat(campaign.file(gone).state()).isEqualTo(CaseState.CALLING);
    }

    @Test
    void makesNoCampaignOfAScriptThatIsNotThere() {
        assertThatThrownBy(() -> campaign.campaigns.create(
                        new CampaignOrder("winter", "gone", Language.EN_US, 5, null, Map.of())))
                .isInstanceOfSatisfying(CampaignRefusedException.class, refused -> {
                    assertThat(refused.field()).isEqualTo("script");
                    assertThat(refused).hasMessage("The script 'gone' is not there.");
                });
    }

    /** A bank may call on any day, and its campaign on work days of which there are none. */
    @Test
    void makesNoCampaignWhoseHoursNeverOpen(@TempDir Path folder) throws IOException {
        Campaign bank = new Campaign(source, clock, new FakeCallDesk(clock), withoutWorkDays(folder, "any-hour-rules"));
        Map<ContactPoint.Kind, CallingHours> workDays = Map.of(
                ContactPoint.Kind.LANDLINE,
                new CallingHours(CallingHours.Days.WORK, List.of(Window.of("09:00-11:00"))));

        assertThatThrownBy(() -> bank.campaigns.create(
                        new CampaignOrder("winter", "employer", Language.EN_US, 5, null, workDays)))
                .isInstanceOfSatisfying(CampaignRefusedException.class, refused -> {
                    assertThat(refused.field()).isEqualTo("hours.LANDLINE");
                    assertThat(refused).hasMessageContaining("never open");
                });
        bank.campaigns.create(new CampaignOrder("winter", "employer", Language.EN_US, 5, null, Map.of()));
    }

    @Test
    void doesNotStartWithCallingHoursThatNeverOpen(@TempDir Path folder) {
        assertThatThrownBy(() -> withoutWorkDays(folder, "calling-rules"))
                .isInstanceOf(SettingsFileException.class)
                .hasMessageContaining("huifang.calling.rules")
                .hasMessageContaining("never open");
    }

    private Calling withoutWorkDays(Path folder, String rules) throws IOException {
        Files.writeString(folder.resolve("never.csv"), """
                calendar,never
                zone,Asia/Shanghai
                weekend,MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY
                year,2025,official
                work,2025-02-08
                """);
        CallingProperties preset = Campaign.limits(10, 10);
        CallingProperties never = new CallingProperties(
                preset.zone(),
                "never",
                folder,
                new ClassPathResource("campaign/" + rules + ".yaml"),
                preset.retryPlan(),
                10,
                10,
                5,
                Duration.ofSeconds(30),
                Duration.ofMinutes(15));
        return new CallingConfiguration()
                .calling(
                        never,
                        campaign.properties,
                        Calendars.load(folder, "never"),
                        new AnyNumbering(),
                        new TrunkProperties(List.of()),
                        clock);
    }
}
