package io.huifang.campaign.pacing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A clock that never goes back: when the one behind it is set back, this one goes on from where it was. For pauses and
 * rates, which would otherwise last for as long as the clock was set back. May be used by any thread.
 */
public final class SteadyClock extends Clock {

    private final Clock behind;
    private Instant last;
    private Duration ahead = Duration.ZERO;

    public SteadyClock(Clock behind) {
        this.behind = behind;
        this.last = behind.instant();
    }

    @Override
    public synchronized Instant instant() {
        Instant now = behind.instant();
        if (now.isBefore(last)) {
            ahead = ahead.plus(Duration.between(now, last));
        }
        last = now;
        return now.plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return behind.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("a steady clock tells instants only");
    }
}
