package io.huifang.pbx;

import io.huifang.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * A call about which the PBX asks.
 *
 * @param caller null when the number is withheld, or none
 * @param dialled what the caller dialled, as the dialplan sees it
 * @param channel the channel's name, by which the PBX knows it
 * @param uniqueId the channel's unique id, which it keeps wherever it is redirected
 */
public record AgiRequest(@Nullable PhoneNumber caller, String dialled, String channel, String uniqueId) {

    /** Without what was dialled, which may hold a customer's number. */
    @Override
    public String toString() {
        return "AgiRequest[caller=" + caller + ", channel=" + channel + "]";
    }
}
