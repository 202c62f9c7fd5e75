package io.huifang.speech.voice;

import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the bot's voice together. */
@Configuration(proxyBeanMethods = false)
class VoiceConfiguration {

    private static final Logger log = LoggerFactory.getLogger(VoiceConfiguration.class);

    @Bean
    PromptLibrary promptLibrary(VoiceProperties properties) throws IOException {
        properties.checkPromptsFolder();
        PromptLibrary library = PromptLibrary.load(properties.promptsFolder());
        library.warnings().forEach(warning -> log.warn("prompt reason=\"{}\"", warning));
        library.prompts()
                .forEach((language, prompts) ->
                        log.info("prompts loaded language={} count={}", language.tag(), prompts.size()));
        return library;
    }

    @Bean
    CachedSynthesizer speechSynthesizer(VoiceProperties properties, Clock clock) throws IOException {
        SoundCache cache = new SoundCache(
                properties.cacheFolder(),
                new SoundCache.Bounds(
                        properties.cacheMemory().toBytes(),
                        properties.cacheSize().toBytes(),
                        properties.cacheAge()),
                clock);
        cache.tidy();
        return new CachedSynthesizer(
                new CommandLineSynthesizer(properties.voices()::of, properties.synthesisTimeout()),
                properties.voices()::of,
                cache);
    }

    @Bean
    RecordedPrompts prompts(PromptLibrary library, CachedSynthesizer synthesizer) {
        return new RecordedPrompts(library, synthesizer);
    }

    @Bean("voice")
    VoiceHealth voiceHealth(PromptLibrary library, VoiceProperties properties) {
        return new VoiceHealth(library, properties.voices()::of);
    }

    @Bean
    VoiceMeters voiceMeters(CachedSynthesizer synthesizer) {
        return new VoiceMeters(synthesizer);
    }
}
