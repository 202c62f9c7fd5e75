package io.huifang.campaign.pacing;

import io.huifang.kernel.PhoneNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way out of the PBX, how much it carries and for whom.
 *
 * @param name null for the only one where none has a name
 * @param callsAtOnce how many calls over it may be under way over all nodes
 * @param callsPerSecond how many calls may be placed over it in any second by all nodes; null when that is not limited
 * @param prefixes with which the numbers begin that it carries; empty when it carries all
 * @param campaigns the names of those that may use it; empty when all may
 */
public record Trunk(
        @Nullable String name,
        int callsAtOnce,
        @Nullable Integer callsPerSecond,
        List<String> prefixes,
        List<String> campaigns) {

    public Trunk {
        prefixes = List.copyOf(prefixes);
        campaigns = List.copyOf(campaigns);
    }

    boolean carries(String campaign, PhoneNumber number) {
        return (campaigns.isEmpty() || campaigns.contains(campaign))
                && (prefixes.isEmpty() || prefixes.stream().anyMatch(number.dialled()::startsWith));
    }

    /** How much of the number it is for; none when it carries all. */
    int closeness(PhoneNumber number) {
        return prefixes.stream()
                .filter(number.dialled()::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** For people, at the beginning of a sentence. */
    public String words() {
        return name == null ? "The trunk" : "The trunk '" + name + "'";
    }
}
