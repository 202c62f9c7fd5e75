package io.huifang.campaign;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Writes cases down together with when they are due and the queue in which they wait; both follow from the rules and are
 * found anew whenever something changes. Writes need a transaction around them.
 */
@Component
class CaseBook {

    private final CaseStore cases;
    private final QueueStore queues;
    private final CampaignStore campaigns;
    private final Calling calling;

    CaseBook(CaseStore cases, QueueStore queues, CampaignStore campaigns, Calling calling) {
        this.cases = cases;
        this.queues = queues;
        this.campaigns = campaigns;
        this.calling = calling;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the external id is there already */
    void insert(Case kase) {
        cases.insert(kase, where(kase, campaign(kase)));
    }

    void save(Case kase) {
        save(kase, campaign(kase));
    }

    void save(Case kase, CallingCampaign campaign) {
        cases.save(kase, kase.state() == CaseState.OPEN ? where(kase, campaign) : null);
    }

    private CaseStore.Waits where(Case kase, CallingCampaign campaign) {
        kase.waits(calling.timetable().due(kase, campaign, calling.now()));
        Queue.Key key = calling.timetable().queueOf(kase, calling.now());
        Instant deadline = kase.order().terms().deadline();
        return new CaseStore.Waits(
                queues.idOf(key), deadline == null || key.urgency() == 0 ? null : deadline.minus(Timetable.NEAR));
    }

    private CallingCampaign campaign(Case kase) {
        return campaigns.find(kase.order().terms().campaign()).orElseThrow();
    }

    /** Waits for the row's lock and holds it until the transaction ends. */
    Optional<Case> lock(CaseId id) {
        return cases.lock(id);
    }
}
