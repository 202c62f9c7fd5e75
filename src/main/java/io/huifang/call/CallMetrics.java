package io.huifang.call;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Counts calls and times what customers wait for. */
@Component
class CallMetrics {

    private final MeterRegistry registry;
    private final Timer ring;
    private final Timer talk;
    private final Timer latency;
    private final Counter bargeIns;

    CallMetrics(MeterRegistry registry) {
        this.registry = registry;
        ring = Timer.builder("huifang.call.ring")
                .description("How long phones rang before they were answered")
                .publishPercentileHistogram()
                .register(registry);
        talk = Timer.builder("huifang.call.talk")
                .description("How long answered calls lasted from answer to end")
                .register(registry);
        latency = Timer.builder("huifang.call.answer.latency")
                .description("From the last voiced sound of an answer to the bot's next word")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(100))
                .maximumExpectedValue(Duration.ofSeconds(10))
                .register(registry);
        bargeIns = Counter.builder("huifang.call.bargeins")
                .description("Prompts that were cut by a customer who spoke")
                .register(registry);
    }

    void rang(Duration time) {
        ring.record(time);
    }

    void replied(Duration time) {
        latency.record(time);
    }

    void bargedIn() {
        bargeIns.increment();
    }

    void ended(CallEnded call) {
        Counter.builder("huifang.call.ended")
                .description("Calls that ended, by disposition and verdict")
                .tag("disposition", call.disposition().name())
                .tag(
                        "verdict",
                        call.decision() == null
                                ? "none"
                                : call.decision().verdict().name())
                .register(registry)
                .increment();
        if (call.answeredAt() != null) {
            talk.record(Duration.between(call.answeredAt(), call.endedAt()));
        }
    }
}
