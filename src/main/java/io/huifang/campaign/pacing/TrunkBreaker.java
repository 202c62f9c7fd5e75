package io.huifang.campaign.pacing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Stops dialling while the trunk is at fault. So many faults in a row and it opens; when its pause is over one call goes
 * out to try, and only when that gets through do the others follow. Every failed try doubles the pause.
 *
 * <p>A rule of our own and not Resilience4j's: results come minutes after the permission, on other threads and also of
 * calls that were placed before a restart, the pause grows, and people are told until when. May be used by any thread.
 */
public final class TrunkBreaker {

    private final int mostFaults;
    private final Duration firstPause;
    private final Duration longestPause;
    private final Clock clock;

    private int faults;
    private Duration pause;
    private @Nullable Instant openUntil;
    private @Nullable Instant triedAt;

    /** Its state, for people and for metrics. */
    public enum State {
        CLOSED,
        OPEN,
        /** One call is out to try. */
        TRYING
    }

    public TrunkBreaker(int mostFaults, Duration firstPause, Duration longestPause, Clock clock) {
        this.mostFaults = mostFaults;
        this.firstPause = firstPause;
        this.longestPause = longestPause;
        this.clock = clock;
        this.pause = firstPause;
    }

    /** Whether a call may be placed now. */
    public synchronized boolean allows() {
        return switch (state()) {
            case CLOSED -> true;
            case OPEN -> !clock.instant().isBefore(until());
            // a try that nobody hears of again, because its call was lost, does not block the trunk for ever
            case TRYING -> triedAt != null && !clock.instant().isBefore(triedAt.plus(longestPause));
        };
    }

    /** A call has been placed. */
    public synchronized void placed() {
        if (openUntil != null) {
            triedAt = clock.instant();
        }
    }

    /** A call has ended with the network's word on the called party: the trunk works. */
    public synchronized void worked() {
        faults = 0;
        pause = firstPause;
        openUntil = null;
        triedAt = null;
    }

    /** A call has ended with a fault of the trunk. */
    public synchronized void failed() {
        faults++;
        if (openUntil == null && faults >= mostFaults) {
            openUntil = clock.instant().plus(pause);
        } else if (triedAt != null) {
            pause = pause.multipliedBy(2).compareTo(longestPause) < 0 ? pause.multipliedBy(2) : longestPause;
            openUntil = clock.instant().plus(pause);
            triedAt = null;
        }
    }

    public synchronized State state() {
        return openUntil == null ? State.CLOSED : triedAt == null ? State.OPEN : State.TRYING;
    }

    /** Until when nothing is dialled; the past when it is closed. */
    public synchronized Instant until() {
        return openUntil == null ? Instant.MIN : openUntil;
    }

    /** For people; null when all is well. */
    public synchronized @Nullable String because() {
        return openUntil == null
                ? null
                : "The last " + faults + " calls failed at the trunk; "
                        + (triedAt == null
                                ? "nothing is dialled until " + openUntil + "."
                                : "one call is out to try whether it works again.");
    }
}
