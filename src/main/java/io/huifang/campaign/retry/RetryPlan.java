package io.huifang.campaign.retry;

import io.huifang.call.Disposition;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What follows each disposition that reached nobody.
 *
 * @param lines one for each disposition but ANSWERED and INTERRUPTED, which are no matter of a plan
 */
public record RetryPlan(Map<Disposition, Line> lines) {

    /** Tries nearer than this to the time of day of an earlier one are at the same hour. */
    private static final Duration SAME_HOUR = Duration.ofMinutes(90);

    private static final Duration MOVED_BY = Duration.ofHours(2);
    private static final int MOST_MOVES = 3;
    private static final long MINUTES_A_DAY = Duration.ofDays(1).toMinutes();

    /** What follows when there are no tries left. */
    public enum Then {
        NEXT_CONTACT,
        REVIEW
    }

    /** What a person is asked to do. */
    public enum Task {
        NONE,
        UPDATE_CONTACT
    }

    /**
     * What follows one disposition.
     *
     * @param after the delay before the second, third, ... try of the same contact point
     * @param anotherHour whether tries avoid the hours of the day at which there was one
     * @param counted false when the called party never noticed the call
     */
    public record Line(List<Delay> after, boolean anotherHour, boolean counted, Then then, Task task) {
        public Line {
            after = List.copyOf(after);
        }
    }

    public RetryPlan {
        lines = Map.copyOf(lines);
        for (Disposition disposition : Disposition.values()) {
            if (plans(disposition) != lines.containsKey(disposition)) {
                throw new IllegalArgumentException(
                        disposition + (plans(disposition) ? " is missing" : " is no matter of a retry plan"));
            }
        }
    }

    /** Whether a plan has a line for it. */
    public static boolean plans(Disposition disposition) {
        return disposition != Disposition.ANSWERED && disposition != Disposition.INTERRUPTED;
    }

    /** @throws IllegalArgumentException when a plan has no line for it */
    public Line line(Disposition disposition) {
        return Optional.ofNullable(lines.get(disposition))
                .orElseThrow(() -> new IllegalArgumentException("no retry plan has a line for " + disposition));
    }

    /** Whether a call counts, as a try and towards the caps. One that was answered or lost does. */
    public boolean counts(Disposition disposition) {
        return !plans(disposition) || line(disposition).counted();
    }

    /**
     * When the same contact point is tried again.
     *
     * @param last the disposition of the last try
     * @param tries how often this contact point has come out as the last did, the last included
     * @param earlier when this contact point was tried
     * @param seed the same for the same try, and spread evenly over many
     * @return empty when there are no tries left
     */
    public Optional<Instant> next(
            Disposition last, int tries, List<Instant> earlier, ZoneId zone, int seed, Instant now) {
        Line line = line(last);
        if (tries > line.after().size()) {
            return Optional.empty();
        }
        Instant earliest = now.plus(line.after().get(tries - 1).pick(seed));
        return Optional.of(line.anotherHour() ? atAnotherHour(earliest, earlier, zone) : earliest);
    }

    private static Instant atAnotherHour(Instant earliest, List<Instant> earlier, ZoneId zone) {
        Instant moved = earliest;
        for (int move = 0; move < MOST_MOVES; move++) {
            LocalTime time = LocalTime.ofInstant(moved, zone);
            if (earlier.stream().noneMatch(past -> isNear(LocalTime.ofInstant(past, zone), time))) {
                return moved;
            }
            moved = moved.plus(MOVED_BY);
        }
        return moved;
    }

    private static boolean isNear(LocalTime one, LocalTime other) {
        long minutes = Math.abs(Duration.between(one, other).toMinutes());
        return Math.min(minutes, MINUTES_A_DAY - minutes) < SAME_HOUR.toMinutes();
    }
}
