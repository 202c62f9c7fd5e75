package io.huifang.campaign;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How files of cases are imported.
 *
 * @param folder where they lie until they are done; of this node alone
 * @param rowsAtOnce how many rows one transaction takes
 * @param mostBytes a larger file is refused
 * @param every how often to look for one that a failure has left undone
 */
@Validated
@ConfigurationProperties("huifang.imports")
record ImportProperties(
        @DefaultValue("data/imports") @NotNull Path folder,
        @DefaultValue("5000") @Min(1) @Max(20_000) int rowsAtOnce,
        @DefaultValue("512MB") @NotNull DataSize mostBytes,

        @DefaultValue("10s") @DurationMin(millis = 50) @DurationMax(minutes = 10)
        Duration every) {}
