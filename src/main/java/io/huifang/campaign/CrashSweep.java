package io.huifang.campaign;

import io.huifang.kernel.CallId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finds the attempts whose call nobody holds any more and makes them {@link AttemptState#INTERRUPTED}. This is the place
 * where the call room's reconciliation with the PBX's channels will be asked first.
 */
@Component
class CrashSweep {

    private static final Logger LOG = LoggerFactory.getLogger(CrashSweep.class);

    private final AttemptStore attempts;
    private final Claims claims;
    private final CampaignProperties properties;
    private final Clock clock;

    CrashSweep(AttemptStore attempts, Claims claims, CampaignProperties properties, Clock clock) {
        this.attempts = attempts;
        this.claims = claims;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Before this process has dialled anything: whatever its node left open was cut off.
     *
     * @param live calls that live all the same, because they came in
     */
    void afterStart(Collection<CallId> live) {
        List<Attempt> leftOpen = attempts.leftOpenBy(properties.node()).stream()
                .filter(attempt -> !live.contains(attempt.call()))
                .toList();
        sweep(leftOpen, "The service stopped during the call.");
    }

    /** At any time: attempts of any node that gave no sign of life for a whole lease. */
    void expired() {
        sweep(attempts.withoutSignOfLifeAt(clock.instant()), "The service lost sight of the call.");
    }

    private void sweep(List<Attempt> lost, String why) {
        lost.forEach(attempt -> claims.interrupt(attempt, why));
        if (!lost.isEmpty()) {
            LOG.warn("sweep interrupted attempts={} node={}", lost.size(), properties.node());
        }
    }
}
