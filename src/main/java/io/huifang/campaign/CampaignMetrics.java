package io.huifang.campaign;

import io.huifang.call.Disposition;
import io.huifang.campaign.rules.Rule;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;

/** What the campaign has done since this process started. */
@Component
class CampaignMetrics implements MeterBinder {

    /** What became of a claimed attempt. */
    enum Claimed {
        PLACED,
        NOT_NOW,
        REFUSED,
        UNKNOWN
    }

    private final Map<Claimed, LongAdder> claims = adders(Claimed.class);
    private final Map<Disposition, LongAdder> attempts = adders(Disposition.class);
    private final Map<Rule, LongAdder> passed = adders(Rule.class);

    void claimed(Claimed outcome) {
        count(claims, outcome);
    }

    void attemptEnded(Disposition disposition) {
        count(attempts, disposition);
    }

    /** A rule kept a due case from being called. */
    void passed(Rule rule) {
        count(passed, rule);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        passed.forEach((rule, count) -> FunctionCounter.builder("huifang.campaign.passed", count, LongAdder::sum)
                .description("Due cases that a rule kept from being called, by rule")
                .baseUnit("cases")
                .tag("rule", tag(rule))
                .register(registry));
        claims.forEach((outcome, count) -> FunctionCounter.builder("huifang.campaign.claims", count, LongAdder::sum)
                .description("Attempts claimed by this node, by what became of the order")
                .baseUnit("attempts")
                .tag("outcome", tag(outcome))
                .register(registry));
        attempts.forEach(
                (disposition, count) -> FunctionCounter.builder("huifang.campaign.attempts", count, LongAdder::sum)
                        .description("Attempts whose result was stored by this node, by disposition")
                        .baseUnit("attempts")
                        .tag("disposition", tag(disposition))
                        .register(registry));
    }

    private static String tag(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> void count(Map<E, LongAdder> counts, E key) {
        LongAdder adder = counts.get(key);
        if (adder != null) {
            adder.increment();
        }
    }

    private static <E extends Enum<E>> Map<E, LongAdder> adders(Class<E> keys) {
        Map<E, LongAdder> adders = new EnumMap<>(keys);
        for (E key : keys.getEnumConstants()) {
            adders.put(key, new LongAdder());
        }
        return adders;
    }
}
