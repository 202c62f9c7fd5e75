package io.huifang.dialogue.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link NameKind} says of its thresholds holds of pairs that they were not chosen by. */
class NameFiguresTests {

    private static final int PAIRS = 4000;
    private static final List<NameFigures> FIGURES = NameFigures.measure(PAIRS);

    @Test
    void acceptsFewerThanOneInAHundredSimilarNames() {
        assertThat(FIGURES).hasSize(NameKind.values().length).allSatisfy(figures -> {
            assertThat(figures.hardOthers()).isGreaterThan(PAIRS / 8);
            assertThat(figures.hardFalseAccept()).as(figures.kind()).isLessThan(0.01);
        });
    }

    @Test
    void acceptsNinetyFiveInAHundredGarbledNames() {
        assertThat(FIGURES)
                .allSatisfy(figures ->
                        assertThat(figures.recall()).as(figures.kind()).isGreaterThan(0.95));
    }

    @Test
    void holdsHardlyAnyGarbledNameAgainstSomebody() {
        assertThat(FIGURES)
                .allSatisfy(figures ->
                        assertThat(figures.falseReject()).as(figures.kind()).isLessThan(0.01));
    }

    @Test
    void takesNoThresholdThatAcceptsMoreThanTheTunedOne() {
        assertThat(FIGURES)
                .allSatisfy(figures -> assertThat(threshold(figures.kind()))
                        .as(figures.kind())
                        .isGreaterThanOrEqualTo(figures.accept() - 0.02));
    }

    private static double threshold(String kind) {
        return NameKind.valueOf(kind.toUpperCase(java.util.Locale.ROOT).replace(' ', '_'))
                .same();
    }
}
