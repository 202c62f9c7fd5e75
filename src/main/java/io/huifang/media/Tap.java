package io.huifang.media;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Both sides of a live leg for somebody who listens in: 16 bit, little-endian, {@link Sound#RATE}, stereo, left the bot and
 * right the customer, a tenth of a second at a time. At most {@value #MOST_WAITING} pieces wait; whoever is slower loses the
 * oldest. The leg never waits for it.
 */
public interface Tap extends AutoCloseable {

    int MOST_WAITING = 8;

    /**
     * Waits for the next piece. For one thread.
     *
     * @return empty when none came within the time; null when the leg is gone and all was taken
     */
    byte @Nullable [] take(Duration within) throws InterruptedException;

    /** How many pieces were lost because they were taken too slowly. */
    long dropped();

    @Override
    void close();
}
