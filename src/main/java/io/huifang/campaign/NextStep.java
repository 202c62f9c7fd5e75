package io.huifang.campaign;

import io.huifang.call.Disposition;
import io.huifang.campaign.retry.RetryPlan;
import io.huifang.campaign.rules.Rule;
import io.huifang.dialogue.Decision;
import io.huifang.dialogue.Effect;
import io.huifang.dialogue.Reason;
import io.huifang.dialogue.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What happens to a case after an attempt: a pure function of its attempts. */
sealed interface NextStep {

    /** Whoever puts us off so often is not called an eleventh time. */
    int MOST_CALLS = 10;

    /**
     * Call a contact point, not before the time.
     *
     * @param rule what holds the call back until then
     * @param because the same for people; null when nothing but the time does
     */
    record Call(
            int contactPlace,
            Instant notBefore,
            Rule rule,
            @Nullable String because) implements NextStep {

        Call(int contactPlace, Instant notBefore, @Nullable String because) {
            this(contactPlace, notBefore, Rule.RETRY, because);
        }

        /** At a time that was agreed on with the called party. */
        static Call agreed(int contactPlace, Instant at) {
            return new Call(contactPlace, at, Rule.APPOINTMENT, "They asked to be called at this time.");
        }
    }

    /** Nothing more to dial. */
    record Settle(Decision decision) implements NextStep {}

    /**
     * What the last call's conversation came to.
     *
     * @param decision null when there was none
     * @param effects what followed besides, in its order
     * @param zone where the called person is; the effects' times are local
     */
    record Conversation(@Nullable Decision decision, List<Effect> effects, ZoneId zone) {
        /** There was no conversation. */
        static final Conversation NONE = new Conversation(null, List.of(), ZoneOffset.UTC);

        public Conversation {
            effects = List.copyOf(effects);
        }
    }

    /**
     * How patient the campaign is.
     *
     * @param coolDown after a call that the service itself has lost
     * @param mostInterruptions so many lost calls, and a person looks
     * @param plan what follows a call that reached nobody
     * @param zone whose hours of the day the plan's tries are spread over
     */
    record Patience(Duration coolDown, int mostInterruptions, RetryPlan plan, ZoneId zone) {}

    /**
     * Decides.
     *
     * @param talk what the last conversation came to
     * @param attempts all attempts of the case that are over, the one just ended as the last
     * @param contacts of the case; those that are of no use any more are passed over
     */
    static NextStep after(
            Conversation talk, List<Attempt> attempts, Contacts contacts, Patience patience, Instant now) {
        NextStep step = decide(talk, attempts, contacts, patience, now);
        if (!(step instanceof Call call) || contacts.isUsable(call.contactPlace())) {
            return step;
        }
        OptionalInt next = contacts.usableAfter(call.contactPlace());
        if (next.isPresent()) {
            return new Call(next.getAsInt(), now, Rule.RETRY, "The number called before is not to be called again.");
        }
        Decision decision = talk.decision();
        return new Settle(decision == null ? nobodyReached(attempts, patience.plan()) : decision);
    }

    private static NextStep decide(
            Conversation talk, List<Attempt> attempts, Contacts contacts, Patience patience, Instant now) {
        Attempt last = attempts.getLast();
        Decision decision = talk.decision();
        if (has(talk, Effect.DoNotCall.class)) {
            return decision == null
                    ? settle(Verdict.REFUSED, "The called person does not want to be called any more.")
                    : new Settle(decision);
        }
        OptionalInt next = contacts.usableAfter(last.contactPlace());
        if (has(talk, Effect.RetireNumber.class) && next.isPresent()) {
            return new Call(next.getAsInt(), now, Rule.RETRY, "The number called before turned out to be a wrong one.");
        }
        Optional<LocalDateTime> wished = wished(talk);
        if (wished.isPresent() && attempts.size() < MOST_CALLS) {
            Instant at = wished.get().atZone(talk.zone()).toInstant();
            return Call.agreed(last.contactPlace(), at.isBefore(now) ? now : at);
        }
        if (decision != null) {
            return new Settle(decision);
        }
        Disposition disposition = last.disposition();
        if (disposition == null) {
            return settle(Verdict.REVIEW, "The call could not be placed: " + last.why());
        }
        return switch (disposition) {
            case ANSWERED -> settle(Verdict.INCOMPLETE, last.why());
            case INTERRUPTED -> afterInterruption(attempts, last, patience, now);
            case BUSY,
                    NO_ANSWER,
                    INVALID,
                    CHANGED,
                    BAD_FORMAT,
                    SUSPENDED,
                    POWER_OFF,
                    UNREACHABLE_NOW,
                    BARRED,
                    REJECTED,
                    MISSED_CALL_SERVICE,
                    VOICEMAIL,
                    IVR,
                    FAX,
                    CONGESTION,
                    SYSTEM -> afterNobody(disposition, attempts, next, patience, now);
        };
    }

