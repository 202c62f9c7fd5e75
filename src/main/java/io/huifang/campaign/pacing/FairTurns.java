package io.huifang.campaign.pacing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Smooth weighted round robin. Of those that want a turn each gets a share of the turns in proportion to its weight,
 * evenly spread: whoever keeps wanting one waits at most the sum of the weights. Not for use by several threads.
 *
 * @param <K> what takes turns
 */
public final class FairTurns<K extends Comparable<K>> {

    private final Map<K, Long> credit = new HashMap<>();

    /**
     * Those that want a turn, the one whose turn it is first. Whoever wants none loses its credit, so that nobody saves
     * up turns while it is idle.
     *
     * @param weights of those that want a turn and can have it, each at least 1
     * @param held those that may want one and can't have it now: they keep their credit
     */
    public List<K> order(Map<K, Integer> weights, Set<K> held) {
        credit.keySet().removeIf(key -> !weights.containsKey(key) && !held.contains(key));
        List<K> order = new ArrayList<>(weights.keySet());
        order.sort(Comparator.<K>comparingLong(key -> -(credit.getOrDefault(key, 0L) + weights.getOrDefault(key, 1)))
                .thenComparing(Comparator.naturalOrder()));
        return order;
    }

    /** One of them has had the turn. */
    public void taken(K key, Map<K, Integer> weights) {
        long all = weights.values().stream().mapToLong(Integer::longValue).sum();
        weights.forEach((one, weight) -> credit.merge(one, (long) weight, Long::sum));
        credit.merge(key, -all, Long::sum);
    }
}
