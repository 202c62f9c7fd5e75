package io.huifang.media;

import java.time.Duration;

/** Counts of samples at {@link Sound#RATE}, and the time they take. */
final class Samples {

    static final int FRAME = Sound.RATE / 50;
    static final long FRAME_NANOS = 20_000_000;

    private static final long NANOS_EACH = 1_000_000_000L / Sound.RATE;

    private Samples() {}

    static Duration time(long samples) {
        return Duration.ofNanos(samples * NANOS_EACH);
    }

    static long inNanos(long nanos) {
        return nanos / NANOS_EACH;
    }

    static long in(Duration time) {
        return inNanos(time.toNanos());
    }

    static int inMillis(int millis) {
        return millis * (Sound.RATE / 1000);
    }
}
