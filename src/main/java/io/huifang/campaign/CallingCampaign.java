package io.huifang.campaign;

import io.huifang.campaign.rules.CallingHours;
import io.huifang.kernel.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A campaign at work: what stands in its file, and the changes that it can go through. Whoever changes one holds its row's lock. */
record CallingCampaign(CampaignFile file) {

    /** Its {@code dialNumber} is 0 until it is stored. */
    static CallingCampaign drafted(CampaignId id, CampaignOrder order, Instant now) {
        return new CallingCampaign(new CampaignFile(
                id,
                order.name(),
                order.script(),
                order.language(),
                order.priority(),
                order.pace(),
                order.hours(),
                order.reach(),
                CampaignState.DRAFT,
                null,
                now,
                now,
                0));
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
        return next == state() ? this : new CallingCampaign(file.in(next, null, now));
    }

    /**
     * Paused by the service itself, because nobody could be called.
     *
     * @param because one plain sentence; it stands until somebody goes on with it or stops it
     */
    CallingCampaign held(String because, Instant now) {
        return state() == CampaignState.RUNNING
                ? new CallingCampaign(file.in(CampaignState.PAUSED, because, now))
                : this;
    }

    /** The same change asked for twice is no fault: two people may press the same button. */
    private CampaignState from(CampaignChange change, CampaignState goal, CampaignState... starts) {
        boolean possible = state() == goal || List.of(starts).contains(state());
        if (!possible || (id().equals(CampaignId.SINGLE_CASES) && goal == CampaignState.STOPPED)) {
            throw new CampaignChangeRefusedException(id(), state(), change);
        }
        return goal;
    }

    boolean takes(CaseOrder order) {
        return (script() == null || script().equals(order.script()))
                && (language() == null || language() == order.language());
    }

    CampaignId id() {
        return file.id();
    }

    String name() {
        return file.name();
    }

    @Nullable
    String script() {
        return file.script();
    }

    @Nullable
    Language language() {
        return file.language();
    }

    int priority() {
        return file.priority();
    }

    CampaignPace pace() {
        return file.pace();
    }

    Map<ContactPoint.Kind, CallingHours> hours() {
        return file.hours();
    }

    CampaignReach reach() {
        return file.reach();
    }

    CampaignState state() {
        return file.state();
    }
}
