package io.huifang.campaign;

import io.huifang.campaign.pacing.FairTurns;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Whose turn it is: between campaigns by their priority and fairly, within one by urgency and then by time. Used by one
 * thread, in a transaction.
 */
@Component
class Turns {

    private final QueueStore queues;
    private final CampaignStore campaigns;
    private final CaseStore cases;
    private final Lines lines;
    private final Calling calling;
    private final FairTurns<CampaignId> turns = new FairTurns<>();

    Turns(QueueStore queues, CampaignStore campaigns, CaseStore cases, Lines lines, Calling calling) {
        this.queues = queues;
        this.campaigns = campaigns;
        this.cases = cases;
        this.lines = lines;
        this.calling = calling;
    }

    /** A due case, locked, and its campaign. */
    record Turn(Case kase, CallingCampaign campaign) {}

    /** The case whose turn it is; empty when no line is free or nobody is due at hours that are open. */
    Optional<Turn> next(Instant now) {
        Lines.Taken taken = lines.taken();
        if (taken.full().isPresent()) {
            return Optional.empty();
        }
        Map<CampaignId, CallingCampaign> running = campaigns.running();
        Map<CampaignId, List<Queue>> due = queues.ofRunningCampaigns().stream()
                .filter(queue -> queue.isDue(now))
                .filter(queue -> isOpen(queue, running, taken, now))
                .sorted(Comparator.comparingInt((Queue queue) -> queue.key().urgency())
                        .thenComparing(Queue::firstDue, Comparator.nullsLast(Comparator.naturalOrder())))
                .collect(Collectors.groupingBy(queue -> queue.key().campaign(), TreeMap::new, Collectors.toList()));
        Map<CampaignId, Integer> weights = running.values().stream()
                .filter(campaign -> due.containsKey(campaign.id()))
                .collect(Collectors.toMap(CallingCampaign::id, CallingCampaign::priority));
        for (CampaignId id : turns.order(weights)) {
            CallingCampaign campaign = Objects.requireNonNull(running.get(id));
            Optional<Case> kase = due.getOrDefault(id, List.of()).stream()
                    .flatMap(queue -> cases.lockNextDue(queue.id(), now, one -> !lines.isOnTheLine(one)).stream())
                    .findFirst();
            if (kase.isPresent()) {
                turns.taken(id, weights);
                return Optional.of(new Turn(kase.get(), campaign));
            }
        }
        return Optional.empty();
    }

    private boolean isOpen(Queue queue, Map<CampaignId, CallingCampaign> running, Lines.Taken taken, Instant now) {
        CallingCampaign campaign = running.get(queue.key().campaign());
        return campaign != null
                && taken.full(campaign).isEmpty()
                && calling.timetable().isOpen(queue.key(), campaign, now);
    }
}
