package io.huifang.campaign;

import io.huifang.campaign.pacing.Trunk;
import io.huifang.campaign.pacing.Trunks;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much each trunk that has a name carries, and for whom: this room's part of {@code huifang.trunks}. How it is dialled
 * is the part of those who speak to the PBX.
 *
 * @param trunks empty where there is one way out only, of which {@code huifang.calling.trunk-calls} says what it carries
 */
@Validated
@ConfigurationProperties("huifang")
record TrunkProperties(
        @DefaultValue @NotNull @Size(max = 20) List<@Valid Named> trunks) {

    /**
     * A trunk with a name.
     *
     * @param callsAtOnce how many calls over it may be under way over all nodes
     * @param callsPerSecond how many calls may be placed over it in any second by all nodes; null for no limit
     * @param prefixes of the numbers that it carries, in the form in which numbers are kept: {@code +86} is a country
     * @param campaigns the names of those that may use it; all when there is none
     */
    record Named(
            @NotNull
            @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,29}", message = "must be 1 to 30 small letters, digits and -")
            String name,

            @DefaultValue("1000") @Min(1) @Max(10_000) int callsAtOnce,
            @Nullable @Min(1) @Max(1000) Integer callsPerSecond,

            @DefaultValue @Size(max = 100)
            List<
                            @Pattern(
                                    regexp = "\\+?[0-9]{1,20}",
                                    message = "must be 1 to 20 digits with an optional + before them")
                            String>
                    prefixes,

            @DefaultValue @Size(max = 100) List<@NotBlank String> campaigns) {}

    @AssertTrue(message = "trunks must each have a name of its own")
    boolean isEachNamedOnce() {
        return trunks.stream().map(Named::name).distinct().count() == trunks.size();
    }

    /** All there are. */
    Trunks trunks(int callsOfTheOnlyOne) {
        return new Trunks(
                trunks.isEmpty()
                        ? List.of(new Trunk(null, callsOfTheOnlyOne, null, List.of(), List.of()))
                        : trunks.stream()
                                .map(named -> new Trunk(
                                        named.name(),
                                        named.callsAtOnce(),
                                        named.callsPerSecond(),
                                        named.prefixes(),
                                        named.campaigns()))
                                .toList());
    }
}
