package io.huifang.campaign;

import static io.huifang.campaign.Campaign.anAnswer;
import static io.huifang.campaign.Campaign.anOrder;
import static io.huifang.campaign.Campaign.notBefore;
import static io.huifang.campaign.Campaign.notTalked;
import static io.huifang.campaign.Campaign.silence;
import static io.huifang.campaign.Campaign.talked;
import static io.huifang.campaign.Campaign.verified;
import static io.huifang.campaign.Campaign.withExternalId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.call.AnswerGiven;
import io.huifang.call.CallEnded;
import io.huifang.call.CallNotPlacedException;
import io.huifang.call.CallNotPlacedException.Obstacle;
import io.huifang.call.CallOrder;
import io.huifang.call.Disposition;
import io.huifang.dialogue.Decision;
import io.huifang.dialogue.Effect;
import io.huifang.dialogue.Reason;
import io.huifang.dialogue.Verdict;
import io.huifang.kernel.PhoneNumber;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

/** What the campaign promises on every database it runs on. Above all: nobody is called twice by accident. */
abstract class CampaignContract {

    final HandClock clock = new HandClock();
    DataSource source;
    Campaign campaign;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        source = database().migrated();
        campaign = new Campaign(source, "a", clock);
    }

    /** A process that is killed between the commit and the order; nothing of ours may catch it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    CallOrder theOnlyOrder() {
        assertThat(campaign.desk.placed).hasSize(1);
        return campaign.desk.placed.getFirst();
    }

    @Test
    void keepsACaseAsItWasOrdered() {
        CaseOrder order =
                withExternalId("LN-1", notBefore(HandClock.START.plusSeconds(60), anOrder("+86 10 1234", "5678")));

        CaseFile file = campaign.file(campaign.opened(order));

        assertThat(file.order()).isEqualTo(order);
        assertThat(file.state()).isEqualTo(CaseState.OPEN);
        assertThat(file.dueAt()).isEqualTo(HandClock.START.plusSeconds(60));
        assertThat(file.attempts()).isEmpty();
    }

    @Test
    void opensTheSameExternalIdOnlyOnce() {
        CaseOrder order = withExternalId("LN-1", anOrder("1234"));

        Cases.Opened first = campaign.front.open(order);
        Cases.Opened again = campaign.front.open(order);

        assertThat(first.isNew()).isTrue();
        assertThat(again).isEqualTo(new Cases.Opened(first.id(), false));
        assertThatThrownBy(() -> campaign.front.open(withExternalId("LN-1", anOrder("9999"))))
                .isInstanceOf(ExternalIdTakenException.class);
        assertThat(campaign.front.recent(null, 10)).hasSize(1);
    }

    @Test
    void opensTheSameExternalIdOnlyOnceWhenSentTwiceAtOnce() throws Exception {
        CaseOrder order = withExternalId("LN-1", anOrder("1234"));

        List<Cases.Opened> opened = together(() -> campaign.front.open(order), () -> campaign.front.open(order));

        assertThat(opened)
                .extracting(Cases.Opened::id)
                .hasSize(2)
                .containsOnly(opened.getFirst().id());
        assertThat(opened).extracting(Cases.Opened::isNew).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void refusesACaseThatTheScriptDoesNotTake() {
        CaseOrder order = anOrder("1234");
        CaseOrder unknown =
                new CaseOrder(null, order.language(), "nonsense", order.facts(), order.contactPoints(), null);

        assertThatThrownBy(() -> campaign.front.open(unknown))
                .isInstanceOf(CaseRefusedException.class)
                .hasMessageContaining("nonsense");
        assertThat(campaign.front.recent(null, 10)).isEmpty();
    }

    @Test
    void listsTheNewestFirstAndByState() {
        CaseId first = campaign.opened(anOrder("11"));
        clock.pass(Duration.ofSeconds(1));
        CaseId second = campaign.opened(notBefore(clock.instant().plusSeconds(600), anOrder("22")));
        campaign.round();

        assertThat(campaign.front.recent(null, 10)).extracting(CaseSummary::id).containsExactly(second, first);
        assertThat(campaign.front.recent(CaseState.CALLING, 10))
                .extracting(CaseSummary::id)
                .containsExactly(first);
        assertThat(campaign.front.recent(null, 1)).hasSize(1);
    }

    @Test
    void writesTheAttemptDownBeforeItOrdersTheCall() {
        CaseId id = campaign.opened(anOrder("1234"));
        List<AttemptState> seen = new ArrayList<>();
        campaign.desk.whenPlaced(order -> {
            // another connection sees it, so it has been committed
            seen.add(new Campaign(source, "other", clock)
                    .front
                    .attempt(order.call())
                    .orElseThrow()
                    .state());
            assertThat(order.ref()).isEqualTo(id.toString());
            assertThat(order.number().dialled()).isEqualTo("1234");
        });

        campaign.round();

        assertThat(seen).containsExactly(AttemptState.PLACED);
        assertThat(campaign.file(id).state()).isEqualTo(CaseState.CALLING);
    }

    @Test
    void doesNotCallBeforeItsTime() {
        campaign.opened(notBefore(clock.instant().plusSeconds(60), anOrder("1234")));

        campaign.round();
        assertThat(campaign.desk.placed).isEmpty();

        clock.pass(Duration.ofSeconds(60));
        campaign.round();
        assertThat(campaign.desk.placed).hasSize(1);
    }

    @Test
    void callsNoMoreAtOnceThanAllowed() {
        campaign = new Campaign(source, "a", clock, new FakeCallDesk(clock), 2);
        for (int i = 0; i < 3; i++) {
            campaign.opened(anOrder("1234" + i));
        }

        campaign.round();
        assertThat(campaign.desk.placed).hasSize(2);

        campaign.tell(talked(campaign.desk.placed.getFirst(), verified()));
        campaign.round();
        assertThat(campaign.desk.placed).hasSize(3);
    }

    @Test
    void settlesWithTheDecisionOfTheCall() {
        CaseId id = campaign.opened(anOrder("1234", "5678"));
        campaign.round();
        CallOrder order = theOnlyOrder();
        campaign.tell(new AnswerGiven(order.call(), order.ref(), anAnswer(1)));

        campaign.tell(talked(order, verified(), anAnswer(1), silence(2)));

        CaseFile file = campaign.file(id);
        assertThat(file.state()).isEqualTo(CaseState.SETTLED);
        assertThat(file.decision()).isEqualTo(verified());
        assertThat(file.settledAt()).isEqualTo(HandClock.START);
        AttemptRecord attempt = file.attempts().getFirst();
        assertThat(attempt.state()).isEqualTo(AttemptState.ENDED);
        assertThat(attempt.answers()).containsExactly(anAnswer(1), silence(2));
        assertThat(attempt.result())
                .isEqualTo(new AttemptRecord.Result(
                        Disposition.ANSWERED,
                        "The line said so.",
                        null,
                        null,
                        16,
                        null,
                        HandClock.START,
                        HandClock.START.plusSeconds(7),
                        HandClock.START.plusSeconds(60),
                        "2026/" + order.call() + ".wav",
                        3,
                        null));
        campaign.round();
        assertThat(campaign.desk.placed).hasSize(1);
    }

    @Test
    void takesTheSameEventsTwiceWithoutEffect() {
        CaseId id = campaign.opened(anOrder("1234", "5678"));
        campaign.round();
        CallOrder order = theOnlyOrder();
        AnswerGiven answer = new AnswerGiven(order.call(), order.ref(), anAnswer(1));
        campaign.tell(answer);
        campaign.tell(answer);

        campaign.tell(notTalked(order, Disposition.BARRED));
        campaign.tell(notTalked(order, Disposition.BARRED));
        campaign.tell(answer);

        CaseFile file = campaign.file(id);
        assertThat(file.state()).isEqualTo(CaseState.OPEN);
        assertThat(file.attempts()).hasSize(1);
        assertThat(file.attempts().getFirst().answers()).containsExactly(anAnswer(1));
        campaign.round();
        assertThat(campaign.desk.placed).hasSize(2);
        campaign.tell(notTalked(order, Disposition.BARRED));
        campaign.round();
        assertThat(campaign.desk.placed).as("a late repeat dials nobody").hasSize(2);
    }

    @Test
    void takesAnAnswerThatComesAfterTheEnd() {
        CaseId id = campaign.opened(anOrder("1234"));
        campaign.round();
        CallOrder order = theOnlyOrder();
        campaign.tell(talked(order, verified(), anAnswer(1)));

        campaign.tell(new AnswerGiven(order.call(), order.ref(), silence(2)));

        assertThat(campaign.file(id).attempts().getFirst().answers()).containsExactly(anAnswer(1), silence(2));
    }

    @Test
    void leavesEventsOfCallsAloneThatItHasNotOrdered() {
        CallOrder stranger = new CallOrder(
                io.huifang.kernel.CallId.random(),
                "somebody else's",
                new io.huifang.kernel.PhoneNumber("1234"),
                "employer",
                io.huifang.kernel.Language.EN_US,
                java.util.Map.of());

        campaign.tell(new AnswerGiven(stranger.call(), stranger.ref(), anAnswer(1)));
        campaign.tell(notTalked(stranger, Disposition.BUSY));

        assertThat(campaign.front.attempt(stranger.call())).isEmpty();
    }

    @Test
    void goesToTheNextContactPointAndThenGivesUp() {
        CaseId id = campaign.opened(anOrder("1111", "2222"));
        campaign.round();
        campaign.tell(notTalked(campaign.desk.placed.get(0), Disposition.BARRED));
        clock.pass(Duration.ofSeconds(1));
        campaign.round();
        assertThat(campaign.desk.placed)
                .extracting(order -> order.number().dialled())
                .containsExactly("1111", "2222");

        campaign.tell(notTalked(campaign.desk.placed.get(1), Disposition.INVALID));

        CaseFile file = campaign.file(id);
        assertThat(file.decision().verdict()).isEqualTo(Verdict.UNREACHABLE);
        assertThat(file.decision().reasons())
                .extracting(Reason::why)
                .containsExactly(
                        "Contact point 1: BARRED. The line said so.", "Contact point 2: INVALID. The line said so.");
        campaign.round();
        assertThat(campaign.desk.placed).hasSize(2);
    }

    @Test
    void waitsWhenNothingCanBePlacedNow() {
        CaseId first = campaign.opened(anOrder("1111"));
        clock.pass(Duration.ofSeconds(1));
        CaseId second = campaign.opened(anOrder("2222"));
        campaign.desk.whenPlaced(order -> {
            throw new CallNotPlacedException(Obstacle.NOT_NOW, "the PBX can't be reached");
        });

        campaign.round();
        campaign.round();

        assertThat(campaign.file(first).attempts()).isEmpty();
        assertThat(campaign.file(first).state()).isEqualTo(CaseState.OPEN);
        assertThat(campaign.file(first).waitingBecause()).contains("the PBX can't be reached");
        assertThat(campaign.pace.pause().because()).isEqualTo("the PBX can't be reached");
        assertThat(campaign.cases.find(second).orElseThrow().waiting().rule())
                .as("nobody else is tried in vain")
                .isNull();
        assertThat(campaign.file(second).waitingBecause())
                .isEqualTo("Nothing can be dialled now: the PBX can't be reached");
        campaign.desk.whenPlaced(order -> {});
        clock.pass(Duration.ofSeconds(15));
        campaign.round();
        assertThat(campaign.desk.placed).hasSize(2);
    }

    @Test
    void handsARefusedCallToAPerson() {
        CaseId id = campaign.opened(anOrder("1111", "2222"));
        campaign.desk.whenPlaced(order -> {
            throw new CallNotPlacedException(Obstacle.REFUSED, "the PBX knows no such trunk");
        });

        campaign.round();

        CaseFile file = campaign.file(id);
        assertThat(file.decision().verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(file.decision().reasons().getFirst().why()).contains("the PBX knows no such trunk");
        assertThat(file.attempts()).extracting(AttemptRecord::state).containsExactly(AttemptState.NOT_PLACED);
    }

    @Test
    void takesAnOrderThatFailsStrangelyForDialled() {
        CaseId id = campaign.opened(anOrder("1111"));
        campaign.desk.whenPlaced(order -> {
            throw new IllegalStateException("a defect");
        });

        campaign.round();
        campaign.desk.whenPlaced(order -> {});
        clock.pass(Duration.ofMinutes(30).minusSeconds(1));
        campaign.round();

        assertThat(campaign.desk.placed).isEmpty();
        assertThat(campaign.file(id).attempts())
                .extracting(AttemptRecord::state)
                .containsExactly(AttemptState.INTERRUPTED);
        clock.pass(Duration.ofSeconds(1));
        campaign.round();
        assertThat(campaign.desk.placed).hasSize(1);
    }

    @Test
    void callsNobodyAgainBeforeTheCoolDownWhenKilledBetweenCommitAndOrder() {
        CaseId id = campaign.opened(anOrder("1111"));
        campaign.desk.whenPlaced(order -> {
            throw new Killed();
        });
        assertThatThrownBy(campaign::round).isInstanceOf(Killed.class);

        Campaign restarted = new Campaign(source, "a", clock);
        restarted.round();
        restarted.round();

        assertThat(restarted.desk.placed).isEmpty();
        CaseFile file = restarted.file(id);
        assertThat(file.attempts()).extracting(AttemptRecord::state).containsExactly(AttemptState.INTERRUPTED);
        assertThat(file.state()).isEqualTo(CaseState.OPEN);
        assertThat(file.dueAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(30)));
        assertThat(file.waitingBecause()).contains("cool-down");
        clock.pass(Duration.ofMinutes(30));
        restarted.round();
        assertThat(restarted.desk.placed).hasSize(1);
    }

    @Test
    void handsACaseToAPersonWhoseCallsTheServiceKeepsLosing() {
        CaseId id = campaign.opened(anOrder("1111", "2222"));
        campaign.round();
        campaign = new Campaign(source, "a", clock);
        campaign.round();
        clock.pass(Duration.ofMinutes(30));
        campaign.round();
        campaign = new Campaign(source, "a", clock);
        campaign.round();

        assertThat(campaign.file(id).decision().verdict()).isEqualTo(Verdict.REVIEW);
        clock.pass(Duration.ofDays(1));
        campaign.round();
        assertThat(campaign.desk.placed).isEmpty();
    }

    @Test
    void sweepsCallsOfAnotherNodeOnlyWhenTheirLeaseHasEnded() {
        CaseId id = campaign.opened(anOrder("1111"));
        campaign.round();
        Campaign other = new Campaign(source, "b", clock);

        clock.pass(Duration.ofMinutes(1));
        campaign.round();
        clock.pass(Duration.ofMinutes(1).plusSeconds(30));
        other.round();
        assertThat(other.file(id).state()).as("node a has renewed its lease").isEqualTo(CaseState.CALLING);

        clock.pass(Duration.ofMinutes(2));
        other.round();
        assertThat(other.file(id).attempts())
                .extracting(AttemptRecord::state)
                .containsExactly(AttemptState.INTERRUPTED);
        assertThat(other.desk.placed).isEmpty();
    }

    @Test
    void learnsTheEndOfACallThatItHadGivenUp() {
        CaseId id = campaign.opened(anOrder("1111"));
        campaign.round();
        CallOrder order = theOnlyOrder();
        Campaign restarted = new Campaign(source, "a", clock);
        restarted.round();

        restarted.tell(talked(order, verified(), anAnswer(1)));

        CaseFile file = restarted.file(id);
        assertThat(file.decision()).isEqualTo(verified());
        assertThat(file.attempts().getFirst().state()).isEqualTo(AttemptState.ENDED);
        assertThat(file.attempts().getFirst().answers()).containsExactly(anAnswer(1));
    }

    @Test
    void keepsTheEndOfAGivenUpCallWithoutDisturbingTheNewOne() {
        CaseId id = campaign.opened(anOrder("1111", "2222"));
        campaign.round();
        CallOrder lost = theOnlyOrder();
        Campaign restarted = new Campaign(source, "a", clock);
        restarted.round();
        clock.pass(Duration.ofMinutes(30));
        restarted.round();
        assertThat(restarted.desk.placed).hasSize(1);

        restarted.tell(notTalked(lost, Disposition.BUSY));

        CaseFile file = restarted.file(id);
        assertThat(file.state()).isEqualTo(CaseState.CALLING);
        assertThat(file.attempts())
                .extracting(AttemptRecord::state)
                .containsExactly(AttemptState.ENDED, AttemptState.PLACED);
    }

    @Test
    void handsEachCaseToOneOfTwoNodesThatDialTogether() throws Exception {
        Set<CaseId> opened = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            opened.add(campaign.opened(anOrder("1234" + i)));
        }
        Campaign a = new Campaign(source, "a", clock, new FakeCallDesk(clock), 100);
        Campaign b = new Campaign(source, "b", clock, new FakeCallDesk(clock), 100);

        together(
                () -> {
                    a.round();
                    return true;
                },
                () -> {
                    b.round();
                    return true;
                });

        List<String> called = new ArrayList<>();
        a.desk.placed.forEach(order -> called.add(order.ref()));
        b.desk.placed.forEach(order -> called.add(order.ref()));
        assertThat(called).doesNotHaveDuplicates().hasSize(60);
        assertThat(called)
                .containsExactlyInAnyOrderElementsOf(
                        opened.stream().map(CaseId::toString).toList());
    }

    @Test
    void passesOverACaseThatSomebodyElseHolds() throws Exception {
        CaseId held = campaign.opened(anOrder("1111"));
        clock.pass(Duration.ofSeconds(1));
        CaseId free = campaign.opened(anOrder("2222"));
        Campaign other = new Campaign(source, "b", clock);

        campaign.transactions.executeWithoutResult(status -> {
            assertThat(campaign.turns.next(clock.instant()).orElseThrow().kase().id())
                    .isEqualTo(held);
            try (var thread = Executors.newVirtualThreadPerTaskExecutor()) {
                thread.submit(other::round).get(20, TimeUnit.SECONDS);
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });

        assertThat(other.desk.placed).extracting(CallOrder::ref).containsExactly(free.toString());
    }

    @Test
    void letsTheDatabaseRefuseASecondOpenAttempt() {
        CaseId id = campaign.opened(anOrder("1111"));
        campaign.round();
        Attempt second = Attempt.placed(id, 1, "b", clock.instant(), Duration.ofMinutes(1));
        Case kase = campaign.cases.find(id).orElseThrow();

        assertThatThrownBy(() -> campaign.attempts.insert(second, kase)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void letsTheDatabaseRefuseStatesThatCanNotBe() {
        CaseId id = campaign.opened(anOrder("1111"));
        campaign.round();
        UUID call = theOnlyOrder().call().value();

        assertRefused("UPDATE cases SET state = 'SETTLED' WHERE id = ?", id.value());
        assertRefused("UPDATE cases SET due_at = opened_at WHERE id = ?", id.value());
        assertRefused("UPDATE cases SET state = 'ASLEEP' WHERE id = ?", id.value());
        assertRefused("UPDATE attempts SET state = 'ENDED' WHERE id = ?", call);
        assertRefused("UPDATE attempts SET open_case = NULL WHERE id = ?", call);
        assertRefused("UPDATE attempts SET open_case = id WHERE id = ?", call);
        assertRefused("UPDATE attempts SET contact_place = 7 WHERE id = ?", call);
    }

    private void assertRefused(String sql, UUID id) {
        assertThatThrownBy(() -> campaign.jdbc.sql(sql).param(id).update())
                .as(sql)
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void shortensWhatIsTooLongForItsColumn() {
        CaseId id = campaign.opened(anOrder("1111"));
        campaign.desk.whenPlaced(order -> {
            throw new CallNotPlacedException(Obstacle.REFUSED, "x".repeat(5000));
        });

        campaign.round();

        assertThat(campaign.file(id).decision().reasons().getFirst().why()).hasSize(2000);
    }

    @Test
    void countsCasesByStateAndVerdict() {
        campaign.opened(anOrder("1111"));
        campaign.opened(notBefore(clock.instant().plusSeconds(60), anOrder("2222")));
        campaign.round();
        campaign.tell(talked(theOnlyOrder(), verified()));

        assertThat(campaign.counts.counts())
                .containsExactlyInAnyOrder(
                        new CaseCountStore.Count(CaseState.SETTLED, Verdict.VERIFIED, 1),
                        new CaseCountStore.Count(CaseState.OPEN, null, 1));
    }

    private static <T> List<T> together(Callable<T> one, Callable<T> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<T>> futures = List.of(
                    threads.submit(() -> {
                        start.await(20, TimeUnit.SECONDS);
                        return one.call();
                    }),
                    threads.submit(() -> {
                        start.await(20, TimeUnit.SECONDS);
                        return other.call();
                    }));
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get(60, TimeUnit.SECONDS));
            }
            return results;
        }
    }

    @Test
    void storesWhatFollowedFromACallOnceAndCallsAgainWhenTheyAskedForIt() {
        CaseId id = campaign.opened(anOrder("1234"));
        campaign.round();
        CallOrder order = theOnlyOrder();
        LocalDateTime wished = LocalDateTime.ofInstant(HandClock.START, ZoneId.of("Asia/Shanghai"))
                .plusHours(3);
        Decision notNow =
                new Decision(Verdict.INCOMPLETE, List.of(new Reason("", "It was not a good time.", null, "", 0, null)));
        CallEnded event = Campaign.with(
                talked(order, notNow, anAnswer(1)),
                new Effect.CallBack(wished, false),
                new Effect.Informant("ask for Miss Li"));

        campaign.tell(event);
        campaign.tell(event);

        CaseFile file = campaign.file(id);
        assertThat(file.state()).isEqualTo(CaseState.OPEN);
        assertThat(file.dueAt()).isEqualTo(HandClock.START.plus(Duration.ofHours(3)));
        assertThat(file.attempts().getFirst().effects()).isEqualTo(event.effects());
    }

    @Test
    void storesEveryKindOfEffect() {
        CaseId id = campaign.opened(anOrder("1234"));
        campaign.round();
        CallEnded event = Campaign.with(
                talked(theOnlyOrder(), verified(), anAnswer(1)),
                new Effect.StopRecording(),
                new Effect.DoNotCall(),
                new Effect.RetireNumber(),
                new Effect.CallBack(null, true),
                new Effect.HasLeft("last month"),
                new Effect.Informant("ask for Miss Li"),
                new Effect.Fraud("applied"),
                new Effect.TakenOver("Chen Jing (605)"));

        campaign.tell(event);

        assertThat(campaign.file(id).attempts().getFirst().effects()).isEqualTo(event.effects());
    }

    @Test
    void putsWhoeverWantsNoMoreCallsOnTheNoCallListTogetherWithTheEndOfTheCall() {
        CaseId id = campaign.opened(anOrder("1234", "5678"));
        campaign.round();
        CallEnded event = Campaign.with(talked(theOnlyOrder(), verified(), anAnswer(1)), new Effect.DoNotCall());
        PhoneNumber called = PhoneNumber.parse("1234");

        campaign.transactions.executeWithoutResult(status -> {
            campaign.results.on(event);
            status.setRollbackOnly();
        });
        assertThat(campaign.file(id).state()).as("nothing of it was stored").isEqualTo(CaseState.CALLING);
        assertThat(campaign.noCallList.remove(called)).isFalse();

        campaign.tell(event);
        assertThat(campaign.file(id).state()).isEqualTo(CaseState.SETTLED);
        assertThatThrownBy(() -> campaign.opened(anOrder("1234")))
                .isInstanceOf(CaseRefusedException.class)
                .hasMessageContaining("no-call list");
        assertThat(campaign.opened(anOrder("5678"))).as("the other number").isNotNull();
    }

    @Test
    void storesTheEndOfACallToANumberThatStandsOnTheNoCallListAlready() {
        CaseId id = campaign.opened(anOrder("1234"));
        campaign.round();
        assertThat(campaign.noCallList.add(PhoneNumber.parse("1234"), "Asked us on paper."))
                .isTrue();

        campaign.tell(Campaign.with(talked(theOnlyOrder(), verified(), anAnswer(1)), new Effect.DoNotCall()));

        assertThat(campaign.file(id).state()).isEqualTo(CaseState.SETTLED);
        assertThat(campaign.noCallList.add(PhoneNumber.parse("1234"), "Again.")).isFalse();
    }

    @Test
    void tellsThatACaseIsSettledInTheTransactionThatSettlesIt() {
        CaseId id = campaign.opened(anOrder("1234"));
        campaign.round();
        CallOrder order = theOnlyOrder();

        campaign.tell(talked(order, verified(), anAnswer(1)));
        campaign.tell(talked(order, verified(), anAnswer(1)));

        assertThat(campaign.published).containsExactly(new CaseSettled(id, Verdict.VERIFIED, order.call()));
    }

    @Test
    void tellsNothingWhileTheCaseGoesOn() {
        campaign.opened(anOrder("1234"));
        campaign.round();

        campaign.tell(notTalked(theOnlyOrder(), Disposition.BUSY));

        assertThat(campaign.published).isEmpty();
    }

    @Test
    void tellsThatACaseIsSettledWithoutACall() {
        CaseId late = campaign.opened(withTerms(anOrder("11"), HandClock.START.plusSeconds(60), null));
        CaseId listed = campaign.opened(notBefore(HandClock.START.plusSeconds(60), anOrder("22")));
        campaign.noCallList.add(PhoneNumber.parse("22"), "asked for it");
        clock.pass(Duration.ofHours(2));

        campaign.round();

        assertThat(campaign.published)
                .containsExactlyInAnyOrder(
                        new CaseSettled(late, Verdict.UNREACHABLE, null),
                        new CaseSettled(listed, Verdict.REFUSED, null));
    }

    @Test
    void tellsThatACaseIsSettledByACrash() {
        CaseId id = campaign.opened(anOrder("1234"));
        for (int i = 0; i < campaign.properties.mostInterruptions(); i++) {
            campaign.round();
            campaign = new Campaign(source, "a", clock);
            campaign.round();
            clock.pass(Duration.ofHours(1));
        }

        assertThat(campaign.published).hasSize(1).first().isInstanceOfSatisfying(CaseSettled.class, settled -> {
            assertThat(settled.caseId()).isEqualTo(id);
            assertThat(settled.verdict()).isEqualTo(Verdict.REVIEW);
            assertThat(settled.call()).isNotNull();
        });
    }

    private static CaseOrder withTerms(CaseOrder order, java.time.Instant deadline, String person) {
        return new CaseOrder(
                order.externalId(),
                order.language(),
                order.script(),
                order.facts(),
                order.contactPoints(),
                order.notBefore(),
                new CaseOrder.Terms(CampaignId.SINGLE_CASES, CaseOrder.Urgency.NORMAL, deadline, person));
    }
}
