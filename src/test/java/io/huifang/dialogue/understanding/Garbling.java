package io.huifang.dialogue.understanding;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Does to names what a bad line and a recogniser do, by chance. */
final class Garbling {

    private final Random random;

    Garbling(Random random) {
        this.random = random;
    }

    /** Six characters in ten with another of the same sound, one in eight with one of a sound that is usually confused. */
    String misheard(String text) {
        StringBuilder heard = new StringBuilder();
        for (char character : text.toCharArray()) {
            int chance = random.nextInt(1000);
            List<Integer> alike = chance < 600
                    ? Homophones.same(character)
                    : chance < 725 ? Homophones.confused(character) : List.of();
            heard.appendCodePoint(alike.isEmpty() ? character : alike.get(random.nextInt(alike.size())));
        }
        return heard.toString();
    }

    private static final String[][] RESPELLINGS = {
        {"ph", "f"},
        {"ck", "k"},
        {"th", "f"},
        {"th", "t"},
        {"ll", "l"},
        {"ee", "ea"},
        {"ei", "ie"},
        {"mm", "m"},
        {"s", "z"},
        {"d", "t"},
        {"b", "p"},
        {"v", "f"},
        {"e", "a"},
        {"o", "a"},
        {"i", "e"},
        {"m", "n"},
        {"a", "e"},
        {"tt", "t"},
        {"w", "wh"},
        {"y", "ie"},
        {"g", "k"}
    };

    /** One or two sounds heard otherwise, or a word cut in two or joined to the next. */
    String respelt(String text) {
        String heard = text;
        for (int times = random.nextInt(3); times > 0; times--) {
            String[] change = RESPELLINGS[random.nextInt(RESPELLINGS.length)];
            int at = heard.indexOf(change[0], random.nextInt(heard.length()));
            heard = at < 0 ? heard : heard.substring(0, at) + change[1] + heard.substring(at + change[0].length());
        }
        return random.nextInt(8) == 0 ? heard.replaceFirst("(\\w{3,4})(\\w{3,})", "$1 $2") : heard;
    }

    /** Characters in common use by how they sound: those of GB 2312's first plane of 3,755. */
    private static final class Homophones {

        private static final Map<String, List<Integer>> SAME = new TreeMap<>();
        private static final Map<String, List<Integer>> CONFUSED = new TreeMap<>();

        static {
            for (int high = 0xB0; high <= 0xD7; high++) {
                for (int low = 0xA1; low <= 0xFE; low++) {
                    int character =
                            new String(new byte[] {(byte) high, (byte) low}, Charset.forName("GB2312")).codePointAt(0);
                    List<Syllable> readings = Pinyin.of(character);
                    if (readings.size() == 1) {
                        SAME.computeIfAbsent(readings.getFirst().toString(), any -> new ArrayList<>())
                                .add(character);
                        CONFUSED.computeIfAbsent(readings.getFirst().usual().toString(), any -> new ArrayList<>())
                                .add(character);
                    }
                }
            }
        }

        static List<Integer> same(char character) {
            return Pinyin.of(character).size() != 1
                    ? List.of()
                    : SAME.getOrDefault(Pinyin.of(character).getFirst().toString(), List.of());
        }

        static List<Integer> confused(char character) {
            return Pinyin.of(character).size() != 1
                    ? List.of()
                    : CONFUSED.getOrDefault(
                            Pinyin.of(character).getFirst().usual().toString(), List.of());
        }
    }
}
