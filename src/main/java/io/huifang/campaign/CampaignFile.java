package io.huifang.campaign;

import io.huifang.campaign.rules.CallingHours;
import io.huifang.kernel.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as it stands.
 *
 * @param script null for the campaign of single cases, which takes any
 * @param language null as the script is
 * @param hours its own, where it has some
 * @param reach what it makes of reachability
 * @param heldBecause why the service itself has paused it; null when it has not
 * @param dialNumber by which it is dialled from a telephone
 */
public record CampaignFile(
        CampaignId id,
        String name,
        @Nullable String script,
        @Nullable Language language,
        int priority,
        CampaignPace pace,
        Map<ContactPoint.Kind, CallingHours> hours,
        CampaignReach reach,
        CampaignState state,
        @Nullable String heldBecause,
        Instant createdAt,
        Instant changedAt,
        int dialNumber) {

    public CampaignFile {
        hours = Map.copyOf(hours);
    }

    /** The same standing elsewhere. */
    CampaignFile in(CampaignState other, @Nullable String because, Instant now) {
        return new CampaignFile(
                id, name, script, language, priority, pace, hours, reach, other, because, createdAt, now, dialNumber);
    }

    /**
     * A campaign with its cases counted.
     *
     * @param calling cases that are in a call
     * @param settled cases that have their verdict
     * @param open cases that wait, by their reason
     */
    public record Waiting(CampaignFile campaign, long calling, long settled, List<Held> open) {
        public Waiting {
            open = List.copyOf(open);
        }
    }

    /**
     * Cases that wait for the same reason.
     *
     * @param because one plain sentence
     * @param until when the first of them goes on; null when that depends on something else than the time
     */
    public record Held(long cases, String because, @Nullable Instant until) {}

    /**
     * What would be called when.
     *
     * @param hours calls in each hour that has some
     * @param first the calls that come first
     * @param never cases that the rules would never let be called, by their reason
     * @param beyond cases whose call comes later than was looked ahead
     * @param complete false when there were more cases than a dry run looks at
     */
    public record DryRun(
            Instant from,
            Instant to,
            List<Hour> hours,
            List<Planned> first,
            Map<String, Long> never,
            long beyond,
            boolean complete) {

        public DryRun {
            hours = List.copyOf(hours);
            first = List.copyOf(first);
            never = Map.copyOf(never);
        }
    }

    public record Hour(Instant from, long calls) {}

    /**
     * One call that would be made.
     *
     * @param because what holds it back until then; null when nothing does
     */
    public record Planned(
            CaseId caseId,
            int contactPlace,
            Instant at,
            @Nullable String because) {}
}
