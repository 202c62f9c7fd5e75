package io.huifang.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackOffTests {

    private static final PbxProperties.Reconnect SETTINGS =
            new PbxProperties.Reconnect(Duration.ofSeconds(1), Duration.ofSeconds(30), 0.2, Duration.ofMinutes(1));

    @Test
    void doublesUpToTheLimit() {
        BackOff backOff = new BackOff(SETTINGS, () -> 0.5);

        assertThat(Stream.generate(backOff::next).limit(7).map(Duration::toSeconds))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
        assertThat(Stream.generate(backOff::next).limit(100)).allMatch(Duration.ofSeconds(30)::equals);
    }

    @Test
    void beginsAnewAfterASuccess() {
        BackOff backOff = new BackOff(SETTINGS, () -> 0.5);
        backOff.next();
        backOff.next();

        backOff.reset();

        assertThat(backOff.next()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void variesEachPauseByTheJitter() {
        assertThat(new BackOff(SETTINGS, () -> 0).next()).isEqualTo(Duration.ofMillis(800));
        assertThat(new BackOff(SETTINGS, () -> 1).next()).isEqualTo(Duration.ofMillis(1200));
    }

    @Test
    void waitsLongAfterARefusal() {
        assertThat(new BackOff(SETTINGS, () -> 0.5).afterRefusal()).isEqualTo(Duration.ofMinutes(1));
    }
}
