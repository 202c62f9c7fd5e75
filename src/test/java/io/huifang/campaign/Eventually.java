package io.huifang.campaign;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something that another thread brings about. */
public final class Eventually {

    private Eventually() {}

    /** Fails after half a minute. */
    public static void that(String what, BooleanSupplier holds) {
        that(what, Duration.ofSeconds(30), holds);
    }

    /** Fails after so long. */
    public static void that(String what, Duration patience, BooleanSupplier holds) {
        that(what, patience, Duration.ofMillis(10), holds);
    }

    /** Fails after so long; looks only so often, where looking takes something from what is waited for. */
    public static void that(String what, Duration patience, Duration every, BooleanSupplier holds) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("never happened: " + what);
            }
            LockSupport.parkNanos(every.toNanos());
        }
    }
}
