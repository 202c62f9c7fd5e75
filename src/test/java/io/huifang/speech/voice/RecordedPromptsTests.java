package io.huifang.speech.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.kernel.Language;
import io.huifang.media.Sound;
import io.huifang.speech.SpeechUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedPromptsTests {

    @TempDir
    private Path folder;

    private Path english;
    private final List<String> synthesised = new ArrayList<>();

    @BeforeEach
    void begin() throws IOException {
        english = Files.createDirectories(folder.resolve("en-US"));
    }

    @Test
    void hasTheBuiltInPromptsWithoutAnyFolder() throws IOException {
        RecordedPrompts prompts = prompts(folder.resolve("none"));

        assertThat(prompts.text(Language.EN_US, "no-input", Map.of())).isEqualTo("Sorry, I did not hear you.");
        assertThat(prompts.text(Language.ZH_CN, "keys-yes-no", Map.of())).isEqualTo("是请按一，不是请按二。");
        assertThat(prompts.sound(Language.EN_US, List.of("no-input"), Map.of()).duration())
                .isGreaterThan(Duration.ofMillis(800));
        assertThat(synthesised).isEmpty();
    }

    @Test
    void fillsPlaceholdersAndSynthesisesTheWholeSentence() throws IOException {
        RecordedPrompts prompts = prompts(folder);

        assertThat(prompts.placeholders(Language.EN_US, "machine-message")).containsExactly("bank", "callback");
        prompts.sound(Language.EN_US, List.of("machine-message"), Map.of("bank", "East $1 Bank", "callback", "95588"));
        assertThat(synthesised).containsExactly("This is East $1 Bank. Please call us back at 9 5 5 8, 8. Thank you.");
        assertThatThrownBy(() -> prompts.text(Language.EN_US, "machine-message", Map.of("bank", "East")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("machine-message.txt needs a value for {callback}");
    }

    @Test
    void laysTheFolderOverTheBuiltInPromptsFileByFile() throws IOException {
        Files.write(english.resolve("no-input.wav"), Wav.write(Sound.of(new short[1_234])));

        RecordedPrompts prompts = prompts(folder);
        assertThat(prompts.text(Language.EN_US, "no-input", Map.of())).isEqualTo("Sorry, I did not hear you.");
        assertThat(prompts.sound(Language.EN_US, List.of("no-input"), Map.of()).length())
                .isEqualTo(1_234);
        assertThat(prompts.ids(Language.EN_US)).contains("goodbye");
    }

    @Test
    void neverSpeaksAnOwnTextByTheBuiltInSound() throws IOException {
        text("no-input", "Hello?\n  Are you there?\n");

        PromptLibrary library = PromptLibrary.load(folder);
        prompts(folder).sound(Language.EN_US, List.of("no-input"), Map.of());
        assertThat(synthesised).containsExactly("Hello? Are you there?");
        assertThat(library.warnings())
                .containsExactly(
                        english.resolve("no-input.txt") + " has no recorded sound beside it and will be synthesised");
    }

    @Test
    void namesAMissingPromptByItsFile() throws IOException {
        RecordedPrompts prompts = prompts(folder);

        assertThatThrownBy(() -> prompts.sound(Language.EN_US, List.of("nonsense"), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("voice-prompts/en-US/nonsense.txt");
        assertThatThrownBy(() -> prompts.placeholders(Language.ZH_CN, "nonsense"))
                .hasMessageContaining("voice-prompts/zh-CN/nonsense.txt");
    }

    @Test
    void speaksSeveralOneAfterTheOther() throws IOException {
        RecordedPrompts prompts = prompts(folder);
        int one = prompts.sound(Language.EN_US, List.of("no-input"), Map.of()).length();
        int other =
                prompts.sound(Language.EN_US, List.of("keys-yes-no"), Map.of()).length();

        assertThat(prompts.sound(Language.EN_US, List.of("no-input", "keys-yes-no"), Map.of())
                        .length())
                .isEqualTo(one + other + Sound.RATE / 4);
    }

    @Test
    void warnsOfEachFileThatItCannotUse() throws IOException {
        text("a-broken", "one");
        Files.writeString(english.resolve("a-broken.wav"), "not a sound");
        Files.writeString(english.resolve("b-lonely.wav"), "not a sound");
        text("c-empty", " \n");
        text("d-brace", "Hello {Name.");
        Files.write(english.resolve("e-latin.txt"), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        text("f-open", "Hello {name}");
        Files.write(english.resolve("f-open.wav"), Wav.write(Sound.of(new short[10])));
        text("g-long", "a".repeat(601));

        assertThat(PromptLibrary.load(folder).warnings())
                .containsExactlyInAnyOrder(
                        english.resolve("a-broken.wav") + " is no WAV file; " + Wav.ALLOWED
                                + "; it will be synthesised",
                        english.resolve("b-lonely.wav") + " is not used: there is no text b-lonely.txt beside it",
                        english.resolve("c-empty.txt") + " is not used: it is empty",
                        english.resolve("d-brace.txt")
                                + " is not used: it has a placeholder that is not a name in braces, such as {name}",
                        english.resolve("e-latin.txt") + " is not used: it is not UTF-8",
                        english.resolve("f-open.wav") + " is not used: its text has placeholders",
                        english.resolve("g-long.txt") + " is not used: it is longer than 600 characters");
    }

    @Test
    void saysWhyWhenNobodyCanSpeakIt() throws IOException {
        RecordedPrompts prompts = new RecordedPrompts(PromptLibrary.load(folder), (language, text) -> {
            throw new SpeechUnavailableException("no voice");
        });

        assertThatThrownBy(() -> prompts.sound(Language.EN_US, List.of("borrower-identity"), Map.of("name", "Li")))
                .isInstanceOf(SpeechUnavailableException.class)
                .hasMessage("no voice");
    }

    private RecordedPrompts prompts(Path from) throws IOException {
        return new RecordedPrompts(PromptLibrary.load(from), (language, text) -> {
            synthesised.add(text);
            return Sound.of(new short[10]);
        });
    }

    private void text(String id, String text) throws IOException {
        Files.writeString(english.resolve(id + ".txt"), text, StandardCharsets.UTF_8);
    }
}
