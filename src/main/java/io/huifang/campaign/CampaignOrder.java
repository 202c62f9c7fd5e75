package io.huifang.campaign;

import io.huifang.campaign.rules.CallingHours;
import io.huifang.kernel.Language;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a new campaign is made of.
 *
 * @param name unique, at most 100 characters
 * @param script the script of all its cases
 * @param priority 1 to 10: its share of the calls against that of the others
 * @param pace how fast it may call
 * @param hours calling hours of its own for some kinds of contact points; the bank's rules hold for the others
 * @param reach what it makes of reachability
 */
public record CampaignOrder(
        String name,
        String script,
        Language language,
        int priority,
        CampaignPace pace,
        Map<ContactPoint.Kind, CallingHours> hours,
        CampaignReach reach) {

    public static final int NAME_LENGTH = 100;
    public static final int MOST_PRIORITY = 10;

    /** Calls as soon as allowed, in the order of the file, as fast as trunks and nodes take it. */
    public CampaignOrder(
            String name,
            String script,
            Language language,
            int priority,
            @Nullable Integer callsAtOnce,
            Map<ContactPoint.Kind, CallingHours> hours) {
        this(name, script, language, priority, new CampaignPace(callsAtOnce, null), hours, CampaignReach.PLAIN);
    }

    public CampaignOrder {
        hours = Map.copyOf(hours);
    }
}
