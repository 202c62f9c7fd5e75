package io.huifang.campaign.reach;

import java.time.Duration;
import java.time.Instant;

/**
 * Calls of one kind of contact point and industry at one hour of the week.
 *
 * @param calls all of them, ever
 * @param answers how many of them were answered
 * @param tried the calls as they weigh at a time, older ones less
 * @param answered the answered ones as they weigh at that time
 * @param asOf that time
 */
public record Tally(long calls, long answers, double tried, double answered, Instant asOf) {

    public static Tally none(Instant asOf) {
        return new Tally(0, 0, 0, 0, asOf);
    }

    /** With one call more. In whatever order calls come, the tally ends up the same. */
    public Tally with(Instant at, boolean wasAnswered, Duration halfLife) {
        Instant latest = at.isAfter(asOf) ? at : asOf;
        Tally aged = at(latest, halfLife);
        double weight = weight(at, latest, halfLife);
        return new Tally(
                calls + 1,
                answers + (wasAnswered ? 1 : 0),
                aged.tried + weight,
                aged.answered + (wasAnswered ? weight : 0),
                latest);
    }

    /** As it weighs at another time. */
    public Tally at(Instant time, Duration halfLife) {
        double kept = weight(asOf, time, halfLife);
        return new Tally(calls, answers, tried * kept, answered * kept, time);
    }

    /** Of tallies that weigh at the same time. */
    Tally plus(Tally other) {
        return new Tally(
                calls + other.calls, answers + other.answers, tried + other.tried, answered + other.answered, asOf);
    }

    /** What a call still weighs: half after each half-life. */
    static double weight(Instant call, Instant now, Duration halfLife) {
        return Math.pow(2, -Duration.between(call, now).toMillis() / (double) halfLife.toMillis());
    }
}
