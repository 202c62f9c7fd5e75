package io.huifang.campaign;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody agreed to be reached in a way.
 *
 * @param since kept to the microsecond; null when it is not known
 */
public record Consent(State state, @Nullable Instant since) {

    public static final Consent UNKNOWN = new Consent(State.UNKNOWN, null);

    /** Only {@link #WITHDRAWN} holds calls back: whether silence is consent is the bank's matter. */
    public enum State {
        GIVEN,
        WITHDRAWN,
        UNKNOWN
    }

    public Consent {
        since = since == null ? null : since.truncatedTo(ChronoUnit.MICROS);
    }
}
