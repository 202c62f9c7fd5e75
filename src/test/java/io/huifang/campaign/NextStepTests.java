package io.huifang.campaign;

import static io.huifang.campaign.Campaign.verified;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.call.Disposition;
import io.huifang.campaign.retry.RetryPlan;
import io.huifang.campaign.retry.RetryPlans;
import io.huifang.campaign.rules.Rule;
import io.huifang.dialogue.Decision;
import io.huifang.dialogue.Reason;
import io.huifang.dialogue.Verdict;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NextStepTests {

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
        return NextStep.after(
                decision,
                attempts(dispositions),
                contactPoints,
                new NextStep.Patience(Duration.ofMinutes(30), 2, plan, ZoneId.of("Asia/Shanghai")),
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
}
