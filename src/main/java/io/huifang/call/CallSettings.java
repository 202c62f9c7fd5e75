package io.huifang.call;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How calls are held.
 *
 * @param bank the bank's name as the bot says it
 * @param callback the number that customers may call back, as the bot says it
 * @param scripts a folder with scripts of the bank's own; they replace those in the jar that have the same id
 * @param atOnce the most calls that live at a time; 1 to 300
 * @param ringTime how long a phone may ring; 5 to 120 s
 * @param mediaWithin how long the PBX may take to connect the sound; 1 to 60 s
 * @param longest after which time a call is ended, whatever it is at; 30 s to 1 h
 * @param minSpeech voiced time that counts as speech; 40 ms to 2 s
 * @param endSilence silence after which an answer counts as ended; 100 ms to 5 s
 * @param bargeInAfter speech into a prompt that goes on for so long cuts it whatever is said; before that, the first word
 *     that is more than a sign of listening does; 100 ms to 5 s
 * @param transfer where a customer is put through who wants to speak to a person; without it a person calls him back
 * @param unreported where events wait that the database could not take
 */
@Validated
@ConfigurationProperties("huifang.call")
record CallSettings(
        @NotBlank @DefaultValue("the bank") String bank,
        @NotBlank @DefaultValue("the number on our website") String callback,
        @Nullable Path scripts,
        @Min(1) @Max(300) @DefaultValue("60") int atOnce,

        @DurationMin(seconds = 5) @DurationMax(seconds = 120) @DefaultValue("30s")
        Duration ringTime,

        @DurationMin(seconds = 1) @DurationMax(seconds = 60) @DefaultValue("10s")
        Duration mediaWithin,

        @DurationMin(seconds = 30) @DurationMax(hours = 1) @DefaultValue("10m")
        Duration longest,

        @DurationMin(millis = 40) @DurationMax(seconds = 2) @DefaultValue("200ms")
        Duration minSpeech,

        @DurationMin(millis = 100) @DurationMax(seconds = 5) @DefaultValue("700ms")
        Duration endSilence,

        @DurationMin(millis = 100) @DurationMax(seconds = 5) @DefaultValue("800ms")
        Duration bargeInAfter,

        @Nullable @Valid Transfer transfer,
        @DefaultValue("./data/unreported") Path unreported) {

    /**
     * Where people are.
     *
     * @param context of the PBX's dialplan
     * @param extension in it: a telephone, a group, a queue
     * @param ringTime how long they may take to pick up; 5 to 120 s
     */
    record Transfer(
            @NotBlank @Pattern(regexp = "[A-Za-z0-9_-]+", message = "must be letters, digits, - and _")
            String context,

            @NotBlank @Pattern(regexp = "[A-Za-z0-9*#_-]+", message = "must be letters, digits, *, #, - and _")
            String extension,

            @DurationMin(seconds = 5) @DurationMax(seconds = 120) @DefaultValue("25s")
            Duration ringTime) {}
}
