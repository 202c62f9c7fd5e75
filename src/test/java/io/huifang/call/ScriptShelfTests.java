package io.huifang.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.call.scripts.FolderPrompts;
import io.huifang.call.scripts.ScriptException;
import io.huifang.dialogue.script.Script;
import io.huifang.kernel.Language;
import io.huifang.speech.Grammar;
import io.huifang.speech.HearingListener;
import io.huifang.speech.Listening;
import io.huifang.speech.SpeechRecognition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptShelfTests {

    private static final String OWN = """
            id: employer
            version: 7
            title: {en-US: Ours}
            audience: employer
            sections:
              - id: all
                questions:
                  - id: company
                    type: company
                    prompt: employer-company
                    hints: {en-US: [avalon bank, kaputt]}
            """;

    @TempDir
    Path folder;

    private final FolderPrompts prompts = new FolderPrompts();
    private final Model model = new Model();

    private ScriptShelf shelf() {
        return new ScriptShelf(Settings.defaults(), prompts, model);
    }

    private ScriptShelf ownShelf() {
        return new ScriptShelf(Settings.withScripts(folder), prompts, model);
    }

    private void own(String file, String yaml) throws IOException {
        Files.writeString(folder.resolve(file), yaml);
    }

    @Test
    void hasThePacksOfTheJar() {
        ScriptShelf shelf = shelf();
        assertThat(shelf.ids()).containsExactlyInAnyOrder("employer", "use-of-funds", "mortgage");
        assertThat(shelf.script("unknown")).isEmpty();
        for (String id : shelf.ids()) {
            Script script = shelf.script(id).orElseThrow();
            for (Language language : Language.values()) {
                assertThat(shelf.missingPrompts(script, language)).isEmpty();
            }
        }
    }

    @Test
    void prefersTheBanksOwnScript() throws IOException {
        own("ours.yaml", OWN);
        ScriptShelf shelf = ownShelf();
        assertThat(shelf.script("employer").orElseThrow().version()).isEqualTo(7);
        assertThat(shelf.script("employer", 2)).isEmpty();
        assertThat(shelf.script("mortgage")).isPresent();
    }

    @Test
    void keepsVersionsSideBySideAndTakesTheNewest() throws IOException {
        own("employer.v7.yaml", OWN);
        own("employer.v12.yaml", OWN.replace("version: 7", "version: 12"));
        ScriptShelf shelf = ownShelf();
        assertThat(shelf.script("employer").orElseThrow().version()).isEqualTo(12);
        assertThat(shelf.script("employer", 7).orElseThrow().version()).isEqualTo(7);
        assertThat(shelf.script("employer", 8)).isEmpty();
    }

    @Test
    void saysAllThatIsWrongInAllFiles() throws IOException {
        own("a.yaml", OWN);
        own("b.yaml", OWN);
        own("c.yaml", OWN.replace("type: company", "type: compny"));
        assertThatThrownBy(this::ownShelf)
                .isInstanceOf(ScriptException.class)
                .hasMessageContaining("b.yaml:1: version: there is a version 7 of script 'employer' in ")
                .hasMessageContaining("c.yaml:9: ")
                .hasMessageContaining("(did you mean 'company'?)");
    }

    @Test
    void refusesAFolderThatIsNone() {
        assertThatThrownBy(() -> new ScriptShelf(Settings.withScripts(folder.resolve("none")), prompts, model))
                .isInstanceOf(ScriptException.class)
                .hasMessageContaining("huifang.call.scripts")
                .hasMessageContaining("none");
    }

    @Test
    void doesNotSpeakALanguageInWhichAScriptHasNoTitle() throws IOException {
        own("ours.yaml", OWN);
        ScriptShelf shelf = ownShelf();
        Script script = shelf.script("employer").orElseThrow();
        assertThat(shelf.missingPrompts(script, Language.EN_US)).isEmpty();
        assertThat(shelf.missingPrompts(script, Language.ZH_CN)).contains("employer-company", "no-match");
    }

    @Test
    void fitsAScriptToTheModelOnceThatIsLoaded() throws IOException {
        own("ours.yaml", OWN);
        model.unknown.add("kaputt");
        ScriptShelf shelf = ownShelf();
        assertThat(hints(shelf)).containsExactly("avalon bank", "kaputt");
        model.ready = true;
        assertThat(hints(shelf)).containsExactly("avalon bank");
    }

    private static List<String> hints(ScriptShelf shelf) {
        return shelf.script("employer")
                .orElseThrow()
                .questions()
                .getFirst()
                .hints()
                .get(Language.EN_US);
    }

    /** Knows all words but some. */
    private static final class Model implements SpeechRecognition {

        private final Set<String> unknown = new HashSet<>();
        private boolean ready;

        @Override
        public Listening listen(Language language, Grammar grammar, HearingListener listener) {
            throw new UnsupportedOperationException("nobody listens here");
        }

        @Override
        public boolean ready(Language language) {
            return ready;
        }

        @Override
        public Set<String> unknownWords(Language language, Collection<String> phrases) {
            Set<String> words = new TreeSet<>();
            phrases.forEach(phrase -> words.addAll(List.of(phrase.split(" "))));
            words.retainAll(unknown);
            return words;
        }
    }
}
