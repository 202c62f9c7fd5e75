package io.huifang.campaign.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a rule says of a call at a moment. */
public sealed interface Ruling {

    Allowed ALLOWED = new Allowed();

    record Allowed() implements Ruling {}

    /**
     * No.
     *
     * @param reason one plain sentence, shown to people as it stands
     * @param until when it is worth asking again, later than the moment asked for; null for never
     */
    record RefusedBecause(
            Rule rule, String reason, @Nullable Instant until) implements Ruling {}
}
