package io.huifang.dialogue.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.dialogue.Judgement;
import io.huifang.kernel.Language;
import io.huifang.kernel.Transcript;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number of which a part may have been heard as something else is asked again. */
class SuspectNumbersTests {

    @ParameterizedTest
    @CsvSource({
        "DAY_OF_MONTH, 每月事五号",
        "DAY_OF_MONTH, 二事二号",
        "DAY_OF_MONTH, 市五号扣款",
        "DAY_OF_MONTH, 最后一田",
        "AMOUNT, 而十五万",
        "AMOUNT, 五事万",
        "NUMBER, 儿十个人",
        "DATE, 去年事二月",
        "DATE, 一九九八年起月",
        "MOMENT, 明天时五点",
        "DIGITS, 八零二另",
        "DIGITS, 就洞洞三",
    })
    void isNeverCertainBesideWhatOnlySoundsLikeANumeral(AnswerType type, String heard) {
        assertThat(judge(type, heard)).isIn(Judgement.UNSURE, Judgement.NOT_ANSWERED);
    }

    @ParameterizedTest
    @CsvSource({
        "DAY_OF_MONTH, 是五号",
        "DAY_OF_MONTH, 每月一号",
        "AMOUNT, 一共十五万吧",
        "AMOUNT, 就五万",
        "NUMBER, 我们公司十八个人",
        "DATE, 去年十二月",
        "DATE, 一九九八年七月",
        "MOMENT, 明天下午五点半",
        "DIGITS, 是八零二零",
        "DIGITS, 就洞洞三三",
    })
    void isCertainBesideWhatIsSaidThere(AnswerType type, String heard) {
        assertThat(judge(type, heard)).isEqualTo(Judgement.NOTED);
    }

    private static Judgement judge(AnswerType type, String heard) {
        AnswerSpec spec = new AnswerSpec(
                type, Language.ZH_CN, null, new Tolerance.None(), Map.of(), LocalDateTime.of(2026, 11, 24, 10, 0));
        return Understanding.spoken(spec, new Transcript(heard, List.of())).judgement();
    }
}
