package io.huifang.campaign;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * Where the settings of reachability are.
 *
 * @param settings in YAML
 */
@Validated
@ConfigurationProperties("huifang.reachability")
record ReachProperties(
        @DefaultValue("classpath:campaign/reachability.yaml") @NotNull
        Resource settings) {}
