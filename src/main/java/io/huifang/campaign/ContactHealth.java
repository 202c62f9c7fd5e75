package io.huifang.campaign;

import io.huifang.kernel.CallId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a contact point today.
 *
 * @param lastConfirmed when it last turned out to be right; null when it never has
 * @param retired null while it is in use
 */
public record ContactHealth(
        Consent consent,
        @Nullable Instant lastConfirmed,
        @Nullable Retirement retired) {

    /**
     * Why it is called no more.
     *
     * @param reason one sentence, at most 500 characters
     * @param evidence the call that showed it; null when a person said so
     */
    public record Retirement(String reason, @Nullable CallId evidence, Instant at) {

        public static final int REASON_LENGTH = 500;
    }

    /** As a new contact point is. */
    static ContactHealth of(ContactPoint point) {
        return new ContactHealth(point.consent(), null, null);
    }

    boolean isUsable() {
        return retired == null && consent.state() != Consent.State.WITHDRAWN;
    }
}
