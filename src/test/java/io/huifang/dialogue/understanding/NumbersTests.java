package io.huifang.dialogue.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    zero                              | 0
                    five                              | 5
                    fifteen                           | 15
                    twenty five                       | 25
                    ninety nine                       | 99
                    a hundred                         | 100
                    one hundred and five              | 105
                    two hundred                       | 200
                    twelve hundred                    | 1200
                    fifteen hundred and fifty         | 1550
                    twenty five hundred               | 2500
                    a thousand                        | 1000
                    two thousand and six              | 2006
                    fifteen thousand                  | 15000
                    a hundred and twenty five thousand| 125000
                    one hundred twenty thousand five hundred and one | 120501
                    three million two hundred thousand| 3200000
                    three point two million           | 3200000
                    one point two five                | 1.25
                    zero point five                   | 0.5
                    point five                        | 0.5
                    two and a half                    | 2.5
                    two and a half years              | 2.5
                    one and a half million            | 1500000
                    half a million                    | 500000
                    half a billion                    | 500000000
                    one two five                      | 125
                    four oh nine                      | 409
                    oh five                           | 5
                    oh about three years              | 3
                    it is fifteen thousand a month    | 15000
                    fifteen yes fifteen               | 15
                    no fifteen thousand               | 15000
                    one moment it is three            | 3
                    no one told me but three          | 3
                    15                                | 15
                    15000.50                          | 15000.5
                    15 thousand                       | 15000
                    1.5 million                       | 1500000
                    nine hundred ninety nine million  | 999000000
                    not ten but fifteen               | 15
                    fifteen no wait fifty             | 50
                    three million three million       | 3000000
                    fifteen um fifteen thousand       | 15000
                    twelve k                          | 12000
                    12k                               | 12000
                    15,000                            | 15000
                    a million and a half              | 1500000
                    a quarter of a million            | 250000
                    three quarters of a million       | 750000
                    two fifty                         | 250
                    three twenty five                 | 325
                    hundred and eighty thousand       | 180000
                    double five one                   | 551
                    """)
    void readsEnglish(String said, String value) {
        assertThat(Said.value(Numbers.in(Said.tokens(said)))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    零          | 0
                    三          | 3
                    两          | 2
                    十          | 10
                    十五        | 15
                    二十        | 20
                    二十五      | 25
                    一百        | 100
                    一百零五    | 105
                    一百〇五    | 105
                    一百一十    | 110
                    三百五      | 350
                    两千五      | 2500
                    一千零二十  | 1020
                    一万二      | 12000
                    一万零五百  | 10500
                    一万五千    | 15000
                    三十二万五  | 325000
                    三百二十万  | 3200000
                    三百二十万五千 | 3205000
                    三点二万    | 32000
                    三点一四    | 3.14
                    零点五      | 0.5
                    一亿两千万  | 120000000
                    一万亿      | 1000000000000
                    一万二千亿  | 1200000000000
                    三年半      | 3.5
                    两个半      | 2.5
                    半年        | 0.5
                    十年        | 10
                    幺三八      | 138
                    二零二五    | 2025
                    一共三百万  | 3000000
                    大概三年    | 3
                    三 百 二 十 万 | 3200000
                    15万        | 150000
                    我一直做了五年 | 5
                    """)
    void readsChinese(String said, String value) {
        assertThat(Said.value(Numbers.in(Said.tokens(said)))).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hmm",
                "and",
                "hundred",
                "thousand",
                "point",
                "one moment please",
                "one second",
                "no one knows",
                "this one",
                "oh",
                "oh yes",
                // two numbers
                "five or six",
                "five six years",
                "two three",
                "between ten and twenty",
                "five and six",
                "three years and six months",
                "nineteen ninety five",
                // denied
                "not fifteen",
                "it isn't fifteen thousand",
                // ranges
                "五六年",
                "三四百",
                "十五六",
                "两三千",
                "二三十万",
                "三年到五年",
                "三年零六个月",
                // denied
                "不是三年",
                "不到三年",
                "没有一万",
                // no numbers
                "点",
                "万",
                "千万别",
                "百万",
                "一下",
                "我一直在",
                "万一",
                "等一会儿"
            })
    void doesNotGuess(String said) {
        assertThat(Said.value(Numbers.in(Said.tokens(said)))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "then hundred twenty thousand",
                "i'm in hundred thirty thousand",
                "makes hundred ninety five hundred dollars",
                "big hundred ninety one",
                "seven hundred twenty thousand thousand"
            })
    void doubtsANumberThatLostAWord(String said) {
        assertThat(confidence(said)).isLessThan(Comparison.CERTAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hundred and eighty thousand", "it is hundred eighty thousand", "about a hundred thousand"})
    void reliesOnANumberWithASwallowedA(String said) {
        assertThat(confidence(said)).isGreaterThanOrEqualTo(Comparison.CERTAIN);
    }

    private static double confidence(String said) {
        return Numbers.in(Said.tokens(said)) instanceof Reading.Value value ? value.confidence() : 0;
    }

    @Test
    void readsEveryNumberBelowAMillionThatItCanSpell() {
        for (int number = 1; number < 1_000_000; number = number < 1_100 ? number + 1 : number * 21 / 20 + 7) {
            assertThat(Said.value(Numbers.in(Said.tokens(english(number)))))
                    .as(english(number))
                    .isEqualTo(Integer.toString(number));
            assertThat(Said.value(Numbers.in(Said.tokens(chinese(number)))))
                    .as(chinese(number))
                    .isEqualTo(Integer.toString(number));
        }
    }

    @Test
    void neverThrowsWhateverNumeralsCome() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_121);
        List<String> words = List.of(
                "one",
                "two",
                "oh",
                "ten",
                "twenty",
                "hundred",
                "thousand",
                "million",
                "point",
                "and",
                "a",
                "half",
                "yes",
                "not",
                "零",
                "一",
                "两",
                "十",
                "百",
                "千",
                "万",
                "亿",
                "点",
                "半",
                "年",
                "个",
                "不",
                "3",
                "4.5");
        for (int run = 0; run < 20_000; run++) {
            StringBuilder said = new StringBuilder();
            int length = random.nextInt(1, 40);
            for (int i = 0; i < length; i++) {
                said.append(words.get(random.nextInt(words.size()))).append(' ');
            }
            Tokens tokens = Said.tokens(said.toString().strip());
            if (Numbers.in(tokens) instanceof Reading.Value read) {
                assertThat(read.value()).as(said.toString()).matches("[0-9]{1,40}(\\.[0-9]{1,24})?");
            }
        }
    }

    private static final String[] SMALL = {
        "",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };

    private static String english(int number) {
        if (number < 20) {
            return SMALL[number];
        }
        if (number < 100) {
            return (TENS[number / 10] + " " + SMALL[number % 10]).strip();
        }
        if (number < 1_000) {
            return (SMALL[number / 100] + " hundred" + (number % 100 == 0 ? "" : " and " + english(number % 100)));
        }
        return (english(number / 1_000) + " thousand"
                        + (number % 1_000 == 0
                                ? ""
                                : " " + (number % 1_000 < 100 ? "and " : "") + english(number % 1_000)))
                .strip();
    }

    private static String chinese(int number) {
        if (number >= 10_000) {
            String rest = number % 10_000 == 0 ? "" : (number % 10_000 < 1_000 ? "零" : "") + chinese(number % 10_000);
            return chinese(number / 10_000) + "万" + rest;
        }
        String digits = "零一二三四五六七八九";
        String scales = "千百十";
        StringBuilder written = new StringBuilder();
        boolean gap = false;
        int divisor = 1_000;
        for (int i = 0; i < 4; i++, divisor /= 10) {
            int digit = number / divisor % 10;
            if (digit == 0) {
                gap = !written.isEmpty();
                continue;
            }
            written.append(gap ? "零" : "").append(digits.charAt(digit)).append(i < 3 ? scales.charAt(i) : "");
            gap = false;
        }
        return written.toString();
    }
}
