package io.huifang.dialogue.understanding;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells names of different people that sound nearly the same: Robert and Roberta, Daniel and Danielle, Cohen and Chen. No
 * distance between sounds does, since a bad line changes a name more than these differ.
 */
final class NearNames {

    private static final List<String> FEMININE =
            List.of("a", "le", "elle", "ella", "ette", "etta", "ine", "ina", "ia", "na", "i");
    private static final int SHORTEST = 4;

    private static final Set<String> PAIRS = pairs();

    private NearNames() {}

    static boolean differ(String one, String other) {
        return isFeminineOf(one, other) || isFeminineOf(other, one) || PAIRS.contains(one + ' ' + other);
    }

    private static boolean isFeminineOf(String name, String longer) {
        return name.length() >= SHORTEST
                && longer.length() > name.length()
                && longer.startsWith(name)
                && FEMININE.contains(longer.substring(name.length()));
    }

    private static Set<String> pairs() {
        Set<String> pairs = new HashSet<>();
        for (String entry : Resource.section("words.txt", "en-near-names")) {
            List<String> names = List.of(entry.split("="));
            for (String one : names) {
                for (String other : names) {
                    if (!one.equals(other)) {
                        pairs.add(one + ' ' + other);
                    }
                }
            }
        }
        return pairs;
    }
}
