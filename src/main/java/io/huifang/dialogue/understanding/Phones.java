package io.huifang.dialogue.understanding;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * English spelling as a string of rough sounds, one character each, so that what is spelt differently and sounds alike is
 * alike: "stephen right" and "steven wright". Capitals stand for sounds of two letters: S sh, C ch, T th, N ng, J as in
 * "jam". Vowels are five broad classes.
 */
final class Phones {

    private static final String[][] SPELLINGS = {
        {"tzsch", "C"},
        {"tsch", "C"},
        {"sch", "S"},
        {"tch", "C"},
        {"chr", "kr"},
        {"ght", "t"},
        {"igh", "ai"},
        {"dge", "J"},
        {"eigh", "ei"},
        {"augh", "o"},
        {"ough", "o"},
        {"tion", "Sen"},
        {"sion", "Sen"},
        {"cious", "Ses"},
        {"stle", "sel"},
        {"xh", "ks"},
        {"sh", "S"},
        {"ch", "C"},
        {"th", "T"},
        {"ph", "f"},
        {"wh", "w"},
        {"ck", "k"},
        {"qu", "kw"},
        {"gh", "g"},
        {"ng", "N"},
        {"kn", "n"},
        {"wr", "r"},
        {"mb", "m"},
        {"ps", "ps"},
        {"dg", "J"},
        {"ee", "i"},
        {"ea", "i"},
        {"ie", "i"},
        {"ei", "e"},
        {"ey", "i"},
        {"ay", "e"},
        {"ai", "e"},
        {"oo", "u"},
        {"ou", "u"},
        {"ow", "o"},
        {"oa", "o"},
        {"oe", "o"},
        {"au", "o"},
        {"aw", "o"},
        {"ew", "u"},
        {"ue", "u"},
        {"ui", "i"},
        {"eu", "u"},
        {"oi", "oi"},
        {"oy", "oi"},
        {"ce", "se"},
        {"ci", "si"},
        {"cy", "si"},
        {"ge", "Je"},
        {"gi", "Ji"},
        {"gy", "Ji"},
        {"x", "ks"},
        {"c", "k"},
        {"q", "k"},
        {"j", "J"},
        {"y", "i"}
    };

    /** Sounds that are taken for one another on a telephone line, where nothing above 3.4 kHz is left. */
    private static final Map<String, Double> CONFUSED = Map.ofEntries(
            Map.entry("bp", 0.4),
            Map.entry("dt", 0.35),
            Map.entry("gk", 0.35),
            Map.entry("fv", 0.3),
            Map.entry("sz", 0.15),
            Map.entry("sS", 0.4),
            Map.entry("Ts", 0.4),
            Map.entry("Tf", 0.3),
            Map.entry("TS", 0.6),
            Map.entry("mn", 0.4),
            Map.entry("CJ", 0.35),
            Map.entry("CS", 0.4),
            Map.entry("Nn", 0.25),
            Map.entry("bv", 0.4),
            Map.entry("lr", 0.6),
            Map.entry("td", 0.35),
            Map.entry("Tt", 0.4),
            Map.entry("Td", 0.5),
            Map.entry("vw", 0.4),
            Map.entry("fs", 0.5),
            Map.entry("Jz", 0.5),
            Map.entry("Ct", 0.6),
            Map.entry("Jd", 0.6),
            Map.entry("lw", 0.6));

    private static final String VOWELS = "aeiou";

    private Phones() {}

    /** The sounds of one or several words, said without a pause. */
    static String of(String words) {
        StringBuilder phones = new StringBuilder();
        String word = words.replace("'", "").replace(" ", "");
        int at = 0;
        while (at < word.length()) {
            String[] spelling = spellingAt(word, at);
            String sound = spelling == null ? word.substring(at, at + 1) : spelling[1];
            at += spelling == null ? 1 : spelling[0].endsWith("e") && softens(spelling) ? 1 : spelling[0].length();
            append(phones, softened(sound));
        }
        // a last silent e: "gate", "moore"
        if (phones.length() > 2 && word.endsWith("e") && phones.charAt(phones.length() - 1) == 'e') {
            phones.setLength(phones.length() - 1);
        }
        return phones.toString();
    }

    private static boolean softens(String[] spelling) {
        return spelling[1].equals("se") || spelling[1].equals("Je");
    }

    /** The e of a soft c or g is looked at by itself: it may be silent or belong to a pair of vowels. */
    private static String softened(String sound) {
        return switch (sound) {
            case "se" -> "s";
            case "Je" -> "J";
            default -> sound;
        };
    }

    private static String @Nullable [] spellingAt(String word, int at) {
        for (String[] spelling : SPELLINGS) {
            if (word.startsWith(spelling[0], at)
                    && (at == 0 || (!spelling[0].equals("kn") && !spelling[0].equals("wr")))) {
                return spelling;
            }
        }
        return null;
    }

    /** A doubled sound is one sound. */
    private static void append(StringBuilder phones, String sounds) {
        for (int at = 0; at < sounds.length(); at++) {
            char sound = sounds.charAt(at);
            if (phones.isEmpty() || phones.charAt(phones.length() - 1) != sound) {
                phones.append(sound);
            }
        }
    }

    /** How alike two words or phrases sound, 0 to 1. */
    static double alike(String phones, String other) {
        if (phones.isEmpty() || other.isEmpty()) {
            return 0;
        }
        double distance = Alignment.distance(
                phones.length(),
                other.length(),
                (i, j) -> unlike(phones.charAt(i), other.charAt(j)),
                i -> loss(phones.charAt(i)),
                j -> loss(other.charAt(j)));
        return Math.max(0, 1 - distance / Math.max(weight(phones), weight(other)));
    }

    private static double weight(String phones) {
        return phones.chars().mapToDouble(phone -> loss((char) phone)).sum();
    }

    private static double loss(char phone) {
        return VOWELS.indexOf(phone) >= 0 ? 0.5 : phone == 'h' || phone == 'w' ? 0.6 : 1;
    }

    private static double unlike(char one, char other) {
        if (one == other) {
            return 0;
        }
        boolean vowel = VOWELS.indexOf(one) >= 0;
        boolean otherVowel = VOWELS.indexOf(other) >= 0;
        if (vowel != otherVowel) {
            return 1.2;
        }
        if (vowel) {
            return 0.25;
        }
        Double cost = CONFUSED.get("" + one + other);
        return cost != null ? cost : CONFUSED.getOrDefault("" + other + one, 1.0);
    }
}
