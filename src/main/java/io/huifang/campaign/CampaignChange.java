package io.huifang.campaign;

/** What can be done with a campaign. */
public enum CampaignChange {
    START,
    PAUSE,
    RESUME,
    STOP
}
