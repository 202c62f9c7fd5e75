package io.huifang.campaign;

import io.huifang.campaign.pacing.Trunk;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How many calls may be under way at once. */
@Component
record LineLimits(Calling calling) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        limit(registry, "node", calling.properties().callsAtOnce());
        limit(
                registry,
                "trunk",
                calling.trunks().all().stream().mapToInt(Trunk::callsAtOnce).sum());
    }

    private static void limit(MeterRegistry registry, String of, int calls) {
        Gauge.builder("huifang.campaign.lines.limit", () -> calls)
                .description("Calls that may be under way at once")
                .baseUnit("calls")
                .tag("of", of)
                .register(registry);
    }
}
