package io.huifang.campaign.pacing;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;

/** Calls per second of one node: a token bucket that holds the calls of one second. May be used by any thread. */
public final class CallRate {

    private final Bucket bucket;

    public CallRate(int callsPerSecond, Clock clock) {
        bucket = Bucket.builder()
                .withCustomTimePrecision(new ClockMeter(clock))
                .addLimit(Bandwidth.builder()
                        .capacity(callsPerSecond)
                        .refillGreedy(callsPerSecond, Duration.ofSeconds(1))
                        .build())
                .build();
    }

    public boolean allows() {
        return bucket.getAvailableTokens() >= 1;
    }

    /** A call has been placed. */
    public void placed() {
        bucket.tryConsume(1);
    }

    /** How long until a call may be placed; nothing when it may be now. */
    public Duration pause() {
        return Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            var now = clock.instant();
            return Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
