package io.huifang.campaign;

import io.huifang.campaign.CampaignFile.DryRun;
import io.huifang.campaign.CampaignFile.Hour;
import io.huifang.campaign.CampaignFile.Planned;
import io.huifang.campaign.DryRunStore.Candidate;
import io.huifang.campaign.pacing.Trunk;
import io.huifang.campaign.rules.CallingRules.When;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lays the open cases of a campaign out over time by the rules that the dialler obeys and at the pace of one node, of the
 * campaign and of its trunks, one call for each case. What it plans counts towards the caps of what it plans next.
 */
@Component
class DryRunner {

    static final int MOST_CASES = 50_000;
    private static final int SHOWN = 100;

    private static final Comparator<Slot> IN_ORDER = Comparator.comparing(Slot::at)
            .thenComparing(slot -> slot.candidate().dueAt());

    private final DryRunStore store;
    private final Calling calling;

    DryRunner(DryRunStore store, Calling calling) {
        this.store = store;
        this.calling = calling;
    }

    private record Slot(
            Candidate candidate, Instant at, @Nullable String because) {}

    DryRun run(CallingCampaign campaign, Duration ahead) {
        Instant now = calling.now();
        Instant to = now.plus(ahead);
        List<Candidate> candidates = store.candidates(campaign.id(), to, MOST_CASES);
        Plan plan = new Plan(campaign, store.listed(), store.calls(candidates, campaign.id()), now, to);
        candidates.forEach(plan::add);
        plan.layOut();
        return plan.result(store.openFrom(campaign.id(), to), candidates.size() < MOST_CASES);
    }

    /** One dry run under way. */
    private final class Plan {

        private final CallingCampaign campaign;
        private final DryRunStore.Listed listed;
        private final DryRunStore.Calls calls;
        private final Instant from;
        private final Instant to;
        private final PlannedPace pace;
        /** Those that go over the same trunks stand in one row, so that nobody waits behind a trunk that is not theirs. */
        private final Map<List<Trunk>, PriorityQueue<Slot>> rows = new LinkedHashMap<>();

        private final Map<Instant, Long> hours = new TreeMap<>();
        private final List<Planned> first = new ArrayList<>();
        private final Map<String, Long> never = new TreeMap<>();
        private long beyond;

        Plan(CallingCampaign campaign, DryRunStore.Listed listed, DryRunStore.Calls calls, Instant from, Instant to) {
            this.campaign = campaign;
            this.listed = listed;
            this.calls = calls;
            this.from = from;
            this.to = to;
            this.pace = new PlannedPace(calling, campaign.pace(), from);
        }

        void add(Candidate candidate) {
            put(candidate, candidate.dueAt().isBefore(from) ? from : candidate.dueAt(), candidate.because());
        }

        private void put(Candidate candidate, Instant earliest, @Nullable String known) {
            List<Trunk> trunks = calling.trunks()
                    .carrying(campaign.name(), candidate.contact().point().number());
            if (trunks.isEmpty()) {
                never.merge(Openings.NO_TRUNK, 1L, Long::sum);
                return;
            }
            switch (when(candidate, earliest)) {
                case When.At(Instant at, var held) ->
                    rows.computeIfAbsent(trunks, of -> new PriorityQueue<>(IN_ORDER))
                            .add(new Slot(candidate, at, held == null ? known : held.reason()));
                case When.Never(var because) -> never.merge(because.reason(), 1L, Long::sum);
            }
        }

        private When when(Candidate candidate, Instant earliest) {
            return calling.timetable()
                    .when(
                            calling.timetable()
                                    .occasion(
                                            candidate.contact(),
                                            campaign,
                                            candidate.notBefore(),
                                            candidate.appointment(),
                                            candidate.deadline(),
                                            calls.past(candidate),
                                            listed.of(
                                                    candidate.contact().point().number(), candidate.person())),
                            earliest);
        }

        /** Gives each call its moment; one that the pace or a cap pushes out of its hours goes back into the row. */
        void layOut() {
            for (Optional<List<Trunk>> next = nextRow(); next.isPresent(); next = nextRow()) {
                List<Trunk> trunks = next.get();
                Slot slot = row(trunks).remove();
                Instant at = PlannedPace.later(slot.at(), pace.free(trunks));
                if (!at.isBefore(to)) {
                    beyond++;
                } else if (when(slot.candidate(), at) instanceof When.At(Instant allowed, var because)
                        && allowed.equals(at)) {
                    call(slot, at, pace.taken(trunks, slot.at(), at));
                } else {
                    put(slot.candidate(), at, slot.because());
                }
            }
        }

        /** The trunks of the call that comes next; empty when none is left. */
        private Optional<List<Trunk>> nextRow() {
            return rows.keySet().stream()
                    .filter(trunks -> !row(trunks).isEmpty())
                    .min(Comparator.comparing(
                            trunks -> PlannedPace.later(row(trunks).element().at(), pace.free(trunks))));
        }

        private PriorityQueue<Slot> row(List<Trunk> trunks) {
            return Objects.requireNonNull(rows.get(trunks));
        }

        private void call(Slot slot, Instant at, @Nullable String kept) {
            calls.add(slot.candidate(), at);
            hours.merge(at.truncatedTo(ChronoUnit.HOURS), 1L, Long::sum);
            if (first.size() < SHOWN) {
                first.add(new Planned(
                        slot.candidate().id(),
                        slot.candidate().contactPlace(),
                        at,
                        slot.because() == null ? kept : slot.because()));
            }
        }

        DryRun result(long later, boolean complete) {
            return new DryRun(
                    from,
                    to,
                    hours.entrySet().stream()
                            .map(hour -> new Hour(hour.getKey(), hour.getValue()))
                            .toList(),
                    first,
                    never,
                    beyond + later,
                    complete);
        }
    }
}
