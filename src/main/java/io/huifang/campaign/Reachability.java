package io.huifang.campaign;

import io.huifang.campaign.reach.Estimate;
import io.huifang.campaign.reach.Outlook;
import io.huifang.campaign.reach.Tally;
import java.util.List;
import java.util.Optional;

/**
 * Shows what is known of when people answer. All methods may be called from any thread; when the database does not answer
 * they throw Spring's {@code DataAccessException} or {@code TransactionException}.
 */
public interface Reachability {

    /**
     * The week of a campaign's industry, or of all industries when it has none: every hour at which something was tried, and
     * every hour at which the campaign may call. The calls of all campaigns count.
     *
     * @return empty when there is no such campaign
     */
    Optional<HeatMap> heatMap(CampaignId campaign);

    /** How many open cases of a campaign are not likely to be reached, of those that were tried. */
    long unlikely(CampaignId campaign);

    /** What chance a case has with the tries that are left; empty unless it is open. */
    Optional<Outlook> outlook(CaseId id);

    /** Makes all counts anew from the attempts; how many calls they are of. Ends of calls wait meanwhile. */
    long rebuild();

    /**
     * A week by hours.
     *
     * @param industry as in {@link Estimate#industry()}
     * @param hours by kind of contact point and hour
     */
    record HeatMap(String industry, List<Hour> hours) {
        public HeatMap {
            hours = List.copyOf(hours);
        }
    }

    /**
     * An hour of a week.
     *
     * @param seen calls of the campaign's industry, or of all
     * @param estimate for a number that was never called
     */
    record Hour(Tally seen, Estimate estimate) {}
}
