package io.huifang.speech.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.kernel.Language;
import io.huifang.speech.SpeechUnavailableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

class ModelHealthTests {

    @TempDir
    private Path folder;

    @Test
    void isUpForALoadedModelAndSilentAboutTheLanguageThatNobodyConfigured() throws Exception {
        ModelFolders.plausible(folder);
        SpeechModels models = loaded(folder.toString(), "", _ -> new FakeEngine());

        assertThat(health(models, "en-US").getStatus()).isEqualTo(Status.UP);
        assertThat(new ModelHealth(models).contributor().getContributor("zh-CN"))
                .isNull();
    }

    @Test
    void isDownWithOneSentenceWhenTheFolderIsMissingAndLeavesTheOtherLanguageAlone() throws Exception {
        ModelFolders.plausible(folder);
        SpeechModels models = loaded(folder.toString(), "/nowhere/cn", _ -> new FakeEngine());

        assertThat(health(models, "en-US").getStatus()).isEqualTo(Status.UP);
        assertThat(health(models, "zh-CN").getStatus()).isEqualTo(Status.DOWN);
        assertThat(health(models, "zh-CN").getDetails())
                .containsEntry("reason", "the model folder /nowhere/cn does not exist");
        assertThatThrownBy(() -> models.engine(Language.ZH_CN))
                .isInstanceOf(SpeechUnavailableException.class)
                .hasMessage("the model folder /nowhere/cn does not exist");
    }

    @Test
    void isDownWhenTheEngineCannotReadTheModel() throws Exception {
        ModelFolders.plausible(folder);
        SpeechModels models = loaded(folder.toString(), "", _ -> {
            throw new IllegalStateException("Vosk can't read it");
        });

        assertThat(health(models, "en-US").getStatus()).isEqualTo(Status.DOWN);
        assertThat(health(models, "en-US").getDetails()).containsEntry("reason", "Vosk can't read it");
    }

    @Test
    void isDownWhenNoModelIsConfiguredAtAll() throws Exception {
        SpeechModels models = loaded(" ", "", _ -> new FakeEngine());

        assertThat(health(models, "en-US").getDetails())
                .containsEntry(
                        "reason", "no speech model is configured; set huifang.speech.models.en-US to its folder");
        assertThatThrownBy(() -> models.engine(Language.EN_US)).hasMessageContaining("huifang.speech.models.en-US");
    }

    @Test
    void isOutOfServiceWhileTheModelIsBeingLoaded() throws IOException {
        ModelFolders.plausible(folder);
        SpeechModels models =
                new SpeechModels(new RecognitionProperties.Models(folder.toString(), ""), _ -> new FakeEngine());

        assertThat(health(models, "en-US").getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThatThrownBy(() -> models.engine(Language.EN_US)).hasMessageContaining("still being loaded");
    }

    private static SpeechModels loaded(String english, String chinese, Function<Path, Engine> loader)
            throws InterruptedException {
        SpeechModels models = new SpeechModels(new RecognitionProperties.Models(english, chinese), loader);
        models.load();
        models.awaitLoaded();
        return models;
    }

    private static Health health(SpeechModels models, String language) {
        HealthIndicator indicator =
                (HealthIndicator) new ModelHealth(models).contributor().getContributor(language);
        return Objects.requireNonNull(indicator).health();
    }
}
