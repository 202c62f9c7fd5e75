package io.huifang.speech.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kernel.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class VoiceHealthTests {

    @Test
    void isUpWithAWarningWhenOneLanguageHasNoVoice() {
        Health health = new VoiceHealth(
                        new PromptLibrary(Map.of(), List.of("x.wav is not used")),
                        language -> language == Language.EN_US
                                ? voice(language, "sh")
                                : voice(language, "/nowhere/espeak-ng"))
                .health();

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails())
                .containsEntry(
                        "warnings",
                        List.of(
                                "x.wav is not used",
                                "the command /nowhere/espeak-ng is not found; install it, or set"
                                        + " huifang.speech.voices.zh-CN.command"));
    }

    @Test
    void isDownWhenNoLanguageHasAVoice() {
        Health health = new VoiceHealth(
                        new PromptLibrary(Map.of(), List.of()), language -> voice(language, "no-such-program"))
                .health();

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
    }

    private static Voice voice(Language language, String command) {
        return new Voice(language, Voice.Engine.FLITE, command, "slt", 1);
    }
}
