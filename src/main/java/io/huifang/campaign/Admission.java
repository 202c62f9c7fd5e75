package io.huifang.campaign;

import io.huifang.call.CallDesk;
import org.springframework.stereotype.Component;

/** Whether an order may become a case. */
@Component
class Admission {

    private final CallDesk calls;
    private final CampaignStore campaigns;
    private final CapStore caps;
    private final Calling calling;

    Admission(CallDesk calls, CampaignStore campaigns, CapStore caps, Calling calling) {
        this.calls = calls;
        this.campaigns = campaigns;
        this.caps = caps;
        this.calling = calling;
    }

    /** @throws CaseRefusedException when it may not */
    void check(CaseOrder order) {
        checkScript(order);
        CallingCampaign campaign = campaigns
                .find(order.terms().campaign())
                .orElseThrow(() -> new CaseRefusedException(
                        "there is no campaign " + order.terms().campaign()));
        if (campaign.state() == CampaignState.STOPPED) {
            throw new CaseRefusedException("the campaign has been stopped and takes no cases");
        }
        if (!campaign.takes(order)) {
            throw new CaseRefusedException("the campaign's script is " + campaign.script() + " in "
                    + campaign.language() + ", and the case's is another");
        }
        for (ContactPoint contact : order.contactPoints()) {
            if (!Timetable.isLegal(contact.preferred())) {
                throw new CaseRefusedException("preferred hours reach into the night, when nobody is called");
            }
            if (!calling.timetable().everOpen(contact, campaign)) {
                throw new CaseRefusedException(
                        "preferred hours never come together with the calling hours of this kind of contact point");
            }
        }
        checkNoCallList(order);
    }

    private void checkScript(CaseOrder order) {
        try {
            calls.check(order.script(), order.language(), order.facts());
        } catch (IllegalArgumentException wrong) {
            String message = wrong.getMessage();
            throw new CaseRefusedException(message == null ? "the script does not take this case" : message, wrong);
        }
    }

    /** A case of which one contact point may be called is opened; the others are passed over when it is their turn. */
    private void checkNoCallList(CaseOrder order) {
        String person = order.terms().person();
        boolean nobody =
                order.contactPoints().stream().allMatch(contact -> caps.listed(contact.number(), person) != null);
        if (nobody) {
            throw new CaseRefusedException("everybody who could be called is on the no-call list");
        }
    }
}
