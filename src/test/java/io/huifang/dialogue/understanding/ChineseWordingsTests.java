package io.huifang.dialogue.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.dialogue.Judgement;
import io.huifang.dialogue.understanding.Interruption.Kind;
import io.huifang.kernel.Language;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How names, titles, addresses and what is no answer are put in Chinese. */
class ChineseWordingsTests {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 10, 0);

    @ParameterizedTest
    @CsvSource({
        "PERSON, 李娜, 李娜的妈妈, UNSURE",
        "PERSON, 陈建国, 陈建国他儿子, UNSURE",
        "PERSON, 陈建国, 老陈, UNSURE",
        "PERSON, 陈建国, 小陈, UNSURE",
        "PERSON, 陈建国, 免贵姓陈名建国, MATCH",
        "PERSON, 欧阳雪梅, 复姓欧阳名字叫雪梅, MATCH",
        "PERSON, 王建民, 王建民您说, MATCH",
        "PERSON, 王建民, 你说王建民啊, UNSURE",
        "COMPANY, 山东天和建材集团有限公司, 天和集团, MATCH",
        "COMPANY, 山东天和建材集团有限公司, 天和医药, MISMATCH",
        "COMPANY, 杭州鑫源电子科技有限公司, 我在鑫源上班, MATCH",
        "JOB_TITLE, 车间主任, 在车间当主任, MATCH",
        "JOB_TITLE, 经理, 副经理, UNSURE",
        "ADDRESS, 深圳市南山区科技园南路15号, 科技园南路, MATCH",
        "ADDRESS, 深圳市南山区科技园南路15号, 科技园北路, UNSURE",
        "ADDRESS, 上海市浦东新区世纪大道88号, 世纪大道八八号, MATCH",
        "ADDRESS, 上海市浦东新区世纪大道88号, 世纪大道一百八十八号, UNSURE",
    })
    void isJudged(AnswerType type, String expected, String said, Judgement judgement) {
        assertThat(assess(type, expected, said).judgement()).isEqualTo(judgement);
    }

    @ParameterizedTest
    @CsvSource({"我念一下啊五幺七四, 5174", "一共四位五幺七四, 5174"})
    void takesNoDigitFromAWordWithOne(String said, String digits) {
        assertThat(assess(AnswerType.DIGITS, null, said).value()).isEqualTo(digits);
    }

    @Test
    void asksAgainForDigitsThatEndInALetter() {
        assertThat(assess(AnswerType.DIGITS, null, "一二三X").judgement()).isEqualTo(Judgement.UNSURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"我叫张建民", "我叫赵敏", "我再想想啊应该是去年三月份", "那时候我找你们客户经理办的", "麻烦你了啊谢谢", "这套房子是前年买的现在自己住着呢", "他在车间干活手机不能带进去"
            })
    void isNoInterruption(String said) {
        assertThat(Interruptions.in(Said.clearly(said), Language.ZH_CN, NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ABUSE, 神经病啊整天打", "HOLD_ON, 我想想", "PERSON, 找你们客户经理来说", "CALL_LATER, 后天打给我"})
    void isStillAnInterruption(Kind kind, String said) {
        assertThat(Interruptions.in(Said.clearly(said), Language.ZH_CN, NOW))
                .map(Interruption::kind)
                .contains(kind);
    }

    @Test
    void takesOneOfSeveralForExactlyOne() {
        assertThat(Phrasing.chinese("^你[好|坏]{1}吗$").matcher("你好吗").find()).isTrue();
        assertThat(Phrasing.chinese("^你[好|坏]{1}吗$").matcher("你吗").find()).isFalse();
        assertThat(Phrasing.chinese("^你[好|坏]{1}吗$").matcher("你好坏吗").find()).isFalse();
        assertThat(Phrasing.chinese("^你[好|坏]{0,2}吗$").matcher("你好坏吗").find()).isTrue();
        assertThat(Phrasing.chinese("^你[好]吗$").matcher("你吗").find()).isTrue();
    }

    private static Assessment assess(AnswerType type, String expected, String said) {
        return Understanding.spoken(
                new AnswerSpec(type, Language.ZH_CN, expected, new Tolerance.None(), Map.of(), NOW),
                Said.clearly(said));
    }
}
