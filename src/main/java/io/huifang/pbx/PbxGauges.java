package io.huifang.pbx;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** What is so now in this room. */
@Component
final class PbxGauges implements MeterBinder {

    private final AmiPbx pbx;

    PbxGauges(AmiPbx pbx) {
        this.pbx = pbx;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("huifang.pbx.connected", pbx, p -> p.connected() ? 1 : 0)
                .description("1 while logged in on the PBX's manager interface")
                .register(registry);
        Gauge.builder("huifang.pbx.calls", pbx, AmiPbx::callsFollowed)
                .description("Calls being followed on the PBX")
                .register(registry);
    }
}
