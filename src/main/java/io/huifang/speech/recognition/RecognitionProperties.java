package io.huifang.speech.recognition;

import io.huifang.kernel.Language;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How speech is recognised.
 *
 * @param models the folder of each language's model
 * @param threads how many recognise at the same time; 0 for one per core
 * @param batch how much sound is collected before it is handed to Vosk; the end of an answer never waits for it
 * @param partialEvery how much sound lies between two partial texts of a listening, at least
 * @param listenings how many may be open at once
 * @param backlog how much sound of one listening may wait for a thread before it is given up as overloaded
 * @param totalBacklog how much sound of all listenings together may wait
 * @param longest after this much sound a listening finishes by itself with what was heard
 * @param idle a listening that gets no sound for so long is given up
 * @param narrowBand whether narrow-band sound goes through the narrow-band front end
 */
@Validated
@ConfigurationProperties("huifang.speech")
record RecognitionProperties(
        @DefaultValue Models models,
        @DefaultValue("0") @Min(0) @Max(256) int threads,

        @DefaultValue("100ms") @DurationMin(millis = 20) @DurationMax(seconds = 1)
        Duration batch,

        @DefaultValue("200ms") @DurationMin(millis = 100) @DurationMax(seconds = 5)
        Duration partialEvery,

        @DefaultValue("500") @Min(1) @Max(10_000) int listenings,

        @DefaultValue("10s") @DurationMin(seconds = 1) @DurationMax(minutes = 2)
        Duration backlog,

        @DefaultValue("2m") @DurationMin(seconds = 1) @DurationMax(minutes = 60)
        Duration totalBacklog,

        @DefaultValue("5m") @DurationMin(seconds = 1) @DurationMax(minutes = 60)
        Duration longest,

        @DefaultValue("1m") @DurationMin(seconds = 5) @DurationMax(minutes = 60)
        Duration idle,

        @DefaultValue("true") boolean narrowBand) {

    /** Blank where there is no model: the language then can't be heard, and nobody is alarmed. */
    record Models(
            @DefaultValue("") String enUs, @DefaultValue("") String zhCn) {

        Optional<Path> folder(Language language) {
            String folder = switch (language) {
                case EN_US -> enUs;
                case ZH_CN -> zhCn;
            };
            return folder.isBlank()
                    ? Optional.empty()
                    : Optional.of(Path.of(folder.strip()).toAbsolutePath().normalize());
        }
    }

    int actualThreads() {
        return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    }
}
