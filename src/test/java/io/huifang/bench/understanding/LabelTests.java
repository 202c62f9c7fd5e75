package io.huifang.bench.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.dialogue.understanding.AnswerType;
import org.junit.jupiter.api.Test;

class LabelTests {

    @Test
    void takesAnAmountHoweverItsNumberIsWritten() {
        Label label = Label.parse("1500");

        assertThat(label.covers(AnswerType.AMOUNT, "1500.00")).isTrue();
        assertThat(label.covers(AnswerType.AMOUNT, "15000")).isFalse();
        assertThat(label.covers(AnswerType.AMOUNT, null)).isFalse();
    }

    @Test
    void takesALengthOfTimeHoweverItIsPutTogether() {
        assertThat(Label.parse("P18M").covers(AnswerType.DURATION, "P1Y6M")).isTrue();
        assertThat(Label.parse("P2W").covers(AnswerType.DURATION, "P14D")).isTrue();
        assertThat(Label.parse("P2W").covers(AnswerType.DURATION, "P2M")).isFalse();
    }

    @Test
    void takesEachAlternativeAndTheBeginningOfOneThatIsLeftOpen() {
        Label label = Label.parse("2026-11-25T1*|2026-11-26T09:00");

        assertThat(label.covers(AnswerType.MOMENT, "2026-11-25T15:00")).isTrue();
        assertThat(label.covers(AnswerType.MOMENT, "2026-11-26T09:00")).isTrue();
        assertThat(label.covers(AnswerType.MOMENT, "2026-11-25T09:00")).isFalse();
    }

    @Test
    void tellsNothingFromSomething() {
        assertThat(Label.parse("-").covers(AnswerType.AMOUNT, null)).isTrue();
        assertThat(Label.parse("-").covers(AnswerType.AMOUNT, "5")).isFalse();
        assertThat(Label.parse("?5").covers(AnswerType.AMOUNT, null)).isFalse();
        assertThat(Label.parse("?5").allowsNothing()).isTrue();
        assertThat(Label.parse("5").allowsNothing()).isFalse();
    }

    @Test
    void takesWordsWithMoreOrLessAroundThem() {
        Label label = Label.parse("angela ross");

        assertThat(label.covers(AnswerType.PERSON, "angela ross in human resources"))
                .isTrue();
        assertThat(label.covers(AnswerType.PERSON, "Ross")).isTrue();
        assertThat(label.covers(AnswerType.PERSON, "mark")).isFalse();
    }
}