    private static boolean has(Conversation talk, Class<? extends Effect> kind) {
        return talk.effects().stream().anyMatch(kind::isInstance);
    }

    /** The time at which they want to be called again; of several the last one, which was agreed on. */
    private static Optional<LocalDateTime> wished(Conversation talk) {
        return talk.effects().stream()
                .filter(Effect.CallBack.class::isInstance)
                .map(effect -> ((Effect.CallBack) effect).at())
                .filter(Objects::nonNull)
                .reduce((first, second) -> second);
    }

    /** What follows when a contact point can't be called any more and nobody was dialled just now. */
    static NextStep without(int contactPlace, Contacts contacts, Verdict verdict, String why, Instant now) {
        OptionalInt next = contacts.usableAfter(contactPlace);
        return next.isPresent() ? new Call(next.getAsInt(), now, Rule.RETRY, why) : settle(verdict, why);
    }

    private static NextStep afterNobody(
            Disposition disposition, List<Attempt> attempts, OptionalInt next, Patience patience, Instant now) {
        Attempt last = attempts.getLast();
        List<Attempt> here = attempts.stream()
                .filter(attempt -> attempt.contactPlace() == last.contactPlace())
                .toList();
        int tries = (int) here.stream()
                .filter(attempt -> attempt.disposition() == disposition)
                .count();
        Optional<Instant> again = patience.plan()
                .next(
                        disposition,
                        tries,
                        here.stream().map(Attempt::placedAt).toList(),
                        patience.zone(),
                        last.caseId().value().hashCode() + attempts.size(),
                        now);
        if (again.isPresent()) {
            return new Call(
                    last.contactPlace(),
                    again.get(),
                    Rule.RETRY,
                    "Try " + here.size() + " came out as " + disposition + ", so the next one waits.");
        }
        return next.isPresent()
                ? new Call(next.getAsInt(), now, Rule.RETRY, null)
                : new Settle(nobodyReached(attempts, patience.plan()));
    }

    private static NextStep afterInterruption(List<Attempt> attempts, Attempt last, Patience patience, Instant now) {
        long interruptions = attempts.stream()
                .filter(attempt -> attempt.disposition() == Disposition.INTERRUPTED)
                .count();
        if (interruptions >= patience.mostInterruptions()) {
            return settle(
                    Verdict.REVIEW,
                    "The service lost " + interruptions + " calls of this case; a person should call instead.");
        }
        return new Call(
                last.contactPlace(),
                now.plus(patience.coolDown()),
                Rule.COOL_DOWN,
                "The service lost the last call, so nobody is called again before the cool-down has passed.");
    }

    /** Unreachable, unless the plan wants a person to look at what a contact point came to in the end. */
    private static Decision nobodyReached(List<Attempt> attempts, RetryPlan plan) {
        boolean ourFault = attempts.stream()
                .filter(attempt -> isLastOfItsContactPoint(attempt, attempts))
                .map(Attempt::disposition)
                .anyMatch(disposition -> disposition != null
                        && RetryPlan.plans(disposition)
                        && plan.line(disposition).then() == RetryPlan.Then.REVIEW);
        List<Reason> reasons = attempts.stream()
                .map(attempt -> reason("Contact point " + attempt.contactPlace() + ": " + attempt.disposition() + ". "
                        + attempt.why()))
                .toList();
        return new Decision(ourFault ? Verdict.REVIEW : Verdict.UNREACHABLE, reasons);
    }

    private static boolean isLastOfItsContactPoint(Attempt attempt, List<Attempt> attempts) {
        return attempts.stream()
                .filter(other -> other.contactPlace() == attempt.contactPlace())
                .reduce((first, second) -> second)
                .filter(last -> last == attempt)
                .isPresent();
    }

    private static NextStep settle(Verdict verdict, @Nullable String why) {
        return new Settle(new Decision(verdict, List.of(reason(why == null ? "" : why))));
    }

    private static Reason reason(String why) {
        return new Reason("", why, null, "", 0, null);
    }
}
