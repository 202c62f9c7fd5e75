package io.huifang.followup;

import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * How tasks for people are dealt with.
 *
 * @param zone where the people are who see to them
 * @param plan how soon, and who, in YAML
 */
@Validated
@ConfigurationProperties("huifang.followup")
record FollowupProperties(
        @DefaultValue("Asia/Shanghai") @NotNull ZoneId zone,

        @DefaultValue("classpath:followup/task-plan.yaml") @NotNull
        Resource plan) {}
