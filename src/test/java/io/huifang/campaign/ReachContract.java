package io.huifang.campaign;

import static io.huifang.campaign.Campaign.notTalked;
import static io.huifang.campaign.Campaign.talked;
import static io.huifang.campaign.Campaign.verified;
import static io.huifang.campaign.ReachingContract.at;
import static io.huifang.campaign.ReachingContract.mobile;
import static io.huifang.campaign.ReachingContract.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.call.CallEnded;
import io.huifang.call.CallNotPlacedException;
import io.huifang.call.CallOrder;
import io.huifang.call.Disposition;
import io.huifang.campaign.CampaignReach.ContactOrder;
import io.huifang.campaign.CampaignReach.Timing;
import io.huifang.campaign.reach.Counts;
import io.huifang.campaign.reach.Outlook;
import io.huifang.campaign.reach.Tally;
import io.huifang.kernel.Language;
import io.huifang.kernel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counting and using when people answer, on every database. It is Monday, 23 November 2026, 9:00 in Shanghai. */
abstract class ReachContract {

    private final HandClock clock = new HandClock();
    private DataSource source;
    private Campaign campaign;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        source = database().migrated();
        campaign = new Campaign(source, "a", clock, new FakeCallDesk(clock), 1000);
    }

    private CampaignId running(CampaignReach reach) {
        CampaignId id = campaign.campaigns.create(
                new CampaignOrder("autumn", "employer", Language.EN_US, 5, CampaignPace.PLAIN, Map.of(), reach));
        campaign.campaigns.change(id, CampaignChange.START);
        return id;
    }

    private static CaseOrder of(CampaignId id, @Nullable Instant deadline, ContactPoint... points) {
        return with(at(points), new CaseOrder.Terms(id, CaseOrder.Urgency.NORMAL, deadline, null));
    }

    private CallOrder dialled() {
        campaign.round();
        return campaign.desk.placed.getLast();
    }

    private static ContactPoint landline(String number) {
        return new ContactPoint(new PhoneNumber(number), ContactPoint.Kind.LANDLINE, "");
    }

    @Test
    void countsACallOnceByItsKindIndustryAndHour() {
        CampaignId id = running(new CampaignReach("it", Timing.SOONEST, ContactOrder.FILE));
        campaign.opened(of(id, null, mobile("1111")));
        CallEnded ended = notTalked(dialled(), Disposition.NO_ANSWER);
        campaign.tell(ended);
        campaign.tell(ended);
        campaign.opened(of(id, null, mobile("2222")));
        campaign.tell(talked(dialled(), verified()));

        Map<Counts.Cell, Tally> all = campaign.reachStore.all();
        assertThat(all).hasSize(1);
        Counts.Cell cell = all.keySet().iterator().next();
        assertThat(cell.kind()).isEqualTo(ContactPoint.Kind.MOBILE);
        assertThat(cell.industry()).isEqualTo("it");
        assertThat(cell.hour().index()).isEqualTo(9);
        assertThat(all.get(cell)).isEqualTo(new Tally(2, 1, 2, 1, HandClock.START));
    }

    @Test
    void countsNothingThatSaysNothingAboutTheHour() {
        for (Disposition disposition :
                List.of(Disposition.INVALID, Disposition.CONGESTION, Disposition.SYSTEM, Disposition.INTERRUPTED)) {
            campaign.opened(at(mobile("1111")));
            campaign.tell(notTalked(dialled(), disposition));
        }

        assertThat(campaign.reachStore.all()).isEmpty();
    }

    @Test
    void countsALostCallWhenItsEndComesAfterAll() {
        campaign.opened(at(mobile("1111")));
        CallOrder order = dialled();
        campaign.claims.interrupt(campaign.attempts.find(order.call()).orElseThrow(), "The service restarted.");
        assertThat(campaign.reachStore.all()).isEmpty();

        campaign.tell(notTalked(order, Disposition.NO_ANSWER));

        assertThat(campaign.reachStore.all().values()).extracting(Tally::calls).containsExactly(1L);
    }

    @Test
    void makesTheSameCountsAnewFromTheAttempts() {
        for (int i = 0; i < 12; i++) {
            campaign.opened(at(i % 2 == 0 ? mobile("11" + (10 + i)) : landline("22" + (10 + i))));
            CallOrder order = dialled();
            campaign.tell(i % 3 == 0 ? talked(order, verified()) : notTalked(order, Disposition.BUSY));
            clock.pass(Duration.ofMinutes(13));
        }
        Map<Counts.Cell, Tally> counted = campaign.reachStore.all();
        campaign.jdbc
                .sql("UPDATE reach_counts SET calls = calls + 7, tried = 0.5")
                .update();

        assertThat(campaign.reachability.rebuild()).isGreaterThanOrEqualTo(12);
        Map<Counts.Cell, Tally> anew = campaign.reachStore.all();
        assertThat(anew.keySet()).isEqualTo(counted.keySet());
        anew.forEach((cell, tally) -> assertThat(tally)
                .usingRecursiveComparison()
                .withComparatorForType((one, other) -> Math.abs(one - other) < 1e-9 ? 0 : 1, Double.class)
                .isEqualTo(counted.get(cell)));
    }

    @Test
    void makesThemAnewByItselfWhenTheyWereWeighedOtherwise() {
        campaign.opened(at(mobile("1111")));
        campaign.tell(talked(dialled(), verified()));
        campaign.jdbc.sql("UPDATE reach_gate SET half_life_minutes = 5").update();
        campaign.jdbc.sql("DELETE FROM reach_counts").update();

        campaign.opened(at(mobile("2222")));
        campaign.tell(talked(dialled(), verified()));

        assertThat(campaign.reachStore.all().values()).extracting(Tally::calls).containsExactly(2L);
    }

    @Test
    void losesNoCountWhenTwoNodesCountAndOneMakesThemAnew() throws Exception {
        Campaign b = new Campaign(source, "b", clock, new FakeCallDesk(clock), 1000);
        List<CallOrder> orders = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            campaign.opened(at(mobile("11" + (10 + i))));
            orders.add(dialled());
        }
        CyclicBarrier start = new CyclicBarrier(3);
        try (var threads = Executors.newFixedThreadPool(3)) {
            List<Future<?>> work = new ArrayList<>();
            for (int half = 0; half < 2; half++) {
                Campaign node = half == 0 ? campaign : b;
                List<CallOrder> its = orders.subList(half * 10, half * 10 + 10);
                work.add(threads.submit(() -> {
                    start.await(20, TimeUnit.SECONDS);
                    its.forEach(order -> node.tell(notTalked(order, Disposition.NO_ANSWER)));
                    return null;
                }));
            }
            work.add(threads.submit(() -> {
                start.await(20, TimeUnit.SECONDS);
                b.reachability.rebuild();
                return null;
            }));
            for (Future<?> one : work) {
                one.get(60, TimeUnit.SECONDS);
            }
        }

        assertThat(campaign.reachStore.all().values()).extracting(Tally::calls).containsExactly(20L);
    }

    @Test
    void putsRetriesOffOnlyWhereTheCampaignWantsThatAndSaysWhy() {
        CampaignId patient = running(new CampaignReach(null, Timing.RETRIES, ContactOrder.FILE));
        int putOff = 0;
        for (int i = 0; i < 20; i++) {
            CaseId id = campaign.opened(of(patient, null, mobile("11" + (10 + i))));
            CaseId plain = campaign.opened(at(mobile("22" + (10 + i))));
            campaign.round();
            List<CallOrder> placed = campaign.desk.placed;
            placed.subList(placed.size() - 2, placed.size())
                    .forEach(order -> campaign.tell(notTalked(order, Disposition.NO_ANSWER)));
            Instant soonest = clock.instant().plus(Duration.ofHours(2));
            assertThat(campaign.file(plain).dueAt()).isEqualTo(soonest);
            assertThat(campaign.file(id).dueAt()).isBetween(soonest, soonest.plus(Duration.ofHours(24)));
            if (campaign.file(id).dueAt().isAfter(soonest)) {
                putOff++;
                assertThat(campaign.file(id).waitingBecause()).contains("A better hour is waited for: Mobile, ");
            }
        }

        assertThat(putOff).isGreaterThan(10);
        assertThat(campaign.campaigns.find(patient).orElseThrow().open())
                .extracting(CampaignFile.Held::because)
                .contains("Waiting for an hour at which they are likelier to answer.");
    }

    @Test
    void putsFirstCallsOffOnlyWhenAllCallsMayBe() {
        CampaignId id = running(new CampaignReach(null, Timing.ALL, ContactOrder.FILE));
        List<CaseId> cases = IntStream.range(0, 20)
                .mapToObj(i -> campaign.opened(of(id, null, mobile("11" + (10 + i)))))
                .toList();
        campaign.round();

        List<Instant> hours = cases.stream()
                .map(kase -> campaign.file(kase).dueAt())
                .filter(Objects::nonNull)
                .toList();
        assertThat(hours).hasSizeGreaterThan(10).allMatch(clock.instant()::isBefore);
        assertThat(campaign.desk.placed).hasSize(20 - hours.size());
        campaign.round();
        assertThat(campaign.desk.placed).as("chosen once").hasSize(20 - hours.size());
        clock.pass(Duration.between(clock.instant(), Collections.min(hours)));
        campaign.round();
        assertThat(campaign.desk.placed)
                .as("called at the hour that was chosen")
                .hasSizeGreaterThan(20 - hours.size());
    }

    @Test
    void choosesNoHourAgainForACallThatCouldNotBePlaced() {
        CampaignId id = running(new CampaignReach(null, Timing.ALL, ContactOrder.FILE));
        for (int i = 0; i < 20; i++) {
            campaign.opened(of(id, null, mobile("11" + (10 + i))));
        }
        List<String> refused = new ArrayList<>();
        campaign.desk.whenPlaced(order -> {
            refused.add(order.ref());
            throw new CallNotPlacedException(CallNotPlacedException.Obstacle.NOT_NOW, "the PBX is away");
        });
        for (int hour = 0; hour < 24 && refused.isEmpty(); hour++) {
            campaign.round();
            clock.pass(Duration.ofHours(refused.isEmpty() ? 1 : 0));
        }
        assertThat(refused).hasSize(1);

        campaign.desk.whenPlaced(order -> {});
        clock.pass(campaign.properties.notNowPause());
        campaign.round();
        assertThat(campaign.desk.placed).extracting(CallOrder::ref).contains(refused.getFirst());
    }

    @Test
    void neverPutsACallOffPastItsDeadline() {
        CampaignId id = running(new CampaignReach(null, Timing.ALL, ContactOrder.FILE));
        Instant deadline = clock.instant().plus(Duration.ofHours(4));
        for (int i = 0; i < 20; i++) {
            CaseId kase = campaign.opened(of(id, deadline, mobile("11" + (10 + i))));
            campaign.round();
            Instant due = campaign.file(kase).dueAt();
            assertThat(due == null || due.isBefore(deadline)).as("%s", due).isTrue();
        }
    }

    @Test
    void callsTheLikeliestContactPointFirstWhereTheCampaignSaysSo() {
        CampaignId id = running(new CampaignReach(null, Timing.SOONEST, ContactOrder.REACHABILITY));
        CaseOrder order = Campaign.withExternalId("L-1", of(id, null, mobile("1111"), landline("2222")));
        CaseOrder inCampaign = with(order, new CaseOrder.Terms(id, CaseOrder.Urgency.NORMAL, null, null));
        campaign.opened(inCampaign);

        assertThat(dialled().number().dialled()).isEqualTo("2222");
        assertThat(campaign.front.open(inCampaign).isNew())
                .as("the same order again")
                .isFalse();
        campaign.opened(at(mobile("3333"), landline("4444")));
        assertThat(dialled().number().dialled()).as("in the order of the file").isEqualTo("3333");
    }

    @Test
    void marksACaseThatIsNotLikelyToBeReached() {
        CaseId id = campaign.opened(with(
                at(mobile("1111")),
                new CaseOrder.Terms(
                        CampaignId.SINGLE_CASES,
                        CaseOrder.Urgency.NORMAL,
                        clock.instant().plus(Duration.ofHours(3)),
                        null)));
        assertThat(campaign.reachability.unlikely(CampaignId.SINGLE_CASES)).isZero();
        campaign.tell(notTalked(dialled(), Disposition.NO_ANSWER));

        Outlook outlook = campaign.reachability.outlook(id).orElseThrow();
        assertThat(outlook.tries()).isEqualTo(1);
        assertThat(outlook.unlikely()).isTrue();
        assertThat(outlook.because(Language.EN_US)).startsWith("One try is left, and it reaches somebody with ");
        assertThat(outlook.because(Language.ZH_CN)).startsWith("还可拨打1次");
        assertThat(campaign.reachability.unlikely(CampaignId.SINGLE_CASES)).isEqualTo(1);
    }

    @Test
    void showsAWeekWithWhatWasTriedAndWhatIsExpected() {
        CampaignId id = running(new CampaignReach("it", Timing.SOONEST, ContactOrder.FILE));
        campaign.opened(of(id, null, mobile("1111")));
        campaign.tell(talked(dialled(), verified()));
        clock.pass(Duration.ofMinutes(2));

        Reachability.HeatMap map = campaign.reachability.heatMap(id).orElseThrow();
        assertThat(map.industry()).isEqualTo("it");
        assertThat(map.hours())
                .filteredOn(hour -> hour.seen().calls() > 0)
                .singleElement()
                .satisfies(hour -> {
                    assertThat(hour.seen().answers()).isEqualTo(1);
                    assertThat(hour.estimate().mean()).isGreaterThan(0.3);
                });
        assertThat(map.hours())
                .filteredOn(hour -> hour.estimate().kind() == ContactPoint.Kind.MOBILE)
                .hasSize(7 * 11);
        assertThat(campaign.reachability.heatMap(new CampaignId(new java.util.UUID(9, 9))))
                .isEmpty();
    }

    @Test
    void refusesAnIndustryThatTheSettingsDoNotKnow() {
        assertThatThrownBy(() -> running(new CampaignReach("alchemy", Timing.SOONEST, ContactOrder.FILE)))
                .isInstanceOf(CampaignRefusedException.class)
                .hasMessageContaining("manufacturing");
    }
}
