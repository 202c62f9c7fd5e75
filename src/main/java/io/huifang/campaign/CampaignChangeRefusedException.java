package io.huifang.campaign;

import java.util.Locale;

/** A campaign can't be started, paused, resumed or stopped from where it stands. */
public final class CampaignChangeRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient CampaignId campaign;

    CampaignChangeRefusedException(CampaignId campaign, CampaignState state, CampaignChange change) {
        super("This campaign is " + state.name().toLowerCase(Locale.ROOT) + " and can't "
                + change.name().toLowerCase(Locale.ROOT) + ".");
        this.campaign = campaign;
    }

    public CampaignId campaign() {
        return campaign;
    }
}
