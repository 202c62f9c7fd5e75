package io.huifang.campaign;

import io.huifang.call.Disposition;
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
import org.jspecify.annotations.Nullable;

/** What happens to a case after an attempt: a pure function of its attempts. */
sealed interface NextStep {

    /** Whoever puts us off so often is not called an eleventh time. */
    int MOST_CALLS = 10;

    /** Call a contact point, not before the time. */
    record Call(
            int contactPlace, Instant notBefore, @Nullable String because) implements NextStep {}

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

    /** How patient the campaign is with calls that the service itself has lost. */
    record Patience(Duration coolDown, int mostInterruptions) {}

    /**
     * Decides.
     *
     * @param talk what the last conversation came to
     * @param attempts all attempts of the case that are over, the one just ended as the last
     * @param contactPoints how many the case has
     */
    static NextStep after(
            Conversation talk, List<Attempt> attempts, int contactPoints, Patience patience, Instant now) {
        Attempt last = attempts.getLast();
        Decision decision = talk.decision();
        if (has(talk, Effect.DoNotCall.class)) {
            return decision == null
                    ? settle(Verdict.REFUSED, "The called person does not want to be called any more.")
                    : new Settle(decision);
        }
        if (has(talk, Effect.RetireNumber.class) && last.contactPlace() < contactPoints) {
            return new Call(last.contactPlace() + 1, now, "The number called before turned out to be a wrong one.");
        }
        Optional<LocalDateTime> wished = wished(talk);
        if (wished.isPresent() && attempts.size() < MOST_CALLS) {
            Instant at = wished.get().atZone(talk.zone()).toInstant();
            return new Call(last.contactPlace(), at.isBefore(now) ? now : at, "They asked to be called at this time.");
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
                    CONGESTION,
                    SYSTEM ->
                last.contactPlace() < contactPoints
                        ? new Call(last.contactPlace() + 1, now, null)
                        : new Settle(nobodyReached(attempts));
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
                "The service lost the last call, so nobody is called again before the cool-down has passed.");
    }

    /** Unreachable, unless it was our side that failed: then nothing is known and a person must look. */
    private static Decision nobodyReached(List<Attempt> attempts) {
        boolean ourFault = attempts.stream()
                .anyMatch(attempt ->
                        attempt.disposition() == Disposition.SYSTEM || attempt.disposition() == Disposition.CONGESTION);
        List<Reason> reasons = attempts.stream()
                .map(attempt -> reason("Contact point " + attempt.contactPlace() + ": " + attempt.disposition() + ". "
                        + attempt.why()))
                .toList();
        return new Decision(ourFault ? Verdict.REVIEW : Verdict.UNREACHABLE, reasons);
    }

    private static NextStep settle(Verdict verdict, @Nullable String why) {
        return new Settle(new Decision(verdict, List.of(reason(why == null ? "" : why))));
    }

    private static Reason reason(String why) {
        return new Reason("", why, null, "", 0, null);
    }
}
