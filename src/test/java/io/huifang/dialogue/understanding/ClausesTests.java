package io.huifang.dialogue.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Yes and no by whole clauses, by what was and what is now, and by denials of denials. */
class ClausesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            he most certainly is                             | yes
            he is you know                                   | yes
            she still is ma'am                               | yes
            he does work in the warehouse                    | yes
            what he does is drive                            | -
            he does the accounts                             | -
            i do apologize                                   | -
            he hasn't left                                   | yes
            she never quit                                   | yes
            he's not with us he left                         | no
            he was let go                                    | no
            none of that is right                            | no
            neither of those is right                        | no
            couldn't be more correct                         | yes
            yes he was here this morning                     | yes
            yes he was here until today                      | -
            yes he was                                       | -
            yes he was but he left in may                    | no
            he was hired in june and still works here        | yes
            以前是现在不是了                                    | no
            以前在现在也在                                      | yes
            以前在我们这儿                                      | -
            以前没有现在有了                                    | -
            没离职                                            | yes
            怎么可能不是                                       | yes
            你说对了                                          | yes
            嗯不是这样子的                                      | no
            我没同意过                                         | no
            没意见                                            | yes
            """)
    void readsWhatIsMeantNow(String said, @Nullable String answer) {
        assertThat(valueOf(said)).as(said).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            that's not wrong
            that is not incorrect
            他是我们这的还没下单呢
            """)
    void isNotSureOfADeniedDenialOrOfWhatIsDenied(String said) {
        Reading reading = YesNo.in(Tokens.of(said));

        assertThat(reading instanceof Reading.Value value && value.confidence() >= Comparison.CERTAIN)
                .as(said)
                .isFalse();
    }

    private static @Nullable String valueOf(String said) {
        return YesNo.in(Tokens.of(said)) instanceof Reading.Value value ? value.value() : null;
    }
}
