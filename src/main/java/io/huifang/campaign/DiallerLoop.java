package io.huifang.campaign;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the dialler on one virtual thread, slower and slower while the database does not answer. Its phase makes it the
 * last to start and the first to stop, so that nothing new is dialled while live calls come to their end.
 */
@Component
class DiallerLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DiallerLoop.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final Dialler dialler;
    private final Pace pace;
    private final Bell bell;
    private final CampaignProperties properties;
    private final Clock clock;
    private final ApplicationContext context;

    private volatile boolean running;
    private volatile Pulse pulse;
    private @Nullable Thread thread;

    DiallerLoop(
            Dialler dialler,
            Pace pace,
            Bell bell,
            CampaignProperties properties,
            Clock clock,
            ApplicationContext context) {
        this.dialler = dialler;
        this.pace = pace;
        this.bell = bell;
        this.properties = properties;
        this.clock = clock;
        this.context = context;
        this.pulse = new Pulse(clock.instant(), 0, null, null);
    }

    /**
     * How the loop does.
     *
     * @param lastRound when a round last came to its end, well or badly
     * @param failures rounds in a row that failed
     * @param failingSince null while all is well
     * @param failure what failed last, for people; null while all is well
     */
    record Pulse(
            Instant lastRound,
            int failures,
            @Nullable Instant failingSince,
            @Nullable String failure) {

        private Pulse well(Instant now) {
            return new Pulse(now, 0, null, null);
        }

        private Pulse failed(Instant now, RuntimeException failure) {
            return new Pulse(
                    now,
                    failures + 1,
                    failingSince == null ? now : failingSince,
                    failure.getClass().getSimpleName());
        }

        boolean isWell() {
            return failingSince == null;
        }
    }

    Pulse pulse() {
        return pulse;
    }

    @Override
    public synchronized void start() {
        running = true;
        pulse = new Pulse(clock.instant(), 0, null, null);
        thread = Thread.ofVirtual().name("dialler").start(this::run);
        LOG.info("dialler started node={} callsAtOnce={}", properties.node(), properties.callsAtOnce());
    }

    @Override
    public synchronized void stop() {
        running = false;
        bell.ring();
        Thread current = thread;
        thread = null;
        if (current == null) {
            return;
        }
        try {
            if (!current.join(STOP_WITHIN)) {
                LOG.warn("dialler still busy after {} s; it claims nothing more", STOP_WITHIN.toSeconds());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        LOG.info("dialler stopped");
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }

    private void run() {
        try {
            while (running) {
                bell.await(oneRound());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Error broken) {
            LOG.error("dialler thread broken, only a restart cures it", broken);
            AvailabilityChangeEvent.publish(context, LivenessState.BROKEN);
            throw broken;
        }
    }

    /** Returns how long to wait before the next one. */
    private Duration oneRound() {
        try {
            dialler.round(() -> running);
            if (!pulse.isWell()) {
                LOG.info("dialler dials again after failures={}", pulse.failures());
            }
            pulse = pulse.well(clock.instant());
            return pace.untilNext(properties.poll(), clock.instant());
        } catch (RuntimeException failure) {
            pulse = pulse.failed(clock.instant(), failure);
            Duration pause = pauseAfter(pulse.failures());
            if (pulse.failures() == 1) {
                LOG.error("dialler round failed, nothing is dialled until one succeeds", failure);
            } else {
                LOG.warn("dialler round failed failures={} pause={}", pulse.failures(), pause);
            }
            return pause;
        }
    }

    /** One second, two, four, up to the configured pause. */
    private Duration pauseAfter(int failures) {
        Duration pause = Duration.ofSeconds(1L << Math.min(failures - 1, 20));
        return pause.compareTo(properties.databasePause()) < 0 ? pause : properties.databasePause();
    }
}
