package io.huifang.dialogue.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A question's own phrases for yes and no count before those that mean it elsewhere. */
class OwnPhrasesTests {

    private static final Map<String, List<String>> DIFFICULTY = Map.of(
            "yes", List.of("it's tight", "手头紧", "有点困难"),
            "no", List.of("no problem", "i manage", "i'm fine", "没问题", "没困难"));

    @ParameterizedTest
    @CsvSource({
        "no problem, no",
        "no problem at all i manage, no",
        "i manage, no",
        "no i'm fine, no",
        "it's tight, yes",
        "yes it's tight, yes",
        "没问题, no",
        "没有没问题, no",
        "手头紧, yes",
        "有点困难, yes",
        "no, no",
        "是的, yes",
        "no problem but it's tight, ",
    })
    void countBeforeAllOthers(String said, @Nullable String meaning) {
        assertThat(Said.value(YesNo.in(Said.tokens(said), YesNoPhrases.own(DIFFICULTY))))
                .isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({"no problem, yes", "没问题, yes", "哎呀, ", "唉, ", "哎呀没有, no", "i'm fine, "})
    void meanWhatTheyMeanElsewhereWithoutThem(String said, @Nullable String meaning) {
        assertThat(Said.value(YesNo.in(Said.tokens(said)))).isEqualTo(meaning);
    }
}
