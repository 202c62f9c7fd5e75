package io.huifang.call;

import io.huifang.kernel.Language;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How calls of the bank's own people are held.
 *
 * @param language in which they are spoken to
 * @param atOnce how many may be served at once
 * @param firstKeyWithin how long a question waits for its first key
 * @param nextKeyWithin how long it waits for another
 */
@Validated
@ConfigurationProperties("huifang.staff")
record StaffSettings(
        @DefaultValue("zh-CN") Language language,
        @DefaultValue("4") @Min(1) @Max(50) int atOnce,

        @DefaultValue("8s") @DurationMin(millis = 100) @DurationMax(minutes = 1)
        Duration firstKeyWithin,

        @DefaultValue("4s") @DurationMin(millis = 100) @DurationMax(minutes = 1)
        Duration nextKeyWithin) {}
