package io.huifang.console.pages;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the console looks.
 *
 * @param bank the name at the top of every page
 * @param zone in which times are shown
 */
@Validated
@ConfigurationProperties("huifang.console")
record ConsoleProperties(
        @DefaultValue("the bank") @NotBlank String bank,
        @DefaultValue("Asia/Shanghai") @NotNull ZoneId zone) {}
