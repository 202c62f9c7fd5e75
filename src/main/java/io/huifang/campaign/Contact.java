package io.huifang.campaign;

import io.huifang.campaign.ContactHealth.Retirement;
import io.huifang.kernel.CallId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contact point of a case and what is known of it.
 *
 * @param place in the case; 1 is the first
 * @param ordered whether it came with the case; false when it was added later
 */
public record Contact(int place, ContactPoint point, ContactHealth health, boolean ordered) {

    boolean isUsable() {
        return health.isUsable();
    }

    Contact confirmed(Instant at) {
        return with(new ContactHealth(health.consent(), at, health.retired()));
    }

    /** What is retired already keeps its first reason. */
    Contact retired(String reason, @Nullable CallId evidence, Instant at) {
        return health.retired() != null
                ? this
                : with(new ContactHealth(
                        health.consent(), health.lastConfirmed(), new Retirement(clipped(reason), evidence, at)));
    }

    Contact restored() {
        return with(new ContactHealth(health.consent(), health.lastConfirmed(), null));
    }

    Contact consenting(Consent consent) {
        return with(new ContactHealth(consent, health.lastConfirmed(), health.retired()));
    }

    private Contact with(ContactHealth changed) {
        return new Contact(place, point, changed, ordered);
    }

    private static String clipped(String reason) {
        return reason.length() <= Retirement.REASON_LENGTH ? reason : reason.substring(0, Retirement.REASON_LENGTH);
    }
}
