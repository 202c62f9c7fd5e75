package io.huifang.media;

import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Up while the media loop comes round, which it does ten times a second or more. */
@Component("mediaHealthIndicator")
final class MediaHealthIndicator extends AbstractHealthIndicator {

    private static final Duration DEAD = Duration.ofSeconds(2);

    private final AudioSocketServer server;

    MediaHealthIndicator(AudioSocketServer server) {
        super("media health check failed");
        this.server = server;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Duration age = server.loopAge();
        if (age == null) {
            builder.down().withDetail("why", "the media loop does not run");
            return;
        }
        if (age.compareTo(DEAD) > 0) {
            builder.down().withDetail("why", "the media loop is stuck");
        } else {
            builder.up();
        }
        builder.withDetail("address", server.advertisedAddress())
                .withDetail("legsOpen", server.openLegs())
                .withDetail("legsExpected", server.expectedLegs())
                .withDetail("lastTurnMillis", age.toMillis());
    }
}
