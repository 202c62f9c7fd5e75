package io.huifang.speech.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kernel.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold for the prompts that are built into the jar. */
class BuiltInPromptsTests {

    private PromptLibrary library;

    @BeforeEach
    void load() throws IOException {
        library = PromptLibrary.load(Path.of("/nowhere"));
    }

    @Test
    void areUsableWithoutAnyWarning() {
        assertThat(library.warnings()).isEmpty();
    }

    @Test
    void haveTheSameIdsAndPlaceholdersInBothLanguages() {
        Map<String, Prompt> english = of(Language.EN_US);
        Map<String, Prompt> chinese = of(Language.ZH_CN);

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(english)
                .allSatisfy((id, prompt) -> assertThat(chinese.get(id).placeholders())
                        .as(id)
                        .containsExactlyInAnyOrderElementsOf(prompt.placeholders()));
    }

    @Test
    void askEachQuestionInOtherWordsToo() {
        for (Language language : Language.values()) {
            assertThat(of(language).values())
                    .filteredOn(prompt ->
                            prompt.text().endsWith("?") || prompt.text().endsWith("？"))
                    .filteredOn(prompt ->
                            !prompt.id().matches(".*\\.(again|clarify)|call-back-confirm|read-back|are-you-there"))
                    .isNotEmpty()
                    .allSatisfy(prompt -> assertThat(of(language)).containsKey(prompt.id() + ".again"));
        }
    }

    @Test
    void neverSpeakOfTheLoanToAnEmployerOrAMachine() {
        for (Language language : Language.values()) {
            assertThat(of(language).values())
                    .filteredOn(prompt -> !prompt.id().matches("(borrower|loan|repayment|mortgage)-.*"))
                    .allSatisfy(prompt -> assertThat(prompt.text().toLowerCase(Locale.ROOT))
                            .doesNotContain("loan", "borrow", "repay", "debt", "贷", "还款", "借", "债"));
        }
    }

    @Test
    void tellAMachineTheBankAndTheNumberOnly() {
        for (Language language : Language.values()) {
            assertThat(of(language).get("machine-message").placeholders())
                    .containsExactlyInAnyOrder("bank", "callback");
        }
    }

    private Map<String, Prompt> of(Language language) {
        return library.prompts().get(language);
    }
}
