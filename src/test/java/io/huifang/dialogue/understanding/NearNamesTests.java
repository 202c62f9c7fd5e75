package io.huifang.dialogue.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.dialogue.Judgement;
import io.huifang.kernel.Language;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nearly the same name is not the same person. */
class NearNamesTests {

    @ParameterizedTest
    @CsvSource({
        "Daniel Brooks, danielle brooks",
        "Daniel Brooks, daniel brooks no wait peter hill",
        "Danielle Brooks, daniel brooks",
        "Robert Hayes, roberta hayes",
        "David Cohen, david chen",
        "Paul Turner, paula turner",
        "Patrick Moore, patricia moore",
        "赵敏, 赵明",
        "赵明, 赵敏",
        "林芳, 凌芳",
    })
    void isNotAccepted(String expected, String said) {
        assertThat(judge(expected, said)).isIn(Judgement.UNSURE, Judgement.MISMATCH);
    }

    @ParameterizedTest
    @CsvSource({
        "Daniel Brooks, daniel brooks",
        "Daniel Brooks, danny brooks",
        "Brian Davis, bryan davies",
        "Steven Wright, stephen wright",
        "Daniel Brooks, danielle brown no wait daniel brooks",
        "赵敏, 钱芳说错了赵敏",
        "赵敏, 赵民",
        "王晓敏, 王小明",
    })
    void isAcceptedWhereOnlyTheSpellingOrAUsualConfusionDiffers(String expected, String said) {
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
