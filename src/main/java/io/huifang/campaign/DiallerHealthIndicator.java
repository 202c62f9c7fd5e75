package io.huifang.campaign;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether cases are being dialled. */
@Component("diallerHealthIndicator")
class DiallerHealthIndicator extends AbstractHealthIndicator {

    /** A round orders at most a node's calls, which takes no longer than this. */
    private static final Duration SUSPICIOUS_AGE = Duration.ofMinutes(10);

    private final DiallerLoop loop;
    private final Pace pace;
    private final Clock clock;

    DiallerHealthIndicator(DiallerLoop loop, Pace pace, Clock clock) {
        super("the dialler's state could not be read");
        this.loop = loop;
        this.pace = pace;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        DiallerLoop.Pulse pulse = loop.pulse();
        Duration age = Duration.between(pulse.lastRound(), clock.instant());
        builder.withDetail("lastRound", pulse.lastRound());
        if (!loop.isRunning()) {
            builder.outOfService().withDetail("state", "stopped: nothing is dialled");
        } else if (!pulse.isWell()) {
            builder.down()
                    .withDetail("state", "the database does not answer: nothing is dialled")
                    .withDetail("failingSince", String.valueOf(pulse.failingSince()))
                    .withDetail("failures", pulse.failures())
                    .withDetail("failure", String.valueOf(pulse.failure()));
        } else if (age.compareTo(SUSPICIOUS_AGE) > 0) {
            builder.down().withDetail("state", "no round has ended for " + age.toSeconds() + " s");
        } else {
            Pace.Pause pause = pace.pause();
            builder.up()
                    .withDetail(
                            "state",
                            clock.instant().isBefore(pause.until())
                                    ? "pausing until " + pause.until() + ": " + pause.because()
                                    : "dialling what is due");
        }
    }
}
