package io.huifang.dialogue.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.dialogue.Judgement;
import io.huifang.kernel.Language;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What people say, and the value that it comes to; on Tuesday the 24th of November 2026 at ten in the morning. */
class SpokenValuesTests {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 10, 0);

    @ParameterizedTest
    @CsvFileSource(resources = "/understanding/values.en-US.csv", delimiter = '|', nullValues = "-")
    void readsEnglish(AnswerType type, String said, @Nullable String value) {
        check(Language.EN_US, type, said, value);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/understanding/values.zh-CN.csv", delimiter = '|', nullValues = "-")
    void readsChinese(AnswerType type, String said, @Nullable String value) {
        check(Language.ZH_CN, type, said, value);
        // a recogniser may cut the words otherwise, or not at all
        check(
                Language.ZH_CN,
                type,
                String.join(" ", said.replace(" ", "").split("(?<=\\p{IsHan})(?=\\p{IsHan})")),
                value);
    }

    /** Value {@code ?} stands for something that was understood to be unclear, and none for nothing understood. */
    private static void check(Language language, AnswerType type, String said, @Nullable String value) {
        AnswerSpec spec = new AnswerSpec(type, language, null, new Tolerance.None(), Map.of(), NOW);
        Assessment assessment = Understanding.spoken(spec, Said.clearly(said));
        if (value == null) {
            assertThat(assessment.value()).as(assessment.why()).isNull();
            assertThat(assessment.judgement()).as(assessment.why()).isEqualTo(Judgement.NOT_ANSWERED);
        } else if (value.startsWith("?")) {
            assertThat(assessment.judgement()).as(assessment.toString()).isEqualTo(Judgement.UNSURE);
            assertThat(assessment.value())
                    .as(assessment.why())
                    .isEqualTo(value.length() == 1 ? null : value.substring(1));
        } else {
            assertThat(assessment.value()).as(assessment.why()).isEqualTo(value);
            assertThat(assessment.judgement()).as(assessment.why()).isEqualTo(Judgement.NOTED);
            assertThat(NormalForm.of(type, value)).isTrue();
        }
    }
}
