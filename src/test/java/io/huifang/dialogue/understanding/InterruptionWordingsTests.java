package io.huifang.dialogue.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kernel.Language;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Many ways to put each interruption, and answers that come close to one ({@code -}). They were written down before the
 * tables were held against them.
 */
class InterruptionWordingsTests {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 10, 0);

    private static final String NONE = "-";

    @ParameterizedTest
    @CsvFileSource(resources = "/understanding/interruptions.en-US.csv", numLinesToSkip = 1)
    void inEnglish(String kind, String said) {
        assertThat(heard(said, Language.EN_US)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/understanding/interruptions.zh-CN.csv", numLinesToSkip = 1)
    void inChinese(String kind, String said) {
        assertThat(heard(said, Language.ZH_CN)).isEqualTo(kind);
    }

    private static String heard(String said, Language language) {
        return Interruptions.in(Said.clearly(said), language, NOW)
                .map(interruption -> interruption.kind().name())
                .orElse(NONE);
    }
}
