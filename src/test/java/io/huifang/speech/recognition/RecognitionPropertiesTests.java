package io.huifang.speech.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kernel.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class RecognitionPropertiesTests {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Properties.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(RecognitionProperties.class)
    static class Properties {}

    @Test
    void hasDefaults() {
        context.run(started -> assertThat(started.getBean(RecognitionProperties.class))
                .isEqualTo(new RecognitionProperties(
                        new RecognitionProperties.Models("", ""),
                        0,
                        Duration.ofMillis(100),
                        Duration.ofMillis(200),
                        500,
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(1),
                        true)));
    }

    @Test
    void bindsEachProperty() {
        context.withPropertyValues(
                        "huifang.speech.models.en-US=/models/en",
                        "huifang.speech.models.zh-CN=/models/cn",
                        "huifang.speech.threads=7",
                        "huifang.speech.batch=60ms",
                        "huifang.speech.partial-every=400ms",
                        "huifang.speech.listenings=9",
                        "huifang.speech.backlog=4s",
                        "huifang.speech.total-backlog=30s",
                        "huifang.speech.longest=2m",
                        "huifang.speech.idle=20s",
                        "huifang.speech.narrow-band=false")
                .run(started -> assertThat(started.getBean(RecognitionProperties.class))
                        .isEqualTo(new RecognitionProperties(
                                new RecognitionProperties.Models("/models/en", "/models/cn"),
                                7,
                                Duration.ofMillis(60),
                                Duration.ofMillis(400),
                                9,
                                Duration.ofSeconds(4),
                                Duration.ofSeconds(30),
                                Duration.ofMinutes(2),
                                Duration.ofSeconds(20),
                                false)));
    }

    @Test
    void takesTheModelFoldersFromTheEnvironment() {
        context.withInitializer(starting -> starting.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource(
                                "test-systemEnvironment",
                                Map.of("HUIFANG_SPEECH_MODELS_EN_US", "/a", "HUIFANG_SPEECH_MODELS_ZH_CN", "/b"))))
                .run(started -> {
                    RecognitionProperties.Models models =
                            started.getBean(RecognitionProperties.class).models();
                    assertThat(models.folder(Language.EN_US)).contains(Path.of("/a"));
                    assertThat(models.folder(Language.ZH_CN)).contains(Path.of("/b"));
                });
    }

    @ParameterizedTest
    @CsvSource({"threads,-1", "listenings,0", "batch,5s", "backlog,1ms", "idle,1s", "longest,2h"})
    void stopsTheStartOnAValueThatIsNotAllowed(String property, String value) {
        context.withPropertyValues("huifang.speech." + property + "=" + value)
                .run(started -> assertThat(started).getFailure().rootCause().hasMessageContaining(property));
    }
}
