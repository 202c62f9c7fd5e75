package io.huifang.dialogue.understanding;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tells names of different people that sound nearly the same: Robert and Roberta, Daniel and Danielle, Cohen and Chen, 王建民 and
 * 王建明. No distance between sounds does, since a bad line changes a name more than these differ.
 */
final class NearNames {

    private static final List<String> FEMININE =
            List.of("a", "le", "elle", "ella", "ette", "etta", "ine", "ina", "ia", "na", "i");
    private static final int SHORTEST = 4;

    private static final Set<String> PAIRS = pairs();

    /** First names and surnames in common use. */
    private static final Set<String> COMMON = Resource.section("words.txt", "en-names");

    private static final Set<String> SURNAMES = Resource.section("words.txt", "zh-surnames");
    private static final Set<String> GIVEN = Resource.section("words.txt", "zh-given");

    private NearNames() {}

    /** Whether an English name that was said is another than one on file, however near it sounds. */
    static boolean differ(String name, String said) {
        if (EnglishSound.isCalled(name, said)) {
            return false;
        }
        return isFeminineOf(name, said)
                || isFeminineOf(said, name)
                || PAIRS.contains(name + ' ' + said)
                || (isName(said) && EnglishSound.alike(List.of(name), List.of(said)) < 1);
    }

    /** Whether a word is an English name in common use, so that it is no piece of another. */
    static boolean isName(String word) {
        return COMMON.contains(word);
    }

    /**
     * Whether a Chinese name of as many characters is another at some syllable: heard with another sound and written with a
     * character that people have in their names. 王建民 and 王建明 differ, for there are both; of 王建命 the recogniser has heard
     * no more than the sounds, and takes min for ming every day.
     */
    static boolean differ(List<String> name, List<String> said) {
        return IntStream.range(0, Math.min(name.size(), said.size()))
                .anyMatch(at -> (at == 0 ? SURNAMES : GIVEN).contains(said.get(at))
                        && Pinyin.unlike(name.get(at), said.get(at)) > 0);
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
