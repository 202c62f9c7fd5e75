package io.huifang.campaign;

import io.huifang.campaign.pacing.Trunks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes cases down together with when they are due and the queue in which they wait; both follow from the rules and are
 * found anew whenever something changes. This is the one place where a case becomes settled in the database, and so where
 * that is told. Writes need a transaction around them.
 */
@Component
class CaseBook {

    private final CaseStore cases;
    private final CaseInsertStore inserts;
    private final QueueStore queues;
    private final CampaignStore campaigns;
    private final Calling calling;
    private final ApplicationEventPublisher events;

    CaseBook(
            CaseStore cases,
            CaseInsertStore inserts,
            QueueStore queues,
            CampaignStore campaigns,
            Calling calling,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.inserts = inserts;
        this.queues = queues;
        this.campaigns = campaigns;
        this.calling = calling;
        this.events = events;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the external id is there already */
    void insert(Case kase) {
        insert(List.of(kase), campaign(kase));
    }

    /**
     * Many new cases of one campaign.
     *
     * @throws org.springframework.dao.DuplicateKeyException when an external id is there already
     */
    void insert(List<Case> many, CallingCampaign campaign) {
        inserts.insert(many.stream()
                .map(kase -> new CaseInsertStore.Queued(kase, where(kase, campaign)))
                .toList());
    }

    /** Opens a settled case again, because there is a number now. */
    void reopen(Case kase, int contact) {
        kase.reopen(contact, calling.now());
        cases.forgetReasons(kase.id());
        save(kase);
    }

    void save(Case kase) {
        save(kase, campaign(kase));
    }

    void save(Case kase, CallingCampaign campaign) {
        cases.save(kase, kase.state() == CaseState.OPEN ? where(kase, campaign) : null);
        CaseSettled news = kase.takeNews();
        if (news != null) {
            events.publishEvent(news);
        }
    }

    /** Saves a case that is settled for the second time, or open again: its first verdict's reasons go. */
    void saveReopened(Case kase) {
        cases.forgetReasons(kase.id());
        save(kase);
    }

    private CaseStore.Waits where(Case kase, CallingCampaign campaign) {
        kase.waits(calling.timetable().due(kase, campaign, calling.now()));
        Queue.Key key = calling.timetable()
                .queueOf(
                        kase,
                        Trunks.written(calling.trunks()
                                .carrying(
                                        campaign.name(), kase.nextContactPoint().number())),
                        calling.now());
        Instant deadline = kase.order().terms().deadline();
        Instant seeToAt = deadline == null || key.urgency() == 0 ? deadline : deadline.minus(Timetable.NEAR);
        return new CaseStore.Waits(queues.idOf(key), seeToAt);
    }

    private CallingCampaign campaign(Case kase) {
        return campaigns.find(kase.order().terms().campaign()).orElseThrow();
    }

    /** Waits for the row's lock and holds it until the transaction ends. */
    Optional<Case> lock(CaseId id) {
        return cases.lock(id);
    }
}
