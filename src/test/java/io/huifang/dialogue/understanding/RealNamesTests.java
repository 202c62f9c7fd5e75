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

/** Nobody is held to have named another company, person or place who has named none. */
class RealNamesTests {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 10, 0);
    private static final Map<String, List<String>> FUNDS = Map.of(
            "working_capital", List.of("working capital", "stock for the shop", "raw materials"),
            "car", List.of("a car", "a truck"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COMPANY | Maplewood Estates                      | part                             | UNSURE
            COMPANY | Maplewood Estates                      | it's a nice part of town         | UNSURE
            COMPANY | Maplewood Estates                      | nathan                           | UNSURE
            COMPANY | Maplewood Estates                      | oakridge estates                 | MISMATCH
            COMPANY | Maplewood Estates                      | this is maplewood estates        | MATCH
            COMPANY | Harborview Medical Supply Inc          | my daughter view medical supply  | UNSURE
            COMPANY | Summit Ridge Logistics LLC             | first national bank              | MISMATCH
            COMPANY | Summit Ridge Logistics LLC             | we have a small office           | UNSURE
            COMPANY | Summit Ridge Logistics LLC             | i work for myself                | UNSURE
            COMPANY | 南京市第一人民医院                        | 市一院                            | UNSURE
            COMPANY | 南京市第一人民医院                        | 这里是人民医院门诊                   | UNSURE
            COMPANY | 南京市第一人民医院                        | 南京第二人民医院                     | MISMATCH
            COMPANY | 上海申浩律师事务所                        | 申浩律所                           | MATCH
            COMPANY | 碧水云天小区                             | 老城区那边                         | UNSURE
            COMPANY | 碧水云天小区                             | 阳光新城                           | MISMATCH
            PERSON  | Robert Garcia                          | god heath                        | UNSURE
            PERSON  | Nancy Kowalski                         | this is nancy was cute           | UNSURE
            PERSON  | Robert Garcia                          | david thompson                   | MISMATCH
            PERSON  | 欧阳志远                                 | 我叫志远                           | UNSURE
            PERSON  | 欧阳志远                                 | 欧阳                              | UNSURE
            PERSON  | 刘晓燕                                  | 我是她女儿                          | UNSURE
            PERSON  | 刘晓燕                                  | 免贵姓张                           | MISMATCH
            ADDRESS | 88 Congress Avenue, Austin, Texas      | it's the big glass building downtown | UNSURE
            ADDRESS | 88 Congress Avenue, Austin, Texas      | somewhere in texas               | UNSURE
            ADDRESS | 88 Congress Avenue, Austin, Texas      | we moved to houston              | MISMATCH
            ADDRESS | 88 Congress Avenue, Austin, Texas      | ninety congress avenue austin    | UNSURE
            ADDRESS | 88 Congress Avenue, Austin, Texas      | suite four hundred eighty eight congress avenue austin | MATCH
            ADDRESS | 1200 Market Street, Philadelphia       | twelve hundred market street     | MATCH
            ADDRESS | 12 Park Avenue, Austin, Texas          | right by the park                | UNSURE
            ADDRESS | 12 Park Avenue, Austin, Texas          | on park avenue                   | MATCH
            ADDRESS | Maplewood Estates, Building 4          | oakridge estates                 | UNSURE
            ADDRESS | 上海市浦东新区世纪大道88号                  | 徐汇区漕溪北路                       | MISMATCH
            ADDRESS | 上海市浦东新区世纪大道88号                  | 浦东张杨路                          | UNSURE
            ADDRESS | 广州市天河区体育西路103号                   | 深圳南山科技园                       | MISMATCH
            ADDRESS | 山东省临沂市兰山区沂蒙路88号                 | 临沂沂蒙路                          | MATCH
            ADDRESS | 阳光花园3号楼502室                        | 翠湖花园                           | UNSURE
            ADDRESS | 广东省深圳市南山区科技园南路15号              | 就在广东                           | UNSURE
            """)
    void holdsNothingAgainstWhoNamesNothing(AnswerType type, String onFile, String said, Judgement judgement) {
        assertThat(assess(type, onFile, said).judgement()).as(said).isEqualTo(judgement);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dubai pitch for my shop               | UNSURE
            we have to buy stock don't            | UNSURE
            the shop needed a new freezer counter | UNSURE
            to buy stock for my shop              | MATCH
            raw materials                         | MATCH
            a truck                               | MISMATCH
            """)
    void asksAgainWhereOneWordOfManyNamesTheCategory(String said, Judgement judgement) {
        assertThat(assess(AnswerType.CATEGORY, "working_capital", said).judgement())
                .as(said)
                .isEqualTo(judgement);
    }

    private static Assessment assess(AnswerType type, String onFile, String said) {
        Language language = said.chars().anyMatch(Character::isIdeographic) ? Language.ZH_CN : Language.EN_US;
        return Understanding.spoken(
                new AnswerSpec(type, language, onFile, new Tolerance.None(), FUNDS, NOW),
                new Transcript(said, List.of()));
    }
}
