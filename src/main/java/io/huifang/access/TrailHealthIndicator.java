package io.huifang.access;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Down when the last rows of the audit trail are not what was written. The whole is checked by whoever asks for it. */
@Component
class TrailHealthIndicator extends AbstractHealthIndicator {

    private static final int ROWS = 200;

    private final StoredAudit audit;

    TrailHealthIndicator(StoredAudit audit) {
        super("the audit trail could not be read");
        this.audit = audit;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        switch (audit.checkLast(ROWS)) {
            case TrailCheck.Whole(long rows, String hash) ->
                health.up().withDetail("rows", rows).withDetail("hash", hash);
            case TrailCheck.Broken(long place, String why) ->
                health.down().withDetail("place", place).withDetail("why", why);
        }
    }
}
