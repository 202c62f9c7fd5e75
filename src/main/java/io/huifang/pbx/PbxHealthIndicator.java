package io.huifang.pbx;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** UP while we are logged in and the PBX has been heard from lately. */
@Component
final class PbxHealthIndicator implements HealthIndicator {

    private final AmiPbx pbx;
    private final Duration silenceAllowed;
    private final Clock clock;

    PbxHealthIndicator(AmiPbx pbx, PbxProperties settings, Clock clock) {
        this.pbx = pbx;
        this.silenceAllowed =
                settings.keepAlive().plus(settings.keepAliveTimeout()).plusSeconds(1);
        this.clock = clock;
    }

    @Override
    public Health health() {
        return switch (pbx.linkState()) {
            case LinkState.Up up -> {
                boolean silent = clock.instant().isAfter(up.lastHeard().plus(silenceAllowed));
                Health.Builder health = silent
                        ? Health.down().withDetail("error", "the PBX has not answered since " + up.lastHeard())
                        : Health.up();
                yield health.withDetail("version", up.version())
                        .withDetail("since", up.since())
                        .withDetail("lastHeard", up.lastHeard())
                        .build();
            }
            case LinkState.Down down ->
                Health.down()
                        .withDetail("error", down.why())
                        .withDetail("since", down.since())
                        .build();
        };
    }
}
