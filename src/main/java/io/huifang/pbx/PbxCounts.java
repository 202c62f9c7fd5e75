package io.huifang.pbx;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is counted in this room. */
@Component
final class PbxCounts implements MeterBinder {

    private final LongAdder eventsReceived = new LongAdder();
    private final LongAdder eventsRouted = new LongAdder();
    private final LongAdder eventsDropped = new LongAdder();
    private final LongAdder connections = new LongAdder();
    private final LongAdder failedConnections = new LongAdder();
    private final LongAdder agiRequests = new LongAdder();
    private final LongAdder agiUnknownScripts = new LongAdder();
    private final LongAdder agiTurnedAway = new LongAdder();
    private final Map<DialStatus, LongAdder> ended = new EnumMap<>(DialStatus.class);
    private volatile @Nullable Timer originate;

    PbxCounts() {
        for (DialStatus status : DialStatus.values()) {
            ended.put(status, new LongAdder());
        }
    }

    void eventReceived() {
        eventsReceived.increment();
    }

    void eventRouted() {
        eventsRouted.increment();
    }

    void eventDropped() {
        eventsDropped.increment();
    }

    void connected() {
        connections.increment();
    }

    void connectionFailed() {
        failedConnections.increment();
    }

    void agiAsked() {
        agiRequests.increment();
    }

    void agiUnknownScript() {
        agiUnknownScripts.increment();
    }

    void agiTurnedAway() {
        agiTurnedAway.increment();
    }

    void ended(DialStatus status) {
        LongAdder count = ended.get(status);
        if (count != null) {
            count.increment();
        }
    }

    void originateAnswered(long nanos) {
        Timer timer = originate;
        if (timer != null) {
            timer.record(Duration.ofNanos(nanos));
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        events(registry, "received", "Manager events that the PBX sent", eventsReceived);
        events(registry, "routed", "Manager events that reached the call they belong to", eventsRouted);
        events(registry, "dropped", "Manager events that concern no call of ours", eventsDropped);
        counter(registry, "huifang.pbx.logins", "Successful logins on the manager interface", connections);
        counter(registry, "huifang.pbx.login.failures", "Failed attempts to connect or log in", failedConnections);
        counter(registry, "huifang.pbx.agi.requests", "Questions that the PBX asked over FastAGI", agiRequests);
        counter(
                registry,
                "huifang.pbx.agi.unknown",
                "FastAGI requests for a script that we don't have",
                agiUnknownScripts);
        counter(registry, "huifang.pbx.agi.rejected", "FastAGI requests beyond the pool's size", agiTurnedAway);
        ended.forEach((status, count) -> FunctionCounter.builder("huifang.pbx.dials", count, LongAdder::sum)
                .description("Dialled calls that ended, by how dialling went")
                .tag("status", status.name())
                .register(registry));
        originate = Timer.builder("huifang.pbx.originate")
                .description("Time the PBX takes to accept a call")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(10))
                .register(registry);
    }

    private static void events(MeterRegistry registry, String what, String description, LongAdder count) {
        counter(registry, "huifang.pbx.events." + what, description, count);
    }

    private static void counter(MeterRegistry registry, String name, String description, LongAdder count) {
        FunctionCounter.builder(name, count, LongAdder::sum)
                .description(description)
                .register(registry);
    }
}
