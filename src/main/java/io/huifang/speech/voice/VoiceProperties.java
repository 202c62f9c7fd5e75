package io.huifang.speech.voice;

import io.huifang.kernel.Language;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How the bot speaks.
 *
 * @param prompts a folder whose files replace the built-in prompts one by one; one that is named must be there
 * @param voices who synthesises each language
 * @param synthesisTimeout how long a synthesiser may take for one text
 * @param cache where synthesised sounds are kept
 * @param cacheSize how much of the disk they may take
 * @param cacheMemory how much memory they may take
 * @param cacheAge when they are removed; they hold people's names
 */
@Validated
@ConfigurationProperties("huifang.speech")
record VoiceProperties(
        @DefaultValue(USUAL_PROMPTS) String prompts,
        @DefaultValue @Valid Voices voices,

        @DefaultValue("10s") @DurationMin(millis = 100) @DurationMax(minutes = 2)
        Duration synthesisTimeout,

        @DefaultValue("./data/tts") String cache,
        @DefaultValue("200MB") DataSize cacheSize,
        @DefaultValue("32MB") DataSize cacheMemory,

        @DefaultValue("7d") @DurationMin(minutes = 1) @DurationMax(days = 365)
        Duration cacheAge) {

    private static final String USUAL_PROMPTS = "./voice-prompts";

    /** Not bound as a path: Spring would take a folder of that name in the jar for it. */
    Path promptsFolder() {
        return Path.of(prompts);
    }

    /**
     * A folder that somebody has named must be there; the usual one need not.
     *
     * @throws PromptsFolderException when it is no folder of prompts
     */
    void checkPromptsFolder() {
        if (prompts.equals(USUAL_PROMPTS)) {
            return;
        }
        Path folder = promptsFolder();
        if (!Files.isDirectory(folder)) {
            throw new PromptsFolderException(prompts, "is no folder");
        }
        if (Arrays.stream(Language.values()).noneMatch(each -> Files.isDirectory(folder.resolve(each.tag())))) {
            throw new PromptsFolderException(prompts, "holds no language");
        }
    }

    Path cacheFolder() {
        return Path.of(cache);
    }

    /** A voice per language. */
    record Voices(
            @DefaultValue @Valid Choice enUs,
            @DefaultValue @Valid Choice zhCn) {

        Voice of(Language language) {
            return switch (language) {
                case EN_US -> enUs.voice(language, Voice.Engine.FLITE);
                case ZH_CN -> zhCn.voice(language, Voice.Engine.ESPEAK_NG);
            };
        }
    }

    /**
     * What is not chosen follows the language: flite's slt for English, espeak-ng's cmn for Chinese.
     *
     * @param engine {@code flite} or {@code espeak-ng}
     * @param command its program, by default a name on the path
     * @param voice as the engine calls it
     * @param speed 0.5 to 2, 1 is the voice's own
     */
    record Choice(
            Voice.@Nullable Engine engine,
            @Nullable String command,
            @Nullable String voice,

            @DefaultValue("1") @DecimalMin("0.5") @DecimalMax("2")
            double speed) {

        Voice voice(Language language, Voice.Engine usual) {
            Voice.Engine chosen = engine == null ? usual : engine;
            return new Voice(
                    language,
                    chosen,
                    command == null || command.isBlank() ? chosen.program() : command,
                    voice == null || voice.isBlank() ? usualVoice(chosen, language) : voice,
                    speed);
        }

        private static String usualVoice(Voice.Engine engine, Language language) {
            return switch (engine) {
                case FLITE -> "slt";
                case ESPEAK_NG ->
                    switch (language) {
                        case EN_US -> language.tag().toLowerCase(Locale.ROOT);
                        case ZH_CN -> "cmn";
                    };
            };
        }
    }
}
