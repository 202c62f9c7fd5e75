package io.huifang.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.call.Disposition;
import io.huifang.campaign.CaseSettled;
import io.huifang.campaign.ContactAdded;
import io.huifang.campaign.ContactRetired;
import io.huifang.campaign.retry.RetryPlan;
import io.huifang.campaign.retry.RetryPlanFile;
import io.huifang.dialogue.Effect;
import io.huifang.dialogue.Judgement;
import io.huifang.dialogue.Verdict;
import io.huifang.kernel.CallId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.core.io.ClassPathResource;

/** Which tasks follow from what, by table. */
class TaskRulesTests {

    private static final Effect.CallBack PERSON = new Effect.CallBack(null, true);

    private static List<TaskOrder> afterCall(SettledCase kase, Disposition disposition) {
        return TaskRules.after(kase.ended(disposition), kase.id(), 1, plan());
    }

    private static List<TaskKind> kindsAfter(SettledCase kase) {
        List<TaskOrder> orders = new java.util.ArrayList<>(afterCall(kase, Disposition.ANSWERED));
        TaskRules.after(kase.event(), kase.file(), TaskRoom.ZONE).ifPresent(orders::add);
        return orders.stream().map(TaskOrder::kind).toList();
    }

    private static RetryPlan plan() {
        try {
            return RetryPlanFile.read(
                    "retry-plan.yaml",
                    new ClassPathResource("campaign/retry-plan.yaml").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @Test
    void leavesNothingToPeopleWhenTheCaseIsVerified() {
        assertThat(kindsAfter(SettledCase.as(Verdict.VERIFIED).answered("company", Judgement.MATCH)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"MISMATCH", "REFUSED", "REVIEW"})
    void hasEveryAdverseResultReviewed(Verdict verdict) {
        assertThat(kindsAfter(SettledCase.as(verdict).answered("company", Judgement.MISMATCH)))
                .containsExactly(TaskKind.REVIEW_VERDICT);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNREACHABLE", "INCOMPLETE", "REVIEW"})
    void hasAPersonCallWhereTheRobotGotNoAnswers(Verdict verdict) {
        assertThat(kindsAfter(SettledCase.as(verdict))).containsExactly(TaskKind.CALL_A_PERSON);
    }

    @Test
    void hasAPersonCallOnceAndNotTwiceWhenOneWasPromised() {
        assertThat(kindsAfter(SettledCase.as(Verdict.INCOMPLETE).after(PERSON)))
                .containsExactly(TaskKind.URGENT_CALL_BACK);
    }

    @Test
    void asksWhoeverTookTheCallInsteadOfHavingTheCustomerCalledAgain() {
        SettledCase kase = SettledCase.as(Verdict.REVIEW).after(new Effect.TakenOver("Chen Jing (605)"));

        assertThat(kindsAfter(kase)).containsExactly(TaskKind.REVIEW_VERDICT);
        assertThat(TaskRules.after(kase.event(), kase.file(), TaskRoom.ZONE)
                        .orElseThrow()
                        .because())
                .endsWith(" Chen Jing (605) took the call and knows what came of it.");
    }

    @Test
    void tellsWhoLooksAtFraudWhoTookTheCall() {
        SettledCase kase = SettledCase.as(Verdict.MISMATCH)
                .answered("applied", Judgement.MISMATCH)
                .after(new Effect.Fraud("applied"), new Effect.TakenOver("605"));

        assertThat(afterCall(kase, Disposition.ANSWERED).getFirst().because())
                .isEqualTo("An answer makes fraud likely. 605 took the call and knows what came of it.");
    }

    @Test
    void hasWhoeverKnowsAsked() {
        assertThat(kindsAfter(SettledCase.as(Verdict.INCOMPLETE).after(new Effect.Informant("Mrs Li in personnel"))))
                .containsExactly(TaskKind.ASK_INFORMANT);
    }

    @Test
    void hasFraudSeenToAtOnceByWhoeverDecidesOnTheCaseToo() {
        SettledCase kase = SettledCase.as(Verdict.MISMATCH)
                .answered("applied", Judgement.MISMATCH)
                .after(new Effect.Fraud("applied"), PERSON);

        assertThat(kindsAfter(kase)).containsExactly(TaskKind.FRAUD, TaskKind.URGENT_CALL_BACK);
        assertThat(afterCall(kase, Disposition.ANSWERED).getFirst().evidence())
                .containsExactly(new Evidence(kase.call(), "applied", SettledCase.SPAN));
    }

    @Test
    void keepsAnAppointmentThatTheRobotCannotKeep() {
        SettledCase kase = SettledCase.as(Verdict.INCOMPLETE)
                .after(new Effect.CallBack(LocalDateTime.parse("2026-11-24T15:00"), false));

        TaskOrder order =
                TaskRules.after(kase.event(), kase.file(), TaskRoom.ZONE).orElseThrow();

        assertThat(order.kind()).isEqualTo(TaskKind.APPOINTMENT);
        assertThat(order.dueAt()).isEqualTo(Instant.parse("2026-11-24T07:00:00Z"));
    }

    @ParameterizedTest
    @EnumSource(names = {"INVALID", "CHANGED", "BAD_FORMAT", "FAX"})
    void hasADeadNumberReplaced(Disposition disposition) {
        SettledCase kase = SettledCase.as(Verdict.UNREACHABLE);

        assertThat(afterCall(kase, disposition)).extracting(TaskOrder::kind).containsExactly(TaskKind.UPDATE_CONTACT);
        assertThat(afterCall(kase, disposition).getFirst().once())
                .as("the retirement of the same number is the same cause")
                .isEqualTo(TaskRules.after(new ContactRetired(kase.id(), 1, "It is dead.", kase.call()))
                        .once());
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"INVALID", "CHANGED", "BAD_FORMAT", "FAX"})
    void asksForNoOtherNumberAfterAnyOtherEnd(Disposition disposition) {
        assertThat(afterCall(SettledCase.as(Verdict.UNREACHABLE), disposition)).isEmpty();
    }

    @Test
    void showsTheAnswersThatSpeakAgainstTheFileAndNoOthers() {
        SettledCase kase = SettledCase.as(Verdict.REVIEW)
                .answered("company", Judgement.MATCH)
                .answered("title", Judgement.UNSURE)
                .answered("joined", Judgement.UNSURE)
                .answered("joined", Judgement.MATCH);

        assertThat(TaskRules.after(kase.event(), kase.file(), TaskRoom.ZONE)
                        .orElseThrow()
                        .evidence())
                .containsExactly(new Evidence(kase.call(), "title", SettledCase.SPAN));
    }

    @Test
    void endsReviewsAndCallsOfAVerifiedCaseButNotWhatACustomerAskedFor() {
        assertThat(TaskRules.overOnce(Verdict.VERIFIED))
                .contains(TaskKind.REVIEW_VERDICT, TaskKind.CALL_A_PERSON, TaskKind.UPDATE_CONTACT)
                .doesNotContain(TaskKind.FRAUD, TaskKind.DISPUTE, TaskKind.MESSAGE, TaskKind.URGENT_CALL_BACK);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "VERIFIED")
    void endsNothingWhileACaseIsNotVerified(Verdict verdict) {
        assertThat(TaskRules.overOnce(verdict)).isEmpty();
    }

    @Test
    void endsTheSearchForANumberOnceThereIsOne() {
        SettledCase kase = SettledCase.as(Verdict.UNREACHABLE);

        assertThat(TaskRules.overOnce(new ContactAdded(kase.id(), 2, false))).containsExactly(TaskKind.UPDATE_CONTACT);
        assertThat(TaskRules.overOnce(new ContactAdded(kase.id(), 2, true)))
                .containsExactlyInAnyOrder(TaskKind.UPDATE_CONTACT, TaskKind.CALL_A_PERSON);
    }

    @Test
    void tellsTwoSettlementsOfOneCaseApart() {
        SettledCase first = SettledCase.as(Verdict.UNREACHABLE);
        SettledCase second = new SettledCase(first.id(), CallId.random(), Verdict.UNREACHABLE, List.of(), List.of());

        assertThat(TaskRules.after(first.event(), first.file(), TaskRoom.ZONE)
                        .orElseThrow()
                        .once())
                .isNotEqualTo(TaskRules.after(second.event(), second.file(), TaskRoom.ZONE)
                        .orElseThrow()
                        .once());
    }

    @Test
    void hasATaskWithoutACallWhenNoneSettledTheCase() {
        SettledCase kase = SettledCase.as(Verdict.UNREACHABLE);

        TaskOrder order = TaskRules.after(
                        new CaseSettled(kase.id(), Verdict.UNREACHABLE, null), kase.file(), TaskRoom.ZONE)
                .orElseThrow();

        assertThat(order.kind()).isEqualTo(TaskKind.CALL_A_PERSON);
        assertThat(order.evidence()).isEmpty();
    }

    /** However a case ends, somebody has it unless it is verified, nobody has it twice, and nothing said is in the reason. */
    @Property(tries = 300)
    void leavesNoUnverifiedCaseWithoutAPerson(
            @ForAll Verdict verdict,
            @ForAll boolean person,
            @ForAll boolean informant,
            @ForAll boolean fraud,
            @ForAll boolean optOut,
            @ForAll List<Judgement> judgements) {
        List<Effect> effects = new java.util.ArrayList<>();
        if (person) {
            effects.add(PERSON);
        }
        if (informant) {
            effects.add(new Effect.Informant("secret words"));
        }
        if (fraud) {
            effects.add(new Effect.Fraud("applied"));
        }
        if (optOut) {
            effects.add(new Effect.DoNotCall());
        }
        SettledCase kase = SettledCase.as(verdict).after(effects.toArray(Effect[]::new));
        for (Judgement judgement : judgements.subList(0, Math.min(10, judgements.size()))) {
            kase = kase.answered("q" + kase.answers().size(), judgement);
        }

        List<TaskOrder> orders = new java.util.ArrayList<>(afterCall(kase, Disposition.ANSWERED));
        TaskRules.after(kase.event(), kase.file(), TaskRoom.ZONE).ifPresent(orders::add);

        Set<TaskKind> kinds = EnumSet.noneOf(TaskKind.class);
        orders.forEach(order ->
                assertThat(kinds.add(order.kind())).as("%s twice", order.kind()).isTrue());
        assertThat(verdict == Verdict.VERIFIED || !kinds.isEmpty()).isTrue();
        assertThat(orders).noneMatch(order -> order.because().contains("secret words"));
    }
}
