package io.huifang.media;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;

/** What the media server counts, for the registry. */
@Component
final class MediaMetrics implements MeterBinder {

    private static final String FRAMES = "frames";

    private final AudioSocketServer server;

    MediaMetrics(AudioSocketServer server) {
        this.server = server;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        MediaCounters counters = server.counters();
        Gauge.builder("huifang.media.legs.open", server, AudioSocketServer::openLegs)
                .description("Media legs that are connected")
                .baseUnit("legs")
                .register(registry);
        Gauge.builder("huifang.media.legs.expected", server, AudioSocketServer::expectedLegs)
                .description("Media legs that may connect but have not yet")
                .baseUnit("legs")
                .register(registry);
        count(registry, "frames.sent", FRAMES, "Frames of 20 ms sent to the PBX", counters.sent);
        count(registry, "frames.received", FRAMES, "Frames of sound that came from the PBX", counters.received);
        count(registry, "frames.late", FRAMES, "Frames due 20 ms or more before they could be sent", counters.late);
        count(registry, "frames.lost", FRAMES, "Frames given up: too late, or not taken by the PBX", counters.lost);
        count(registry, "frames.missing", FRAMES, "Frames of silence that stood in for sound", counters.missing);
        count(registry, "frames.surplus", FRAMES, "Quiet frames dropped to get back to real time", counters.surplus);
        count(registry, "listener.failures", "events", "Events whose listener threw", counters.listenerFailures);
        count(registry, "listener.slow", "events", "Events whose listener took over 5 ms", counters.slowListeners);
        count(registry, "recordings.failed", "recordings", "Recordings that broke off", counters.recordingsFailed);
        for (Refusal refusal : Refusal.values()) {
            FunctionCounter.builder("huifang.media.legs.refused", counters.refused(refusal), LongAdder::sum)
                    .description("Connections turned away")
                    .baseUnit("legs")
                    .tag("reason", refusal.tag())
                    .register(registry);
        }
        Gauge.builder("huifang.media.recordings.waiting", server.writer(), RecordingWriter::waiting)
                .description("Half-seconds of sound that wait for the disk")
                .baseUnit("pieces")
                .register(registry);
        Timer lateness = Timer.builder("huifang.media.pacer.lateness")
                .description("How long after its deadline the pacer woke")
                .serviceLevelObjectives(
                        Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMillis(60))
                .register(registry);
        counters.lateness(nanos -> lateness.record(nanos, TimeUnit.NANOSECONDS));
        Timer cuts = Timer.builder("huifang.media.flush")
                .description("From the flush of a sound to the sending of the first frame without it")
                .serviceLevelObjectives(
                        Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMillis(40), Duration.ofMillis(100))
                .register(registry);
        counters.cuts(nanos -> cuts.record(nanos, TimeUnit.NANOSECONDS));
    }

    private static void count(MeterRegistry registry, String name, String unit, String description, LongAdder counter) {
        FunctionCounter.builder("huifang.media." + name, counter, LongAdder::sum)
                .description(description)
                .baseUnit(unit)
                .register(registry);
    }
}
