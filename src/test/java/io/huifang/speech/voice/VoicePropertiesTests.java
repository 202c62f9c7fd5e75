package io.huifang.speech.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kernel.Language;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

class VoicePropertiesTests {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Properties.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(VoiceProperties.class)
    static class Properties {}

    @Test
    void hasDefaults() {
        var choice = new VoiceProperties.Choice(null, null, null, 1);
        context.run(started -> {
            VoiceProperties properties = started.getBean(VoiceProperties.class);
            assertThat(properties)
                    .isEqualTo(new VoiceProperties(
                            "./voice-prompts",
                            new VoiceProperties.Voices(choice, choice),
                            Duration.ofSeconds(10),
                            "./data/tts",
                            DataSize.ofMegabytes(200),
                            DataSize.ofMegabytes(32),
                            Duration.ofDays(7)));
            assertThat(properties.voices().of(Language.EN_US))
                    .isEqualTo(new Voice(Language.EN_US, Voice.Engine.FLITE, "flite", "slt", 1));
            assertThat(properties.voices().of(Language.ZH_CN))
                    .isEqualTo(new Voice(Language.ZH_CN, Voice.Engine.ESPEAK_NG, "espeak-ng", "cmn", 1));
        });
    }

    @Test
    void bindsEachProperty() {
        context.withPropertyValues(
                        "huifang.speech.prompts=/p",
                        "huifang.speech.voices.en-US.engine=espeak-ng",
                        "huifang.speech.voices.en-US.command=/opt/espeak",
                        "huifang.speech.voices.zh-CN.voice=yue",
                        "huifang.speech.voices.zh-CN.speed=1.2",
                        "huifang.speech.synthesis-timeout=3s",
                        "huifang.speech.cache=/c",
                        "huifang.speech.cache-size=1MB",
                        "huifang.speech.cache-memory=2MB",
                        "huifang.speech.cache-age=2d")
                .run(started -> {
                    VoiceProperties properties = started.getBean(VoiceProperties.class);
                    assertThat(properties)
                            .isEqualTo(new VoiceProperties(
                                    "/p",
                                    new VoiceProperties.Voices(
                                            new VoiceProperties.Choice(Voice.Engine.ESPEAK_NG, "/opt/espeak", null, 1),
                                            new VoiceProperties.Choice(null, null, "yue", 1.2)),
                                    Duration.ofSeconds(3),
                                    "/c",
                                    DataSize.ofMegabytes(1),
                                    DataSize.ofMegabytes(2),
                                    Duration.ofDays(2)));
                    assertThat(properties.voices().of(Language.EN_US).name()).isEqualTo("en-us");
                    assertThat(properties.voices().of(Language.ZH_CN).name()).isEqualTo("yue");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "voices.en-US.speed,9,speed",
        "voices.en-US.engine,festival,engine",
        "synthesis-timeout,1h,synthesisTimeout",
        "cache-age,0s,cacheAge"
    })
    void stopsTheStartOnAValueThatIsNotAllowed(String property, String value, String named) {
        context.withPropertyValues("huifang.speech." + property + "=" + value).run(started -> {
            assertThat(started).hasFailed();
            assertThat(started.getStartupFailure()).hasStackTraceContaining(named);
        });
    }
}
