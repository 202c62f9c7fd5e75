package io.huifang.campaign.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.campaign.HandClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TrunkBreakerTests {

    private final HandClock clock = new HandClock();
    private final TrunkBreaker trunk = new TrunkBreaker(3, Duration.ofSeconds(30), Duration.ofMinutes(2), clock);

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            trunk.failed();
        }
    }

    @Test
    void opensAfterSoManyFaultsInARow() {
        fail(2);
        trunk.worked();
        fail(2);
        assertThat(trunk.allows()).isTrue();

        fail(1);

        assertThat(trunk.allows()).isFalse();
        assertThat(trunk.because())
                .isEqualTo("The last 3 calls failed at the trunk; nothing is dialled until 2026-11-23T01:00:30Z.");
    }

    @Test
    void letsOneCallTryAndThenAllOthers() {
        fail(3);
        clock.pass(Duration.ofSeconds(30));
        assertThat(trunk.allows()).isTrue();

        trunk.placed();
        assertThat(trunk.allows()).as("one is out already").isFalse();
        trunk.worked();

        assertThat(trunk.allows()).isTrue();
        assertThat(trunk.state()).isEqualTo(TrunkBreaker.State.CLOSED);
    }

    @Test
    void doublesItsPauseUpToTheLongest() {
        fail(3);
        Duration expected = Duration.ofSeconds(30);
        for (int tries = 0; tries < 4; tries++) {
            assertThat(Duration.between(clock.instant(), trunk.until())).isEqualTo(expected);
            clock.pass(expected);
            trunk.placed();
            trunk.failed();
            expected = expected.multipliedBy(2).compareTo(Duration.ofMinutes(2)) < 0
                    ? expected.multipliedBy(2)
                    : Duration.ofMinutes(2);
        }
        trunk.worked();
        fail(3);
        assertThat(Duration.between(clock.instant(), trunk.until()))
                .as("a good call brings the first pause back")
                .isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void doesNotWaitForEverForATryThatGotLost() {
        fail(3);
        clock.pass(Duration.ofSeconds(30));
        trunk.placed();

        clock.pass(Duration.ofMinutes(2));

        assertThat(trunk.allows()).isTrue();
    }

    @Test
    void takesLateFaultsOfEarlierCallsForNoTry() {
        fail(3);
        var until = trunk.until();

        fail(5);

        assertThat(trunk.until()).isEqualTo(until);
    }

    @Test
    void paces() {
        CallRate rate = new CallRate(2, clock);
        rate.placed();
        assertThat(rate.allows()).isTrue();
        rate.placed();
        assertThat(rate.allows()).isFalse();
        assertThat(rate.pause()).isEqualTo(Duration.ofMillis(500));

        clock.pass(Duration.ofMillis(500));

        assertThat(rate.allows()).isTrue();
        assertThat(rate.pause()).isZero();
    }
}
