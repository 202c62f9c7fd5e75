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

/** Nothing is held for certain that rests on characters which only sound as what was meant. */
class ChineseRepairTests {

    @ParameterizedTest
    @CsvSource({
        "YES_NO, 部是, no",
        "YES_NO, 肯定步是, no",
        "YES_NO, 妹有啊, no",
        "YES_NO, 市的, yes",
        "AMOUNT, 以万二, 12000",
        "AMOUNT, 到手八钱, 8000",
        "DIGITS, 六一九儿, 6192",
        "MOMENT, 明天夏午三典, 2026-11-25T15:00",
        "DATE, 一九年三约, 2019-03",
        "DAY_OF_MONTH, 十五浩, 15",
    })
    void readsThroughSoundsAndAsksAgain(AnswerType type, String heard, String value) {
        Assessment assessment = assess(type, heard);
        assertThat(assessment.value()).isEqualTo(value);
        assertThat(assessment.judgement()).isEqualTo(Judgement.UNSURE);
    }

    @ParameterizedTest
    @CsvSource({"AMOUNT, 一万物", "AMOUNT, 四千两百物是", "DAY_OF_MONTH, 三市号", "DATE, 二二年无约十四", "NUMBER, 十点武"})
    void doubtsANumberOfWhichAPartMayBeMissing(AnswerType type, String heard) {
        assertThat(assess(type, heard).judgement()).isIn(Judgement.UNSURE, Judgement.NOT_ANSWERED);
    }

    @ParameterizedTest
    @CsvSource({
        "YES_NO, 我们公司的员工是的, yes",
        "YES_NO, 不是我是我老公, no",
        "YES_NO, 是没有办过, no",
        "AMOUNT, 就五万吧, 50000",
        "AMOUNT, 三二零万, 3200000",
        "AMOUNT, 万二, 12000",
        "DATE, 一九年三月十八号签的合同, 2019-03-18",
        "DATE, 二零一九年的三月份, 2019-03",
        "DIGITS, 三四七不是三四九二, 3492",
        "DIGITS, 九六五三对九六五三, 9653",
        "MOMENT, 今天下午三点半, 2026-11-24T15:30",
        "DAY_OF_MONTH, 十五号好了, 15",
    })
    void leavesWhatIsWrittenRightAsSureAsItWas(AnswerType type, String heard, String value) {
        Assessment assessment = assess(type, heard);
        assertThat(assessment.value()).isEqualTo(value);
        assertThat(assessment.judgement()).isEqualTo(Judgement.NOTED);
    }

    private static Assessment assess(AnswerType type, String heard) {
        AnswerSpec spec = new AnswerSpec(
                type, Language.ZH_CN, null, new Tolerance.None(), Map.of(), LocalDateTime.of(2026, 11, 24, 10, 0));
        return Understanding.spoken(spec, new Transcript(heard, List.of()));
    }
}
