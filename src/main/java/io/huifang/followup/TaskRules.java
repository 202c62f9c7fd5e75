package io.huifang.followup;

import io.huifang.call.CallEnded;
import io.huifang.campaign.AttemptRecord;
import io.huifang.campaign.CaseFile;
import io.huifang.campaign.CaseId;
import io.huifang.campaign.CaseSettled;
import io.huifang.campaign.ContactAdded;
import io.huifang.campaign.ContactPoint;
import io.huifang.campaign.ContactRetired;
import io.huifang.campaign.retry.RetryPlan;
import io.huifang.dialogue.Answer;
import io.huifang.dialogue.Decision;
import io.huifang.dialogue.Effect;
import io.huifang.dialogue.Judgement;
import io.huifang.dialogue.Verdict;
import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.CallId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which tasks follow from what happened, and which are over with it: pure functions, so that an event may come twice. */
final class TaskRules {

    private TaskRules() {}

    /**
     * What a call leaves to people, whatever becomes of its case.
     *
     * @param place of the contact point that was called
     */
    static List<TaskOrder> after(CallEnded ended, CaseId caseId, int place, RetryPlan plan) {
        List<TaskOrder> orders = new ArrayList<>();
        List<Evidence> frauds = of(ended.effects(), Effect.Fraud.class).stream()
                .map(fraud -> new Evidence(ended.call(), fraud.question(), span(ended.answers(), fraud.question())))
                .toList();
        if (!frauds.isEmpty()) {
            orders.add(TaskOrder.byRule(
                    TaskKind.FRAUD,
                    caseId,
                    cause(ended.call()),
                    "An answer makes fraud likely." + taken(ended.effects()),
                    frauds));
        }
        List<Evidence> wholeCall = List.of(Evidence.of(ended.call()));
        if (of(ended.effects(), Effect.CallBack.class).stream().anyMatch(Effect.CallBack::urgent)) {
            orders.add(TaskOrder.byRule(
                    TaskKind.URGENT_CALL_BACK,
                    caseId,
                    cause(ended.call()),
                    "They were promised that a person calls them.",
                    wholeCall));
        }
        if (!of(ended.effects(), Effect.Informant.class).isEmpty()) {
            orders.add(TaskOrder.byRule(
                    TaskKind.ASK_INFORMANT,
                    caseId,
                    cause(ended.call()),
                    "Whoever was asked named somebody else who knows the answers.",
                    wholeCall));
        }
        if (RetryPlan.plans(ended.disposition())
                && plan.line(ended.disposition()).task() == RetryPlan.Task.UPDATE_CONTACT) {
            orders.add(updateContact(caseId, place, ended.why(), ended.call()));
        }
        return orders;
    }

    /**
     * What a settled case leaves to people: a person looks at every result that is against somebody, and calls where the
     * robot did not get to the end, or never began. Where a person has taken the call there is nobody left to call: what came
     * of it is decided on.
     *
     * @param zone of contact points that have none of their own
     */
    static Optional<TaskOrder> after(CaseSettled settled, CaseFile file, ZoneId zone) {
        List<Effect> effects =
                attempt(settled, file).map(AttemptRecord::effects).orElse(List.of());
        if (settled.verdict() != Verdict.VERIFIED && !taken(effects).isEmpty()) {
            return review(settled, file, effects);
        }
        return switch (settled.verdict()) {
            case VERIFIED -> Optional.empty();
            case MISMATCH, REFUSED -> review(settled, file, effects);
            case REVIEW -> asksAboutAnswers(file) ? review(settled, file, effects) : call(settled, file, effects);
            case INCOMPLETE, UNREACHABLE ->
                appointment(settled, file, effects, zone).or(() -> call(settled, file, effects));
        };
    }

    /** A number that is called no more has to be replaced. */
    static TaskOrder after(ContactRetired retired) {
        return updateContact(retired.caseId(), retired.place(), retired.reason(), retired.evidence());
    }

