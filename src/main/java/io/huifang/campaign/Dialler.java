package io.huifang.campaign;

import io.huifang.call.CallDesk;
import io.huifang.call.CallNotPlacedException;
import io.huifang.call.LiveCall;
import io.huifang.campaign.rules.Rule;
import io.huifang.kernel.CallId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/**
 * Orders a call for each case that is due. An attempt is written down and committed before its call is ordered; whenever
 * it is not certain that nothing was dialled, the attempt counts as dialled. Used by one thread.
 */
@Component
class Dialler {

    private static final Logger LOG = LoggerFactory.getLogger(Dialler.class);

    private final ScriptCheck scripts;
    private final Claims claims;
    private final CrashSweep sweep;
    private final Upkeep upkeep;
    private final CallDesk calls;
    private final Pace pace;
    private final CampaignMetrics metrics;
    private final Calling calling;

    private boolean sweptAfterStart;
    private Instant signOfLifeDue = Instant.EPOCH;

    Dialler(
            ScriptCheck scripts,
            Claims claims,
            CrashSweep sweep,
            Upkeep upkeep,
            CallDesk calls,
            Pace pace,
            CampaignMetrics metrics,
            Calling calling) {
        this.scripts = scripts;
        this.claims = claims;
        this.sweep = sweep;
        this.upkeep = upkeep;
        this.calls = calls;
        this.pace = pace;
        this.metrics = metrics;
        this.calling = calling;
    }

    /**
     * One round: looks after crashed calls, then orders calls until nothing is due or the node is full.
     *
     * @param mayGoOn asked before each claim
     * @throws RuntimeException when the database does not answer; the next round goes on from there
     */
    void round(BooleanSupplier mayGoOn) {
        if (!sweptAfterStart) {
            // somebody may have called us before the first round
            sweep.afterStart(liveCalls());
            sweptAfterStart = true;
        }
        giveSignOfLife();
        scripts.round();
        while (mayGoOn.getAsBoolean() && pace.allows()) {
            switch (claims.next()) {
                case Claims.Next.Claimed claim -> place(claim);
                case Claims.Next.Passed(Rule rule) -> metrics.passed(rule);
                case Claims.Next.Nothing(Instant opensAt) -> {
                    pace.opensAt(opensAt);
                    return;
                }
            }
            // a round may pass over very many cases, and the calls under way must not look dead meanwhile
            giveSignOfLife();
        }
    }

    private void giveSignOfLife() {
        Instant now = calling.now();
        Duration every = calling.properties().lease().dividedBy(4);
        // a clock that was set back must not silence this node until it has caught up
        if (now.isBefore(signOfLifeDue) && !now.isBefore(signOfLifeDue.minus(every))) {
            return;
        }
        claims.renew(liveCalls());
        sweep.expired();
        upkeep.round();
        signOfLifeDue = now.plus(every);
    }

    private List<CallId> liveCalls() {
        return calls.live().stream().map(LiveCall::call).toList();
    }

    private void place(Claims.Next.Claimed claim) {
        Attempt attempt = claim.attempt();
        try (var _ = MDC.putCloseable("call", attempt.call().toString())) {
            calls.place(claim.order());
            pace.placed(attempt.trunk());
            metrics.claimed(CampaignMetrics.Claimed.PLACED);
            LOG.info("call ordered case={} contact={}", attempt.caseId(), attempt.contactPlace());
        } catch (CallNotPlacedException notPlaced) {
            notPlaced(attempt, notPlaced);
        } catch (RuntimeException unknown) {
            metrics.claimed(CampaignMetrics.Claimed.UNKNOWN);
            LOG.error("call order failed, it counts as dialled case={}", attempt.caseId(), unknown);
            claims.interrupt(attempt, "Ordering the call failed, and it is not known whether it was dialled.");
        }
    }

    private void notPlaced(Attempt attempt, CallNotPlacedException notPlaced) {
        String message = notPlaced.getMessage() == null ? "no reason was given" : notPlaced.getMessage();
        switch (notPlaced.obstacle()) {
            case NOT_NOW -> {
                metrics.claimed(CampaignMetrics.Claimed.NOT_NOW);
                pace.pause(calling.properties().notNowPause(), message);
                LOG.warn(
                        "call not placed now case={} pausedUntil={} why=\"{}\"",
                        attempt.caseId(),
                        pace.pause().until(),
                        message);
                claims.release(attempt, "The last try could not be placed: " + message);
            }
            case REFUSED -> {
                metrics.claimed(CampaignMetrics.Claimed.REFUSED);
                LOG.warn("call refused case={} why=\"{}\"", attempt.caseId(), message);
                claims.refuse(attempt, message);
            }
        }
    }
}
