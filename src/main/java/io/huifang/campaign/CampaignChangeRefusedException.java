package io.huifang.campaign;

import java.util.Locale;

/** A campaign can't be started, paused, resumed or stopped from where it stands. */
public final class CampaignChangeRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient CampaignId campaign;

    CampaignChangeRefusedException(CampaignId campaign, CampaignState state, CampaignChange change) {
        this(
                campaign,
                "This campaign is " + named(state) + " and can't "
                        + change.name().toLowerCase(Locale.ROOT) + ".");
    }

    private CampaignChangeRefusedException(CampaignId campaign, String message) {
        super(message);
        this.campaign = campaign;
    }

    /** It would call nobody. */
    static CampaignChangeRefusedException without(CampaignId campaign, CampaignChange change, String why) {
        return new CampaignChangeRefusedException(
                campaign, "This campaign can't " + change.name().toLowerCase(Locale.ROOT) + ": " + why);
    }

    /** Somebody else was quicker. */
    static CampaignChangeRefusedException outrun(CampaignId campaign, CampaignState state) {
        return new CampaignChangeRefusedException(
                campaign, "Somebody else has just changed this campaign; it is " + named(state) + " now.");
    }

    private static String named(CampaignState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    public CampaignId campaign() {
        return campaign;
    }
}
