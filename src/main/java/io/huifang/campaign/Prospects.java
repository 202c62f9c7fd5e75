package io.huifang.campaign;

import io.huifang.call.Disposition;
import io.huifang.campaign.reach.Estimate;
import io.huifang.campaign.reach.Estimator;
import io.huifang.campaign.reach.HourOfWeek;
import io.huifang.campaign.reach.Outlook;
import io.huifang.campaign.reach.OwnCall;
import io.huifang.campaign.retry.RetryPlan;
import io.huifang.campaign.rules.CallingHours;
import io.huifang.campaign.rules.CallingRules.When;
import io.huifang.campaign.rules.Occasion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plays the tries that a case has left as if nobody ever answered, which gives the chance that somebody will: what each
 * try adds is the chance that it is answered after all before were missed. Caps are left out, and so is that calls may be
 * put off to better hours. Pure, for any thread.
 */
final class Prospects {

    private final Timetable timetable;
    private final RetryPlan plan;

    Prospects(Timetable timetable, RetryPlan plan) {
        this.timetable = timetable;
        this.plan = plan;
    }

    /**
     * A contact point that is still called.
     *
     * @param occasion what the rules look at for it
     * @param own earlier calls to its number, whatever the case
     * @param placed when this case called it
     * @param misses how many of those were not answered
     */
    record Remaining(ContactPoint.Kind kind, Occasion occasion, List<OwnCall> own, List<Instant> placed, int misses) {}

    /** How many tries a contact point has left when each is missed. */
    int triesLeft(int misses) {
        return Math.max(0, 1 + plan.line(Disposition.NO_ANSWER).after().size() - misses);
    }

    /** One of the tries that are left. */
    private record Planned(Remaining contact, Instant at, HourOfWeek hour, List<OwnCall> own) {}

    /**
     * The outlook.
     *
     * @param remaining in their order, the one that is called next as the first
     * @param due when it is called
     * @return empty when nothing is left
     */
    Optional<Outlook> outlook(
            List<Remaining> remaining, String industry, Instant due, Estimator estimator, double unlikelyBelow) {
        List<Planned> tries = play(remaining, due);
        List<Estimate> estimates = tries.stream()
                .map(planned -> estimator.estimate(
                        planned.contact().kind(), industry, planned.hour(), planned.own(), planned.at()))
                .toList();
        double missed =
                estimates.stream().mapToDouble(estimate -> 1 - estimate.mean()).reduce(1, (one, other) -> one * other);
        return estimates.isEmpty()
                ? Optional.empty()
                : Optional.of(new Outlook(1 - missed, tries.size(), 1 - missed < unlikelyBelow, estimates.getFirst()));
    }

    /**
     * How long each try may be put off so that all that the plan grants still come before the deadline: an equal share of
     * the time that is left over.
     */
    Duration share(List<Remaining> remaining, Instant due, Instant deadline) {
        List<Planned> tries = play(remaining, due);
        return tries.isEmpty() || tries.size() < granted(remaining)
                ? Duration.ZERO
                : Duration.between(tries.getLast().at(), deadline).dividedBy(tries.size());
    }

    private int granted(List<Remaining> remaining) {
        int later = remaining.stream()
                .skip(1)
                .mapToInt(contact -> triesLeft(contact.misses()))
                .sum();
        // the next try was granted already, whatever the contact point came to before
        return later + Math.max(1, triesLeft(remaining.getFirst().misses()));
    }

    private List<Planned> play(List<Remaining> remaining, Instant due) {
        List<Planned> tries = new ArrayList<>();
        Instant from = due;
        for (Remaining contact : remaining) {
            List<OwnCall> own = new ArrayList<>(contact.own());
            List<Instant> placed = new ArrayList<>(contact.placed());
            CallingHours.Place place = contact.occasion().place();
            int left = Math.max(triesLeft(contact.misses()), tries.isEmpty() ? 1 : 0);
            for (int i = 1; i <= left; i++) {
                if (!(timetable.when(contact.occasion(), from) instanceof When.At(Instant at, var because))) {
                    break;
                }
                HourOfWeek hour = HourOfWeek.of(at, place.zone(), place.calendar());
                tries.add(new Planned(contact, at, hour, List.copyOf(own)));
                own.add(new OwnCall(at, hour, false));
                placed.add(at);
                from = plan.next(Disposition.NO_ANSWER, contact.misses() + i, placed, place.zone(), 0, at)
                        .orElse(at);
            }
        }
        return tries;
    }
}
