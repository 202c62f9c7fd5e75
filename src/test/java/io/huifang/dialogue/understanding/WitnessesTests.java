package io.huifang.dialogue.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kernel.Language;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be undone is sure by two witnesses, a wording and an act. */
class WitnessesTests {

    /** From here on the conversation asks first. */
    private static final double DOUBTFUL = 0.85;

    @ParameterizedTest
    @CsvSource({
        "WRONG_NUMBER, you have the wrong number",
        "STOP_CALLING, stop calling me",
        "HAS_LEFT, she has resigned",
        "WRONG_NUMBER, 你打错了",
        "STOP_CALLING, 别再打了",
        "HAS_LEFT, 他已经离职了"
    })
    void isSureOfWhatCannotBeUndoneByTwoWitnesses(String kind, String said) {
        assertThat(in(said)).hasValueSatisfying(heard -> {
            assertThat(heard.kind()).hasToString(kind);
            assertThat(heard.confidence()).isGreaterThan(DOUBTFUL);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "WRONG_NUMBER, you keep getting me but it's my cousin's old number",
        "STOP_CALLING, i'd ask you not to use my number any longer",
        "HAS_LEFT, we parted ways in june",
        "WRONG_NUMBER, 我不是他你打到我这儿来了",
        "STOP_CALLING, 求你们放过我吧",
        "HAS_LEFT, 他三月份交了辞呈"
    })
    void doubtsWhatCannotBeUndoneByOneWitness(String kind, String said) {
        assertThat(in(said)).hasValueSatisfying(heard -> {
            assertThat(heard.kind()).hasToString(kind);
            assertThat(heard.confidence()).isLessThan(DOUBTFUL);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "i don't know a better place than this so yes we live here",
                "he left it to his son who runs it now",
                "打错了字应该是盛鑫",
                "他不是离职是调到分公司了还是我们的人"
            })
    void neverTakesAStoryForWhatCannotBeUndone(String said) {
        assertThat(in(said).filter(heard -> heard.kind().isIrreversible())).isEmpty();
    }

    private static Optional<Interruption> in(String said) {
        boolean chinese = said.chars().anyMatch(Character::isIdeographic);
        return Interruptions.in(
                Said.clearly(said), chinese ? Language.ZH_CN : Language.EN_US, LocalDateTime.of(2026, 11, 24, 10, 0));
    }
}
