package io.huifang.campaign;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How many calls are under way, against what node, trunk and campaign may have at once. */
@Component
class Lines {

    private final AttemptStore attempts;
    private final PauseStore pauses;
    private final Calling calling;

    Lines(AttemptStore attempts, PauseStore pauses, Calling calling) {
        this.attempts = attempts;
        this.pauses = pauses;
        this.calling = calling;
    }

    /** Whether somebody is on the line for a case that is open: he has called us himself. */
    boolean isOnTheLine(CaseId id) {
        return attempts.isInCall(id);
    }

    Taken taken() {
        return new Taken(
                pauses.current(),
                attempts.underWay(),
                calling.properties().node(),
                calling.properties().callsAtOnce(),
                calling.limits().trunkCalls());
    }

    /**
     * The calls under way at one moment.
     *
     * @param pause of all calling, when there is one: then no line is free
     */
    record Taken(
            Optional<DiallingPause> pause, List<AttemptStore.Lines> calls, String node, int nodeCalls, int trunkCalls) {

        /** Why nobody at all can be called, for people; empty when there is a free line. */
        Optional<String> full() {
            if (pause.isPresent()) {
                return pause.map(DiallingPause::sentence);
            }
            int here = calls.stream()
                    .filter(line -> line.node().equals(node))
                    .mapToInt(AttemptStore.Lines::calls)
                    .sum();
            int all = calls.stream().mapToInt(AttemptStore.Lines::calls).sum();
            if (all >= trunkCalls) {
                return Optional.of("The trunk is full: " + all + " calls are under way.");
            }
            return here >= nodeCalls
                    ? Optional.of("All lines of this node are taken: " + here + " calls are under way.")
                    : Optional.empty();
        }

        /** Why none of a campaign's cases can be called, for people. */
        Optional<String> full(CallingCampaign campaign) {
            Integer most = campaign.callsAtOnce();
            int its = calls.stream()
                    .filter(line -> line.campaign().equals(campaign.id()))
                    .mapToInt(AttemptStore.Lines::calls)
                    .sum();
            return most != null && its >= most
                    ? Optional.of("All lines of this campaign are taken: " + its + " calls are under way.")
                    : Optional.empty();
        }
    }
}
