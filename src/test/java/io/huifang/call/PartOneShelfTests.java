package io.huifang.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.call.scripts.ScriptException;
import io.huifang.kernel.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartOneShelfTests {

    private static final String OWN = """
            id: employer
            version: 7
            questions:
              - {id: ready, type: yes-no, prompt: opening, gate: true}
            """;

    @TempDir
    Path folder;

    private final FakePrompts prompts = new FakePrompts();

    @Test
    void hasTheScriptsOfTheJar() {
        PartOneShelf shelf = new PartOneShelf(Settings.defaults(), prompts);
        assertThat(shelf.ids()).contains("employer");
        assertThat(shelf.script("employer").orElseThrow().questions()).hasSize(5);
        assertThat(shelf.script("unknown")).isEmpty();
    }

    @Test
    void prefersTheBanksOwnScript() throws IOException {
        Files.writeString(folder.resolve("ours.yaml"), OWN);
        PartOneShelf shelf = new PartOneShelf(Settings.withScripts(folder), prompts);
        assertThat(shelf.script("employer").orElseThrow().version()).isEqualTo(7);
    }

    @Test
    void refusesTwoOwnScriptsWithOneId() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), OWN);
        Files.writeString(folder.resolve("b.yaml"), OWN);
        assertThatThrownBy(() -> new PartOneShelf(Settings.withScripts(folder), prompts))
                .isInstanceOf(ScriptException.class)
                .hasMessageContaining("b.yaml: id: 'employer'")
                .hasMessageContaining("a.yaml");
    }

    @Test
    void refusesAFolderThatIsNone() {
        assertThatThrownBy(() -> new PartOneShelf(Settings.withScripts(folder.resolve("none")), prompts))
                .isInstanceOf(ScriptException.class)
                .hasMessageContaining("huifang.call.scripts")
                .hasMessageContaining("none");
    }

    @Test
    void refusesAScriptThatCanBeSpokenInNoLanguage() {
        prompts.ids.clear();
        assertThatThrownBy(() -> new PartOneShelf(Settings.defaults(), prompts))
                .isInstanceOf(ScriptException.class)
                .hasMessageContaining("employer-company");
    }

    @Test
    void keepsAScriptThatLacksPromptsInOneLanguage() {
        Set<String> fewer = new HashSet<>(FakePrompts.EMPLOYER);
        fewer.remove("employer-title.again");
        prompts.ids.put(Language.ZH_CN, fewer);
        PartOneShelf shelf = new PartOneShelf(Settings.defaults(), prompts);
        assertThat(shelf.missingPrompts(shelf.script("employer").orElseThrow(), Language.ZH_CN))
                .containsExactly("employer-title.again");
    }

    @Test
    void refusesAPromptThatNamesWhatNobodyKnows() {
        prompts.placeholders.put("opening", Set.of("bank", "salary"));
        assertThatThrownBy(() -> new PartOneShelf(Settings.defaults(), prompts))
                .isInstanceOf(ScriptException.class)
                .hasMessageContaining("opening.txt names {salary}");
    }
}
