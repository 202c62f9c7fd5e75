package io.huifang.campaign.operators;

import io.huifang.campaign.CampaignId;
import java.time.Instant;

/**
 * What somebody did to a campaign from the PBX.
 *
 * @param outcome one plain sentence
 */
public record OperatorAction(
        Instant at, Operator operator, Way way, CampaignId campaign, Action action, String outcome) {

    /** By what it was ordered. */
    public enum Way {
        TELEPHONE,
        AMI
    }

    /** What was ordered. */
    public enum Action {
        START,
        PAUSE,
        REPORT
    }
}
