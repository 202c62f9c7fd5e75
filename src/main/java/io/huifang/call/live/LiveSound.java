package io.huifang.call.live;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The sound of a live call as somebody who listens in gets it: 16 bit, little-endian, {@link #RATE} samples a second,
 * {@value #CHANNELS} channels, left the robot and right the customer.
 */
public interface LiveSound extends AutoCloseable {

    int RATE = 16_000;
    int CHANNELS = 2;

    /**
     * Waits for the next piece. Who takes them too slowly loses some, the oldest first, and stays close behind the call.
     *
     * @return empty when none came within the time; null when the call is over
     */
    byte @Nullable [] take(Duration within) throws InterruptedException;

    @Override
    void close();
}
