package io.huifang.campaign;

import static io.huifang.campaign.Campaign.notTalked;
import static io.huifang.campaign.Campaign.talked;
import static io.huifang.campaign.Campaign.verified;
import static io.huifang.campaign.ReachingContract.at;
import static io.huifang.campaign.ReachingContract.mobile;
import static io.huifang.campaign.ReachingContract.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.huifang.call.CallNotPlacedException;
import io.huifang.call.CallOrder;
import io.huifang.call.Disposition;
import io.huifang.campaign.CampaignFile.Held;
import io.huifang.campaign.TrunkProperties.Named;
import io.huifang.kernel.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How fast and over which trunk, on every database. The clock starts on Monday, 23 November 2026, at 9:00 in Shanghai.
 */
abstract class PacingContract {

    static final Named CHINA = new Named("china", 3, null, List.of("86"), List.of());
    static final Named ABROAD = new Named("abroad", 2, null, List.of("1", "44"), List.of());

    final HandClock clock = new HandClock();
    DataSource source;
    Campaign campaign;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        source = database().migrated();
        campaign = node("a");
    }

    Campaign node(String name, Named... trunks) {
        return new Campaign(
                source,
                clock,
                new FakeCallDesk(clock),
                Campaign.calling(Campaign.properties(name, 1000), Campaign.limits(1000, 1000), clock, trunks));
    }

    CampaignId running(String name, @Nullable Integer callsPerSecond) {
        CampaignId id = campaign.campaigns.create(new CampaignOrder(
                name,
                "employer",
                Language.EN_US,
                5,
                new CampaignPace(null, callsPerSecond),
                Map.of(),
                CampaignReach.PLAIN));
        campaign.campaigns.change(id, CampaignChange.START);
        return id;
    }

    List<CaseId> cases(CampaignId id, String prefix, int count) {
        List<CaseId> opened = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            opened.add(campaign.opened(of(id, at(mobile(prefix + (100 + i))))));
        }
        return opened;
    }

    List<String> placed(Campaign node, String prefix) {
        return node.desk.placed.stream()
                .map(order -> order.number().dialled())
                .filter(number -> number.startsWith(prefix))
                .toList();
    }

    List<Held> open(CampaignId id) {
        return campaign.campaigns.find(id).orElseThrow().open();
    }

    static void together(Campaign... nodes) throws Exception {
        try (var threads = Executors.newFixedThreadPool(nodes.length)) {
            List<Future<?>> rounds = new ArrayList<>();
            for (Campaign node : nodes) {
                rounds.add(threads.submit(node::round));
            }
            for (Future<?> round : rounds) {
                round.get(60, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void holdsACampaignToItsCallsASecondOverAllNodes() throws Exception {
        CampaignId slow = running("slow", 3);
        cases(slow, "86", 10);
        Campaign b = node("b");

        together(campaign, b);

        assertThat(campaign.desk.placed.size() + b.desk.placed.size()).isEqualTo(3);
        assertThat(open(slow)).containsExactly(new Held(7, "This campaign makes no more than 3 calls a second.", null));
        clock.pass(Duration.ofMillis(999));
        together(campaign, b);
        assertThat(campaign.desk.placed.size() + b.desk.placed.size()).isEqualTo(3);
        clock.pass(Duration.ofMillis(1));
        together(campaign, b);
        assertThat(campaign.desk.placed.size() + b.desk.placed.size()).isEqualTo(6);
    }

    /** In any second, wherever it begins, and not only in those of a clock. */
    @Test
    void letsNoSecondHaveMoreCallsThanTheRate() {
        CampaignId slow = running("slow", 4);
        cases(slow, "86", 60);
        List<Instant> times = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            int before = campaign.desk.placed.size();
            campaign.round();
            for (int call = before; call < campaign.desk.placed.size(); call++) {
                times.add(clock.instant());
            }
            clock.pass(Duration.ofMillis(37 + i % 90));
        }

        assertThat(times).hasSizeGreaterThan(24);
        for (int i = 4; i < times.size(); i++) {
            assertThat(Duration.between(times.get(i - 4), times.get(i))).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void tellsTheDiallerWhenTheRateLetsTheNextCallThrough() {
        cases(running("slow", 2), "86", 5);
        campaign.round();
        assertThat(campaign.desk.placed).hasSize(2);

        clock.pass(Duration.ofMillis(400));
        campaign.round();

        assertThat(campaign.pace.untilNext(Duration.ofSeconds(1), clock.instant()))
                .isEqualTo(Duration.ofMillis(600));
        clock.pass(Duration.ofMillis(600));
        campaign.round();
        assertThat(campaign.desk.placed).hasSize(4);
        assertThat(campaign.pace.untilNext(Duration.ofMillis(50), clock.instant()))
                .as("never longer than it would look anyway")
                .isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void givesTheRateBackForACallThatWasNotPlaced() {
        cases(running("slow", 1), "86", 2);
        campaign.desk.whenPlaced(order -> {
            throw new CallNotPlacedException(CallNotPlacedException.Obstacle.NOT_NOW, "the PBX is away");
        });
        campaign.round();
        campaign.desk.whenPlaced(order -> {});
        Campaign b = node("b");

        b.round();

        assertThat(b.desk.placed).hasSize(1);
    }

    @Test
    void isNotStoppedByAClockThatWasSetBack() {
        cases(running("slow", 1), "86", 3);
        clock.pass(Duration.ofHours(1));
        campaign.round();
        clock.pass(Duration.ofHours(-1));
        clock.pass(Duration.ofSeconds(2));

        campaign.round();

        assertThat(campaign.desk.placed).hasSize(2);
    }

    @Test
    void callsOverTheTrunkThatCarriesTheNumber() {
        campaign = node("a", CHINA, ABROAD);
        CampaignId id = running("autumn", null);
        cases(id, "86", 1);
        cases(id, "44", 1);

        campaign.round();

        assertThat(campaign.desk.placed)
                .extracting(order -> order.number().dialled(), CallOrder::trunk)
                .containsExactlyInAnyOrder(tuple("86100", "china"), tuple("44100", "abroad"));
    }

    @Test
    void namesNoTrunkWhereThereIsOnlyOne() {
        cases(running("autumn", null), "86", 1);

        campaign.round();

        assertThat(campaign.desk.placed).extracting(CallOrder::trunk).containsOnlyNulls();
    }

    @Test
    void letsNobodyWaitBehindATrunkThatIsNotTheirs() {
        campaign = node("a", CHINA, ABROAD);
        CampaignId id = running("autumn", null);
        List<CaseId> china = cases(id, "86", 30);
        clock.pass(Duration.ofSeconds(1));
        cases(id, "44", 4);

        campaign.round();

        assertThat(placed(campaign, "86")).hasSize(3);
        assertThat(placed(campaign, "44")).hasSize(2);
        assertThat(open(id))
                .containsExactly(
                        new Held(27, "The trunk 'china' is full: 3 calls are under way.", null),
                        new Held(2, "The trunk 'abroad' is full: 2 calls are under way.", null));
        assertThat(china.stream()
                        .map(campaign::file)
                        .filter(file -> file.state() == CaseState.OPEN)
                        .map(CaseFile::waitingBecause)
                        .distinct())
                .containsExactly("The trunk 'china' is full: 3 calls are under way.");
    }

    @Test
    void holdsATrunkToItsLinesAndItsRateOverAllNodes() throws Exception {
        Named narrow = new Named("narrow", 5, 2, List.of(), List.of());
        campaign = node("a", narrow);
        Campaign b = node("b", narrow);
        CampaignId id = running("autumn", null);
        cases(id, "86", 20);

        together(campaign, b);
        assertThat(campaign.desk.placed.size() + b.desk.placed.size()).isEqualTo(2);
        assertThat(open(id))
                .containsExactly(new Held(18, "The trunk 'narrow' takes no more than 2 calls a second.", null));
        for (int second = 0; second < 4; second++) {
            clock.pass(Duration.ofSeconds(1));
            together(campaign, b);
        }

        assertThat(campaign.desk.placed.size() + b.desk.placed.size()).isEqualTo(5);
        assertThat(open(id)).containsExactly(new Held(15, "The trunk 'narrow' is full: 5 calls are under way.", null));
    }

    @Test
    void takesTheNextTrunkWhenTheFirstIsFull() {
        campaign = node(
                "a",
                new Named("kept", 1, null, List.of(), List.of("autumn")),
                new Named("all", 2, null, List.of(), List.of()));
        CampaignId id = running("autumn", null);
        CampaignId other = running("other", null);
        cases(id, "86", 3);
        clock.pass(Duration.ofSeconds(1));
        cases(other, "44", 3);

        campaign.round();

        assertThat(campaign.desk.placed)
                .filteredOn(order -> order.number().dialled().startsWith("86"))
                .extracting(CallOrder::trunk)
                .contains("kept");
        assertThat(campaign.desk.placed).hasSize(3);
        assertThat(campaign.desk.placed)
                .filteredOn(order -> order.number().dialled().startsWith("44"))
                .extracting(CallOrder::trunk)
                .containsOnly("all");
        assertThat(open(id).getFirst().because())
                .isEqualTo("The trunk 'kept' is full: 1 call is under way."
                        + " The trunk 'all' is full: 2 calls are under way.");
    }

    @Test
    void sharesAFullTrunkFairlyWhileAnotherIsFree() {
        campaign = node("a", new Named("china", 1, null, List.of("86"), List.of()), ABROAD);
        CampaignId one = running("one", null);
        CampaignId two = running("two", null);
        CampaignId three = running("three", null);
        cases(one, "861", 30);
        cases(two, "862", 30);
        cases(three, "863", 30);
        CampaignId abroad = running("abroad", null);
        cases(abroad, "44", 60);

        for (int i = 0; i < 12; i++) {
            campaign.round();
            campaign.desk
                    .live()
                    .forEach(live -> campaign.desk.placed.stream()
                            .filter(order -> order.call().equals(live.call()))
                            .forEach(order -> campaign.tell(talked(order, verified()))));
            clock.pass(Duration.ofSeconds(1));
        }

        assertThat(placed(campaign, "86")).hasSize(12);
        assertThat(List.of("861", "862", "863"))
                .allSatisfy(prefix -> assertThat(placed(campaign, prefix)).hasSizeBetween(3, 5));
        assertThat(placed(campaign, "44")).hasSize(24);
    }

    @Test
    void stopsTheTrunkThatFailsAndGoesOnOverTheOther() {
        campaign = node(
                "a",
                new Named("china", 50, null, List.of("86"), List.of()),
                new Named("all", 50, null, List.of("44"), List.of()));
        CampaignId id = running("autumn", null);
        cases(id, "86", 5);
        campaign.round();
        campaign.desk.placed.forEach(order -> campaign.tell(notTalked(order, Disposition.CONGESTION)));
        List<CaseId> more = cases(id, "869", 3);
        cases(id, "44", 3);
        clock.pass(Duration.ofSeconds(1));
        campaign.round();

        assertThat(placed(campaign, "869")).isEmpty();
        assertThat(placed(campaign, "44")).hasSize(3);
        assertThat(campaign.file(more.getFirst()).waitingBecause())
                .startsWith("The trunk 'china': The last 5 calls failed at the trunk; nothing is dialled until ");
    }

    @Test
    void refusesACaseWhoseNumbersNoTrunkCarries() {
        campaign = node("a", CHINA);
        CampaignId id = running("autumn", null);

        assertThatThrownBy(() -> cases(id, "44", 1))
                .isInstanceOf(CaseRefusedException.class)
                .hasMessage("no trunk carries this campaign's calls to any of the numbers");
        campaign.opened(of(id, at(mobile("44100"), mobile("86100"))));
    }

    @Test
    void goesOnAfterTheTrunksWereChanged() {
        campaign = node("a", CHINA, ABROAD);
        CampaignId id = running("autumn", null);
        cases(id, "86", 2);
        List<CaseId> abroad = cases(id, "44", 3);

        campaign = node("a", new Named("china", 5, null, List.of("86", "442"), List.of()));
        campaign.round();
        assertThat(placed(campaign, "86")).hasSize(2);
        assertThat(campaign.file(abroad.getFirst()).waitingBecause())
                .isEqualTo("No trunk carries this campaign's calls to this number.");
        assertThat(open(id))
                .extracting(Held::cases, Held::because)
                .containsExactly(tuple(3L, "No trunk carries this campaign's calls to this number."));

        campaign = node("b", new Named("all", 2, null, List.of(), List.of()));
        clock.pass(Duration.ofHours(1));
        campaign.round();
        assertThat(placed(campaign, "44")).hasSize(2);
        assertThat(open(id)).contains(new Held(1, "The trunk 'all' is full: 2 calls are under way.", null));
    }

    @Test
    void findsADueCaseItsNewQueueWhenItsTrunkIsFull() {
        campaign = node("a", CHINA);
        CampaignId id = running("autumn", null);
        cases(id, "86", 9);

        campaign = node(
                "a",
                new Named("mobile", 2, null, List.of("86"), List.of()),
                new Named("abroad", 2, null, List.of("44"), List.of()));
        campaign.round();

        assertThat(campaign.desk.placed).hasSize(2);
        assertThat(campaign.jdbc
                        .sql(
                                "SELECT DISTINCT q.trunks FROM cases c JOIN queues q ON q.id = c.queue_id WHERE c.state = 'OPEN'")
                        .query(String.class)
                        .list())
                .containsExactly("mobile");
        assertThat(open(id).stream().mapToLong(Held::cases).sum()).isEqualTo(7);
        campaign.desk.placed.forEach(order -> campaign.tell(talked(order, verified())));
        campaign.round();
        assertThat(campaign.desk.placed).hasSize(4);
    }

    @Test
    void laysADryRunOutAtThePaceOfCampaignAndTrunks() {
        campaign = node(
                "a",
                new Named("china", 1, null, List.of("86"), List.of()),
                new Named("all", 600, null, List.of("44"), List.of()));
        CampaignId id = campaign.campaigns.create(new CampaignOrder(
                "autumn", "employer", Language.EN_US, 5, new CampaignPace(null, 5), Map.of(), CampaignReach.PLAIN));
        List<CaseId> china = cases(id, "86", 3);
        List<CaseId> abroad = cases(id, "44", 3);

        var planned =
                campaign.campaigns.dryRun(id, Duration.ofHours(2)).orElseThrow().first();

        assertThat(planned).hasSize(6);
        assertThat(planned.stream().map(CampaignFile.Planned::at)).isSorted();
        long first = times(planned, china).getFirst();
        assertThat(first).as("cases of the same moment come in any order").isLessThanOrEqualTo(1000);
        assertThat(times(planned, china)).containsExactly(first, first + 60_000, first + 120_000);
        assertThat(times(planned, abroad)).allMatch(at -> at <= 1000);
        assertThat(planned.getLast().because()).isEqualTo("The trunk 'china' takes no call sooner.");
        assertThat(planned.get(1).because()).isEqualTo("This campaign and node make no call sooner.");
    }

    private List<Long> times(List<CampaignFile.Planned> planned, List<CaseId> whose) {
        return planned.stream()
                .filter(call -> whose.contains(call.caseId()))
                .map(call -> Duration.between(clock.instant(), call.at()).toMillis())
                .toList();
    }

    @Test
    void doesWhatTheDryRunSaid() {
        campaign = node("a", CHINA, ABROAD);
        CampaignId id = campaign.campaigns.create(new CampaignOrder(
                "autumn", "employer", Language.EN_US, 5, new CampaignPace(null, 4), Map.of(), CampaignReach.PLAIN));
        cases(id, "86", 3);
        cases(id, "44", 2);
        List<CaseId> planned = campaign.campaigns.dryRun(id, Duration.ofHours(1)).orElseThrow().first().stream()
                .map(CampaignFile.Planned::caseId)
                .toList();

        campaign.campaigns.change(id, CampaignChange.START);
        campaign.round();
        clock.pass(Duration.ofSeconds(1));
        campaign.round();

        assertThat(campaign.desk.placed.stream().map(CallOrder::ref))
                .containsExactlyInAnyOrderElementsOf(
                        planned.stream().map(Objects::toString).toList());
    }
}
