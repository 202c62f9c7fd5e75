package io.huifang.dialogue.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kernel.Language;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenFormTests {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 10, 0);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            YES_NO       | yes              | yes                                     | 是
            YES_NO       | no               | no                                      | 不是
            AMOUNT       | 3200000          | three million two hundred thousand      | 三百二十万
            AMOUNT       | 12000            | twelve thousand                         | 一万两千
            AMOUNT       | 1500.5           | one thousand five hundred point five    | 一千五百点五
            AMOUNT       | 10500            | ten thousand five hundred               | 一万零五百
            AMOUNT       | 20002            | twenty thousand and two                 | 两万零二
            AMOUNT       | 100000000        | one hundred million                     | 一亿
            AMOUNT       | 15               | fifteen                                 | 十五
            NUMBER       | 0                | zero                                    | 零
            DIGITS       | 0471             | zero four seven one                     | 零四七一
            DATE         | 2019             | twenty nineteen                         | 二零一九年
            DATE         | 2019-03          | March twenty nineteen                   | 二零一九年三月
            DATE         | 2008-03-05       | March fifth, two thousand and eight     | 二零零八年三月五号
            DATE         | 1998             | nineteen ninety eight                   | 一九九八年
            MOMENT       | 2026-11-25T15:00 | tomorrow at three in the afternoon      | 明天下午三点
            MOMENT       | 2026-11-24T20:30 | today at eight thirty in the evening    | 今天晚上八点半
            MOMENT       | 2026-11-26T10:05 | the day after tomorrow at ten oh five in the morning | 后天上午十点零五分
            MOMENT       | 2026-11-27T12:00 | on Friday at noon                       | 大后天中午十二点
            MOMENT       | 2026-12-01T14:00 | next Tuesday at two in the afternoon    | 下周二下午两点
            MOMENT       | 2026-12-24T09:00 | on December twenty fourth at nine in the morning | 十二月二十四号上午九点
            DAY_OF_MONTH | 5                | the fifth                               | 每月五号
            DAY_OF_MONTH | 31               | the thirty first                        | 每月三十一号
            DAY_OF_MONTH | last             | the last day of the month               | 每月最后一天
            DURATION     | P3Y6M            | three years and six months              | 三年零六个月
            DURATION     | P18M             | eighteen months                         | 十八个月
            DURATION     | P10D             | ten days                                | 十天
            DURATION     | P2Y              | two years                               | 两年
            COMPANY      | Acme Trading     | Acme Trading                            | Acme Trading
            # not in normal form: said as it stands
            AMOUNT       | many             | many                                    | many
            DATE         | 2019-02-30       | 2019-02-30                              | 2019-02-30
            """)
    void saysValuesInWords(AnswerType type, String value, String english, String chinese) {
        assertThat(Understanding.spokenForm(type, value, Language.EN_US, NOW)).isEqualTo(english);
        assertThat(Understanding.spokenForm(type, value, Language.ZH_CN, NOW)).isEqualTo(chinese);
    }

    @ParameterizedTest
    @CsvSource({
        "YES_NO, yes, true",
        "YES_NO, maybe, false",
        "AMOUNT, 3200000, true",
        "AMOUNT, 2.5, true",
        "AMOUNT, '3,200,000', false",
        "AMOUNT, 1e9, false",
        "AMOUNT, '', false",
        "AMOUNT, 1234567890123, false",
        "NUMBER, -3, true",
        "DIGITS, 0471, true",
        "DIGITS, 04 71, false",
        "DATE, 2019, true",
        "DATE, 2019-03, true",
        "DATE, 2019-03-31, true",
        "DATE, 2019-02-29, false",
        "DATE, 2020-02-29, true",
        "DATE, 2019-13, false",
        "DATE, 2019-00, false",
        "DATE, 2019-3, false",
        "DATE, 0001-01, false",
        "MOMENT, 2026-11-25T15:00, true",
        "MOMENT, 2026-11-25T25:00, false",
        "MOMENT, 2026-02-30T10:00, false",
        "DAY_OF_MONTH, 31, true",
        "DAY_OF_MONTH, last, true",
        "DAY_OF_MONTH, 32, false",
        "DAY_OF_MONTH, 0, false",
        "DAY_OF_MONTH, 05, false",
        "DURATION, P3Y6M, true",
        "DURATION, P10D, true",
        "DURATION, P, false",
        "DURATION, PT30M, false",
        "DURATION, 3Y, false",
        "COMPANY, 华芳, true",
        "COMPANY, ' . ', false",
        "TEXT, a, true"
    })
    void knowsTheNormalForms(AnswerType type, String fact, boolean normal) {
        assertThat(Understanding.isNormal(type, fact)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "YES_NO, 1, yes",
        "YES_NO, 2, no",
        "YES_NO, 3,",
        "YES_NO, 11,",
        "AMOUNT, 0015000, 15000",
        "AMOUNT, 1234567890123456,",
        "AMOUNT, '',",
        "NUMBER, 0, 0",
        "DIGITS, 0471, 0471",
        "DAY_OF_MONTH, 05, 5",
        "DAY_OF_MONTH, 32,",
        "DAY_OF_MONTH, 0,",
        "DATE, 201903, 2019-03",
        "DATE, 20190305, 2019-03-05",
        "DATE, 2019, 2019",
        "DATE, 201913,",
        "DATE, 201900,",
        "DATE, 20190230,",
        "DATE, 19,",
        "MOMENT, 1500, 2026-11-24T15:00",
        "MOMENT, 0930, 2026-11-25T09:30",
        "MOMENT, 2500,",
        "MOMENT, 930,",
        "DURATION, 3,",
        "COMPANY, 1,"
    })
    void understandsKeys(AnswerType type, String keys, String value) {
        AnswerSpec spec = new AnswerSpec(type, Language.EN_US, null, new Tolerance.None(), Map.of(), NOW);
        assertThat(Understanding.keyed(spec, keys).value()).isEqualTo(value);
    }
}
