package io.huifang.campaign;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ids for new cases, each greater than the one before, whatever the clock does (UUID version 7). So a million new cases
 * stand side by side in every index that has the id: written at random places they made an H2 file ten times as long.
 * For any thread.
 */
final class CaseIds {

    private static final int COUNTER_BITS = 12;
    private static final long COUNTER = (1L << COUNTER_BITS) - 1;
    private static final long VERSION = 7L << COUNTER_BITS;
    private static final long RANDOM = (1L << 62) - 1;
    private static final long VARIANT = 1L << 63;

    /** Milliseconds and, below them, a counter that runs on into them when a millisecond has too many. */
    private long last;

    CaseId next(Instant now) {
        long stamp = stamp(now.toEpochMilli());
        long time = (stamp >>> COUNTER_BITS << 16) | VERSION | (stamp & COUNTER);
        return new CaseId(new UUID(time, (ThreadLocalRandom.current().nextLong() & RANDOM) | VARIANT));
    }

    private synchronized long stamp(long millis) {
        last = Math.max(millis << COUNTER_BITS, last + 1);
        return last;
    }
}
