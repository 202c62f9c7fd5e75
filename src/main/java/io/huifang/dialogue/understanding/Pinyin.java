package io.huifang.dialogue.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How Chinese characters sound. The table is made by {@code bin/render-pinyin}. */
final class Pinyin {

    private static final Map<Integer, List<Syllable>> READINGS = readings();

    private static final char PRIVATE_USE = '\uE000';
    private static final Map<Syllable, Character> SIGNS = signs();

    private Pinyin() {}

    /** All the ways to read a character; empty when it is none or a rare one. */
    static List<Syllable> of(int character) {
        return READINGS.getOrDefault(character, List.of());
    }

    /** How unlike two characters sound where they sound most alike, 0 to 1; other signs are alike only when the same. */
    static double unlike(String one, String other) {
        if (one.equals(other)) {
            return 0;
        }
        double least = 1;
        for (Syllable reading : of(one.codePointAt(0))) {
            for (Syllable otherReading : of(other.codePointAt(0))) {
                least = Math.min(least, reading.unlike(otherReading));
            }
        }
        return least;
    }

    /**
     * The text with a sign of the private use area for each character that has a sound: the same for characters that sound
     * the same or are usually confused. The text's length stays as it is.
     */
    static String soundsOf(String text) {
        StringBuilder sounds = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            List<Syllable> readings = of(character);
            sounds.append(
                    readings.isEmpty()
                            ? character
                            : SIGNS.getOrDefault(readings.getFirst().usual(), character));
        }
        return sounds.toString();
    }

    private static Map<Syllable, Character> signs() {
        Map<Syllable, Character> signs = new HashMap<>();
        READINGS.values().stream()
                .flatMap(List::stream)
                .map(Syllable::usual)
                .distinct()
                .forEach(syllable -> signs.put(syllable, (char) (PRIVATE_USE + signs.size())));
        return signs;
    }

    private static Map<Integer, List<Syllable>> readings() {
        Map<Integer, List<Syllable>> readings = new HashMap<>();
        for (String line : Resource.lines("pinyin.txt")) {
            int blank = line.indexOf(' ');
            Syllable syllable = Syllable.of(line.substring(0, blank));
            line.substring(blank + 1)
                    .codePoints()
                    .forEach(character -> readings.computeIfAbsent(character, any -> new ArrayList<>(1))
                            .add(syllable));
        }
        return readings;
    }
}
