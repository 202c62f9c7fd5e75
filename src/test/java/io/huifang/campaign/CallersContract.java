package io.huifang.campaign;

import static io.huifang.campaign.Campaign.anAnswer;
import static io.huifang.campaign.Campaign.anOrder;
import static io.huifang.campaign.Campaign.notTalked;
import static io.huifang.campaign.Campaign.talked;
import static io.huifang.campaign.Campaign.verified;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.call.CallEnded;
import io.huifang.call.CallOrder;
import io.huifang.call.CallerBook.Reception;
import io.huifang.call.Disposition;
import io.huifang.call.LeftMessage;
import io.huifang.dialogue.Decision;
import io.huifang.dialogue.Effect;
import io.huifang.dialogue.Reason;
import io.huifang.dialogue.Verdict;
import io.huifang.kernel.CallId;
import io.huifang.kernel.Language;
import io.huifang.kernel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Customers who call the bank, and messages at their machines, on every database. The clock starts on Monday, 23 November
 * 2026, at 9:00 in Shanghai.
 */
abstract class CallersContract {

    final HandClock clock = new HandClock();
    Campaign campaign;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        campaign = new Campaign(database().migrated(), "a", clock, new FakeCallDesk(clock), 10);
    }

    private Reception calls(String number) {
        return campaign.callers.receive(CallId.random(), PhoneNumber.parse(number), true);
    }

    private CallOrder resumes(String number) {
        Reception reception = calls(number);
        assertThat(reception).isInstanceOf(Reception.Resume.class);
        CallOrder order = ((Reception.Resume) reception).order();
        campaign.desk.lives(order);
        return order;
    }

    private static Reception message(CaseId id) {
        return new Reception.Message(Language.EN_US, id.toString());
    }

    /** The same end, in which the person has proven who he is, or not. */
    private static CallEnded with(CallEnded event, @Nullable LeftMessage message, boolean identified) {
        return new CallEnded(
                event.call(),
                event.ref(),
                event.disposition(),
                event.why(),
                event.decision(),
                event.answers(),
                event.effects(),
                event.zone(),
                event.heardOnLine(),
                event.heardAt(),
                event.cause(),
                event.sipCode(),
                event.startedAt(),
                event.answeredAt(),
                event.endedAt(),
                event.recording(),
                event.scriptVersion(),
                message,
                identified);
    }

    private static CallEnded identified(CallEnded event) {
        return with(event, null, true);
    }

    private static Decision decision(Verdict verdict) {
        return new Decision(verdict, List.of(new Reason("", "It came out so.", null, "", 0, null)));
    }

    private CaseId unreachable(String number) {
        CaseId id = campaign.opened(anOrder(number));
        campaign.round();
        campaign.tell(notTalked(campaign.desk.placed.getLast(), Disposition.INVALID));
        assertThat(campaign.file(id).decision()).isNotNull();
        return id;
    }

    @Test
    void resumesAWaitingCaseAndSettlesItByWhatAnIdentifiedPersonSays() {
        CaseId id = campaign.opened(anOrder("01055500001"));

        CallOrder order = resumes("01055500001");
        assertThat(order.ref()).isEqualTo(id.toString());
        assertThat(order.facts()).containsEntry("name", "Wang Fang");
        campaign.tell(identified(talked(order, verified(), anAnswer(1))));

        CaseFile file = campaign.file(id);
        assertThat(file.state()).isEqualTo(CaseState.SETTLED);
        assertThat(file.decision()).isEqualTo(verified());
        AttemptRecord attempt = file.attempts().getFirst();
        assertThat(attempt.cameIn()).isTrue();
        assertThat(attempt.answers()).containsExactly(anAnswer(1));
        campaign.round();
        assertThat(campaign.desk.placed).isEmpty();
    }

    @Test
    void isNotDialledWhileTheCustomerIsOnTheLine() {
        CaseId id = campaign.opened(anOrder("01055500001"));
        CaseId other = campaign.opened(anOrder("01055500002"));
        CallOrder order = resumes("01055500001");

        campaign.round();
        assertThat(campaign.desk.placed).extracting(CallOrder::ref).containsExactly(other.toString());

        campaign.tell(talked(order, decision(Verdict.INCOMPLETE)));
        campaign.round();
        assertThat(campaign.desk.placed).extracting(CallOrder::ref).containsExactly(other.toString(), id.toString());
    }

    @Test
    void doesNotResumeWhatIsBeingDialledOrHasACallerAlready() {
        CaseId dialled = campaign.opened(anOrder("01055500001"));
        campaign.round();
        assertThat(calls("01055500001")).isEqualTo(message(dialled));

        CaseId waiting = campaign.opened(anOrder("01055500002"));
        resumes("01055500002");
        assertThat(calls("01055500002")).isEqualTo(message(waiting));
    }

    @Test
    void leavesTheCaseAsItWasWhenNobodyProvesWhoHeIs() {
        CaseId id = campaign.opened(anOrder("01055500001", "01055500002"));
        campaign.round();
        campaign.tell(notTalked(campaign.desk.placed.getLast(), Disposition.NO_ANSWER));
        CaseFile before = campaign.file(id);

        CallOrder order = resumes("01055500001");
        campaign.tell(Campaign.with(
                talked(order, decision(Verdict.REFUSED)), new Effect.DoNotCall(), new Effect.RetireNumber()));

        CaseFile after = campaign.file(id);
        assertThat(after.state()).isEqualTo(CaseState.OPEN);
        assertThat(after.dueAt()).isEqualTo(before.dueAt());
        assertThat(after.waitingBecause()).isEqualTo(before.waitingBecause());
        assertThat(after.attempts()).hasSize(2);
        clock.pass(Duration.between(clock.instant(), before.dueAt()).plusSeconds(1));
        campaign.round();
        assertThat(campaign.desk.placed).as("and nobody was listed").hasSize(2);
    }

    @Test
    void keepsAnOptOutOfAnIdentifiedPerson() {
        CaseId id = campaign.opened(anOrder("01055500001"));
        CallOrder order = resumes("01055500001");
        campaign.tell(identified(Campaign.with(talked(order, decision(Verdict.REFUSED)), new Effect.DoNotCall())));

        assertThat(campaign.file(id).decision()).isEqualTo(decision(Verdict.REFUSED));
        assertThat(campaign.caps.listed(new PhoneNumber("01055500001"), null)).isNotNull();
        assertThat(calls("01055500001")).isEqualTo(message(id));
    }

    @Test
    void takesUpACaseOfWhichNobodyWasReached() {
        CaseId id = unreachable("01055500001");

        campaign.tell(identified(talked(resumes("01055500001"), verified())));

        assertThat(campaign.file(id).decision()).isEqualTo(verified());
        assertThat(campaign.file(id).state()).isEqualTo(CaseState.SETTLED);
    }

    @Test
    void leavesItUnreachableUntilSomebodyProvesWhoHeIs() {
        CaseId id = unreachable("01055500001");
        Decision before = campaign.file(id).decision();

        campaign.tell(talked(resumes("01055500001"), decision(Verdict.REVIEW)));
        assertThat(campaign.file(id).decision()).isEqualTo(before);
    }

    @Test
    void doesNotCountTheirCallsAgainstThem() {
        CaseId id = campaign.opened(anOrder("01055500001"));
        for (int i = 0; i < 5; i++) {
            campaign.tell(talked(resumes("01055500001"), decision(Verdict.INCOMPLETE)));
        }
        campaign.round();
        assertThat(campaign.desk.placed).extracting(CallOrder::ref).containsExactly(id.toString());
        assertThat(campaign.file(id).attempts()).hasSize(6);
    }

    @Test
    void letsNobodyGuessOnForLongWhoTheCaseIsAbout() {
        CaseId id = campaign.opened(anOrder("01055500001"));
        for (int i = 0; i < 5; i++) {
            campaign.tell(talked(resumes("01055500001"), decision(Verdict.REVIEW)));
        }
        assertThat(calls("01055500001")).isEqualTo(message(id));

        clock.pass(Duration.ofDays(1).plusSeconds(1));
        resumes("01055500001");
    }

    @Test
    void choosesTheMostUrgentCase() {
        campaign.opened(anOrder("01055500001"));
        CaseOrder order = anOrder("01055500001");
        CaseId urgent = campaign.opened(ReachingContract.with(
                order,
                new CaseOrder.Terms(
                        CampaignId.SINGLE_CASES,
                        CaseOrder.Urgency.URGENT,
                        Instant.parse("2026-11-24T01:00:00Z"),
                        null)));

        assertThat(resumes("01055500001").ref()).isEqualTo(urgent.toString());
    }

    @Test
    void callsBackWhereTheScriptProvesNothing() {
        campaign.desk.identifies = false;
        CaseId id = campaign.opened(anOrder("01055500009", "01055500001"));
        clock.pass(Duration.ofHours(3));

        assertThat(calls("01055500001")).isEqualTo(new Reception.CallBack(Language.EN_US));
        campaign.round();
        assertThat(campaign.desk.placed).isEmpty();
        clock.pass(Duration.ofSeconds(15));
        campaign.round();
        assertThat(campaign.desk.placed)
                .as("an appointment, so the lunch hour does not hold")
                .extracting(placed -> placed.number().dialled())
                .containsExactly("01055500001");
        assertThat(campaign.file(id).attempts().getFirst().cameIn()).isFalse();
    }

    @Test
    void promisesNobodyACallThatTheRulesForbid() {
        campaign.desk.identifies = false;
        CaseOrder order = anOrder("01055500001");
        CaseId later = campaign.opened(new CaseOrder(
                order.externalId(),
                order.language(),
                order.script(),
                order.facts(),
                order.contactPoints(),
                Instant.parse("2026-11-25T01:00:00Z"),
                order.terms(),
                order.emails()));

        assertThat(calls("01055500001")).isEqualTo(message(later));
    }

    @Test
    void doesNotMoveAnAppointmentForWhoeverShowsTheNumber() {
        CaseId id = campaign.opened(anOrder("01055500001"));
        campaign.round();
        campaign.tell(Campaign.with(
                talked(campaign.desk.placed.getLast(), decision(Verdict.INCOMPLETE)),
                new Effect.CallBack(java.time.LocalDateTime.parse("2026-11-24T15:00:00"), false)));
        campaign.desk.identifies = false;

        assertThat(calls("01055500001")).isEqualTo(message(id));
        assertThat(campaign.file(id).dueAt()).isEqualTo("2026-11-24T07:00:00Z");
    }

    @Test
    void takesOnlyMessagesAtNightInAPauseAndPastTheDeadline() {
        CaseId id = campaign.opened(anOrder("01055500001"));
        campaign.campaigns.change(CampaignId.SINGLE_CASES, CampaignChange.PAUSE);
        assertThat(calls("01055500001")).isEqualTo(message(id));
        campaign.campaigns.change(CampaignId.SINGLE_CASES, CampaignChange.RESUME);

        assertThat(campaign.callers.receive(CallId.random(), new PhoneNumber("01055500001"), false))
                .as("no place is free")
                .isEqualTo(message(id));

        clock.pass(Duration.ofHours(13));
        assertThat(calls("01055500001")).as("22:00").isEqualTo(message(id));
    }

    @Test
    void knowsNoStrangers() {
        campaign.opened(anOrder("01055500001"));

        assertThat(calls("01055500002")).isEqualTo(new Reception.Message(null, null));
        assertThat(campaign.callers.receive(CallId.random(), null, true)).isEqualTo(new Reception.Message(null, null));
    }

    @Test
    void knowsANumberInWhateverFormTheNetworkShowsIt() {
        Calling any = campaign.calling;
        Calling china = new Calling(
                any.timetable(),
                any.plan(),
                new RegionNumbering(new NumberingProperties(
                        NumberingProperties.Plan.BY_REGION, "CN", false, NumberingProperties.DialPlan.NATIONAL)),
                any.properties(),
                any.limits(),
                any.trunks(),
                clock);
        campaign = new Campaign(database().migrated(), clock, new FakeCallDesk(clock), china);
        CaseId id = campaign.opened(anOrder("01055500001"));

        assertThat(resumes("+861055500001").ref()).isEqualTo(id.toString());
    }

    @Test
    void givesACaseBackThatCouldNotBeTalkedAbout() {
        CaseId id = campaign.opened(anOrder("01055500001"));
        CallOrder order = resumes("01055500001");
        campaign.callers.release(order.call());

        assertThat(campaign.file(id).attempts()).isEmpty();
        campaign.round();
        assertThat(campaign.desk.placed).hasSize(1);
    }

    @Test
    void freesTheCaseWhenTheServiceDiedInTheirCall() {
        CaseId id = campaign.opened(anOrder("01055500001"));
        campaign.desk.forget(resumes("01055500001").call());

        clock.pass(Duration.ofMinutes(3));
        campaign.round();

        assertThat(campaign.file(id).attempts())
                .extracting(AttemptRecord::state)
                .containsExactly(AttemptState.INTERRUPTED, AttemptState.PLACED);
        assertThat(campaign.desk.placed)
                .as("no cool-down, for nobody was called")
                .hasSize(1);
    }

    @Test
    void leavesOneMessageADayAtANumber() {
        CaseId id = campaign.opened(anOrder("01055500001"));
        campaign.round();
        CallOrder first = campaign.desk.placed.getLast();
        assertThat(first.leaveMessage()).isTrue();
        campaign.tell(with(notTalked(first, Disposition.VOICEMAIL), LeftMessage.LEFT, false));

        AttemptRecord.Result result = campaign.file(id).attempts().getFirst().result();
        assertThat(result == null ? null : result.message()).isEqualTo(LeftMessage.LEFT);
        campaign.opened(anOrder("01055500001"));
        campaign.round();
        assertThat(campaign.desk.placed).as("another case, the same day").hasSize(2);
        assertThat(campaign.desk.placed.getLast().leaveMessage()).isFalse();

        campaign.tell(with(notTalked(campaign.desk.placed.getLast(), Disposition.VOICEMAIL), null, false));
        clock.pass(Duration.ofHours(30));
        campaign.round();
        assertThat(campaign.desk.placed).hasSizeGreaterThan(2);
        assertThat(campaign.desk.placed.get(2).leaveMessage())
                .as("the next day")
                .isTrue();
    }

    @Test
    void leavesAnotherMessageWhereTheFirstWasCutShort() {
        campaign.opened(anOrder("01055500001"));
        campaign.round();
        campaign.tell(
                with(notTalked(campaign.desk.placed.getLast(), Disposition.VOICEMAIL), LeftMessage.CUT_SHORT, false));

        campaign.opened(anOrder("01055500001"));
        campaign.round();
        assertThat(campaign.desk.placed.getLast().leaveMessage()).isTrue();
    }
}
