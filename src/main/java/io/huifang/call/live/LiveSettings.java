package io.huifang.call.live;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How live calls are watched.
 *
 * @param watchers how many may watch at once; 1 to 500
 * @param newsWaiting how much news may wait for one slow watcher; 16 to 10,000
 * @param listeners how many may listen in at once; 1 to 100
 * @param extensions of which form a telephone must be by which a person takes a call over. By default three to five digits
 *     that begin with 2 to 8: neither an outside line nor an emergency number
 */
@Validated
@ConfigurationProperties("huifang.live")
public record LiveSettings(
        @Min(1) @Max(500) @DefaultValue("50") int watchers,
        @Min(16) @Max(10_000) @DefaultValue("256") int newsWaiting,
        @Min(1) @Max(100) @DefaultValue("16") int listeners,
        @NotNull @DefaultValue("[2-8][0-9]{2,4}") Pattern extensions) {}
