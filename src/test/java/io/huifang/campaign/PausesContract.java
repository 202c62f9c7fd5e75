package io.huifang.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The stopping of all calling, on every database. */
abstract class PausesContract {

    final HandClock clock = new HandClock();
    DataSource source;
    Campaign campaign;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        source = database().migrated();
        campaign = new Campaign(source, "a", clock);
    }

    @Test
    void placesNothingUntilSomebodyLetsItGoOn() {
        CaseId id = campaign.opened(Campaign.anOrder("1234"));

        campaign.pauses.pause("li", "the trunk is being changed");
        campaign.round();

        assertThat(campaign.desk.placed).isEmpty();
        assertThat(campaign.file(id).waitingBecause())
                .isEqualTo("All calling is paused by li: the trunk is being changed");
        assertThat(campaign.campaigns
                        .find(CampaignId.SINGLE_CASES)
                        .orElseThrow()
                        .open())
                .singleElement()
                .satisfies(held -> {
                    assertThat(held.cases()).isEqualTo(1);
                    assertThat(held.because()).contains("paused by li");
                });

        assertThat(campaign.pauses.resume("wang")).isPresent();
        campaign.round();

        assertThat(campaign.desk.placed).hasSize(1);
    }

    @Test
    void holdsForEveryNodeAndOverRestarts() {
        campaign.opened(Campaign.anOrder("1234"));
        campaign.pauses.pause("li", "fire drill");

        Campaign another = new Campaign(source, "b", clock);
        Campaign restarted = new Campaign(source, "a", clock);
        another.round();
        restarted.round();

        assertThat(another.desk.placed).isEmpty();
        assertThat(restarted.desk.placed).isEmpty();
        assertThat(another.pauses.resume("li")).isPresent();
        restarted.round();
        assertThat(restarted.desk.placed).hasSize(1);
    }

    @Test
    void leavesCallsAloneThatLive() {
        CaseId id = campaign.opened(Campaign.anOrder("1234"));
        campaign.round();
        campaign.pauses.pause("li", "enough");

        campaign.tell(Campaign.talked(campaign.desk.placed.getFirst(), Campaign.verified()));

        assertThat(campaign.desk.hungUp).isEmpty();
        assertThat(campaign.file(id).state()).isEqualTo(CaseState.SETTLED);
    }

    @Test
    void pausesOnceWhoeverAsksAndRemembersWhoDidWhat() {
        DiallingPause first = campaign.pauses.pause("li", "one");
        clock.pass(Duration.ofMinutes(1));
        assertThat(campaign.pauses.pause("wang", "two")).isEqualTo(first);
        clock.pass(Duration.ofMinutes(1));
        assertThat(campaign.pauses.resume("wang")).isPresent();
        assertThat(campaign.pauses.resume("wang")).isEmpty();
        campaign.pauses.pause("zhao", "three");

        assertThat(campaign.pauses.current()).map(DiallingPause::by).hasValue("zhao");
        List<DiallingPause> all = campaign.pauses.all();
        assertThat(all).extracting(DiallingPause::reason).containsExactly("three", "one");
        assertThat(all.getLast())
                .isEqualTo(new DiallingPause(
                        first.since(), "li", "one", first.since().plus(Duration.ofMinutes(2)), "wang"));
    }
}
