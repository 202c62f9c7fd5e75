package io.huifang.call.live;

import java.time.Clock;
import java.util.Arrays;

/** Counts what happened in the last 60 seconds, by whole seconds. Used under a lock. */
final class LastMinute {

    private static final int SECONDS = 60;

    private final Clock clock;
    private final int[] counts = new int[SECONDS];
    private long second;

    LastMinute(Clock clock) {
        this.clock = clock;
        this.second = clock.instant().getEpochSecond();
    }

    void count() {
        goOn();
        counts[place(second)]++;
    }

    int total() {
        goOn();
        return Arrays.stream(counts).sum();
    }

    private void goOn() {
        long now = clock.instant().getEpochSecond();
        if (now - second >= SECONDS || now < second - SECONDS) {
            Arrays.fill(counts, 0);
            second = now;
        }
        while (second < now) {
            second++;
            counts[place(second)] = 0;
        }
    }

    private static int place(long second) {
        return (int) Math.floorMod(second, (long) SECONDS);
    }
}
