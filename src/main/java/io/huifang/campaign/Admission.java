package io.huifang.campaign;

import io.huifang.call.CallDesk;
import io.huifang.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;
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
        CallingCampaign campaign = campaigns
                .find(order.terms().campaign())
                .orElseThrow(() -> new CaseRefusedException(
                        "there is no campaign " + order.terms().campaign()));
        check(order, campaign, (number, person) -> caps.listed(number, person));
    }

    /** Who stands on the no-call list. */
    interface Listed {
        /** What of a number or a person is on it, for people; null when neither is. */
        @Nullable
        String of(PhoneNumber number, @Nullable String person);
    }

    /**
     * The same for one of many orders, whose campaign is known.
     *
     * @throws CaseRefusedException when it may not
     */
    void check(CaseOrder order, CallingCampaign campaign, Listed listed) {
        checkScript(order);
        if (campaign.state() == CampaignState.STOPPED) {
            throw new CaseRefusedException("the campaign has been stopped and takes no cases");
        }
        if (!campaign.takes(order)) {
            throw new CaseRefusedException("the campaign's script is " + campaign.script() + " in "
                    + campaign.language() + ", and the case's is another");
        }
        for (ContactPoint contact : order.contactPoints()) {
            checkHours(contact, campaign);
        }
        if (Contacts.of(order).noneUsable()) {
            throw new CaseRefusedException("consent was withdrawn at every contact point");
        }
        checkTrunks(order, campaign);
        checkNoCallList(order, listed);
    }

    private void checkTrunks(CaseOrder order, CallingCampaign campaign) {
        if (order.contactPoints().stream().noneMatch(contact -> isCarried(contact, campaign))) {
            throw new CaseRefusedException("no trunk carries this campaign's calls to any of the numbers");
        }
    }

    private boolean isCarried(ContactPoint contact, CallingCampaign campaign) {
        return calling.trunks().carry(campaign.name(), contact.number());
    }

    private void checkHours(ContactPoint contact, CallingCampaign campaign) {
        if (!Timetable.isLegal(contact.preferred())) {
            throw new CaseRefusedException("preferred hours reach into the night, when nobody is called");
        }
        if (!calling.timetable().everOpen(contact, campaign)) {
            throw new CaseRefusedException(
                    "preferred hours never come together with the calling hours of this kind of contact point");
        }
    }

    /**
     * A number that comes after its case.
     *
     * @throws CaseRefusedException when its preferred hours can't be kept
     * @throws ContactRefusedException when it is on the no-call list
     */
    void checkContact(ContactPoint contact, CaseOrder.Terms terms) {
        checkHours(contact, campaigns.find(terms.campaign()).orElseThrow());
        String listed = caps.listed(contact.number(), terms.person());
        if (listed != null) {
            throw ContactRefusedException.conflict(listed);
        }
    }

    boolean takesCalls(CampaignId campaign) {
        return campaigns
                .find(campaign)
                .filter(found -> found.state() != CampaignState.STOPPED)
                .isPresent();
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
    private static void checkNoCallList(CaseOrder order, Listed listed) {
        String person = order.terms().person();
        boolean nobody =
                order.contactPoints().stream().allMatch(contact -> listed.of(contact.number(), person) != null);
        if (nobody) {
            throw new CaseRefusedException("everybody who could be called is on the no-call list");
        }
    }
}
