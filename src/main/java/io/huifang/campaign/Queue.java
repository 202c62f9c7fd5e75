package io.huifang.campaign;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The open cases of one campaign and urgency that may be called at the same hours.
 *
 * @param firstDue when the first of them is or was due; null when there is none
 */
record Queue(int id, Key key, @Nullable Instant firstDue) {

    /** The hours of cases with an appointment: any that are legal. */
    static final String APPOINTMENT = "APPOINTMENT";

    /**
     * What a queue is known by.
     *
     * @param hours a kind of contact point, or {@link #APPOINTMENT}
     * @param urgency 0 is called first
     */
    record Key(CampaignId campaign, String hours, ZoneId zone, int urgency) {}

    boolean isDue(Instant now) {
        return firstDue != null && !firstDue.isAfter(now);
    }
}
