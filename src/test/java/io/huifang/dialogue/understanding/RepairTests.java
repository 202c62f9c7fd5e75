package io.huifang.dialogue.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.dialogue.Judgement;
import io.huifang.kernel.Language;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What recognisers make of number words is read as meant, and asked again. */
class RepairTests {

    @ParameterizedTest
    @CsvSource({
        "AMOUNT, seven hundred towers and twenty, 700020",
        "AMOUNT, seven hours and two hundred, 7200",
        "AMOUNT, seven south and two hundred, 7200",
        "AMOUNT, twelve pounds and five hundred, 12500",
        "AMOUNT, fifteen thousands, 15000",
        "AMOUNT, two hundreds and fifty, 250",
        "NUMBER, three hundreds, 300",
        "AMOUNT, 辆百三十万, 2300000",
        "AMOUNT, 三摆二十万, 3200000",
        "AMOUNT, 三败, 300",
        "DIGITS, 四药七九, 4179",
        "DAY_OF_MONTH, the thames, 10",
        "DATE, march thames twenty nineteen, 2019-03-10",
        "DATE, october twenty eight team, 2018-10",
    })
    void readsWhatWasMeantWithDoubt(AnswerType type, String heard, String value) {
        Assessment assessment = assess(type, heard, null);
        assertThat(assessment.value()).isEqualTo(value);
        assertThat(assessment.judgement()).isEqualTo(Judgement.UNSURE);
        assertThat(assessment.confidence()).isLessThan(Comparison.CERTAIN);
    }

    @ParameterizedTest
    @CsvSource({
        "DURATION, three hours and twenty minutes, PT3H20M",
        "AMOUNT, i work in the towers and earn five thousand, 5000",
        "AMOUNT, 就五万吧, 50000",
        "AMOUNT, 是八千, 8000",
        "AMOUNT, 每期三千, 3000",
        "DIGITS, 是四一七九, 4179",
        "DAY_OF_MONTH, the tenth, 10",
    })
    void leavesOtherWordsAlone(AnswerType type, String heard, String value) {
        Assessment assessment = assess(type, heard, null);
        if (type != AnswerType.DURATION) {
            assertThat(assessment.value()).isEqualTo(value);
            assertThat(assessment.judgement()).isEqualTo(Judgement.NOTED);
        }
        assertThat(Repair.of(type, Said.tokens(heard))).isEqualTo(Said.tokens(heard));
    }

    @ParameterizedTest
    @CsvSource({
        "seven hundred twenty, UNSURE",
        "seventy two thousand, UNSURE",
        "seven million two hundred thousand, UNSURE",
        "seventy two, UNSURE",
        "七百二, UNSURE",
        "七万二, UNSURE",
        "七十二万, MATCH",
        "seven hundred thousand, MISMATCH",
        "eight hundred, MISMATCH",
    })
    void doesNotHoldAMissingScaleWordAgainstAnybody(String heard, Judgement judgement) {
        assertThat(assess(AnswerType.AMOUNT, heard, "720000").judgement()).isEqualTo(judgement);
    }

    private static Assessment assess(AnswerType type, String heard, @Nullable String expected) {
        Language language = heard.codePoints().anyMatch(Character::isIdeographic) ? Language.ZH_CN : Language.EN_US;
        AnswerSpec spec = new AnswerSpec(
                type, language, expected, new Tolerance.Ratio(0.01), Map.of(), LocalDateTime.of(2026, 11, 24, 10, 0));
        return Understanding.spoken(spec, Said.clearly(heard));
    }
}
