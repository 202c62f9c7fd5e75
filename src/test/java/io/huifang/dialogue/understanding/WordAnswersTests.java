package io.huifang.dialogue.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.dialogue.Judgement;
import io.huifang.kernel.Language;
import io.huifang.kernel.Transcript;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordAnswersTests {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 10, 0);
    private static final Map<String, List<String>> FUNDS = Map.of(
            "renovation", List.of("renovation", "remodeling", "kitchen", "装修", "装修房子"),
            "securities", List.of("stocks", "the stock market", "炒股", "买股票"),
            "car", List.of("a car", "a truck", "买车", "汽车"));

    private static Assessment assess(AnswerType type, String expected, Transcript said) {
        Language language = said.text().chars().anyMatch(Character::isIdeographic) ? Language.ZH_CN : Language.EN_US;
        return WordAnswers.assess(new AnswerSpec(type, language, expected, new Tolerance.None(), FUNDS, NOW), said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PERSON    | 王伟 | 王卫 | MATCH
            PERSON    | 王伟 | 我叫王伟 | MATCH
            PERSON    | 单志强 | 山志强 | MATCH
            PERSON    | 曾敏 | 增敏 | MATCH
            PERSON    | 仇军 | 求军 | MATCH
            PERSON    | 解亮 | 谢亮 | MATCH
            PERSON    | 胡建华 | 胡建花 | MATCH
            PERSON    | 刘娜 | 牛娜 | UNSURE
            PERSON    | 王伟 | 李伟 | MISMATCH
            PERSON    | 张志强 | 张国强 | MISMATCH
            PERSON    | 陈晓静 | 李淑芬 | MISMATCH
            PERSON    | 王伟 | 王大伟 | MISMATCH
            PERSON    | 王伟 | 王经理 | UNSURE
            PERSON    | 王伟 | 姓王 | UNSURE
            PERSON    | 王伟 | 不是王伟 | UNSURE
            PERSON    | 王伟 | 你找王伟吗 | UNSURE
            PERSON    | John Miller | this is john miller | MATCH
            PERSON    | John Miller | john miller speaking | MATCH
            PERSON    | John Miller | jon miler | MATCH
            PERSON    | William Thompson | bill thompson | MATCH
            PERSON    | Li Wei | lee way | MATCH
            PERSON    | Michael Chen | chen michael | MATCH
            PERSON    | Jennifer Martinez | jennifer lopez | MISMATCH
            PERSON    | William Thompson | linda thompson | MISMATCH
            PERSON    | John Miller | mister miller | UNSURE
            PERSON    | John Miller | i don't know john miller | UNSURE
            COMPANY   | 北京盛鑫鸿利企业管理有限公司 | 盛鑫鸿利 | MATCH
            COMPANY   | 北京盛鑫鸿利企业管理有限公司 | 圣心红丽 | MATCH
            COMPANY   | 北京盛鑫鸿利企业管理有限公司 | 盛鑫鸿利公司 | MATCH
            COMPANY   | 北京盛鑫鸿利企业管理有限公司 | 北京盛鑫鸿利 | MATCH
            COMPANY   | 北京盛鑫鸿利企业管理有限公司 | 您好这里是盛鑫鸿利企业管理公司 | MATCH
            COMPANY   | 北京盛鑫鸿利企业管理有限公司 | 盛世鸿图 | MISMATCH
            COMPANY   | 北京盛鑫鸿利企业管理有限公司 | 企业管理 | UNSURE
            COMPANY   | 北京盛鑫鸿利企业管理有限公司 | 我们是企业管理公司 | UNSURE
            COMPANY   | 北京盛鑫鸿利企业管理有限公司 | 我们不是盛鑫鸿利 | UNSURE
            COMPANY   | 北京盛鑫鸿利企业管理有限公司 | 不知道 | UNSURE
            COMPANY   | 杭州云帆网络科技有限公司 | 运帆科技 | MATCH
            COMPANY   | 杭州云帆网络科技有限公司 | 千帆广告 | MISMATCH
            COMPANY   | Summit Ridge Logistics LLC | summit ridge | MATCH
            COMPANY   | Summit Ridge Logistics LLC | it's summit ridge logistics how can i help you | MATCH
            COMPANY   | Summit Ridge Logistics LLC | it's a logistics company | UNSURE
            COMPANY   | Summit Ridge Logistics LLC | this is not summit ridge | UNSURE
            COMPANY   | Harborview Medical Supply Inc | harbor view medical supply incorporated | MATCH
            COMPANY   | Harborview Medical Supply Inc | central dental clinic | MISMATCH
            COMPANY   | UMW Machine Works Inc | u m w machinery | MATCH
            COMPANY   | UMW Machine Works Inc | u m double you machine works | MATCH
            JOB_TITLE | software engineer | he's a programmer | MATCH
            JOB_TITLE | 软件工程师 | 程序员 | MATCH
            JOB_TITLE | software engineer | driver | MISMATCH
            JOB_TITLE | 销售经理 | 会计 | MISMATCH
            JOB_TITLE | sales manager | marketing manager | MISMATCH
            JOB_TITLE | sales manager | manager of sales | MATCH
            JOB_TITLE | nurse | doctor | MISMATCH
            ADDRESS   | 455 Oak Avenue, Portland, Oregon | we're in salem not portland | MISMATCH
            ADDRESS   | 455 Oak Avenue, Portland, Oregon | not in portland any more | UNSURE
            ADDRESS   | 455 Oak Avenue, Portland, Oregon | on oak avenue in seattle | MISMATCH
            ADDRESS   | 455 Oak Avenue, Portland, Oregon | we moved to idaho | MISMATCH
            COMPANY   | Summit Ridge Logistics LLC | no this is tony's pizza | MISMATCH
            COMPANY   | Kessler Brandt Engineering GmbH | kessler engineering | UNSURE
            COMPANY   | Northgate Software Corporation | we were northgate software but now we're called brightline | UNSURE
            CATEGORY  | renovation | we put in a new roof | MATCH
            CATEGORY  | renovation | i bought some bitcoin | MISMATCH
            ADDRESS   | 北京市海淀区中关村大街12号 | 我们在北京海淀 | MATCH
            ADDRESS   | 北京市海淀区中关村大街12号 | 海淀中关村 | MATCH
            ADDRESS   | 北京市海淀区中关村大街12号 | 广州天河 | MISMATCH
            ADDRESS   | 1200 Market Street, Philadelphia | in philadelphia | MATCH
            ADDRESS   | 1200 Market Street, Philadelphia | we're in pittsburgh | MISMATCH
            ADDRESS   | 455 Oak Avenue, Portland, Oregon | portland maine | UNSURE
            CATEGORY  | renovation | for remodeling the house | MATCH
            CATEGORY  | renovation | stocks | MISMATCH
            CATEGORY  | renovation | 不是炒股是装修 | MATCH
            CATEGORY  | renovation | 没有炒股 | NOT_ANSWERED
            CATEGORY  | renovation | 买了辆车 | MISMATCH
            CATEGORY  | renovation | a car and stocks | UNSURE
            TEXT      | 财务部 | 财务部的 | MATCH
            """)
    void judges(AnswerType type, String expected, String said, Judgement judgement) {
        Assessment assessed = assess(type, expected, Said.clearly(said));
        assertThat(assessed.judgement()).as(assessed.why()).isEqualTo(judgement);
    }

    @Test
    void notesWhatThereIsNothingToCompareWith() {
        Assessment assessed = assess(AnswerType.PERSON, null, Said.clearly("我叫王伟"));
        assertThat(assessed.judgement()).isEqualTo(Judgement.NOTED);
        assertThat(assessed.value()).isEqualTo("王伟");
    }

    @Test
    void neverMatchesOnWordsThatTheRecogniserDoubts() {
        assertThat(assess(AnswerType.COMPANY, "Summit Ridge Logistics", Said.unclearly("summit ridge"))
                        .judgement())
                .isEqualTo(Judgement.UNSURE);
    }

    /** An utterance without an end must not hold a call up for ever. */
    @Test
    void comesToAnEndWithTenThousandWords() {
        Transcript endless = new Transcript("we are the people of summit rich ".repeat(1500), List.of());
        assertThat(assess(AnswerType.COMPANY, "Summit Ridge Logistics", endless))
                .isNotNull();
        assertThat(Interruptions.in(endless, Language.EN_US, NOW)).isEmpty();
    }
}
