package io.huifang.campaign;

import io.huifang.campaign.pacing.Trunk;
import io.huifang.kernel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What may be called at one moment over what: the calls under way and those placed lately, against what node, campaigns and
 * trunks may have. Each no is a sentence for people. Not for use by several threads.
 */
final class Openings {

    static final String NO_TRUNK = "No trunk carries this campaign's calls to this number.";

    /** In which calls are counted against a number of calls a second. */
    static final Duration SECOND = Duration.ofSeconds(1);

    private final Calling calling;
    private final Pace pace;
    private final Optional<DiallingPause> pause;
    private final List<LineStore.UnderWay> underWay;
    private final List<LineStore.Placed> placed;
    private @Nullable Instant opensAt;

    /**
     * What is open by what is known.
     *
     * @param pause of all calling, when there is one: then nothing is open
     * @param placed in the last second, the latest first
     */
    Openings(
            Calling calling,
            Pace pace,
            Optional<DiallingPause> pause,
            List<LineStore.UnderWay> underWay,
            List<LineStore.Placed> placed) {
        this.calling = calling;
        this.pace = pace;
        this.pause = pause;
        this.underWay = underWay;
        this.placed = placed;
    }

    /** Why nobody at all can be called; empty when somebody can. */
    Optional<String> closed() {
        if (pause.isPresent()) {
            return pause.map(DiallingPause::sentence);
        }
        int here = calls(line -> line.node().equals(calling.properties().node()));
        if (here >= calling.properties().callsAtOnce()) {
            return Optional.of("All lines of this node are taken: " + underWay(here));
        }
        List<Trunk> all = calling.trunks().all();
        return all.size() == 1 ? closed(all.getFirst()) : Optional.empty();
    }

    /** Why none of a campaign's cases can be called; empty when some can. */
    Optional<String> closed(CallingCampaign campaign) {
        Integer most = campaign.pace().callsAtOnce();
        int its = calls(line -> line.campaign().equals(campaign.id()));
        if (most != null && its >= most) {
            return Optional.of("All lines of this campaign are taken: " + underWay(its));
        }
        return tooFast(
                "This campaign makes",
                campaign.pace().callsPerSecond(),
                call -> call.campaign().equals(campaign.id()));
    }

    /** Why nobody can be called over a trunk; empty when somebody can. */
    Optional<String> closed(Trunk trunk) {
        Optional<String> broken = pace.closedBecause(trunk);
        if (broken.isPresent()) {
            return broken;
        }
        // the only trunk carries all calls, also those that came in
        boolean only = trunk.name() == null;
        int its = calls(line -> only || Objects.equals(line.trunk(), trunk.name()));
        if (its >= trunk.callsAtOnce()) {
            return Optional.of(trunk.words() + " is full: " + underWay(its));
        }
        return tooFast(
                trunk.words() + " takes",
                trunk.callsPerSecond(),
                call -> only || Objects.equals(call.trunk(), trunk.name()));
    }

    private static String underWay(int calls) {
        return calls == 1 ? "1 call is under way." : calls + " calls are under way.";
    }

    private int calls(Predicate<LineStore.UnderWay> which) {
        return underWay.stream()
                .filter(which)
                .mapToInt(LineStore.UnderWay::calls)
                .sum();
    }

    private Optional<String> tooFast(String who, @Nullable Integer most, Predicate<LineStore.Placed> which) {
        if (most == null) {
            return Optional.empty();
        }
        Optional<Instant> holding =
                placed.stream().filter(which).skip(most - 1L).findFirst().map(LineStore.Placed::at);
        holding.map(at -> at.plus(SECOND)).filter(this::isSooner).ifPresent(at -> opensAt = at);
        return holding.map(at -> who + " no more than " + most + (most == 1 ? " call a second." : " calls a second."));
    }

    private boolean isSooner(Instant at) {
        return opensAt == null || at.isBefore(opensAt);
    }

    /** When the first of the rates that have kept something closed lets a call through again; null when none has. */
    @Nullable
    Instant opensAt() {
        return opensAt;
    }

    /** Why nobody can be called over any of some trunks; empty when somebody can. */
    Optional<String> closed(List<Trunk> trunks) {
        List<Optional<String>> each = trunks.stream().map(this::closed).toList();
        return each.stream().allMatch(Optional::isPresent)
                ? Optional.of(each.stream().flatMap(Optional::stream).distinct().collect(Collectors.joining(" ")))
                : Optional.empty();
    }

    /** The trunk that carries a campaign's next call to a number; empty when each that could is closed, or there is none. */
    Optional<Trunk> trunkFor(CallingCampaign campaign, PhoneNumber number) {
        return calling.trunks().carrying(campaign.name(), number).stream()
                .filter(trunk -> closed(trunk).isEmpty())
                .findFirst();
    }

    /**
     * Why none of the cases in a queue can be called; empty when some can, as far as the queue tells. One whose trunks are
     * not known, or no longer there, tells nothing.
     */
    Optional<String> closed(CallingCampaign campaign, String trunks) {
        List<Trunk> known = calling.trunks().read(trunks);
        return closed(campaign).or(() -> known.isEmpty() ? Optional.empty() : closed(known));
    }
}
