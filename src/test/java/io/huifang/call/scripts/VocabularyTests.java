package io.huifang.call.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.call.scripts.Vocabulary.Fitted;
import io.huifang.kernel.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class VocabularyTests {

    private static final ReadScript READ = ScriptReader.read(
            "sample.yaml", BrokenScript.edit("type: yes-no\n        prompt: repayment", """
                    type: category
                            hints: {en-US: [easy, very hard, kaputt]}
                            categories: {easy: {en-US: [easy]}, hard: {en-US: [kaputt]}}
                            prompt: repayment"""), new FolderPrompts());

    private static Function<String, Set<String>> knowing(String... words) {
        return phrase -> {
            Set<String> unknown = new TreeSet<>(List.of(phrase.split(" ")));
            unknown.removeAll(Set.of(words));
            return unknown;
        };
    }

    @Test
    void leavesAScriptAloneThatCanBeHeard() {
        Fitted fitted = Vocabulary.fit(READ, Language.EN_US, knowing("easy", "very", "hard", "kaputt"));
        assertThat(fitted.script()).isEqualTo(READ.script());
        assertThat(fitted.warnings()).isEmpty();
        assertThat(fitted.errors()).isEmpty();
    }

    @Test
    void leavesOutPhrasesThatCanNeverBeHeard() {
        Fitted fitted = Vocabulary.fit(READ, Language.EN_US, knowing("easy", "hard"));
        var question = fitted.script().questions().getLast();
        assertThat(question.hints()).isEqualTo(Map.of(Language.EN_US, List.of("easy")));
        assertThat(question.categories().get("hard")).isEqualTo(Map.of(Language.EN_US, List.of()));
        assertThat(fitted.warnings())
                .hasSize(2)
                .anySatisfy(warning -> assertThat(warning)
                        .startsWith("sample.yaml:33: difficulty.hints.en-US: ")
                        .contains("kaputt=[kaputt]", "very hard=[very]"));
        assertThat(fitted.errors())
                .singleElement()
                .satisfies(error -> assertThat(error)
                        .startsWith("sample.yaml:33: difficulty.categories.hard.en-US: no phrase is left"));
    }

    @Test
    void looksAtOneLanguageOnly() {
        assertThat(Vocabulary.fit(READ, Language.ZH_CN, knowing()).warnings()).isEmpty();
    }
}
