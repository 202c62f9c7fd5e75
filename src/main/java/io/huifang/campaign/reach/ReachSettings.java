package io.huifang.campaign.reach;

import io.huifang.campaign.ContactPoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is assumed of reachability before there are calls, how fast calls teach better, and how it is used; see
 * {@code campaign/reachability.yaml}.
 *
 * @param halfLife a call counts half after this time
 * @param levels how much each level of what is known weighs
 * @param kinds the assumed rates
 * @param industries those that there are, each with the factors by which its odds differ for some kinds
 */
public record ReachSettings(
        Duration halfLife,
        Levels levels,
        Map<ContactPoint.Kind, Assumed> kinds,
        Map<String, Map<ContactPoint.Kind, Double>> industries,
        Choosing choosing) {

    /** The industry of whoever is in none of the list, so that there are never more than the list has. */
    public static final String OTHER = "other";

    public ReachSettings {
        kinds = Map.copyOf(kinds);
        industries = Map.copyOf(industries);
        if (!kinds.keySet().containsAll(List.of(ContactPoint.Kind.values()))) {
            throw new IllegalArgumentException("every kind of contact point needs assumed rates");
        }
    }

    /** From all calls over those of a kind and of its industry to those to the same number. */
    public record Levels(Level all, Level kind, Level industry, Level number) {}

    /**
     * One level.
     *
     * @param calls the weight of what the level above says, in calls
     */
    public record Level(double calls, Closeness closeness) {}

    /**
     * Assumed shares of answered calls.
     *
     * @param workDay by hour, 24 of them
     * @param freeDay by hour, 24 of them
     */
    public record Assumed(List<Double> workDay, List<Double> freeDay) {
        public Assumed {
            workDay = List.copyOf(workDay);
            freeDay = List.copyOf(freeDay);
        }

        double at(HourOfWeek hour) {
            return (hour.isFree() ? freeDay : workDay).get(hour.hour());
        }
    }

    /**
     * How an hour is chosen.
     *
     * @param postponeAtMost a call is put off no longer than this
     * @param waitingHalves waiting for this long must double the chance to be worth while
     * @param sharpness the power of the chance by which hours are drawn: 0 for any, large for always the best
     * @param unlikelyBelow a case with less chance than this is marked
     */
    public record Choosing(Duration postponeAtMost, Duration waitingHalves, double sharpness, double unlikelyBelow) {}

    /** The industry under which calls are counted. */
    public String known(String industry) {
        return industries.containsKey(industry) ? industry : OTHER;
    }

    /** Before any call. */
    double assumed(ContactPoint.Kind kind, HourOfWeek hour) {
        return Optional.ofNullable(kinds.get(kind)).orElseThrow().at(hour);
    }

    double factor(ContactPoint.Kind kind, String industry) {
        return industries.getOrDefault(industry, Map.of()).getOrDefault(kind, 1.0);
    }
}
