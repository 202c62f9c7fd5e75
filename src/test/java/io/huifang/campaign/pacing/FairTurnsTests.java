package io.huifang.campaign.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class FairTurnsTests {

    private static Map<Integer, Integer> named(List<Integer> weights) {
        Map<Integer, Integer> named = new TreeMap<>();
        weights.forEach(weight -> named.put(named.size(), weight));
        return named;
    }

    /** Over whole rounds everybody has exactly its share, and nobody ever waits longer than the weights together. */
    @Property(tries = 300)
    void givesEverybodyItsShareAndStarvesNobody(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 10) Integer> list) {
        Map<Integer, Integer> weights = named(list);
        int all = list.stream().mapToInt(Integer::intValue).sum();
        FairTurns<Integer> turns = new FairTurns<>();
        Map<Integer, Integer> had = new HashMap<>();
        Map<Integer, Integer> last = new HashMap<>();

        for (int turn = 0; turn < 3 * all; turn++) {
            int next = turns.order(weights, Set.of()).getFirst();
            turns.taken(next, weights);
            had.merge(next, 1, Integer::sum);
            assertThat(turn - last.getOrDefault(next, -1)).isLessThanOrEqualTo(all);
            last.put(next, turn);
        }

        weights.forEach((key, weight) -> assertThat(had.get(key)).isEqualTo(3 * weight));
    }

    @Property(tries = 200)
    void letsASmallCampaignInAtOnceBesideABigOne(@ForAll @IntRange(min = 1, max = 500) int before) {
        FairTurns<String> turns = new FairTurns<>();
        Map<String, Integer> alone = Map.of("big", 10);
        for (int turn = 0; turn < before; turn++) {
            turns.taken(turns.order(alone, Set.of()).getFirst(), alone);
        }
        Map<String, Integer> both = Map.of("big", 10, "small", 1);
        int waited = 0;

        while (!turns.order(both, Set.of()).getFirst().equals("small")) {
            turns.taken("big", both);
            waited++;
        }

        assertThat(waited).isLessThanOrEqualTo(11);
    }

    @Example
    void savesUpNothingForTheIdle() {
        FairTurns<String> turns = new FairTurns<>();
        Map<String, Integer> both = Map.of("a", 1, "b", 1);
        for (int turn = 0; turn < 100; turn++) {
            turns.order(Map.of("a", 1), Set.of());
            turns.taken("a", Map.of("a", 1));
        }
        Map<String, Integer> had = new HashMap<>();

        for (int turn = 0; turn < 10; turn++) {
            String next = turns.order(both, Set.of()).getFirst();
            turns.taken(next, both);
            had.merge(next, 1, Integer::sum);
        }

        assertThat(had).containsEntry("a", 5).containsEntry("b", 5);
    }

    /** Three share one line, which is free for one call in three; without their credit the first would always have it. */
    @Example
    void keepsTheTurnsOfThoseThatAreHeldBack() {
        FairTurns<String> turns = new FairTurns<>();
        Map<String, Integer> three = Map.of("a", 1, "b", 1, "c", 1);
        Map<String, Integer> had = new HashMap<>();

        for (int turn = 0; turn < 30; turn++) {
            String next = turns.order(three, Set.of()).getFirst();
            turns.taken(next, three);
            had.merge(next, 1, Integer::sum);
            for (int other = 0; other < 2; other++) {
                turns.order(Map.of("elsewhere", 1), three.keySet());
                turns.taken("elsewhere", Map.of("elsewhere", 1));
            }
        }

        assertThat(had).containsOnly(Map.entry("a", 10), Map.entry("b", 10), Map.entry("c", 10));
    }
}
