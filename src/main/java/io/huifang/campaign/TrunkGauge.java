package io.huifang.campaign;

import io.huifang.campaign.pacing.TrunkBreaker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Whether the trunk's breaker lets calls through. */
@Component
class TrunkGauge implements MeterBinder {

    private final Pace pace;

    TrunkGauge(Pace pace) {
        this.pace = pace;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        "huifang.campaign.trunk.open",
                        pace,
                        its -> its.trunk().state() == TrunkBreaker.State.CLOSED ? 0 : 1)
                .description("1 while nothing is dialled, or one call only to try, because the trunk is at fault")
                .register(registry);
    }
}
