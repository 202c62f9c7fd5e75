package io.huifang.dialogue.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.dialogue.Judgement;
import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.Language;
import io.huifang.kernel.Transcript;
import io.huifang.kernel.Word;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTests {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 10, 0);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # within one per cent
            3200000 | 三百二十万           | MATCH
            3200000 | 三百二十三万         | MATCH
            3200000 | 三百二十四万         | MISMATCH
            3200000 | 三百万               | MISMATCH
            3200000 | three point two million | MATCH
            # roughly, where the tolerance would decide
            3000000 | 大概三百万           | MATCH
            3200000 | 大概三百万           | UNSURE
            3200000 | 三百多万             | UNSURE
            3000000 | 三百多万             | UNSURE
            3200000 | 大概五百万           | MISMATCH
            3200000 | 两百多万             | MISMATCH
            1500    | about fifteen hundred | MATCH
            1500    | about two thousand   | MISMATCH
            # ranges and bounds decide nothing
            3200000 | 三四百万             | UNSURE
            3200000 | 不到四百万           | UNSURE
            # short forms of prices
            3200000 | 三百二               | UNSURE
            320000  | three hundred twenty | UNSURE
            3200000 | 三百三               | MISMATCH
            # taken back
            5000    | 三千不对五千         | MATCH
            3000    | 三千不对五千         | MISMATCH
            """)
    void comparesAmountsWithinAPart(String file, String said, Judgement judgement) {
        assertThat(judge(AnswerType.AMOUNT, file, new Tolerance.Ratio(0.01), said)
                        .judgement())
                .isEqualTo(judgement);
    }

    @Test
    void takesARoughAmountWhereTheToleranceIsWide() {
        Assessment assessment = judge(AnswerType.AMOUNT, "2500", new Tolerance.Ratio(0.25), "两千多");
        assertThat(assessment.judgement()).isEqualTo(Judgement.MATCH);
        assertThat(assessment.confidence()).isEqualTo(0.95);
    }

    @Test
    void isLessSureOfARoughAmountWhereTheToleranceDecides() {
        Assessment exact = judge(AnswerType.AMOUNT, "3000000", new Tolerance.Ratio(0.01), "三百万");
        Assessment about = judge(AnswerType.AMOUNT, "3000000", new Tolerance.Ratio(0.01), "大概三百万");
        assertThat(about.confidence()).isLessThan(exact.confidence()).isGreaterThanOrEqualTo(Comparison.CERTAIN);
        assertThat(about.why()).contains("said as about");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2019-03    | 二零一九年三月       | MATCH
            2019-03    | 二零一九年九月       | MATCH
            2019-03    | 二零一九年十月       | MISMATCH
            2019-03    | 二零一八年九月       | MATCH
            2019-03    | 二零一八年八月       | MISMATCH
            2019-03    | 二零一九年           | MATCH
            2019-03    | 二零一八年           | UNSURE
            2019-03    | 二零一七年           | MISMATCH
            2019-03-05 | 二零一九年三月       | MATCH
            2019-03-05 | march twenty nineteen | MATCH
            2019       | 二零一九年三月       | MATCH
            2023-06    | 三年前               | MATCH
            2021-06    | 三年前               | MISMATCH
            2024-02    | three years ago      | UNSURE
            2026-05    | six months ago       | MATCH
            2018-10    | in october           | UNSURE
            2026-10    | in october           | MATCH
            """)
    void comparesDatesAsPreciselyAsTheyAreKnown(String file, String said, Judgement judgement) {
        assertThat(judge(AnswerType.DATE, file, new Tolerance.Span(Period.ofMonths(6)), said)
                        .judgement())
                .isEqualTo(judgement);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            P3Y6M | 三年半            | MATCH
            P42M  | 三年半            | MATCH
            P3Y   | 三年半            | MATCH
            P2Y   | 三年半            | MISMATCH
            P3Y   | about three years | MATCH
            P18M  | a year and a half | MATCH
            P5Y   | 三年多            | MISMATCH
            P3Y9M | 三年多            | UNSURE
            P10Y  | three years       | MISMATCH
            """)
    void comparesDurationsWithinASpan(String file, String said, Judgement judgement) {
        assertThat(judge(AnswerType.DURATION, file, new Tolerance.Span(Period.ofMonths(6)), said)
                        .judgement())
                .isEqualTo(judgement);
    }

    @ParameterizedTest
    @CsvSource({
        "DAY_OF_MONTH, 5, 五号, MATCH",
        "DAY_OF_MONTH, 31, 月底, MATCH",
        "DAY_OF_MONTH, last, the thirty first, MATCH",
        "DAY_OF_MONTH, 30, 月底, MISMATCH",
        "DAY_OF_MONTH, 5, the sixth, MISMATCH",
        "DIGITS, 0471, oh four seven one, MATCH",
        "DIGITS, 0471, four seven one, MISMATCH",
        "YES_NO, yes, 没错, MATCH",
        "YES_NO, yes, 不是, MISMATCH",
        "YES_NO, no, 没困难, MATCH",
        "YES_NO, yes, 他以前是, UNSURE",
        "MOMENT, 2026-11-25T15:00, 明天下午三点, MATCH"
    })
    void comparesTheRestAsItStands(AnswerType type, String file, String said, Judgement judgement) {
        assertThat(judge(type, file, new Tolerance.None(), said).judgement()).isEqualTo(judgement);
    }

    @Test
    void isAsSureAsTheWordsThatCarryTheValueAndSaysWhereTheyStand() {
        Transcript heard =
                new Transcript("是 三百 万", List.of(word("是", 0, 0.2), word("三百", 300, 0.9), word("万", 600, 0.8)));
        Assessment assessment = Understanding.spoken(spec(AnswerType.AMOUNT, "3000000", new Tolerance.None()), heard);
        assertThat(assessment)
                .isEqualTo(new Assessment(
                        "3000000",
                        Judgement.MATCH,
                        0.8,
                        new AudioSpan(Duration.ofMillis(300), Duration.ofMillis(900)),
                        "3000000 is within 0 % of 3000000"));
    }

    @Test
    void holdsAWordHeardUnclearlyNeitherForNorAgainst() {
        AnswerSpec spec = spec(AnswerType.AMOUNT, "3000000", new Tolerance.None());
        assertThat(Understanding.spoken(spec, Said.with(0.59, "三百万")).judgement())
                .isEqualTo(Judgement.UNSURE);
        assertThat(Understanding.spoken(spec, Said.with(0.59, "五百万")).judgement())
                .isEqualTo(Judgement.UNSURE);
        assertThat(Understanding.spoken(spec, Said.with(0.61, "三百万")).judgement())
                .isEqualTo(Judgement.MATCH);
    }

    @Test
    void takesWhatWasTypedForCertain() {
        Transcript typed = new Transcript("三百万", List.of());
        assertThat(Understanding.spoken(spec(AnswerType.AMOUNT, null, new Tolerance.None()), typed))
                .isEqualTo(new Assessment("3000000", Judgement.NOTED, 1, null, "understood as 3000000"));
    }

    @Test
    void comparesWithNothingWhereTheFileIsNotInNormalForm() {
        assertThat(judge(AnswerType.AMOUNT, "viel", new Tolerance.None(), "三百万").judgement())
                .isEqualTo(Judgement.NOTED);
    }

    private static Assessment judge(AnswerType type, String file, Tolerance tolerance, String said) {
        return Understanding.spoken(spec(type, file, tolerance), Said.clearly(said));
    }

    private static AnswerSpec spec(AnswerType type, @Nullable String file, Tolerance tolerance) {
        return new AnswerSpec(type, Language.ZH_CN, file, tolerance, Map.of(), NOW);
    }

    private static Word word(String text, int from, double confidence) {
        return new Word(text, new AudioSpan(Duration.ofMillis(from), Duration.ofMillis(from + 300)), confidence);
    }
}
