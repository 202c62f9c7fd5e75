package io.huifang.campaign;

import java.time.ZoneId;

/** The open cases of one campaign and urgency that may be called at the same hours over the same trunks. */
record Queue(int id, Key key) {

    /** The hours of cases with an appointment: any that are legal. */
    static final String APPOINTMENT = "APPOINTMENT";

    /**
     * What a queue is known by.
     *
     * @param hours a kind of contact point, or {@link #APPOINTMENT}
     * @param urgency 0 is called first
     * @param trunks that carry its cases' calls, as {@link io.huifang.campaign.pacing.Trunks#written} has them
     */
    record Key(CampaignId campaign, String hours, ZoneId zone, int urgency, String trunks) {}
}
