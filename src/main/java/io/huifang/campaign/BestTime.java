package io.huifang.campaign;

import io.huifang.campaign.reach.Estimator;
import io.huifang.campaign.reach.HourChoice;
import io.huifang.campaign.reach.HourOfWeek;
import io.huifang.campaign.reach.OwnCall;
import io.huifang.campaign.reach.ReachSettings;
import io.huifang.campaign.rules.CallingHours;
import io.huifang.campaign.rules.CallingRules.When;
import io.huifang.campaign.rules.Occasion;
import io.huifang.campaign.rules.Rule;
import io.huifang.campaign.rules.Ruling;
import io.huifang.kernel.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Puts a call off to an hour at which it is likelier to be answered. The rules have the last word: every time that is
 * looked at is one that they allow. Pure, for any thread.
 */
final class BestTime {

    private final Timetable timetable;
    private final ReachSettings.Choosing choosing;

    BestTime(Timetable timetable, ReachSettings.Choosing choosing) {
        this.timetable = timetable;
        this.choosing = choosing;
    }

    /**
     * The call in question.
     *
     * @param occasion what the rules look at for it
     * @param own earlier calls to its number
     * @param mostDelay it is put off no longer than this, nor than the settings say
     */
    record Question(
            ContactPoint.Kind kind, String industry, Occasion occasion, List<OwnCall> own, Duration mostDelay) {}

    /**
     * The call at a better time, or as it was: when it is an appointment or cools down, when the rules never allow it, or
     * when no later hour was chosen.
     *
     * @param seed the same for the same call, and spread evenly over many
     */
    NextStep.Call better(NextStep.Call call, Question question, Estimator estimator, long seed) {
        if (call.rule() != Rule.RETRY) {
            return call;
        }
        List<HourChoice.Option> options = options(question, call.notBefore(), estimator, seed);
        int chosen = options.size() < 2 ? 0 : HourChoice.choose(options, choosing, seed);
        if (chosen == 0) {
            return call;
        }
        HourChoice.Option option = options.get(chosen);
        String before = call.because();
        return new NextStep.Call(
                call.contactPlace(),
                option.at(),
                Rule.BEST_TIME,
                (before == null ? "" : before + " ") + "A better hour is waited for: "
                        + option.estimate().because(Language.EN_US));
    }

    /** A time within each allowed hour, the earliest first; empty when the rules never allow the call. */
    List<HourChoice.Option> options(Question question, Instant notBefore, Estimator estimator, long seed) {
        Occasion occasion = question.occasion();
        List<HourChoice.Option> options = new ArrayList<>();
        if (!(timetable.when(occasion, notBefore) instanceof When.At(Instant first, var because))) {
            return options;
        }
        SplittableRandom random = new SplittableRandom(seed);
        Instant end = first.plus(mostDelay(question));
        Instant slot = first;
        while (timetable.when(occasion, slot) instanceof When.At(Instant at, var held)
                && (options.isEmpty() || at.isBefore(end))) {
            Instant next = nextHour(at, occasion.place());
            Instant within = options.isEmpty() ? at : somewhere(at, next.isBefore(end) ? next : end, random);
            Instant allowed = timetable.ruling(occasion, within) instanceof Ruling.Allowed ? within : at;
            options.add(new HourChoice.Option(allowed, estimate(question, estimator, allowed)));
            slot = next;
        }
        return options;
    }

    private static io.huifang.campaign.reach.Estimate estimate(Question question, Estimator estimator, Instant at) {
        CallingHours.Place place = question.occasion().place();
        HourOfWeek hour = HourOfWeek.of(at, place.zone(), place.calendar());
        return estimator.estimate(question.kind(), question.industry(), hour, question.own(), at);
    }

    private Duration mostDelay(Question question) {
        return question.mostDelay().compareTo(choosing.postponeAtMost()) < 0
                ? question.mostDelay()
                : choosing.postponeAtMost();
    }

    private static Instant nextHour(Instant at, CallingHours.Place place) {
        return at.atZone(place.zone())
                .truncatedTo(ChronoUnit.HOURS)
                .plusHours(1)
                .toInstant();
    }

    private static Instant somewhere(Instant from, Instant to, SplittableRandom random) {
        long seconds = Duration.between(from, to).toSeconds();
        return seconds <= 1 ? from : from.plusSeconds(random.nextLong(seconds));
    }
}
