package io.huifang.dialogue.understanding;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A Mandarin syllable without its tone.
 *
 * @param initial the consonant it begins with; empty when there is none
 * @param rime the rest, with y and w read as the vowels that they stand for: {@code wang} is {@code uang}
 */
record Syllable(String initial, String rime) {

    private static final List<String> INITIALS = List.of(
            "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s");

    /** How readily speakers of one region or another, or a recogniser on a telephone line, take one for the other. */
    private static final Map<String, Double> INITIALS_CONFUSED = Map.ofEntries(
            pair("zh z", 0.1),
            pair("ch c", 0.1),
            pair("sh s", 0.1),
            pair("n l", 0.15),
            pair("h f", 0.25),
            pair("r l", 0.3),
            pair("b p", 0.4),
            pair("d t", 0.4),
            pair("g k", 0.4),
            pair("j q", 0.4),
            pair("zh ch", 0.4),
            pair("z c", 0.4),
            pair("j zh", 0.35),
            pair("q ch", 0.35),
            pair("x sh", 0.35),
            pair("z j", 0.45),
            pair("m n", 0.45),
            pair("x s", 0.45),
            pair("r n", 0.5),
            pair("sh ch", 0.5),
            pair("s c", 0.5),
            pair("h ", 0.5),
            pair("r ", 0.5),
            pair("x q", 0.5));

    private static final Map<String, Double> RIMES_CONFUSED = Map.ofEntries(
            pair("an ang", 0.15),
            pair("en eng", 0.1),
            pair("in ing", 0.1),
            pair("ian iang", 0.2),
            pair("uan uang", 0.15),
            pair("un ong", 0.3),
            pair("uen ueng", 0.2),
            pair("o uo", 0.05),
            pair("e uo", 0.4),
            pair("e o", 0.3),
            pair("ie ian", 0.5),
            pair("u v", 0.4),
            pair("i v", 0.4),
            pair("ei ui", 0.35),
            pair("ou iu", 0.4),
            pair("eng ong", 0.3),
            pair("ai ei", 0.5),
            pair("ao ou", 0.5),
            pair("uan an", 0.5),
            pair("un en", 0.4),
            pair("i e", 0.6),
            pair("ve ie", 0.35),
            pair("iao ao", 0.5),
            pair("van ian", 0.35),
            pair("vn in", 0.35));

    /** What the same rest of a syllable with another beginning, or the other way round, still costs. */
    private static final double HALF = 0.75;

    private static Map.Entry<String, Double> pair(String sounds, double cost) {
        String[] both = sounds.split(" ", 2);
        return Map.entry(both[0] + ' ' + both[1], cost);
    }

    /** @param pinyin without tone, ü as v */
    static Syllable of(String pinyin) {
        String initial =
                INITIALS.stream().filter(pinyin::startsWith).findFirst().orElse("");
        String rime = pinyin.substring(initial.length());
        if (initial.isEmpty()) {
            rime = bare(rime);
        } else if (Set.of("j", "q", "x").contains(initial) && rime.startsWith("u")) {
            rime = "v" + rime.substring(1);
        }
        return new Syllable(initial, rime);
    }

    private static String bare(String syllable) {
        if (syllable.startsWith("yu")) {
            return "v" + syllable.substring(2);
        }
        if (syllable.startsWith("yi") || syllable.startsWith("wu")) {
            return syllable.substring(1);
        }
        return switch (syllable) {
            case "you" -> "iu";
            case "wei" -> "ui";
            case "wen" -> "un";
            default ->
                syllable.startsWith("y")
                        ? "i" + syllable.substring(1)
                        : syllable.startsWith("w") ? "u" + syllable.substring(1) : syllable;
        };
    }

    /** The syllable that stands for all that are easily confused with it: {@code lin} for {@code ning}. */
    Syllable usual() {
        String usual = switch (initial) {
            case "zh" -> "z";
            case "ch" -> "c";
            case "sh" -> "s";
            case "n" -> "l";
            default -> initial;
        };
        return new Syllable(
                usual, rime.endsWith("ng") && !rime.equals("ong") ? rime.substring(0, rime.length() - 1) : rime);
    }

    /** 0 for the same, 1 for syllables that nobody confuses. */
    double unlike(Syllable other) {
        double initials = confusion(INITIALS_CONFUSED, initial, other.initial);
        double rimes = confusion(RIMES_CONFUSED, rime, other.rime);
        return Math.min(1, HALF * (initials + rimes) + (1 - HALF) * Math.max(0, initials + rimes - 1));
    }

    private static double confusion(Map<String, Double> confused, String one, String other) {
        if (one.equals(other)) {
            return 0;
        }
        Double cost = confused.get(one + ' ' + other);
        return cost != null ? cost : confused.getOrDefault(other + ' ' + one, 1.0);
    }
}
