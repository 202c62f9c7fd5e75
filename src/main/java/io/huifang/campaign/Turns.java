package io.huifang.campaign;

import io.huifang.campaign.pacing.FairTurns;
import io.huifang.campaign.rules.CallingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    private @Nullable Instant opensAt;
    private Seen seen = new Seen(Instant.EPOCH, Map.of(), Set.of());

    Turns(QueueStore queues, CampaignStore campaigns, DueStore cases, Lines lines, Calling calling) {
        this.queues = queues;
        this.campaigns = campaigns;
        this.cases = cases;
        this.lines = lines;
        this.calling = calling;
    }

    /**
     * A due case, locked, and its campaign.
     *
     * @param openings what is open now, in which this case's own trunk may be closed after all
     */
    record Turn(Case kase, CallingCampaign campaign, Openings openings) {}

    /** The case whose turn it is; empty when no line is free or nobody is due at hours that are open. */
    Optional<Turn> next(Instant now) {
        Openings openings = lines.openings(now);
        Optional<Turn> turn = openings.closed().isPresent() ? Optional.empty() : next(openings, now);
        opensAt = openings.opensAt();
        return turn;
    }

    /** When a rate that has kept something from its turn at the last look lets it through; null when none has. */
    @Nullable
    Instant opensAt() {
        return opensAt;
    }

    private Optional<Turn> next(Openings openings, Instant now) {
        Map<CampaignId, CallingCampaign> running = campaigns.running();
        Set<CampaignId> held = new HashSet<>();
        List<Queue> open = open(running, openings, held, now);
        // what was seen may be wrong by now, so it never is why nobody is called
        Optional<Turn> turn = seen.isFresh(now) ? next(running, openings, open, held, now) : Optional.empty();
        if (turn.isEmpty()) {
            seen = new Seen(
                    now,
                    queues.firstDue(open, now),
                    open.stream().map(Queue::id).collect(Collectors.toSet()));
            turn = next(running, openings, open, held, now);
        }
        return turn;
    }

    private Optional<Turn> next(
            Map<CampaignId, CallingCampaign> running,
            Openings openings,
            List<Queue> open,
            Set<CampaignId> held,
            Instant now) {
        // those that have a line again since they were looked for will be seen soon, and keep their turns until then
        open.stream()
                .filter(queue -> !seen.looked().contains(queue.id()))
                .forEach(queue -> held.add(queue.key().campaign()));
        Map<Integer, Instant> firstDue = seen.firstDue();
        Map<CampaignId, List<Queue>> due = open.stream()
                .filter(queue -> firstDue.containsKey(queue.id()))
                .sorted(Comparator.comparingInt((Queue queue) -> queue.key().urgency())
                        .thenComparing(queue -> firstDue.getOrDefault(queue.id(), now)))
                .collect(Collectors.groupingBy(queue -> queue.key().campaign(), TreeMap::new, Collectors.toList()));
        Map<CampaignId, Integer> weights = running.values().stream()
                .filter(campaign -> due.containsKey(campaign.id()))
                .collect(Collectors.toMap(CallingCampaign::id, CallingCampaign::priority));
        for (CampaignId id : turns.order(weights, held)) {
            CallingCampaign campaign = Objects.requireNonNull(running.get(id));
            Optional<Case> kase = due.getOrDefault(id, List.of()).stream()
                    .flatMap(queue -> cases.lockNextDue(queue.id(), now, one -> !lines.isOnTheLine(one)).stream())
                    .findFirst();
            if (kase.isPresent()) {
                turns.taken(id, weights);
                return Optional.of(new Turn(kase.get(), campaign, openings));
            }
        }
        return Optional.empty();
    }

    /**
     * In which queues somebody was due, and since when.
     *
     * @param looked the queues that were looked into
     */
    private record Seen(Instant at, Map<Integer, Instant> firstDue, Set<Integer> looked) {

        /** Also not when the clock was set back. */
        boolean isFresh(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(KEPT));
        }
    }

    /**
     * The queues whose cases may be called now. Very many share their hours or their trunks, so each is asked once.
     *
     * @param held gets the campaigns that have no line for some of their cases
     */
    private List<Queue> open(
            Map<CampaignId, CallingCampaign> running, Openings openings, Set<CampaignId> held, Instant now) {
        Map<Place, Boolean> hours = new HashMap<>();
        Map<Way, Boolean> ways = new HashMap<>();
        return queues.all().stream()
                .filter(queue -> {
                    Queue.Key key = queue.key();
                    CallingCampaign campaign = running.get(key.campaign());
                    if (campaign == null
                            || !hours.computeIfAbsent(
                                    new Place(calling.timetable().hours(key.hours(), campaign), key.zone()),
                                    place -> calling.timetable().isOpen(place.hours(), place.zone(), now))) {
                        return false;
                    }
                    boolean open = ways.computeIfAbsent(
                            new Way(key.campaign(), key.trunks()),
                            way -> openings.closed(campaign, way.trunks()).isEmpty());
                    if (!open) {
                        held.add(key.campaign());
                    }
                    return open;
                })
                .toList();
    }

    private record Way(CampaignId campaign, String trunks) {}

    private record Place(CallingHours hours, ZoneId zone) {}
}
