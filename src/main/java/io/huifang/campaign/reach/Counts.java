package io.huifang.campaign.reach;

import io.huifang.campaign.ContactPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All tallies as they weigh at one time. Immutable. */
public final class Counts {

    /** What a tally is of. */
    public record Cell(ContactPoint.Kind kind, String industry, HourOfWeek hour) {}

    private record Group(ContactPoint.Kind kind, Optional<String> industry) {}

    private final Instant asOf;
    private final Map<Group, Tally[]> groups = new HashMap<>();

    private Counts(Instant asOf) {
        this.asOf = asOf;
    }

    public static Counts none(Instant asOf) {
        return new Counts(asOf);
    }

    public static Counts of(Map<Cell, Tally> cells, Duration halfLife, Instant asOf) {
        Counts counts = new Counts(asOf);
        cells.forEach((cell, tally) -> {
            Tally now = tally.at(asOf, halfLife);
            counts.add(new Group(cell.kind(), Optional.of(cell.industry())), cell.hour(), now);
            counts.add(new Group(cell.kind(), Optional.empty()), cell.hour(), now);
        });
        return counts;
    }

    private void add(Group group, HourOfWeek hour, Tally tally) {
        Tally[] week = groups.computeIfAbsent(group, key -> empty());
        week[hour.index()] = week[hour.index()].plus(tally);
    }

    private Tally[] empty() {
        Tally[] week = new Tally[HourOfWeek.HOURS];
        java.util.Arrays.fill(week, Tally.none(asOf));
        return week;
    }

    /** A kind's week over all industries, by {@link HourOfWeek#index()}. */
    List<Tally> week(ContactPoint.Kind kind) {
        return week(new Group(kind, Optional.empty()));
    }

    List<Tally> week(ContactPoint.Kind kind, String industry) {
        return week(new Group(kind, Optional.of(industry)));
    }

    private List<Tally> week(Group group) {
        Tally[] week = groups.get(group);
        return List.of(week == null ? empty() : week);
    }

    Instant asOf() {
        return asOf;
    }
}