    /** What nobody needs to do any more when a case is settled so. */
    static Set<TaskKind> overOnce(Verdict settled) {
        return settled == Verdict.VERIFIED
                ? Arrays.stream(TaskKind.values())
                        .filter(TaskKind::isOverOnceVerified)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(TaskKind.class)))
                : Set.of();
    }

    /** What nobody needs to do any more when a case has another number. */
    static Set<TaskKind> overOnce(ContactAdded added) {
        return added.queuedAgain()
                ? EnumSet.of(TaskKind.UPDATE_CONTACT, TaskKind.CALL_A_PERSON)
                : EnumSet.of(TaskKind.UPDATE_CONTACT);
    }

    private static TaskOrder updateContact(CaseId caseId, int place, String why, @Nullable CallId call) {
        return TaskOrder.byRule(
                TaskKind.UPDATE_CONTACT,
                caseId,
                "contact:" + place + ":" + (call == null ? "person" : call),
                "Contact point " + place + " can't be used: " + why,
                call == null ? List.of() : List.of(Evidence.of(call)));
    }

    /** Where fraud is likely, whoever looks at that decides on the case as well. */
    private static Optional<TaskOrder> review(CaseSettled settled, CaseFile file, List<Effect> effects) {
        if (!of(effects, Effect.Fraud.class).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(TaskOrder.byRule(
                TaskKind.REVIEW_VERDICT,
                file.id(),
                cause(settled, file),
                sentence(settled, file) + taken(effects),
                evidence(settled, file)));
    }

    /** Who has taken the call, as a sentence to put behind others; empty when nobody has. */
    private static String taken(List<Effect> effects) {
        return of(effects, Effect.TakenOver.class).stream()
                .map(taken -> " " + (taken.by().isEmpty() ? "A person" : taken.by())
                        + " took the call and knows what came of it.")
                .findFirst()
                .orElse("");
    }

    /** Unless the call itself has left somebody to be called already. */
    private static Optional<TaskOrder> call(CaseSettled settled, CaseFile file, List<Effect> effects) {
        boolean calledAnyway = !of(effects, Effect.Informant.class).isEmpty()
                || of(effects, Effect.CallBack.class).stream().anyMatch(Effect.CallBack::urgent);
        return calledAnyway
                ? Optional.empty()
                : Optional.of(TaskOrder.byRule(
                        TaskKind.CALL_A_PERSON,
                        file.id(),
                        cause(settled, file),
                        sentence(settled, file),
                        evidence(settled, file)));
    }

    /** The robot calls no more, but a time was agreed on. */
    private static Optional<TaskOrder> appointment(
            CaseSettled settled, CaseFile file, List<Effect> effects, ZoneId zone) {
        Optional<LocalDateTime> agreed = of(effects, Effect.CallBack.class).stream()
                .map(Effect.CallBack::at)
                .filter(Objects::nonNull)
                .reduce((first, second) -> second);
        return agreed.map(at -> {
            Instant due = at.atZone(attempt(settled, file)
                            .map(attempt -> file.contacts()
                                    .get(attempt.contactPlace() - 1)
                                    .point())
                            .map(ContactPoint::zone)
                            .orElse(zone))
                    .toInstant();
            return new TaskOrder(
                    TaskKind.APPOINTMENT,
                    file.id(),
                    cause(settled, file),
                    "They agreed to be called at this time, and the robot calls no more.",
                    evidence(settled, file),
                    due,
                    TaskOrder.RULES);
        });
    }

    /** Whether there is an answer to look at; where nothing was asked there is only a call to make. */
    private static boolean asksAboutAnswers(CaseFile file) {
        Decision decision = file.decision();
        return decision != null
                && decision.reasons().stream()
                        .anyMatch(reason -> !reason.question().isEmpty());
    }

    private static Optional<AttemptRecord> attempt(CaseSettled settled, CaseFile file) {
        return file.attempts().stream()
                .filter(attempt -> attempt.call().equals(settled.call()))
                .findFirst();
    }

    /** The questions whose last answer does not agree with the file, or else the whole call. */
    private static List<Evidence> evidence(CaseSettled settled, CaseFile file) {
        CallId call = settled.call();
        if (call == null) {
            return List.of();
        }
        Map<String, Answer> last = new LinkedHashMap<>();
        attempt(settled, file)
                .map(AttemptRecord::answers)
                .orElse(List.of())
                .forEach(answer -> last.put(answer.question(), answer));
        List<Evidence> questions = last.values().stream()
                .filter(answer -> speaksAgainst(answer.judgement()))
                .map(answer -> new Evidence(call, answer.question(), answer.span()))
                .toList();
        return questions.isEmpty() ? List.of(Evidence.of(call)) : questions;
    }

    private static boolean speaksAgainst(Judgement judgement) {
        return switch (judgement) {
            case MATCH, NOTED -> false;
            case MISMATCH, UNSURE, NOT_ANSWERED -> true;
        };
    }

    /** Without what was heard, which is personal: it stands in the case. */
    private static String sentence(CaseSettled settled, CaseFile file) {
        Decision decision = file.decision();
        String first = decision == null ? "" : decision.reasons().getFirst().why();
        return "The robot's verdict is " + settled.verdict() + ". " + first;
    }

    private static @Nullable AudioSpan span(List<Answer> answers, String question) {
        return answers.stream()
                .filter(answer -> answer.question().equals(question))
                .reduce((first, second) -> second)
                .map(Answer::span)
                .orElse(null);
    }

    private static String cause(CallId call) {
        return "call:" + call;
    }

    /** A case that was queued again may be settled again, and that is another cause. */
    private static String cause(CaseSettled settled, CaseFile file) {
        return settled.call() == null ? "settled:" + file.settledAt() : cause(settled.call());
    }

    private static <E extends Effect> List<E> of(List<Effect> effects, Class<E> kind) {
        return effects.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
