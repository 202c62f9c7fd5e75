package io.huifang.speech.recognition;

import java.time.Clock;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts recognition together. */
@Configuration(proxyBeanMethods = false)
class RecognitionConfiguration {

    // closed by the recognition that uses them, after its last recogniser
    @Bean(initMethod = "load", destroyMethod = "")
    SpeechModels speechModels(RecognitionProperties properties) {
        return new SpeechModels(properties.models(), VoskEngine::load);
    }

    @Bean
    RecognitionLoad recognitionLoad() {
        return new RecognitionLoad();
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    PooledRecognition speechRecognition(
            SpeechModels models, RecognitionProperties properties, Clock clock, RecognitionLoad load) {
        return new PooledRecognition(models, properties, clock, load);
    }

    @Bean
    RecognitionMeters recognitionMeters(
            PooledRecognition recognition, RecognitionLoad load, RecognitionProperties properties) {
        return new RecognitionMeters(recognition, load, properties.actualThreads());
    }

    @Bean("models")
    CompositeHealthContributor modelHealth(SpeechModels models) {
        return new ModelHealth(models).contributor();
    }
}
