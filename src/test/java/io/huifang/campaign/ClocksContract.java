package io.huifang.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kernel.Language;
import io.huifang.kernel.PhoneNumber;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Clocks that are set, zones that differ, and people who do the same at once, on every database. */
abstract class ClocksContract {

    final HandClock clock = new HandClock();
    Campaign campaign;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        DataSource source = database().migrated();
        campaign = new Campaign(source, "a", clock, new FakeCallDesk(clock), 1000);
    }

    private static CaseOrder mobile(String number, String zone) {
        return ReachingContract.at(
                new ContactPoint(new PhoneNumber(number), ContactPoint.Kind.MOBILE, "", ZoneId.of(zone), List.of()));
    }

    @Test
    void tellsACallInWhichZoneTheCalledPersonIs() {
        campaign.opened(mobile("1111", "Asia/Tokyo"));
        campaign.opened(ReachingContract.at(ReachingContract.mobile("2222")));

        campaign.round();

        assertThat(campaign.desk.placed)
                .extracting(order -> order.zone().getId())
                .containsExactlyInAnyOrder("Asia/Tokyo", "Asia/Shanghai");
    }

    @Test
    void goesOnWhenTheClockIsSetBackAndCallsNobodyAgain() {
        clock.pass(Duration.ofHours(5));
        campaign.opened(ReachingContract.at(ReachingContract.mobile("1111")));
        campaign.round();
        clock.pass(Duration.ofHours(-2));
        campaign.opened(ReachingContract.at(ReachingContract.mobile("2222")));

        for (int i = 0; i < 20; i++) {
            clock.pass(Duration.ofSeconds(30));
            campaign.round();
        }

        assertThat(campaign.desk.placed)
                .extracting(order -> order.number().dialled())
                .containsExactly("1111", "2222");
    }

    @Test
    void holdsOnToItsCallsWhenTheClockLeapsForward() {
        CaseId id = campaign.opened(ReachingContract.at(ReachingContract.mobile("1111")));
        campaign.round();

        clock.pass(Duration.ofHours(1));
        campaign.round();

        assertThat(campaign.file(id).state()).isEqualTo(CaseState.CALLING);
        assertThat(campaign.desk.placed).hasSize(1);
    }

    @RepeatedTest(5)
    void letsTwoOperatorsPressStartAndStopAtOnce() throws Exception {
        CampaignId id = campaign.campaigns.create(
                new CampaignOrder("pressed at once", "employer", Language.EN_US, 5, null, Map.of()));
        try (ExecutorService operators = Executors.newFixedThreadPool(2)) {
            List<Callable<String>> presses =
                    List.of(() -> press(id, CampaignChange.START), () -> press(id, CampaignChange.STOP));
            List<String> outcomes = operators.invokeAll(presses).stream()
                    .map(outcome -> outcome.resultNow())
                    .toList();

            assertThat(outcomes.getLast()).isEqualTo("STOPPED");
            assertThat(outcomes.getFirst()).isIn("RUNNING", "refused");
            assertThat(campaign.campaigns.find(id).orElseThrow().campaign().state())
                    .isEqualTo(CampaignState.STOPPED);
        }
    }

    private String press(CampaignId id, CampaignChange change) {
        try {
            return campaign.campaigns.change(id, change).orElseThrow().state().name();
        } catch (CampaignChangeRefusedException refused) {
            return "refused";
        }
    }
}
