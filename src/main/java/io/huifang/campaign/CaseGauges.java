package io.huifang.campaign;

import io.huifang.dialogue.Verdict;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** How many cases stand where, counted in the database at most every half minute, and how old the dialler's pulse is. */
@Component
class CaseGauges implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(CaseGauges.class);
    private static final Duration KEPT = Duration.ofSeconds(30);

    private final CaseCountStore cases;
    private final DiallerLoop loop;
    private final Clock clock;
    private @Nullable List<CaseCountStore.Count> counts;
    private Instant staleAt = Instant.MIN;

    CaseGauges(CaseCountStore cases, DiallerLoop loop, Clock clock) {
        this.cases = cases;
        this.loop = loop;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, CaseState.OPEN, null);
        gauge(registry, CaseState.CALLING, null);
        for (Verdict verdict : Verdict.values()) {
            gauge(registry, CaseState.SETTLED, verdict);
        }
        TimeGauge.builder("huifang.campaign.dialler.age", this, TimeUnit.MILLISECONDS, CaseGauges::loopAge)
                .description("Time since the dialler's last round ended")
                .register(registry);
    }

    private void gauge(MeterRegistry registry, CaseState state, @Nullable Verdict verdict) {
        Gauge.builder("huifang.campaign.cases", this, gauges -> gauges.count(state, verdict))
                .description("Cases in the database, by state and verdict")
                .baseUnit("cases")
                .tag("state", state.name().toLowerCase(Locale.ROOT))
                .tag("verdict", verdict == null ? "none" : verdict.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }

    private double loopAge() {
        return Duration.between(loop.pulse().lastRound(), clock.instant()).toMillis();
    }

    /** Not a number while the database does not answer. */
    private synchronized double count(CaseState state, @Nullable Verdict verdict) {
        Instant now = clock.instant();
        if (!now.isBefore(staleAt)) {
            staleAt = now.plus(KEPT);
            counts = query();
        }
        return counts == null
                ? Double.NaN
                : counts.stream()
                        .filter(count -> count.state() == state && count.verdict() == verdict)
                        .mapToLong(CaseCountStore.Count::cases)
                        .sum();
    }

    private @Nullable List<CaseCountStore.Count> query() {
        try {
            return cases.counts();
        } catch (DataAccessException unavailable) {
            LOG.warn(
                    "cases not counted for metrics why={}",
                    unavailable.getClass().getSimpleName());
            return null;
        }
    }
}
