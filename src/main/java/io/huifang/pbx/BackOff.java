package io.huifang.pbx;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** Pauses that double, up to a limit, each made a little longer or shorter so that several services don't come at once. */
final class BackOff {

    private final PbxProperties.Reconnect settings;
    private final DoubleSupplier random;
    private int failures;

    /** @param random gives numbers from 0 to 1 */
    BackOff(PbxProperties.Reconnect settings, DoubleSupplier random) {
        this.settings = settings;
        this.random = random;
    }

    Duration next() {
        // 2^20 is beyond any limit that can be set, and the shift can't overflow
        long doubled = settings.min().toMillis() << Math.min(failures++, 20);
        return jittered(Math.clamp(doubled, 0, settings.max().toMillis()));
    }

    Duration afterRefusal() {
        return jittered(settings.refused().toMillis());
    }

    void reset() {
        failures = 0;
    }

    private Duration jittered(long millis) {
        double factor = 1 + settings.jitter() * (2 * random.getAsDouble() - 1);
        return Duration.ofMillis(Math.max(1, Math.round(millis * factor)));
    }
}
