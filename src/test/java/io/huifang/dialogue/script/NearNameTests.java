package io.huifang.dialogue.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNameTests {

    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "abc, abc, 0",
        "abc, ab, 1",
        "abc, acb, 1",
        "abc, axc, 1",
        "bargein, barge-in, 1",
        "kitten, sitting, 3"
    })
    void countsTheSteps(String a, String b, int steps) {
        assertThat(NearName.steps(a, b)).isEqualTo(steps);
        assertThat(NearName.steps(b, a)).isEqualTo(steps);
    }

    @Test
    void takesTheNearest() {
        assertThat(NearName.of("barge_in", Set.of("barge-in", "patience", "pause")))
                .contains("barge-in");
        assertThat(NearName.of("pausse", Set.of("barge-in", "patience", "pause")))
                .contains("pause");
    }

    @Test
    void guessesNothingFarOff() {
        assertThat(NearName.of("colour", Set.of("barge-in", "patience"))).isEmpty();
        assertThat(NearName.of("x".repeat(100_000), Set.of("barge-in"))).isEmpty();
    }
}
