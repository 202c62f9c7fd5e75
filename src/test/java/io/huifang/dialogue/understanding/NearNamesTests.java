package io.huifang.dialogue.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.dialogue.Judgement;
import io.huifang.kernel.Language;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Nearly the same name is not the same person. */
class NearNamesTests {

    @ParameterizedTest
    @MethodSource("io.huifang.dialogue.understanding.NearName#others")
    void isNotAccepted(String expected, String said) {
        assertThat(judge(expected, said)).isIn(Judgement.UNSURE, Judgement.MISMATCH);
    }

    @ParameterizedTest
    @MethodSource("io.huifang.dialogue.understanding.NearName#spellings")
    void isAcceptedWhereOnlyTheSpellingDiffers(String expected, String said) {
        assertThat(judge(expected, said)).isEqualTo(Judgement.MATCH);
    }

    @ParameterizedTest
    @CsvSource({"Daniel Brooks, daniel brooks no wait peter hill", "赵敏, 赵敏说错了钱芳"})
    void isNotAcceptedWhereItIsTakenBack(String expected, String said) {
        assertThat(judge(expected, said)).isIn(Judgement.UNSURE, Judgement.MISMATCH);
    }

    @ParameterizedTest
    @CsvSource({"Daniel Brooks, danielle brown no wait daniel brooks", "赵敏, 钱芳说错了赵敏"})
    void isAcceptedWhereItCorrectsAnother(String expected, String said) {
        assertThat(judge(expected, said)).isEqualTo(Judgement.MATCH);
    }

    @ParameterizedTest
    @CsvSource({"王建民, 王建命", "李晓琴, 李晓擎", "孙志刚, 孙自刚"})
    void isAcceptedWhereAUsualConfusionIsWrittenAsNoNameIs(String expected, String said) {
        assertThat(judge(expected, said)).isEqualTo(Judgement.MATCH);
    }

    @ParameterizedTest
    @CsvSource({"小公司", "就是个小店", "a small business", "my landlord"})
    void isNoNameWhereNobodyIsNamed(String said) {
        assertThat(assess(AnswerType.COMPANY, "", said).judgement()).isEqualTo(Judgement.NOT_ANSWERED);
    }

    private static Judgement judge(String expected, String said) {
        return assess(AnswerType.PERSON, expected, said).judgement();
    }

    private static Assessment assess(AnswerType type, String expected, String said) {
        Language language = said.codePoints().anyMatch(Character::isIdeographic) ? Language.ZH_CN : Language.EN_US;
        return Understanding.spoken(
                new AnswerSpec(
                        type,
                        language,
                        expected.isEmpty() ? null : expected,
                        new Tolerance.None(),
                        Map.of(),
                        LocalDateTime.of(2026, 11, 24, 10, 0)),
                Said.clearly(said));
    }
}
