package io.huifang.campaign;

import io.huifang.campaign.pacing.Trunk;
import io.huifang.campaign.pacing.TrunkBreaker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Whether each trunk's breaker lets calls through. */
@Component
class TrunkGauge implements MeterBinder {

    private final Pace pace;
    private final Calling calling;

    TrunkGauge(Pace pace, Calling calling) {
        this.pace = pace;
        this.calling = calling;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Trunk trunk : calling.trunks().all()) {
            String name = trunk.name();
            Gauge.builder(
                            "huifang.campaign.trunk.open",
                            pace.breaker(trunk),
                            breaker -> breaker.state() == TrunkBreaker.State.CLOSED ? 0 : 1)
                    .description("1 while nothing is dialled, or one call only to try, because the trunk is at fault")
                    .tag("trunk", name == null ? "trunk" : name)
                    .register(registry);
        }
    }
}
