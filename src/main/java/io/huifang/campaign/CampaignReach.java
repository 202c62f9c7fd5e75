package io.huifang.campaign;

import org.jspecify.annotations.Nullable;

/**
 * What a campaign makes of reachability.
 *
 * @param industry of its called parties, one of those that the settings know; a case's fact {@code industry} outranks it;
 *     null when they are of several
 */
public record CampaignReach(@Nullable String industry, Timing timing, ContactOrder contactOrder) {

    public static final int INDUSTRY_LENGTH = 40;

    /** Calls as soon as allowed, in the order of the file. */
    public static final CampaignReach PLAIN = new CampaignReach(null, Timing.SOONEST, ContactOrder.FILE);

    /** Which calls may be put off to a better hour. */
    public enum Timing {
        /** None: every call as soon as it is allowed. */
        SOONEST,
        /** All but a case's first. */
        RETRIES,
        ALL
    }

    /** In which order a case's contact points are called. */
    public enum ContactOrder {
        /** As they were given. */
        FILE,
        /** The likeliest to answer first, as far as was known when the case was opened. */
        REACHABILITY
    }
}
