package io.huifang.dialogue.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kernel.Language;
import io.huifang.kernel.Transcript;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people say for the things that a question sorts by is understood though no script lists it. */
class ChineseTopicsTests {

    private static final Map<String, List<String>> FUNDS = Map.of(
            "renovation", List.of("装修"),
            "stock", List.of("进货"),
            "securities", List.of("炒股"),
            "lending", List.of("借给别人"),
            "education", List.of("学费"),
            "car", List.of("买车"),
            "medical", List.of("看病"),
            "debt", List.of("还债"));

    private static final Map<String, List<String>> BUSINESS =
            Map.of("normal", List.of("正常"), "down", List.of("下滑", "马马虎虎"), "stopped", List.of("停业"));

    @ParameterizedTest
    @CsvSource({
        "把阳台和厕所重新铺了, renovation",
        "吊顶刷漆花的, renovation",
        "收了一批茶叶, stock",
        "给伙计发工资, stock",
        "全投到期货里了, securities",
        "给我表哥先借他, lending",
        "供儿子念高中, education",
        "添了辆皮卡, car",
        "我妈住院动手术, medical",
        "把微粒贷跟白条结清, debt",
        "没有炒基金就是换了地板, renovation",
        "本来想提辆车后来还是刷墙了, renovation",
    })
    void findsWhatTheMoneyIsFor(String said, String category) {
        assertThat(category(FUNDS, said)).isEqualTo(category);
    }

    @ParameterizedTest
    @CsvSource({
        "比前年还旺, normal",
        "一天不如一天, down",
        "客流少了一大半, down",
        "不怎么行, down",
        "档口盘出去了, stopped",
        "早就不营业了, stopped",
        "马马虎虎, down",
    })
    void findsHowBusinessGoesAndLetsTheScriptSpeakFirst(String said, String category) {
        assertThat(category(BUSINESS, said)).isEqualTo(category);
    }

    @Test
    void leavesWhatNoCategoryAsksForAlone() {
        Tokens said = Said.tokens("提 了 辆 车");
        assertThat(ChineseTopics.inOwnWords(Map.of("medical", List.of("看病")), said))
                .isEqualTo(said);
        assertThat(ChineseTopics.inOwnWords(FUNDS, Tokens.of("车".repeat(300)))).isEqualTo(Tokens.of("车".repeat(300)));
    }

    private static @Nullable String category(Map<String, List<String>> categories, String said) {
        AnswerSpec spec = new AnswerSpec(
                AnswerType.CATEGORY,
                Language.ZH_CN,
                null,
                new Tolerance.None(),
                categories,
                LocalDateTime.of(2026, 11, 24, 10, 0));
        return Understanding.spoken(spec, new Transcript(said, List.of())).value();
    }
}
