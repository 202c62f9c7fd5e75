package io.huifang.campaign;

import java.time.ZoneId;

/** The open cases of one campaign and urgency that may be called at the same hours. */
record Queue(int id, Key key) {

    /** The hours of cases with an appointment: any that are legal. */
    static final String APPOINTMENT = "APPOINTMENT";

    /**
     * What a queue is known by.
     *
     * @param hours a kind of contact point, or {@link #APPOINTMENT}
     * @param urgency 0 is called first
     */
    record Key(CampaignId campaign, String hours, ZoneId zone, int urgency) {}
}
