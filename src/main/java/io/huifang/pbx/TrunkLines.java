package io.huifang.pbx;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How each trunk that has a name is dialled: this room's part of {@code huifang.trunks}. How much each carries and for
 * whom is the part of those who decide who is called.
 *
 * @param trunks empty where {@code huifang.pbx.trunk} is the only way out
 */
@Validated
@ConfigurationProperties("huifang")
record TrunkLines(@DefaultValue @NotNull List<@Valid Line> trunks) {

    /** @param dial dial string by which a number leaves the PBX; see {@link DialString} */
    record Line(@NotBlank String name, @NotNull DialString dial) {}
}
