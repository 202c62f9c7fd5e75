package io.huifang.dialogue.understanding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares English words by sound; names that are not said as they are spelt are looked up. */
final class EnglishSound {

    private static final Map<String, String> RESPELT = respelt();
    private static final Map<String, Set<String>> ALSO_CALLED = alsoCalled();

    private EnglishSound() {}

    static String phones(List<String> words) {
        StringBuilder joined = new StringBuilder();
        words.forEach(word -> joined.append(RESPELT.getOrDefault(word, word)));
        return Phones.of(joined.toString());
    }

    static double alike(List<String> words, List<String> others) {
        return Phones.alike(phones(words), phones(others));
    }

    /** Also where one is the other's pet name: Bill and William. */
    static double alikeNames(String name, List<String> said) {
        double best = alike(List.of(name), said);
        return said.size() == 1 && isCalled(name, said.getFirst()) ? Math.max(best, 0.95) : best;
    }

    /** Whether one of two names is a pet name of the other, or another spelling of it. */
    static boolean isCalled(String name, String other) {
        return ALSO_CALLED.getOrDefault(name, Set.of()).contains(other)
                || ALSO_CALLED.getOrDefault(other, Set.of()).contains(name);
    }

    private static Map<String, String> respelt() {
        Map<String, String> respelt = new HashMap<>();
        for (String entry : Resource.section("words.txt", "en-respelt")) {
            String[] both = entry.split("=");
            respelt.put(both[0], both[1]);
        }
        return respelt;
    }

    private static Map<String, Set<String>> alsoCalled() {
        Map<String, Set<String>> names = new HashMap<>();
        for (String entry : Resource.section("words.txt", "en-nicknames")) {
            List<String> all = List.of(entry.split("="));
            names.computeIfAbsent(all.getFirst(), any -> new HashSet<>()).addAll(all.subList(1, all.size()));
        }
        return names;
    }
}
