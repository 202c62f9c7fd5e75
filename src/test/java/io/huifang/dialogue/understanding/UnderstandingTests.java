package io.huifang.dialogue.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.dialogue.Judgement;
import io.huifang.kernel.Language;
import io.huifang.kernel.Transcript;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnderstandingTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Acme Trading Ltd.    | acme trading
                    Acme Trading Ltd.    | we are acme trading limited
                    Acme Trading Limited | yes this is the acme trading company
                    Acme Trading         | acme tradin
                    Smith & Sons Inc     | smith and sons
                    J. P. Miller Co      | j p miller
                    华芳纺织有限公司     | 华芳纺织
                    华芳纺织有限公司     | 我们是华芳纺织公司
                    华芳纺织             | 华 芳 纺织 有限公司
                    华芳纺织股份有限公司 | 华芳纺织有限责任公司
                    """)
    void takesNamesForTheSameWhateverTheirLegalForm(String expected, String heard) {
        assertThat(name(expected, Said.clearly(heard)).judgement()).isEqualTo(Judgement.MATCH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Acme Trading Ltd | northern shipping
                    Acme Trading Ltd | this is blue river foods
                    华芳纺织有限公司 | 东方航空
                    """)
    void takesAClearlyOtherNameForAContradiction(String expected, String heard) {
        assertThat(name(expected, Said.clearly(heard)).judgement()).isEqualTo(Judgement.MISMATCH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Acme Trading Ltd | acme trucking
                    # said, and denied
                    Acme Trading Ltd | this is not acme trading
                    Acme Trading Ltd | no acme trading has moved
                    华芳纺织有限公司 | 这里不是华芳纺织
                    # nothing said that could contradict
                    Acme Trading Ltd | I don't know
                    Acme Trading Ltd | who is this
                    华芳纺织有限公司 | 不知道
                    华芳纺织有限公司 | 你是谁
                    """)
    void isUnsureOfANameInBetween(String expected, String heard) {
        assertThat(name(expected, Said.clearly(heard)).judgement()).isEqualTo(Judgement.UNSURE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Acme Trading Ltd | yes
                    华芳纺织有限公司 | 是的
                    """)
    void takesAMereYesForNoName(String expected, String heard) {
        assertThat(name(expected, Said.clearly(heard)).judgement()).isEqualTo(Judgement.NOT_ANSWERED);
    }

    @Test
    void hearsWhatSoundsTheSameInChineseAsTheSame() {
        assertThat(name("华芳纺织有限公司", Said.clearly("华方纺织")).judgement()).isEqualTo(Judgement.MATCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme trading", "northern shipping"})
    void isUnsureOfANameHeardUnclearly(String heard) {
        assertThat(name("Acme Trading Ltd", Said.unclearly(heard)).judgement()).isEqualTo(Judgement.UNSURE);
        assertThat(name("Acme Trading Ltd", Said.with(0.59, heard)).judgement()).isEqualTo(Judgement.UNSURE);
    }

    @Test
    void takesSilenceForNoAnswer() {
        Assessment nothing = name("Acme", Transcript.EMPTY);
        assertThat(nothing.value()).isNull();
        assertThat(nothing.judgement()).isEqualTo(Judgement.NOT_ANSWERED);
    }

    @Test
    void isUnsureOfAnUnclearAnswerThatNothingIsComparedWith() {
        AnswerSpec spec = spec(AnswerType.TEXT, null, new Tolerance.None());
        assertThat(Understanding.spoken(spec, Said.clearly("we make bolts")).judgement())
                .isEqualTo(Judgement.NOTED);
        assertThat(Understanding.spoken(spec, Said.unclearly("we make bolts")).judgement())
                .isEqualTo(Judgement.UNSURE);
        assertThat(Understanding.spoken(spec, Said.clearly("I don't know")).judgement())
                .isEqualTo(Judgement.UNSURE);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 0, one hundred, MATCH",
        "100, 0, one hundred and one, MISMATCH",
        "100, 0.2, eighty, MATCH",
        "100, 0.2, one hundred and twenty, MATCH",
        "100, 0.2, seventy nine, MISMATCH",
        "100, 0.2, one hundred and twenty one, MISMATCH",
        "0, 0.2, zero, MATCH",
        "0, 0.2, one, MISMATCH",
        "2.5, 0, two and a half, MATCH",
        "100, 0, five or six, UNSURE"
    })
    void comparesNumbersWithinTheTolerance(String expected, double tolerance, String heard, Judgement judgement) {
        AnswerSpec spec = spec(AnswerType.NUMBER, expected, new Tolerance.Ratio(tolerance));
        assertThat(Understanding.spoken(spec, Said.clearly(heard)).judgement()).isEqualTo(judgement);
    }

    @Test
    void holdsAnUnclearNumberNeitherForNorAgainst() {
        AnswerSpec spec = spec(AnswerType.NUMBER, "15", new Tolerance.None());
        assertThat(Understanding.spoken(spec, Said.unclearly("fifteen")).judgement())
                .isEqualTo(Judgement.UNSURE);
        assertThat(Understanding.spoken(spec, Said.unclearly("fifty")).judgement())
                .isEqualTo(Judgement.UNSURE);
    }

    @ParameterizedTest
    @CsvSource({
        "YES_NO, yes, 1, MATCH, yes",
        "YES_NO, yes, 2, MISMATCH, no",
        "YES_NO, no, 2, MATCH, no",
        "YES_NO, yes, 3, NOT_ANSWERED,",
        "YES_NO, yes, '', NOT_ANSWERED,",
        "NUMBER, 15000, 15000, MATCH, 15000",
        "NUMBER, 15000, 0015000, MATCH, 15000",
        "NUMBER, 15000, 15001, MISMATCH, 15001",
        "NUMBER, 15000, '', NOT_ANSWERED,",
        "COMPANY, Acme, 1, NOT_ANSWERED,",
        "TEXT, Acme, 1, NOT_ANSWERED,"
    })
    void understandsKeys(AnswerType type, String expected, String keys, Judgement judgement, String value) {
        Assessment assessed = Understanding.keyed(spec(type, expected, new Tolerance.None()), keys);
        assertThat(assessed.judgement()).isEqualTo(judgement);
        assertThat(assessed.value()).isEqualTo(value);
    }

    @Test
    void cutsTextAtEverythingThatIsNoWord() {
        assertThat(Tokens.of(new Transcript("...Yes, J.P. it's 3.5!他是(ok)", List.of()))
                        .texts())
                .containsExactly("yes", "j", "p", "it's", "3.5", "他", "是", "ok");
    }

    private static Assessment name(String expected, Transcript heard) {
        return Understanding.spoken(spec(AnswerType.COMPANY, expected, new Tolerance.None()), heard);
    }

    private static AnswerSpec spec(AnswerType type, @Nullable String expected, Tolerance tolerance) {
        return new AnswerSpec(
                type, Language.EN_US, expected, tolerance, Map.of(), LocalDateTime.of(2026, 11, 24, 10, 0));
    }
}
