package io.huifang.speech.recognition;

import io.huifang.media.Sound;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** What recognition has to do, and what it cost so far. */
final class RecognitionLoad {

    /** The real-time factor looks back over about so much sound. */
    private static final double MEMORY_SECONDS = 60;

    private final AtomicLong queuedSamples = new AtomicLong();
    private final AtomicInteger busy = new AtomicInteger();
    private final LongAdder busyNanos = new LongAdder();
    private final LongAdder recognisedSamples = new LongAdder();
    private final LongAdder listenerErrors = new LongAdder();
    private final Map<Failure, LongAdder> failures = new EnumMap<>(Failure.class);
    private double recentNanos;
    private double recentSeconds;

    RecognitionLoad() {
        for (Failure failure : Failure.values()) {
            failures.put(failure, new LongAdder());
        }
    }

    /** @return how many samples are queued now */
    long queued(long samples) {
        return queuedSamples.addAndGet(samples);
    }

    void began() {
        busy.incrementAndGet();
    }

    void ended(long nanos, long samples) {
        busy.decrementAndGet();
        busyNanos.add(nanos);
        recognisedSamples.add(samples);
        double seconds = (double) samples / Sound.RATE;
        synchronized (this) {
            double keep = Math.exp(-seconds / MEMORY_SECONDS);
            recentNanos = recentNanos * keep + nanos;
            recentSeconds = recentSeconds * keep + seconds;
        }
    }

    void failed(Failure failure) {
        adder(failure).increment();
    }

    void listenerFailed() {
        listenerErrors.increment();
    }

    long failures(Failure failure) {
        return adder(failure).sum();
    }

    long listenerErrors() {
        return listenerErrors.sum();
    }

    int busyThreads() {
        return busy.get();
    }

    double queuedSeconds() {
        return (double) queuedSamples.get() / Sound.RATE;
    }

    double busySeconds() {
        return busyNanos.sum() / 1e9;
    }

    double recognisedSeconds() {
        return (double) recognisedSamples.sum() / Sound.RATE;
    }

    /** Seconds of one core per second of sound, lately; 0 before the first. */
    synchronized double realTimeFactor() {
        return recentSeconds == 0 ? 0 : recentNanos / 1e9 / recentSeconds;
    }

    private LongAdder adder(Failure failure) {
        LongAdder adder = failures.get(failure);
        if (adder == null) {
            throw new IllegalStateException("no counter for " + failure);
        }
        return adder;
    }
}
