package io.huifang.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which nobody is called, whatever is due.
 *
 * @param by who ordered it
 * @param until null while it lasts, and so {@code resumedBy}
 */
public record DiallingPause(
        Instant since,
        String by,
        String reason,
        @Nullable Instant until,
        @Nullable String resumedBy) {

    String sentence() {
        return "All calling is paused by " + by + ": " + reason;
    }
}
