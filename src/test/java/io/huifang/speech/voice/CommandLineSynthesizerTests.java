package io.huifang.speech.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.kernel.Language;
import io.huifang.media.Sound;
import io.huifang.speech.SpeechUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineSynthesizerTests {

    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @Test
    void givesTheTextInAFileAndNotAsAnArgument() throws IOException {
        Path seen = folder.resolve("seen");
        Path wav = Files.write(folder.resolve("a.wav"), Wav.write(tone()));
        CommandLineSynthesizer synthesizer = Voices.script(
                folder, "echo \"$@\" > " + seen + "; cat \"$6\" >> " + seen + "; cp " + wav + " \"$out\"", LONG);

        assertThat(synthesizer.speak(Language.EN_US, "hello;\n$(rm -rf x) `id`").length())
                .isPositive();
        String said = Files.readString(seen);
        assertThat(said.lines().findFirst().orElseThrow()).doesNotContain("hello");
        assertThat(said).endsWith("hello; $(rm -rf x) `id`\n");
    }

    @Test
    void saysWhichCommandIsMissing() {
        CommandLineSynthesizer synthesizer = new CommandLineSynthesizer(Voices.command("/nowhere/flite"), LONG);

        assertThatThrownBy(() -> synthesizer.speak(Language.EN_US, "hello"))
                .isInstanceOf(SpeechUnavailableException.class)
                .hasMessage(
                        "the command /nowhere/flite can't be run; install it, or set huifang.speech.voices.en-US.command");
    }

    @Test
    void stopsACommandThatHangs() throws IOException {
        Path pid = folder.resolve("pid");
        CommandLineSynthesizer synthesizer =
                Voices.script(folder, "sleep 600 & echo $! > " + pid + "; wait", Duration.ofMillis(500));

        assertThatThrownBy(() -> synthesizer.speak(Language.EN_US, "hello"))
                .isInstanceOf(SpeechUnavailableException.class)
                .hasMessageContaining("did not answer within 500 ms");
        long child = Long.parseLong(Files.readString(pid).strip());
        ProcessHandle.of(child).ifPresent(handle -> handle.onExit().join());
    }

    @Test
    void tellsTheExitCodeAndTheFirstLine() {
        CommandLineSynthesizer synthesizer = Voices.script(folder, "echo no such voice >&2; exit 3", LONG);

        assertThatThrownBy(() -> synthesizer.speak(Language.EN_US, "hello"))
                .isInstanceOf(SpeechUnavailableException.class)
                .hasMessageEndingWith("failed with exit code 3: no such voice");
    }

    @Test
    void refusesACommandThatGivesNothing() {
        CommandLineSynthesizer synthesizer = Voices.script(folder, "exit 0", LONG);

        assertThatThrownBy(() -> synthesizer.speak(Language.EN_US, "hello"))
                .isInstanceOf(SpeechUnavailableException.class)
                .hasMessageEndingWith("gave no sound");
    }

    @Test
    void refusesACommandThatGivesWhatIsNoSound() {
        CommandLineSynthesizer synthesizer = Voices.script(folder, "echo nonsense > \"$out\"", LONG);

        assertThatThrownBy(() -> synthesizer.speak(Language.EN_US, "hello"))
                .isInstanceOf(SpeechUnavailableException.class)
                .hasMessageContaining("is no WAV file");
    }

    @Test
    void stopsACommandThatFillsTheDisk() {
        CommandLineSynthesizer synthesizer = Voices.script(folder, "cat /dev/zero > \"$out\"", LONG);

        assertThatThrownBy(() -> synthesizer.speak(Language.EN_US, "hello"))
                .isInstanceOf(SpeechUnavailableException.class)
                .hasMessageContaining("more than 20000000 bytes");
    }

    @Test
    void refusesChineseForAVoiceThatOnlySpeaksEnglishWithoutRepeatingIt() {
        CommandLineSynthesizer synthesizer = Voices.script(folder, "exit 0", LONG);

        assertThatThrownBy(() -> synthesizer.speak(Language.EN_US, "Is 张伟 an employee?"))
                .isInstanceOf(SpeechUnavailableException.class)
                .hasMessage("the voice slt of flite speaks only Latin letters");
        assertThatThrownBy(() -> synthesizer.speak(Language.EN_US, "x".repeat(601)))
                .hasMessage("the text is longer than 600 characters");
        assertThatThrownBy(() -> synthesizer.speak(Language.EN_US, " \n")).hasMessage("there is nothing to say");
    }

    @Test
    void leavesNoFilesBehind() throws IOException {
        CommandLineSynthesizer synthesizer =
                Voices.script(folder, "dirname \"$out\" > " + folder.resolve("where") + "; exit 1", LONG);

        assertThatThrownBy(() -> synthesizer.speak(Language.EN_US, "hello"))
                .isInstanceOf(SpeechUnavailableException.class);
        assertThat(Path.of(Files.readString(folder.resolve("where")).strip())).doesNotExist();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    private static Sound tone() {
        short[] samples = new short[4_000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (8_000 * Math.sin(i * 0.3));
        }
        return Sound.of(samples);
    }
}
