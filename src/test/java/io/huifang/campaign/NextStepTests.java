package io.huifang.campaign;

import static io.huifang.campaign.Campaign.verified;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.call.Disposition;
import io.huifang.campaign.retry.RetryPlan;
import io.huifang.campaign.retry.RetryPlans;
import io.huifang.campaign.rules.Rule;
import io.huifang.dialogue.Decision;
import io.huifang.dialogue.Effect;
import io.huifang.dialogue.Reason;
import io.huifang.dialogue.Verdict;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NextStepTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDateTime LATER =
            LocalDateTime.ofInstant(HandClock.START, SHANGHAI).plusHours(5);
    private static final CaseId CASE = new CaseId(new UUID(0, 1));

    /** The preset without its delays: one try for each contact point. */
    private static final RetryPlan ONE_TRY = oneTry();

    private static RetryPlan oneTry() {
        Map<Disposition, RetryPlan.Line> lines = new EnumMap<>(Disposition.class);
        RetryPlans.preset()
                .lines()
                .forEach((disposition, line) -> lines.put(
                        disposition,
                        new RetryPlan.Line(List.of(), line.anotherHour(), line.counted(), line.then(), line.task())));
        return new RetryPlan(lines);
    }

    /** So many, all in use. */
    private static Contacts contacts(int many) {
        String[] numbers = new String[many];
        Arrays.setAll(numbers, place -> "11" + place);
        return Contacts.of(Campaign.anOrder(numbers));
    }

    /** Attempts on contact points 1, 2, 3, ... that came out so. */
    private static List<Attempt> attempts(Disposition... dispositions) {
        List<Attempt> attempts = new ArrayList<>();
        for (Disposition disposition : dispositions) {
            Attempt attempt = Attempt.placed(CASE, attempts.size() + 1, "a", HandClock.START, Duration.ofMinutes(2));
            attempt.ended(Campaign.ended(attempt.call(), "", disposition, null, List.of()));
            attempts.add(attempt);
        }
        return attempts;
    }

    private static NextStep after(Decision decision, int contactPoints, Disposition... dispositions) {
        return after(ONE_TRY, decision, contactPoints, dispositions);
    }

    private static NextStep after(RetryPlan plan, Decision decision, int contactPoints, Disposition... dispositions) {
        return afterTalk(plan, new NextStep.Conversation(decision, List.of(), SHANGHAI), contactPoints, dispositions);
    }

    private static NextStep afterTalk(NextStep.Conversation talk, int contactPoints, Disposition... dispositions) {
        return afterTalk(ONE_TRY, talk, contactPoints, dispositions);
    }

    private static NextStep afterTalk(
            RetryPlan plan, NextStep.Conversation talk, int contactPoints, Disposition... dispositions) {
        return NextStep.after(
                talk,
                attempts(dispositions),
                contacts(contactPoints),
                new NextStep.Patience(Duration.ofMinutes(30), 2, plan, SHANGHAI),
                HandClock.START);
    }

    private static Verdict verdict(NextStep step) {
        assertThat(step).isInstanceOf(NextStep.Settle.class);
        return ((NextStep.Settle) step).decision().verdict();
    }

    @ParameterizedTest
    @EnumSource
    void takesADecisionWhateverTheDisposition(Disposition disposition) {
        assertThat(after(verified(), 3, disposition)).isEqualTo(new NextStep.Settle(verified()));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ANSWERED", "INTERRUPTED"})
    void callsTheNextContactPointAtOnceWhenNobodyTalked(Disposition disposition) {
        assertThat(after(null, 2, disposition)).isEqualTo(new NextStep.Call(2, HandClock.START, Rule.RETRY, null));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ANSWERED", "INTERRUPTED", "SYSTEM", "CONGESTION"})
    void givesUpAsUnreachableAfterTheLastContactPoint(Disposition disposition) {
        assertThat(verdict(after(null, 2, Disposition.BUSY, disposition))).isEqualTo(Verdict.UNREACHABLE);
    }

    @ParameterizedTest
    @EnumSource(names = {"SYSTEM", "CONGESTION"})
    void callsNobodyUnreachableWhomAFaultOfOursKeptFromUs(Disposition ourFault) {
        assertThat(verdict(after(null, 2, ourFault, Disposition.BUSY))).isEqualTo(Verdict.REVIEW);
        assertThat(verdict(after(null, 1, ourFault))).isEqualTo(Verdict.REVIEW);
    }

    @Test
    void triesTheSameContactPointAgainAsThePlanSays() {
        NextStep.Call step = (NextStep.Call) after(RetryPlans.preset(), null, 2, Disposition.BUSY);

        assertThat(step.contactPlace()).isEqualTo(1);
        assertThat(step.notBefore()).isEqualTo(HandClock.START.plus(Duration.ofMinutes(5)));
        assertThat(step.because()).isEqualTo("Try 1 came out as BUSY, so the next one waits.");
    }

    @Test
    void givesOneReasonForEachContactPoint() {
        NextStep.Settle step = (NextStep.Settle) after(null, 2, Disposition.BUSY, Disposition.NO_ANSWER);

        assertThat(step.decision().reasons())
                .extracting(Reason::why)
                .containsExactly(
                        "Contact point 1: BUSY. The line said so.", "Contact point 2: NO_ANSWER. The line said so.");
    }

    @Test
    void isIncompleteWhenSomebodyAnsweredAndNothingCameOfIt() {
        assertThat(verdict(after(null, 2, Disposition.ANSWERED))).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void coolsDownAfterALostCallAndThenTriesTheSameContactPoint() {
        NextStep.Call step = (NextStep.Call) after(null, 2, Disposition.INTERRUPTED);

        assertThat(step.contactPlace()).isEqualTo(1);
        assertThat(step.notBefore()).isEqualTo(HandClock.START.plus(Duration.ofMinutes(30)));
        assertThat(step.because()).contains("cool-down");
    }

    @Test
    void handsACaseToAPersonAfterTooManyLostCalls() {
        assertThat(verdict(after(null, 3, Disposition.INTERRUPTED, Disposition.INTERRUPTED)))
                .isEqualTo(Verdict.REVIEW);
    }

    private static NextStep.Conversation incomplete(Effect... effects) {
        Decision decision = new Decision(Verdict.INCOMPLETE, List.of(new Reason("", "Not now.", null, "", 0, null)));
        return new NextStep.Conversation(decision, List.of(effects), SHANGHAI);
    }

    @Test
    void callsNobodyAgainWhoDoesNotWantIt() {
        assertThat(verdict(afterTalk(incomplete(new Effect.DoNotCall()), 3, Disposition.ANSWERED)))
                .isEqualTo(Verdict.INCOMPLETE);
        NextStep.Conversation lost = new NextStep.Conversation(null, List.of(new Effect.DoNotCall()), SHANGHAI);
        assertThat(verdict(afterTalk(lost, 3, Disposition.INTERRUPTED))).isEqualTo(Verdict.REFUSED);
        NextStep.Conversation both = incomplete(new Effect.CallBack(LATER, false), new Effect.DoNotCall());
        assertThat(afterTalk(both, 3, Disposition.ANSWERED)).isInstanceOf(NextStep.Settle.class);
    }

    @Test
    void goesOnToTheNextContactPointAfterAWrongNumber() {
        NextStep step = afterTalk(incomplete(new Effect.RetireNumber()), 2, Disposition.ANSWERED);
        assertThat(step).isInstanceOfSatisfying(NextStep.Call.class, call -> {
            assertThat(call.contactPlace()).isEqualTo(2);
            assertThat(call.notBefore()).isEqualTo(HandClock.START);
        });
        assertThat(afterTalk(incomplete(new Effect.RetireNumber()), 1, Disposition.ANSWERED))
                .as("there is no other")
                .isInstanceOf(NextStep.Settle.class);
    }

    @Test
    void callsTheSameContactPointAgainAtTheTimeTheyAskedFor() {
        NextStep.Conversation talk =
                incomplete(new Effect.CallBack(LATER.minusHours(1), false), new Effect.CallBack(LATER, false));
        assertThat(afterTalk(talk, 2, Disposition.ANSWERED)).isInstanceOfSatisfying(NextStep.Call.class, call -> {
            assertThat(call.contactPlace()).isEqualTo(1);
            assertThat(call.notBefore()).isEqualTo(LATER.atZone(SHANGHAI).toInstant());
            assertThat(call.rule()).isEqualTo(Rule.APPOINTMENT);
            assertThat(call.because()).isEqualTo("They asked to be called at this time.");
        });
    }

    @Test
    void callsAtOnceWhenTheTimeTheyAskedForIsPast() {
        NextStep.Conversation talk = incomplete(new Effect.CallBack(LATER.minusYears(1), false));
        assertThat(((NextStep.Call) afterTalk(talk, 1, Disposition.ANSWERED)).notBefore())
                .isEqualTo(HandClock.START);
    }

    @Test
    void leavesItToAPersonWhenTheyNamedNoTimeOrPutUsOffTooOften() {
        assertThat(afterTalk(incomplete(new Effect.CallBack(null, true)), 1, Disposition.ANSWERED))
                .isInstanceOf(NextStep.Settle.class);
        Disposition[] ten = new Disposition[10];
        Arrays.fill(ten, Disposition.ANSWERED);
        assertThat(afterTalk(incomplete(new Effect.CallBack(LATER, false)), 10, ten))
                .isInstanceOf(NextStep.Settle.class);
    }
}
