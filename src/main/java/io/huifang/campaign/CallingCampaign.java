package io.huifang.campaign;

import io.huifang.campaign.rules.CallingHours;
import io.huifang.kernel.Language;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One campaign and the changes that it can go through. Whoever changes one holds its row's lock.
 *
 * @param script null for the campaign of single cases, which takes any
 * @param language null as the script is
 * @param dialNumber by which it is dialled; 0 until it is stored
 */
record CallingCampaign(
        CampaignId id,
        String name,
        @Nullable String script,
        @Nullable Language language,
        int priority,
        @Nullable Integer callsAtOnce,
        Map<ContactPoint.Kind, CallingHours> hours,
        CampaignReach reach,
        CampaignState state,
        Instant createdAt,
        Instant changedAt,
        int dialNumber) {

    CallingCampaign {
        hours = Map.copyOf(hours);
    }

    static CallingCampaign drafted(CampaignId id, CampaignOrder order, Instant now) {
        return new CallingCampaign(
                id,
                order.name(),
                order.script(),
                order.language(),
                order.priority(),
                order.callsAtOnce(),
                order.hours(),
                order.reach(),
                CampaignState.DRAFT,
                now,
                now,
                0);
    }

    /** @throws CampaignChangeRefusedException when this can't follow on where it stands */
    CallingCampaign changed(CampaignChange change, Instant now) {
        CampaignState next = switch (change) {
            case START -> from(change, CampaignState.RUNNING, CampaignState.DRAFT);
            case PAUSE -> from(change, CampaignState.PAUSED, CampaignState.RUNNING);
            case RESUME -> from(change, CampaignState.RUNNING, CampaignState.PAUSED);
            case STOP ->
                from(change, CampaignState.STOPPED, CampaignState.DRAFT, CampaignState.RUNNING, CampaignState.PAUSED);
        };
        return next == state
                ? this
                : new CallingCampaign(
                        id,
                        name,
                        script,
                        language,
                        priority,
                        callsAtOnce,
                        hours,
                        reach,
                        next,
                        createdAt,
                        now,
                        dialNumber);
    }

    /** The same change asked for twice is no fault: two people may press the same button. */
    private CampaignState from(CampaignChange change, CampaignState goal, CampaignState... starts) {
        boolean possible = state == goal || java.util.List.of(starts).contains(state);
        if (!possible || (id.equals(CampaignId.SINGLE_CASES) && goal == CampaignState.STOPPED)) {
            throw new CampaignChangeRefusedException(id, state, change);
        }
        return goal;
    }

    CallingCampaign with(Map<ContactPoint.Kind, CallingHours> itsHours) {
        return new CallingCampaign(
                id,
                name,
                script,
                language,
                priority,
                callsAtOnce,
                itsHours,
                reach,
                state,
                createdAt,
                changedAt,
                dialNumber);
    }

    boolean takes(CaseOrder order) {
        return (script == null || script.equals(order.script())) && (language == null || language == order.language());
    }
}
