package io.huifang.campaign;

import io.huifang.campaign.pacing.FairTurns;
import io.huifang.campaign.rules.CallingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
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

    /** So long a case that is newly due may wait behind others: looking into hundreds of queues is most of a claim's work. */
    private static final Duration KEPT = Duration.ofSeconds(1);

    private final QueueStore queues;
    private final CampaignStore campaigns;
    private final DueStore cases;
    private final Lines lines;
    private final Calling calling;
    private final FairTurns<CampaignId> turns = new FairTurns<>();
    private Seen seen = new Seen(Instant.EPOCH, Map.of());

    Turns(QueueStore queues, CampaignStore campaigns, DueStore cases, Lines lines, Calling calling) {
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
        List<Queue> open = open(running, taken, now);
        // what was seen may be wrong by now, so it never is why nobody is called
        Optional<Turn> turn = seen.isFresh(now) ? next(running, open, now) : Optional.empty();
        if (turn.isEmpty()) {
            seen = new Seen(now, queues.firstDue(open, now));
            turn = next(running, open, now);
        }
        return turn;
    }

    private Optional<Turn> next(Map<CampaignId, CallingCampaign> running, List<Queue> open, Instant now) {
        Map<Integer, Instant> firstDue = seen.firstDue();
        Map<CampaignId, List<Queue>> due = open.stream()
                .filter(queue -> firstDue.containsKey(queue.id()))
                .sorted(Comparator.comparingInt((Queue queue) -> queue.key().urgency())
                        .thenComparing(queue -> firstDue.getOrDefault(queue.id(), now)))
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

    /** In which queues somebody was due, and since when. */
    private record Seen(Instant at, Map<Integer, Instant> firstDue) {

        /** Also not when the clock was set back. */
        boolean isFresh(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(KEPT));
        }
    }

    /** The queues whose cases may be called now. Very many share their hours, so each kind of hours is asked once. */
    private List<Queue> open(Map<CampaignId, CallingCampaign> running, Lines.Taken taken, Instant now) {
        Map<CampaignId, CallingCampaign> free = running.values().stream()
                .filter(campaign -> taken.full(campaign).isEmpty())
                .collect(Collectors.toMap(CallingCampaign::id, campaign -> campaign));
        Map<Place, Boolean> asked = new HashMap<>();
        return queues.all().stream()
                .filter(queue -> {
                    CallingCampaign campaign = free.get(queue.key().campaign());
                    return campaign != null
                            && asked.computeIfAbsent(
                                    new Place(
                                            calling.timetable()
                                                    .hours(queue.key().hours(), campaign),
                                            queue.key().zone()),
                                    place -> calling.timetable().isOpen(place.hours(), place.zone(), now));
                })
                .toList();
    }

    private record Place(CallingHours hours, ZoneId zone) {}
}
