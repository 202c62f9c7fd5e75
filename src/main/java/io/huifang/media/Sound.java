package io.huifang.media;

import java.time.Duration;
import java.util.Arrays;

/** Mono 16-bit sound at {@value #RATE} samples a second. Immutable; the array is shared with whoever made it. */
public final class Sound {

    /** Samples a second, everywhere inside the house; narrow band is converted at the border. */
    public static final int RATE = 16_000;

    private final short[] samples;

    private Sound(short[] samples) {
        this.samples = samples;
    }

    /** Wraps the array without a copy; nobody may change it from here on. */
    public static Sound of(short[] samples) {
        return new Sound(samples);
    }

    public static Sound silence(Duration length) {
        return new Sound(new short[(int) (length.toMillis() * RATE / 1000)]);
    }

    public int length() {
        return samples.length;
    }

    public Duration duration() {
        return Duration.ofNanos(samples.length * 1_000_000_000L / RATE);
    }

    /** Copies up to {@code into.length} samples beginning at {@code from}; the rest of {@code into} becomes zero. */
    public int copy(int from, short[] into) {
        int count = Math.max(0, Math.min(into.length, samples.length - from));
        if (count > 0) {
            System.arraycopy(samples, from, into, 0, count);
        }
        Arrays.fill(into, count, into.length, (short) 0);
        return count;
    }
}
