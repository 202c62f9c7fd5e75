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
 * How calls that come in are taken.
 *
 * @param language in which somebody is greeted of whom nothing is known
 * @param messagesAtOnce the most messages that are taken at a time, besides the conversations that
 *     {@code huifang.call.at-once} allows; 1 to 100
 * @param longestMessage after which time a message is ended; 10 s to 10 min
 * @param silence this long without a word ends a message; 1 to 20 s
 * @param messagesOfACaller the most messages that are taken from one number in 24 hours; 1 to 100
 * @param messagesOfStrangers the most that are taken in 24 hours from all who are in no case, or withhold their number; 1 to
 *     100,000. With {@code longestMessage} it bounds what strangers can fill of the disk: a minute takes 4 MB
 */
@Validated
@ConfigurationProperties("huifang.inbound")
record InboundSettings(
        @DefaultValue("zh-CN") Language language,
        @Min(1) @Max(100) @DefaultValue("10") int messagesAtOnce,

        @DurationMin(seconds = 10) @DurationMax(minutes = 10) @DefaultValue("2m")
        Duration longestMessage,

        @DurationMin(seconds = 1) @DurationMax(seconds = 20) @DefaultValue("4s")
        Duration silence,

        @Min(1) @Max(100) @DefaultValue("5") int messagesOfACaller,
        @Min(1) @Max(100_000) @DefaultValue("200") int messagesOfStrangers) {}
