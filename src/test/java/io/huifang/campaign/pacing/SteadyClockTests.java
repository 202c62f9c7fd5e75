package io.huifang.campaign.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.campaign.HandClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SteadyClockTests {

    @Property(tries = 200)
    void neverGoesBackAndPassesAsTheOtherPasses(@ForAll List<@IntRange(min = -7200, max = 7200) Integer> seconds) {
        HandClock clock = new HandClock();
        SteadyClock steady = new SteadyClock(clock);
        Instant before = steady.instant();
        for (int step : seconds) {
            clock.pass(Duration.ofSeconds(step));
            Instant now = steady.instant();
            assertThat(now).isEqualTo(before.plusSeconds(Math.max(0, step)));
            before = now;
        }
    }

    @Test
    void aRateGoesOnWhenTheClockIsSetBack() {
        HandClock clock = new HandClock();
        CallRate rate = new CallRate(1, new SteadyClock(clock));
        rate.placed();
        clock.pass(Duration.ofHours(-1));
        assertThat(rate.allows()).isFalse();

        clock.pass(Duration.ofSeconds(1));

        assertThat(rate.allows()).isTrue();
    }

    @Test
    void aBreakerClosesInItsTimeWhenTheClockIsSetBack() {
        HandClock clock = new HandClock();
        TrunkBreaker breaker =
                new TrunkBreaker(1, Duration.ofSeconds(30), Duration.ofMinutes(5), new SteadyClock(clock));
        breaker.failed();
        assertThat(breaker.allows()).isFalse();
        clock.pass(Duration.ofHours(-1));
        assertThat(breaker.allows()).isFalse();

        clock.pass(Duration.ofSeconds(30));

        assertThat(breaker.allows()).isTrue();
    }
}
