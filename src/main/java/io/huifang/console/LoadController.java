package io.huifang.console;

import io.huifang.access.Needs;
import io.huifang.access.Right;
import io.huifang.call.live.LiveScene;
import io.huifang.call.live.Supervision;
import io.micrometer.core.instrument.Measurement;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What this node has to do, in one answer for people who watch it. The numbers are those of the metrics, by whose names they
 * are found, so that this room needs to know nothing of recognisers and sockets.
 */
@Needs(Right.SEE_CALLS)
@RestController
@RequestMapping("/api/load")
class LoadController {

    private final Supervision supervision;
    private final MeterRegistry meters;
    private final Clock clock;

    LoadController(Supervision supervision, MeterRegistry meters, Clock clock) {
        this.supervision = supervision;
        this.meters = meters;
        this.clock = clock;
    }

    /** All fields name their unit; null is what this node does not measure. */
    record LoadView(Instant at, CallsView calls, RecognitionView recognition, MediaView media) {}

    /**
     * @param trunkLimitCalls what all nodes together may have at once
     * @param pbxConnected 1 while the PBX's manager connection is up
     */
    record CallsView(
            int liveCalls,
            @Nullable Double nodeLimitCalls,
            @Nullable Double trunkLimitCalls,
            List<TrunkView> trunks,
            int placedInLastMinuteCalls,
            @Nullable Double pbxConnected) {}

    record TrunkView(String trunk, long calls) {}

    /**
     * @param busyRatio share of the recogniser threads that work at this moment
     * @param queuedSeconds sound that waits for a thread: how far understanding is behind
     * @param realTimeRatio seconds of a thread for a second of sound, lately
     */
    record RecognitionView(
            @Nullable Double threads,
            @Nullable Double busyRatio,
            @Nullable Double listenings,
            @Nullable Double queuedSeconds,
            @Nullable Double realTimeRatio) {}

    /** Frames of 20 ms since the start of the service. */
    record MediaView(
            @Nullable Double openLegs,
            @Nullable Double sentFrames,
            @Nullable Double lateFrames,
            @Nullable Double lostFrames) {}

    @GetMapping
    LoadView load() {
        List<LiveScene> calls = supervision.now().calls();
        Map<String, Long> trunks = calls.stream()
                .map(scene -> scene.card().trunk())
                .filter(trunk -> !trunk.isEmpty())
                .collect(Collectors.groupingBy(trunk -> trunk, TreeMap::new, Collectors.counting()));
        return new LoadView(
                clock.instant(),
                new CallsView(
                        calls.size(),
                        value("huifang.campaign.lines.limit", "of", "node"),
                        value("huifang.campaign.lines.limit", "of", "trunk"),
                        trunks.entrySet().stream()
                                .map(entry -> new TrunkView(entry.getKey(), entry.getValue()))
                                .toList(),
                        supervision.placedInTheLastMinute(),
                        value("huifang.pbx.connected")),
                new RecognitionView(
                        value("huifang.speech.pool.threads"),
                        value("huifang.speech.pool.busy"),
                        value("huifang.speech.listenings"),
                        value("huifang.speech.queued"),
                        value("huifang.speech.realtime.factor")),
                new MediaView(
                        value("huifang.media.legs.open"),
                        value("huifang.media.frames.sent"),
                        value("huifang.media.frames.late"),
                        value("huifang.media.frames.lost")));
    }

    private @Nullable Double value(String name, String... tags) {
        Meter meter = meters.find(name).tags(tags).meter();
        if (meter == null) {
            return null;
        }
        for (Measurement measurement : meter.measure()) {
            return measurement.getValue();
        }
        return null;
    }
}
