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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /**
     * The outlook.
     *
     * @param remaining in their order, the one that is called next as the first
     * @param due when it is called
     * @return empty when nothing is left
     */
    Optional<Outlook> outlook(
            List<Remaining> remaining, String industry, Instant due, Estimator estimator, double unlikelyBelow) {
        Instant from = due;
        double missed = 1;
        int tries = 0;
        Estimate next = null;
        for (Remaining contact : remaining) {
            List<OwnCall> own = new ArrayList<>(contact.own());
            List<Instant> placed = new ArrayList<>(contact.placed());
            int misses = contact.misses();
            CallingHours.Place place = contact.occasion().place();
            // the first contact point's next try was granted already, whatever it came to before
            int left = Math.max(triesLeft(misses), next == null ? 1 : 0);
            for (int i = 0; i < left; i++) {
                Instant at = at(contact.occasion(), from);
                if (at == null) {
                    break;
                }
                HourOfWeek hour = HourOfWeek.of(at, place.zone(), place.calendar());
                Estimate estimate = estimator.estimate(contact.kind(), industry, hour, own, at);
                next = next == null ? estimate : next;
                missed *= 1 - estimate.mean();
                tries++;
                misses++;
                own.add(new OwnCall(at, hour, false));
                placed.add(at);
                from = plan.next(Disposition.NO_ANSWER, misses, placed, place.zone(), 0, at)
                        .orElse(at);
            }
        }
        return next == null
                ? Optional.empty()
                : Optional.of(new Outlook(1 - missed, tries, 1 - missed < unlikelyBelow, next));
    }

    private @Nullable Instant at(Occasion occasion, Instant from) {
        return timetable.when(occasion, from) instanceof When.At(Instant at, var because) ? at : null;
    }
}
