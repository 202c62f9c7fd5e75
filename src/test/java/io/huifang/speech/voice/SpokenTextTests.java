package io.huifang.speech.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "call 95588 please|call 9 5 5 8, 8 please",
                "call 021-5555 0100.|call 0 2 1 5, 5 5 5 0, 1 0 0.",
                "call +86 21 5555 0100|call plus 8 6 2 1, 5 5 5 5, 0 1 0 0",
                "since 2019, for 12 years|since 2019, for 12 years",
                "on 2026-03-02|on 2026-03-02"
            })
    void readsTelephoneNumbersDigitByDigit(String text, String spoken) {
        assertThat(SpokenText.of(Language.EN_US, text)).isEqualTo(spoken);
    }

    @Test
    void readsThePlusInChinese() {
        assertThat(SpokenText.of(Language.ZH_CN, "请回电+8613800000000")).isEqualTo("请回电加 8 6 1 3, 8 0 0 0, 0 0 0 0, 0");
    }
}
