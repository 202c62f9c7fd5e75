package io.huifang.campaign;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the campaign dials.
 *
 * @param node this process's name among those that share a database; keep it over restarts, so that the calls that a
 *     crash has cut off are found at the next start and not only when their lease ends
 * @param callsAtOnce how many calls this node may have under way
 * @param poll how often to look for due cases that nobody rang the bell for
 * @param lease how long an attempt counts as under way without a sign of life from its node; longer than calls may
 *     take to end on shutdown, when the node gives none
 * @param notNowPause how long to dial nothing after the call room has said that it can't call now
 * @param coolDown how long nobody is called again after a call that the service lost
 * @param mostInterruptions so many lost calls, and a person looks at the case
 * @param databasePause the longest pause between two tries while the database does not answer
 * @param events how results that could not be stored are tried again
 */
@Validated
@ConfigurationProperties("huifang.campaign")
record CampaignProperties(
        @DefaultValue("huifang") @NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,100}")
        String node,

        @DefaultValue("10") @Min(1) @Max(1000) int callsAtOnce,

        @DefaultValue("1s") @DurationMin(millis = 50) @DurationMax(minutes = 5)
        Duration poll,

        @DefaultValue("2m") @DurationMin(seconds = 20) @DurationMax(hours = 1)
        Duration lease,

        @DefaultValue("15s") @DurationMin(seconds = 1) @DurationMax(hours = 1)
        Duration notNowPause,

        @DefaultValue("30m") @DurationMin(minutes = 1) @DurationMax(days = 7)
        Duration coolDown,

        @DefaultValue("2") @Min(1) @Max(10) int mostInterruptions,

        @DefaultValue("30s") @DurationMin(seconds = 1) @DurationMax(minutes = 10)
        Duration databasePause,

        @DefaultValue @Valid Events events) {

    /**
     * How results that could not be stored are tried again.
     *
     * @param retryEvery how often to look for them
     * @param mostRetries after so many a result stays in the table until the next start, and the log says so every time
     * @param atOnce how many are under way together
     */
    record Events(
            @DefaultValue("30s") @DurationMin(seconds = 1) @DurationMax(hours = 1)
            Duration retryEvery,

            @DefaultValue("100") @Min(1) @Max(100_000) int mostRetries,
            @DefaultValue("100") @Min(1) @Max(10_000) int atOnce) {}
}
