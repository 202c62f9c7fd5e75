package io.huifang.speech.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.huifang.kernel.Language;
import io.huifang.speech.Grammar;
import io.huifang.speech.SpeechRecognition;
import io.huifang.speech.SpeechUnavailableException;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class RecognitionConfigurationTests {

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withBean(Clock.class, Clock::systemUTC)
            .withUserConfiguration(Room.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(RecognitionProperties.class)
    @Import(RecognitionConfiguration.class)
    static class Room {}

    @Test
    void startsThoughAModelIsUnusableAndSaysSoInItsHealth(@TempDir Path empty) {
        context.withPropertyValues("huifang.speech.models.zh-CN=" + empty).run(started -> {
            assertThat(started).hasNotFailed();
            started.getBean(SpeechModels.class).awaitLoaded();
            SpeechRecognition recognition = started.getBean(SpeechRecognition.class);
            assertThat(recognition.ready(Language.ZH_CN)).isFalse();
            assertThatThrownBy(() -> recognition.listen(Language.ZH_CN, new Grammar.Free(), hearing -> {}))
                    .isInstanceOf(SpeechUnavailableException.class)
                    .hasMessage("the model folder " + empty + " is empty");
            HealthIndicator health = (HealthIndicator)
                    started.getBean("models", CompositeHealthContributor.class).getContributor("zh-CN");
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        });
    }

    @Test
    void takesTheModelFolderFromTheShortNameInTheEnvironment(@TempDir Path empty) {
        context.withInitializer(starting -> starting.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource(
                                "test-systemEnvironment",
                                Map.of("HUIFANG_MODEL_EN_US", "/short/en", "HUIFANG_MODEL_ZH_CN", empty.toString()))))
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .run(started -> {
                    RecognitionProperties.Models models =
                            started.getBean(RecognitionProperties.class).models();
                    assertThat(models.folder(Language.EN_US)).contains(Path.of("/short/en"));
                    assertThat(models.folder(Language.ZH_CN)).contains(empty);
                });
    }

    @Test
    void hangsUpItsMeters(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder);
        context.run(started -> {
            SimpleMeterRegistry registry = new SimpleMeterRegistry();
            started.getBean(RecognitionMeters.class).bindTo(registry);
            assertThat(registry.getMeters())
                    .extracting(meter -> meter.getId().getName())
                    .contains(
                            "huifang.speech.listenings",
                            "huifang.speech.queued",
                            "huifang.speech.pool.busy",
                            "huifang.speech.realtime.factor",
                            "huifang.speech.failures");
            assertThat(registry.getMeters())
                    .extracting(Meter::getId)
                    .allSatisfy(id -> assertThat(id.getDescription()).isNotBlank());
            started.getBean(RecognitionLoad.class).failed(Failure.OVERLOADED);
            assertThat(registry.get("huifang.speech.failures")
                            .tag("reason", "overloaded")
                            .functionCounter()
                            .count())
                    .isOne();
        });
    }

    @Test
    void stopsWithoutAWordWhenThereWasNothingToDo() {
        context.run(started ->
                assertThat(started.getBean(PooledRecognition.class).active()).isZero());
        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("speech-idle")));
    }
}
