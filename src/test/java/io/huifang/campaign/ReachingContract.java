package io.huifang.campaign;

import static io.huifang.campaign.Campaign.anOrder;
import static io.huifang.campaign.Campaign.notTalked;
import static io.huifang.campaign.Campaign.talked;
import static io.huifang.campaign.Campaign.verified;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.call.CallOrder;
import io.huifang.call.Disposition;
import io.huifang.campaign.rules.CallingHours;
import io.huifang.campaign.rules.Window;
import io.huifang.dialogue.Reason;
import io.huifang.dialogue.Verdict;
import io.huifang.kernel.Language;
import io.huifang.kernel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Who is called when and how often, on every database. The clock starts on Monday, 23 November 2026, at 9:00 in
 * Shanghai.
 */
abstract class ReachingContract {

    final HandClock clock = new HandClock();
    DataSource source;
    Campaign campaign;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        source = database().migrated();
        campaign = new Campaign(source, "a", clock, new FakeCallDesk(clock), 1000);
    }

    static CaseOrder with(CaseOrder order, CaseOrder.Terms terms) {
        return new CaseOrder(
                order.externalId(),
                order.language(),
                order.script(),
                order.facts(),
                order.contactPoints(),
                order.notBefore(),
                terms);
    }

    static CaseOrder of(CampaignId id, CaseOrder order) {
        return with(order, new CaseOrder.Terms(id, CaseOrder.Urgency.NORMAL, null, null));
    }

    static CaseOrder about(String person, CaseOrder order) {
        return with(order, new CaseOrder.Terms(CampaignId.SINGLE_CASES, CaseOrder.Urgency.NORMAL, null, person));
    }

    static CaseOrder at(ContactPoint... points) {
        CaseOrder order = anOrder("11");
        return new CaseOrder(
                null, order.language(), order.script(), order.facts(), List.of(points), null, order.terms());
    }

    static ContactPoint mobile(String number) {
        return new ContactPoint(new PhoneNumber(number), ContactPoint.Kind.MOBILE, "");
    }

    CampaignId running(String name, int priority, @Nullable Integer callsAtOnce) {
        CampaignId id = campaign.campaigns.create(
                new CampaignOrder(name, "employer", Language.EN_US, priority, callsAtOnce, Map.of()));
        campaign.campaigns.change(id, CampaignChange.START);
        return id;
    }

    List<String> dialled() {
        return campaign.desk.placed.stream()
                .map(order -> order.number().dialled())
                .toList();
    }

    void until(String instant) {
        clock.pass(Duration.between(clock.instant(), Instant.parse(instant)));
    }

    @Test
    void callsNobodyOutsideTheHoursAndSaysWhy() {
        until("2026-11-23T03:30:00Z");
        CaseId id = campaign.opened(anOrder("1111"));

        campaign.round();
        assertThat(campaign.desk.placed).isEmpty();
        assertThat(campaign.file(id).dueAt()).isEqualTo("2026-11-23T06:00:00Z");
        assertThat(campaign.file(id).waitingBecause())
                .isEqualTo("Outside the calling hours, 09:00-11:30,14:00-17:30 on work days;"
                        + " until Monday 23 November, 14:00.");

        until("2026-11-23T06:00:00Z");
        campaign.round();
        assertThat(dialled()).containsExactly("1111");
    }

    @Test
    void stopsAMillionDueCasesForTheNightWithoutTouchingOne() {
        CaseId id = campaign.opened(anOrder("1111"));
        until("2026-11-23T12:00:00Z");

        campaign.round();

        assertThat(campaign.desk.placed).isEmpty();
        assertThat(campaign.file(id).dueAt()).as("it was due this morning").isEqualTo(HandClock.START);
        assertThat(campaign.file(id).waitingBecause()).contains("until Tuesday 24 November, 09:00");
        assertThat(campaign.campaigns
                        .find(CampaignId.SINGLE_CASES)
                        .orElseThrow()
                        .open())
                .containsExactly(
                        new CampaignFile.Held(1, "Outside the calling hours.", Instant.parse("2026-11-24T01:00:00Z")));
    }

    @Test
    void callsByTheZoneAndTheWishesOfTheContactPoint() {
        campaign.opened(at(new ContactPoint(
                new PhoneNumber("1111"),
                ContactPoint.Kind.MOBILE,
                "",
                ZoneId.of("America/New_York"),
                List.of(Window.of("10:00-11:00")))));

        until("2026-11-23T14:59:00Z");
        campaign.round();
        assertThat(campaign.desk.placed).isEmpty();
        until("2026-11-23T15:00:00Z");
        campaign.round();
        assertThat(dialled()).containsExactly("1111");
    }

    @Test
    void refusesWishesThatNeverComeTrue() {
        CaseOrder never = at(new ContactPoint(
                new PhoneNumber("1111"), ContactPoint.Kind.LANDLINE, "", null, List.of(Window.of("12:00-13:00"))));
        CaseOrder night = at(new ContactPoint(
                new PhoneNumber("1111"), ContactPoint.Kind.MOBILE, "", null, List.of(Window.of("19:00-23:00"))));

        assertThatThrownBy(() -> campaign.opened(never))
                .isInstanceOf(CaseRefusedException.class)
                .hasMessageContaining("never come together");
        assertThatThrownBy(() -> campaign.opened(night)).hasMessageContaining("night");
    }

    @Test
    void keepsAnAppointmentAtAnHourThatIsNoneOfItsKind() {
        CaseId id = campaign.opened(anOrder("1111"));
        campaign.round();
        CallOrder order = campaign.desk.placed.getFirst();
        campaign.tell(notTalked(order, Disposition.BUSY));
        campaign.transactions.executeWithoutResult(status -> {
            Case kase = campaign.book.lock(id).orElseThrow();
            kase.goOn(NextStep.Call.agreed(1, Instant.parse("2026-11-23T04:15:00Z")), null, clock.instant());
            campaign.book.save(kase);
        });
        assertThat(campaign.file(id).waitingBecause()).isEqualTo("They asked to be called at this time.");

        until("2026-11-23T04:14:59Z");
        campaign.round();
        assertThat(campaign.desk.placed).hasSize(1);
        until("2026-11-23T04:15:00Z");
        campaign.round();
        assertThat(campaign.desk.placed).hasSize(2);
    }

    @Test
    void holdsTheCapOfANumberOverAllCases() {
        for (int i = 0; i < 7; i++) {
            campaign.opened(at(mobile("1111")));
        }
        campaign.round();

        assertThat(campaign.desk.placed).hasSize(5);
        assertThat(campaign.campaigns
                        .find(CampaignId.SINGLE_CASES)
                        .orElseThrow()
                        .open())
                .containsExactly(new CampaignFile.Held(
                        2, "At a cap of calls for this number or person.", Instant.parse("2026-11-24T01:00:00Z")));
        until("2026-11-24T01:00:00Z");
        campaign.round();
        assertThat(campaign.desk.placed).hasSize(7);
    }

    @Test
    void holdsTheCapOfAPersonOverAllNumbers() {
        for (int i = 0; i < 8; i++) {
            campaign.opened(about("C-1", at(mobile("111" + i))));
        }

        campaign.round();

        assertThat(campaign.desk.placed).hasSize(6);
    }

    @Test
    void doesNotCountWhatTheCalledPartyNeverNoticed() {
        for (int i = 0; i < 6; i++) {
            campaign.opened(at(mobile("1111")));
        }
        campaign.round();
        assertThat(campaign.desk.placed).hasSize(5);
        campaign.tell(notTalked(campaign.desk.placed.get(0), Disposition.CONGESTION));
        assertThat(campaign.caps
                        .past(new PhoneNumber("1111"), CaseOrder.Terms.PLAIN, clock.instant())
                        .number())
                .hasSize(4);
    }

    @Test
    void neverExceedsACapWhenTwoNodesClaimTogether() throws Exception {
        Campaign b = new Campaign(source, "b", clock, new FakeCallDesk(clock), 1000);
        for (int i = 0; i < 24; i++) {
            campaign.opened(at(mobile("1" + i % 3 + "11")));
        }
        CyclicBarrier start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> rounds = new ArrayList<>();
            for (Campaign node : List.of(campaign, b)) {
                rounds.add(threads.submit(() -> {
                    start.await(20, TimeUnit.SECONDS);
                    node.round();
                    return null;
                }));
            }
            for (Future<?> round : rounds) {
                round.get(60, TimeUnit.SECONDS);
            }
        }

        Map<String, Integer> calls = new HashMap<>();
        List.of(campaign, b)
                .forEach(node -> node.desk.placed.forEach(
                        order -> calls.merge(order.number().dialled(), 1, Integer::sum)));
        assertThat(calls).containsOnly(Map.entry("1011", 5), Map.entry("1111", 5), Map.entry("1211", 5));
    }

    @Test
    void neverTakesMoreLinesOfTheTrunkThanThereAreWhenTwoNodesClaimTogether() throws Exception {
        FakeCallDesk one = new FakeCallDesk(clock);
        FakeCallDesk other = new FakeCallDesk(clock);
        Campaign a = new Campaign(
                source, clock, one, Campaign.calling(Campaign.properties("a", 1000), Campaign.limits(1000, 7), clock));
        Campaign b = new Campaign(
                source,
                clock,
                other,
                Campaign.calling(Campaign.properties("b", 1000), Campaign.limits(1000, 7), clock));
        for (int i = 0; i < 20; i++) {
            a.opened(at(mobile("11" + (10 + i))));
        }
        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<?> first = threads.submit(a::round);
            Future<?> second = threads.submit(b::round);
            first.get(60, TimeUnit.SECONDS);
            second.get(60, TimeUnit.SECONDS);
        }

        assertThat(one.placed.size() + other.placed.size()).isEqualTo(7);
        assertThat(a.campaigns.find(CampaignId.SINGLE_CASES).orElseThrow().open())
                .containsExactly(new CampaignFile.Held(13, "The trunk is full: 7 calls are under way.", null));
    }

    @Test
    void opensNoCaseOfWhichNobodyMayBeCalled() {
        campaign.noCallList.add(new PhoneNumber("1111"), "They asked for it.");
        campaign.noCallList.add("C-1", "They asked for it.");

        assertThatThrownBy(() -> campaign.opened(at(mobile("1111")))).isInstanceOf(CaseRefusedException.class);
        assertThatThrownBy(() -> campaign.opened(about("C-1", at(mobile("2222")))))
                .isInstanceOf(CaseRefusedException.class);
        assertThat(campaign.noCallList.add(new PhoneNumber("1111"), "Again.")).isFalse();
        assertThat(campaign.noCallList.remove(new PhoneNumber("1111"))).isTrue();
        campaign.opened(at(mobile("1111")));
    }

    @Test
    void passesOverANumberThatWasListedAfterTheCaseWasOpened() {
        CaseId id = campaign.opened(at(mobile("1111"), mobile("2222")));
        campaign.noCallList.add(new PhoneNumber("1111"), "They asked for it.");
        assertThat(campaign.file(id).waitingBecause())
                .isEqualTo("This number is on the no-call list: They asked for it.");

        campaign.round();

        assertThat(dialled()).containsExactly("2222");
    }

    @Test
    void settlesACaseWhosePersonWasListed() {
        CaseId id = campaign.opened(about("C-1", at(mobile("1111"), mobile("2222"))));
        campaign.noCallList.add("C-1", "They asked for it.");

        campaign.round();

        assertThat(campaign.desk.placed).isEmpty();
        assertThat(campaign.file(id).decision().verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(campaign.file(id).decision().reasons())
                .extracting(Reason::why)
                .containsExactly("This person is on the no-call list: They asked for it.");
    }

    @Test
    void callsTheUrgentFirstAndWhoseDeadlineIsNear() {
        campaign = new Campaign(source, "a", clock, new FakeCallDesk(clock), 1);
        campaign.opened(at(mobile("1111")));
        clock.pass(Duration.ofSeconds(1));
        campaign.opened(with(
                at(mobile("2222")),
                new CaseOrder.Terms(CampaignId.SINGLE_CASES, CaseOrder.Urgency.URGENT, null, null)));
        clock.pass(Duration.ofSeconds(1));
        campaign.opened(with(
                at(mobile("3333")),
                new CaseOrder.Terms(
                        CampaignId.SINGLE_CASES,
                        CaseOrder.Urgency.LOW,
                        clock.instant().plus(Duration.ofHours(3)),
                        null)));
        for (int i = 0; i < 3; i++) {
            campaign.round();
            campaign.tell(talked(campaign.desk.placed.getLast(), verified()));
        }

        assertThat(dialled()).containsExactly("2222", "3333", "1111");
    }

    @Test
    void makesACaseUrgentWhenItsDeadlineComesNearAndSettlesItWhenItPasses() {
        CaseId id = campaign.opened(with(
                Campaign.notBefore(clock.instant().plus(Duration.ofHours(34)), at(mobile("1111"))),
                new CaseOrder.Terms(
                        CampaignId.SINGLE_CASES,
                        CaseOrder.Urgency.NORMAL,
                        clock.instant().plus(Duration.ofDays(2)),
                        null)));
        campaign.round();
        assertThat(urgency(id)).isEqualTo(1);

        clock.pass(Duration.ofDays(1));
        campaign.round();
        assertThat(urgency(id)).isZero();

        clock.pass(Duration.ofDays(1));
        campaign.round();
        assertThat(campaign.file(id).decision().verdict()).isEqualTo(Verdict.UNREACHABLE);
        assertThat(campaign.file(id).decision().reasons().getFirst().why()).contains("deadline");
    }

    private int urgency(CaseId id) {
        return campaign.jdbc
                .sql("SELECT q.urgency FROM cases c JOIN queues q ON q.id = c.queue_id WHERE c.id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void retriesAsThePlanSaysAndThenCallsItUnreachable() {
        CaseId id = campaign.opened(at(mobile("1111")));
        List<Instant> calls = new ArrayList<>();
        for (int hour = 0; hour < 4 * 24 && campaign.file(id).state() != CaseState.SETTLED; hour++) {
            int before = campaign.desk.placed.size();
            campaign.round();
            if (campaign.desk.placed.size() > before) {
                calls.add(clock.instant());
                campaign.tell(notTalked(campaign.desk.placed.getLast(), Disposition.NO_ANSWER));
            }
            clock.pass(Duration.ofHours(1));
        }

        assertThat(calls)
                .containsExactly(
                        Instant.parse("2026-11-23T01:00:00Z"),
                        Instant.parse("2026-11-23T03:00:00Z"),
                        Instant.parse("2026-11-24T05:00:00Z"),
                        Instant.parse("2026-11-25T07:00:00Z"));
        assertThat(campaign.file(id).decision().verdict()).isEqualTo(Verdict.UNREACHABLE);
        assertThat(campaign.file(id).decision().reasons()).hasSize(4);
    }

    @Test
    void callsNobodyOfACampaignThatIsNotRunning() {
        CampaignId id =
                campaign.campaigns.create(new CampaignOrder("autumn", "employer", Language.EN_US, 5, null, Map.of()));
        CaseId kase = campaign.opened(of(id, at(mobile("1111"))));
        campaign.round();
        assertThat(campaign.desk.placed).isEmpty();
        assertThat(campaign.file(kase).waitingBecause()).isEqualTo("The campaign 'autumn' is draft.");

        campaign.campaigns.change(id, CampaignChange.START);
        campaign.campaigns.change(id, CampaignChange.PAUSE);
        campaign.campaigns.change(id, CampaignChange.PAUSE);
        campaign.round();
        assertThat(campaign.desk.placed).isEmpty();
        assertThat(campaign.campaigns.find(id).orElseThrow().open())
                .containsExactly(new CampaignFile.Held(1, "The campaign 'autumn' is paused.", null));

        campaign.campaigns.change(id, CampaignChange.RESUME);
        campaign.round();
        assertThat(campaign.desk.placed).hasSize(1);
        campaign.campaigns.change(id, CampaignChange.STOP);
        assertThatThrownBy(() -> campaign.campaigns.change(id, CampaignChange.RESUME))
                .isInstanceOf(CampaignChangeRefusedException.class)
                .hasMessage("This campaign is stopped and can't resume.");
        assertThatThrownBy(() -> campaign.opened(of(id, at(mobile("2222"))))).isInstanceOf(CaseRefusedException.class);
    }

    @Test
    void refusesASecondCampaignOfTheSameName() {
        running("autumn", 5, null);

        assertThatThrownBy(() -> running("autumn", 5, null))
                .isInstanceOf(CampaignRefusedException.class)
                .hasMessageContaining("name");
    }

    @Test
    void keepsCallingHoursOfItsOwn() {
        Map<ContactPoint.Kind, CallingHours> hours = Map.of(
                ContactPoint.Kind.MOBILE, new CallingHours(CallingHours.Days.WORK, List.of(Window.of("10:00-11:00"))));
        CampaignId id = campaign.campaigns.create(new CampaignOrder("own", "employer", Language.EN_US, 5, 3, hours));
        campaign.campaigns.change(id, CampaignChange.START);
        assertThat(campaign.campaigns.find(id).orElseThrow().campaign().hours()).isEqualTo(hours);

        campaign.opened(of(id, at(mobile("1111"))));
        campaign.round();
        assertThat(campaign.desk.placed).isEmpty();
        clock.pass(Duration.ofHours(1));
        campaign.round();
        assertThat(campaign.desk.placed).hasSize(1);
    }

    @Test
    void letsABigCampaignStarveNoSmallOne() {
        campaign = new Campaign(source, "a", clock, new FakeCallDesk(clock), 22);
        CampaignId big = running("big", 10, null);
        CampaignId small = running("small", 1, null);
        for (int i = 0; i < 60; i++) {
            campaign.opened(of(big, at(mobile("11" + (10 + i)))));
        }
        clock.pass(Duration.ofSeconds(1));
        for (int i = 0; i < 10; i++) {
            campaign.opened(of(small, at(mobile("22" + (10 + i)))));
        }

        campaign.round();

        assertThat(dialled()).hasSize(22);
        assertThat(dialled().stream().filter(number -> number.startsWith("22"))).hasSize(2);
    }

    @Test
    void givesACampaignNoMoreLinesThanItMayHave() {
        CampaignId id = running("narrow", 5, 2);
        for (int i = 0; i < 5; i++) {
            campaign.opened(of(id, at(mobile("111" + i))));
        }

        campaign.round();

        assertThat(campaign.desk.placed).hasSize(2);
        assertThat(campaign.campaigns.find(id).orElseThrow().open())
                .containsExactly(
                        new CampaignFile.Held(3, "All lines of this campaign are taken: 2 calls are under way.", null));
    }

    @Test
    void stopsDiallingWhenTheTrunkFailsAndTriesWithOneCall() {
        for (int i = 0; i < 20; i++) {
            campaign.opened(at(mobile("11" + (10 + i))));
        }
        campaign = new Campaign(source, "a", clock, campaign.desk, 5);
        campaign.round();
        for (int i = 0; i < 5; i++) {
            campaign.tell(notTalked(campaign.desk.placed.get(i), Disposition.SYSTEM));
        }
        campaign.round();
        assertThat(campaign.desk.placed).hasSize(5);

        clock.pass(Duration.ofSeconds(30));
        campaign.round();
        assertThat(campaign.desk.placed).as("one call to try").hasSize(6);
        campaign.tell(notTalked(campaign.desk.placed.getLast(), Disposition.BUSY));
        campaign.round();
        assertThat(campaign.desk.placed).as("all lines again").hasSize(11);
    }

    @Test
    void dialsNoFasterThanItsRate() {
        campaign = new Campaign(
                source,
                clock,
                new FakeCallDesk(clock),
                Campaign.calling(Campaign.properties("a", 100), Campaign.limits(4, 1000), clock));
        for (int i = 0; i < 12; i++) {
            campaign.opened(at(mobile("11" + (10 + i))));
        }

        campaign.round();
        assertThat(campaign.desk.placed).hasSize(4);
        clock.pass(Duration.ofMillis(500));
        campaign.round();
        assertThat(campaign.desk.placed).hasSize(6);
    }

    @Test
    void tellsInADryRunWhatWouldBeCalledWhenAndThenDoesSo() {
        CampaignId id =
                campaign.campaigns.create(new CampaignOrder("autumn", "employer", Language.EN_US, 5, null, Map.of()));
        for (int i = 0; i < 7; i++) {
            campaign.opened(of(id, at(mobile("1111"))));
        }
        campaign.opened(of(id, anOrder("2222")));
        campaign.opened(of(id, at(mobile("3333"), mobile("4444"))));
        campaign.noCallList.add(new PhoneNumber("3333"), "They asked for it.");

        CampaignFile.DryRun run =
                campaign.campaigns.dryRun(id, Duration.ofHours(36)).orElseThrow();

        assertThat(campaign.desk.placed).isEmpty();
        assertThat(run.hours())
                .containsExactly(
                        new CampaignFile.Hour(Instant.parse("2026-11-23T01:00:00Z"), 6),
                        new CampaignFile.Hour(Instant.parse("2026-11-24T01:00:00Z"), 2));
        assertThat(run.never()).containsExactly(Map.entry("This number is on the no-call list.", 1L));
        assertThat(run.first()).hasSize(8);
        assertThat(run.first().getLast().because()).contains("the cap is 5");
        assertThat(run.complete()).isTrue();

        campaign.campaigns.change(id, CampaignChange.START);
        campaign.round();
        assertThat(dialled().stream().filter(number -> !number.equals("4444")))
                .as("as the dry run said")
                .hasSize(6);
    }
}
