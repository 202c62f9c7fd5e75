package io.huifang.campaign;

import org.jspecify.annotations.Nullable;

/**
 * How fast a campaign may call, over all nodes.
 *
 * @param callsAtOnce how many of its calls may be under way; null for as many as there are lines
 * @param callsPerSecond how many of its calls may be placed in any second; null for as many as trunks and nodes take
 */
public record CampaignPace(
        @Nullable Integer callsAtOnce, @Nullable Integer callsPerSecond) {

    /** As fast as lines, trunks and nodes take it. */
    public static final CampaignPace PLAIN = new CampaignPace(null, null);

    public static final int MOST_CALLS_AT_ONCE = 1000;
    public static final int MOST_CALLS_PER_SECOND = 1000;
}
