package io.huifang.campaign;

import io.huifang.call.Disposition;
import io.huifang.campaign.pacing.CallRate;
import io.huifang.campaign.pacing.SteadyClock;
import io.huifang.campaign.pacing.TrunkBreaker;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How fast this node dials, and whether it dials at all. May be used by any thread. */
@Component
class Pace {

    private final SteadyClock clock;
    private final CallRate rate;
    private final TrunkBreaker trunk;
    private volatile Pause pause = new Pause(Instant.MIN, "");

    Pace(Calling calling) {
        CallingProperties limits = calling.limits();
        clock = new SteadyClock(calling.clock());
        rate = new CallRate(limits.callsPerSecond(), clock);
        trunk = new TrunkBreaker(limits.trunkFaults(), limits.trunkPause(), limits.longestTrunkPause(), clock);
    }

    /** Why nothing is dialled until when. */
    record Pause(Instant until, String because) {}

    boolean allows() {
        return !isPausing() && trunk.allows() && rate.allows();
    }

    void placed() {
        rate.placed();
        trunk.placed();
    }

    /** Tells the trunk's breaker how a call came out. */
    void ended(Disposition disposition) {
        switch (disposition) {
            case SYSTEM, CONGESTION -> trunk.failed();
            case INTERRUPTED -> {
                // our own fault, which says nothing of the trunk
            }
            case ANSWERED,
                    BUSY,
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
                    FAX -> trunk.worked();
        }
    }

    /** The call room can't call now. */
    void pause(Duration time, String because) {
        pause = new Pause(clock.instant().plus(time), because);
    }

    /** The pause that the call room last asked for; it may be over. */
    Pause pause() {
        return pause;
    }

    private boolean isPausing() {
        return clock.instant().isBefore(pause.until());
    }

    /** How long to wait before the next round: until the next token, when it was for the rate that one ended. */
    Duration untilNext(Duration poll) {
        Duration token = rate.pause();
        return token.isPositive() && token.compareTo(poll) < 0 ? token : poll;
    }

    TrunkBreaker trunk() {
        return trunk;
    }

    /** Why nothing is dialled, for people; empty when something may be. */
    Optional<String> closedBecause() {
        return isPausing()
                ? Optional.of("Nothing can be dialled now: " + pause.because())
                : trunk.allows() ? Optional.empty() : Optional.ofNullable(trunk.because());
    }
}
