package io.huifang.speech.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.kernel.Language;
import io.huifang.media.Sound;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderPromptsTests {

    @TempDir
    private Path folder;

    private Path english;

    @BeforeEach
    void begin() throws IOException {
        english = Files.createDirectories(folder.resolve("en-US"));
        Files.writeString(english.resolve("hello.txt"), "Hello.\n");
        Files.writeString(english.resolve("name.txt"), "Hello {name}.\n");
    }

    @Test
    void rendersFixedTextsOnce() throws IOException {
        assertThat(render(1)).isOne();
        assertThat(render(1)).isZero();
        assertThat(english.resolve("hello.wav")).exists();
        assertThat(english.resolve("name.wav")).doesNotExist();
    }

    @Test
    void rendersAgainWhenTheTextOrTheVoiceChanges() throws IOException {
        render(1);
        Files.writeString(english.resolve("hello.txt"), "Hello there.\n");

        assertThat(render(1)).isOne();
        assertThat(render(1.2)).isOne();
    }

    @Test
    void neverOverwritesAStudioRecording() throws IOException {
        render(1);
        byte[] studio = Wav.write(Sound.of(new short[77]));
        Files.write(english.resolve("hello.wav"), studio);
        Files.writeString(english.resolve("hello.txt"), "Hello there.\n");

        assertThat(render(1)).isZero();
        assertThat(english.resolve("hello.wav")).hasBinaryContent(studio);
    }

    @Test
    void neverOverwritesASoundThatWasThereBefore() throws IOException {
        byte[] studio = Wav.write(Sound.of(new short[77]));
        Files.write(english.resolve("hello.wav"), studio);

        assertThat(render(1)).isZero();
        assertThat(english.resolve("hello.wav")).hasBinaryContent(studio);
    }

    @Test
    void rendersWhatWasRemoved() throws IOException {
        render(1);
        Files.delete(english.resolve("hello.wav"));

        assertThat(render(1)).isOne();
    }

    @Test
    void namesTheFileOfAWrongText() throws IOException {
        Files.writeString(english.resolve("hello.txt"), "{");

        assertThatThrownBy(() -> render(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(english.resolve("hello.txt") + " has a placeholder");
    }

    private int render(double speed) throws IOException {
        var choice = new VoiceProperties.Choice(null, null, null, speed);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new RenderPrompts(
                        (language, text) -> Sound.of(new short[text.length()]),
                        new VoiceProperties.Voices(choice, choice),
                        nowhere)
                .render(Language.EN_US, folder);
    }
}
