package io.huifang.bench.understanding;

import io.huifang.dialogue.Judgement;
import io.huifang.dialogue.understanding.Interruption;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * What a confidence is worth: of all that was understood with it, how much rightly. The interval is Wilson's with 95 %, so
 * that a bin of ten cannot be read as a bin of a thousand.
 */
final class Reliability {

    private static final double[] EDGES = {0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.99, 1};

    private static final Set<Judgement> HELD = EnumSet.of(Judgement.MATCH, Judgement.MISMATCH, Judgement.NOTED);

    /** The kinds after which nobody calls again. */
    private static final Set<Interruption.Kind> GRAVE =
            EnumSet.of(Interruption.Kind.STOP_CALLING, Interruption.Kind.WRONG_NUMBER, Interruption.Kind.HAS_LEFT);

    private final Outcomes outcomes;

    Reliability(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    String markdown() {
        List<Outcome> answers = outcomes.answers();
        List<Outcome> heard = outcomes.all().stream()
                .filter(each ->
                        each.interruption() != null && !each.utterance().type().equals(Utterance.BACKCHANNEL))
                .toList();
        StringBuilder page = new StringBuilder("""

                ## Reliability: of what was understood with this confidence, how much rightly

                In brackets how many, and between which shares the true one lies (Wilson, 95 %). *Held* is MATCH, MISMATCH or
                NOTED; *asked again* is UNSURE with a value. *Grave* interruptions are STOP_CALLING, WRONG_NUMBER and HAS_LEFT.

                | confidence | answers: held | answers: asked again | interruptions | grave interruptions |
                |---|---|---|---|---|
                """);
        for (int bin = 0; bin + 1 < EDGES.length; bin++) {
            double from = EDGES[bin];
            double to = bin + 2 == EDGES.length ? Double.MAX_VALUE : EDGES[bin + 1];
            Predicate<Outcome> answered = within(from, to, each -> each.heard().confidence());
            Predicate<Outcome> interrupted = within(from, to, Reliability::ofInterruption);
            page.append(String.format(
                    Locale.ROOT,
                    "| %.2f to %.2f | %s | %s | %s | %s |%n",
                    from,
                    EDGES[bin + 1],
                    share(answers, answered.and(Reliability::isHeld), each -> !each.wrongAndConfident()),
                    share(answers, answered.and(Reliability::isAskedAgain), Outcome::valueRight),
                    share(heard, interrupted, Outcome::interruptionRight),
                    share(heard, interrupted.and(Reliability::isGrave), Outcome::interruptionRight)));
        }
        return page.toString();
    }

    private static String share(List<Outcome> all, Predicate<Outcome> bin, Predicate<Outcome> right) {
        return Share.of(all.stream().filter(bin).toList(), right).withInterval();
    }

    private static Predicate<Outcome> within(double from, double to, ToDoubleFunction<Outcome> confidence) {
        return each -> confidence.applyAsDouble(each) >= from && confidence.applyAsDouble(each) < to;
    }

    private static boolean isHeld(Outcome outcome) {
        return HELD.contains(outcome.heard().judgement());
    }

    /** Names are left out: whether one that is left to a person was heard rightly, no label says. */
    private static boolean isAskedAgain(Outcome outcome) {
        return outcome.heard().judgement() == Judgement.UNSURE
                && outcome.heard().value() != null
                && !outcome.comparedBySound();
    }

    private static double ofInterruption(Outcome outcome) {
        Interruption interruption = outcome.interruption();
        return interruption == null ? -1 : interruption.confidence();
    }

    private static boolean isGrave(Outcome outcome) {
        Interruption interruption = outcome.interruption();
        return interruption != null && GRAVE.contains(interruption.kind());
    }
}
