package io.huifang.dialogue.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.huifang.kernel.Language;
import io.huifang.kernel.Transcript;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is said where words are expected, nothing is thrown. */
class WordAnswersFuzzTests {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 10, 0);
    private static final Map<String, List<String>> FUNDS = Map.of(
            "renovation", List.of("renovation", "kitchen", "装修", "装修房子"),
            "car", List.of("a car", "a truck", "买车", "汽车"));

    @Property
    void isAssessed(
            @ForAll("texts") String said, @ForAll("expected") String expected, @ForAll("ofWords") AnswerType type) {
        Transcript transcript = new Transcript(said, List.of());
        for (Language language : Language.values()) {
            AnswerSpec spec = new AnswerSpec(type, language, expected, new Tolerance.None(), FUNDS, NOW);
            assertThat(WordAnswers.assess(spec, transcript)).isNotNull();
        }
    }

    @Property
    void mayInterrupt(@ForAll("texts") String said) {
        Transcript transcript = new Transcript(said, List.of());
        for (Language language : Language.values()) {
            assertThat(Interruptions.in(transcript, language, NOW)).isNotNull();
            assertThatCode(() -> Backchannels.is(transcript, language)).doesNotThrowAnyException();
        }
    }

    /** Half Chinese, half whatever Unicode has. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(0x4e00, 0x9c1f),
                        Arbitraries.integers().between(0, Character.MAX_CODE_POINT))
                .list()
                .ofMaxSize(40)
                .map(points -> {
                    StringBuilder text = new StringBuilder();
                    points.forEach(text::appendCodePoint);
                    return text.toString();
                });
    }

    @Provide
    Arbitrary<String> expected() {
        return Arbitraries.oneOf(texts(), Arbitraries.of("盛鑫 Acme"));
    }

    @Provide
    Arbitrary<AnswerType> ofWords() {
        return Arbitraries.of(
                AnswerType.PERSON,
                AnswerType.COMPANY,
                AnswerType.JOB_TITLE,
                AnswerType.ADDRESS,
                AnswerType.CATEGORY,
                AnswerType.TEXT);
    }
}
