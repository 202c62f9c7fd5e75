package io.huifang.speech.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kernel.Language;
import io.huifang.media.Sound;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The real flite and espeak-ng. */
class SpeakingIntegrationTests {

    @Test
    void speaksEnglishByFlite() {
        assertSpeaks(Language.EN_US, Voice.Engine.FLITE, "slt", "Is Susan Miller an employee of your company?");
    }

    @Test
    void speaksEnglishByEspeak() {
        assertSpeaks(Language.EN_US, Voice.Engine.ESPEAK_NG, "en-us", "Is Susan Miller an employee of your company?");
    }

    @Test
    void speaksChineseByEspeak() {
        assertSpeaks(Language.ZH_CN, Voice.Engine.ESPEAK_NG, "cmn", "请问张伟是贵公司的员工吗？");
    }

    private static void assertSpeaks(Language language, Voice.Engine engine, String name, String text) {
        Voice voice = new Voice(language, engine, engine.program(), name, 1);
        if (new VoiceHealth(new PromptLibrary(Map.of(), List.of()), any -> voice)
                .health()
                .getStatus()
                .getCode()
                .toUpperCase(Locale.ROOT)
                .equals("DOWN")) {
            String why = engine.program() + " is not installed; bin/provision installs it";
            if (Objects.equals(System.getenv("CI"), "true")) {
                Assertions.fail(why);
            }
            Assumptions.abort(why);
        }
        Sound sound = new CommandLineSynthesizer(any -> voice, Duration.ofSeconds(20)).speak(language, text);

        assertThat(sound.duration()).isBetween(Duration.ofMillis(1_500), Duration.ofSeconds(6));
    }
}
