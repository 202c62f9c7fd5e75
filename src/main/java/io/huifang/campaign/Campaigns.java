package io.huifang.campaign;

import io.huifang.campaign.CampaignFile.DryRun;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where campaigns are made and steered. All methods may be called from any thread; when the database does not answer
 * they throw Spring's {@code DataAccessException} or {@code TransactionException}.
 */
public interface Campaigns {

    int MOST_LISTED = 200;

    /** How far a dry run looks ahead. */
    Duration FARTHEST = Duration.ofDays(14);

    /**
     * Makes a campaign, durably before it returns. Nobody is called before it is started.
     *
     * @throws CampaignRefusedException when the name is taken
     */
    CampaignId create(CampaignOrder order);

    /** The newest first. */
    List<CampaignFile> list();

    /** With the reasons for which its open cases wait. */
    Optional<CampaignFile.Waiting> find(CampaignId id);

    /**
     * Starts, pauses, resumes or stops. Asking for what is so already changes nothing.
     *
     * @return empty when there is no such campaign
     * @throws CampaignChangeRefusedException when this can't follow on where it stands
     */
    Optional<CampaignFile> change(CampaignId id, CampaignChange change);

    /**
     * Changes a campaign whose state is what somebody was told that it was.
     *
     * @return empty when there is no such campaign
     * @throws CampaignChangeRefusedException when somebody else was quicker, or this can't follow on where it stands
     */
    Optional<CampaignFile> change(CampaignId id, CampaignChange change, CampaignState seen);

    /** The campaign that is dialled so. */
    Optional<CampaignFile> byDialNumber(int number);

    /**
     * What would be called when, by the same rules that the dialler obeys, if nobody picked up and nothing failed.
     * Changes nothing.
     *
     * @param ahead at most {@link #FARTHEST}
     */
    Optional<DryRun> dryRun(CampaignId id, Duration ahead);
}
