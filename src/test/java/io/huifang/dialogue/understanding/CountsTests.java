package io.huifang.dialogue.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kernel.Language;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many, how much and when, where more than the one value is spoken of. */
class CountsTests {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 10, 0);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            twelve people in three shifts            | 12
            thirty five employees at two sites       | 35
            two boys and one girl three in all       | 3
            six men and six women                    | -
            six men and six women twelve in all      | 12
            me and eleven others                     | -
            eleven besides me                        | -
            twelve more or less                      | 12
            only eight left after the summer         | 8
            just me                                  | 1
            we have no employees                     | 0
            十二个人分三个班                            | 12
            三个两个男孩一个女孩                         | 3
            六男六女                                  | -
            我和十一个工人                              | -
            没有孩子                                  | 0
            """)
    void countsWhatIsAskedFor(String said, @Nullable String number) {
        assertThat(valueOf(Counts.in(Tokens.of(said)))).as(said).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            two loans of fifty thousand each   | -
            i still owe fifty thousand         | -
            还剩十八万没还                        | -
            每月还八千                            | 8000
            a third of a million               | 333333
            half a million                     | 500000
            """)
    void takesNoPartForTheAmount(String said, @Nullable String amount) {
        assertThat(valueOf(Amounts.in(Tokens.of(said)))).as(said).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            not tomorrow the day after at ten a m         | 2026-11-26T10:00
            the day after tomorrow at noon                | 2026-11-26T12:00
            tomorrow is no good how about friday at two   | 2026-11-27T14:00
            not today                                     | -
            明天不行后天上午十点                              | 2026-11-26T10:00
            今天下午没空明天下午三点                           | 2026-11-25T15:00
            """)
    void passesOverTheTimesThatAreDenied(String said, @Nullable String moment) {
        Language language = said.chars().anyMatch(Character::isIdeographic) ? Language.ZH_CN : Language.EN_US;

        assertThat(valueOf(Moments.in(Tokens.of(said), language, NOW))).as(said).isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            上周五                                | 2026-11-20
            上个礼拜三                             | 2026-11-18
            the third month of twenty nineteen  | 2019-03
            zero three twenty nineteen          | 2019-03
            """)
    void findsDaysOfLastWeekAndMonthsByNumber(String said, String date) {
        LocalDate today = NOW.toLocalDate();

        assertThat(valueOf(Dates.in(Tokens.of(said), Language.EN_US, today)))
                .as(said)
                .isEqualTo(date);
    }

    private static @Nullable String valueOf(Reading reading) {
        return reading instanceof Reading.Value value ? value.value() : null;
    }
}
