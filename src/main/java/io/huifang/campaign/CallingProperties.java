package io.huifang.campaign;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * By which rules and how fast is called.
 *
 * @param zone of contact points that have none of their own
 * @param calendar the work days that hold in it
 * @param calendars folder of the bank's own calendars; null when it has none
 * @param rules calling hours and caps, in YAML
 * @param retryPlan what follows each disposition, in YAML
 * @param callsPerSecond of this node
 * @param trunkCalls how many calls may be under way over all nodes
 * @param trunkFaults after so many faults of the trunk in a row nothing is dialled for a while
 * @param trunkPause how long at first
 * @param longestTrunkPause how long at last
 */
@Validated
@ConfigurationProperties("huifang.calling")
record CallingProperties(
        @DefaultValue("Asia/Shanghai") @NotNull ZoneId zone,
        @DefaultValue("CN") @NotNull String calendar,
        @Nullable Path calendars,

        @DefaultValue("classpath:campaign/calling-rules.yaml") @NotNull
        Resource rules,

        @DefaultValue("classpath:campaign/retry-plan.yaml") @NotNull
        Resource retryPlan,

        @DefaultValue("5") @Min(1) @Max(1000) int callsPerSecond,
        @DefaultValue("1000") @Min(1) @Max(10_000) int trunkCalls,
        @DefaultValue("5") @Min(1) @Max(1000) int trunkFaults,

        @DefaultValue("30s") @DurationMin(seconds = 1) @DurationMax(hours = 1)
        Duration trunkPause,

        @DefaultValue("15m") @DurationMin(seconds = 1) @DurationMax(hours = 24)
        Duration longestTrunkPause) {}
