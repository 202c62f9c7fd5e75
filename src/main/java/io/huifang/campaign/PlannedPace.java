package io.huifang.campaign;

import io.huifang.campaign.pacing.Trunk;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How fast a dry run lets calls follow each other: one node, the campaign and every trunk each leave a time between two of
 * their calls. Not for use by several threads.
 */
final class PlannedPace {

    /** How long a line is taken by one call, ringing included. */
    private static final Duration TYPICAL_CALL = Duration.ofSeconds(60);

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Duration own;
    private Instant ownFree;
    private final Map<Trunk, Instant> trunksFree = new HashMap<>();

    PlannedPace(Calling calling, CampaignPace campaign, Instant from) {
        int lines = calling.properties().callsAtOnce();
        Integer most = campaign.callsAtOnce();
        Duration ofNode = between(
                most == null ? lines : Math.min(lines, most), calling.limits().callsPerSecond());
        own = longer(ofNode, between(Integer.MAX_VALUE, campaign.callsPerSecond()));
        ownFree = from;
        calling.trunks().all().forEach(trunk -> trunksFree.put(trunk, from));
    }

    /** The time between two calls. */
    private static Duration between(int callsAtOnce, @Nullable Integer callsPerSecond) {
        Duration byLines = TYPICAL_CALL.dividedBy(callsAtOnce);
        return callsPerSecond == null ? byLines : longer(byLines, SECOND.dividedBy(callsPerSecond));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** When the next call can go over one of some trunks, at least one. */
    Instant free(List<Trunk> trunks) {
        return later(ownFree, free(first(trunks)));
    }

    /**
     * A call goes over one of some trunks: the one that is to be taken first of those that are free by then.
     *
     * @param wanted when it would have gone if nobody had been before it
     * @return what has kept it back, for people; null when nothing has
     */
    @Nullable
    String taken(List<Trunk> trunks, Instant wanted, Instant at) {
        Trunk trunk = trunks.stream()
                .filter(one -> !free(one).isAfter(at))
                .findFirst()
                .orElseGet(() -> first(trunks));
        String kept = !at.isAfter(wanted)
                ? null
                : free(trunk).isAfter(ownFree)
                        ? trunk.words() + " takes no call sooner."
                        : "This campaign and node make no call sooner.";
        ownFree = at.plus(own);
        trunksFree.put(trunk, at.plus(between(trunk.callsAtOnce(), trunk.callsPerSecond())));
        return kept;
    }

    private Trunk first(List<Trunk> trunks) {
        return trunks.stream().min(Comparator.comparing(this::free)).orElseThrow();
    }

    private Instant free(Trunk trunk) {
        return trunksFree.getOrDefault(trunk, ownFree);
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
