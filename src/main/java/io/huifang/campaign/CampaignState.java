package io.huifang.campaign;

/** Where a campaign stands. */
public enum CampaignState {
    /** Takes cases; nobody is called yet. */
    DRAFT,
    RUNNING,
    /** Nobody is called until it goes on; calls under way come to their end. */
    PAUSED,
    /** Nobody will be called any more. */
    STOPPED
}
