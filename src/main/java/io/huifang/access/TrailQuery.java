package io.huifang.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the trail; null asks for any.
 *
 * @param before only rows before this place, for the next page
 * @param limit 1 to {@link Audit#MOST_LISTED}
 */
public record TrailQuery(
        @Nullable String who,
        @Nullable Deed deed,
        @Nullable String object,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long before,
        int limit) {

    public TrailQuery {
        if (limit < 1 || limit > Audit.MOST_LISTED) {
            throw new IllegalArgumentException("limit is 1 to " + Audit.MOST_LISTED + ", not " + limit);
        }
    }
}
