package io.huifang.campaign;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which phone numbers there are and how they are dialled.
 *
 * @param numbering whose rules hold
 * @param region where numbers without a country code are, as ISO 3166 has it
 * @param foreignNumbers whether numbers of other countries may be called
 * @param dialPlan what the trunk is given
 */
@Validated
@ConfigurationProperties("huifang.calling")
record NumberingProperties(
        @DefaultValue("by-region") @NotNull Plan numbering,
        @DefaultValue("CN") @NotNull String region,
        @DefaultValue("false") boolean foreignNumbers,
        @DefaultValue("national") @NotNull DialPlan dialPlan) {

    /** Whose rules hold. */
    enum Plan {
        /** The numbering plan of the region, by libphonenumber. */
        BY_REGION,
        /** Any digits, dialled as they are written: for laboratories with numbers of their own. */
        ANY
    }

    /** What the trunk is given. */
    enum DialPlan {
        /** As somebody in the region dials it: 01055550001, 13800000000; abroad 0012025550123. */
        NATIONAL,
        /** With a plus: +861055550001. */
        E164,
        /** The same without the plus: 861055550001. */
        DIGITS
    }
}
