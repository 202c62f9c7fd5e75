package io.huifang.dialogue.understanding;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words that English numbers are made of. */
final class EnglishFigures {

    private static final Map<String, Integer> UNITS = Map.ofEntries(
            Map.entry("zero", 0),
            Map.entry("oh", 0),
            Map.entry("nought", 0),
            Map.entry("naught", 0),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9));
    private static final Map<String, Integer> TEENS = Map.ofEntries(
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19));
    private static final Map<String, Integer> TENS = Map.of(
            "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80, "ninety",
            90);
    private static final Map<String, BigDecimal> SCALES = Map.of(
            "dozen", BigDecimal.valueOf(12L),
            "thousand", BigDecimal.valueOf(1_000L),
            "k", BigDecimal.valueOf(1_000L),
            "grand", BigDecimal.valueOf(1_000L),
            "million", BigDecimal.valueOf(1_000_000L),
            "mil", BigDecimal.valueOf(1_000_000L),
            "m", BigDecimal.valueOf(1_000_000L),
            "billion", BigDecimal.valueOf(1_000_000_000L),
            "lakh", BigDecimal.valueOf(100_000L),
            "lakhs", BigDecimal.valueOf(100_000L));
    private static final Map<String, Integer> TIMES = Map.of("double", 2, "triple", 3, "treble", 3, "quadruple", 4);
    private static final Pattern FIGURE = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,6})?");

    private EnglishFigures() {}

    /** What "zero" and "oh" to "nine" stand for, -1 for other words. */
    static int unit(String word) {
        return UNITS.getOrDefault(word, -1);
    }

    static boolean isUnit(String word) {
        return UNITS.containsKey(word);
    }

    /** What "thousand" and its like multiply by; null for other words, "hundred" among them. */
    static @Nullable BigDecimal scale(String word) {
        return SCALES.get(word);
    }

    static boolean isFigure(String word) {
        return FIGURE.matcher(word).matches();
    }

    /** The digit that a word stands for, -1 for none. */
    static int digit(String word) {
        if (word.length() == 1 && word.charAt(0) >= '0' && word.charAt(0) <= '9') {
            return word.charAt(0) - '0';
        }
        return word.equals("o") ? 0 : UNITS.getOrDefault(word, -1);
    }

    /** What "ten" to "ninety" stand for, -1 for none. */
    static int teenOrTens(String word) {
        return TEENS.getOrDefault(word, TENS.getOrDefault(word, -1));
    }

    /** How often "double" and "triple" say what follows, 1 for other words. */
    static int times(String word) {
        return TIMES.getOrDefault(word, 1);
    }

    static boolean isSmall(String word) {
        return UNITS.containsKey(word)
                || TEENS.containsKey(word)
                || TENS.containsKey(word)
                || FIGURE.matcher(word).matches();
    }

    static boolean isScaleOrHundred(String word) {
        return SCALES.containsKey(word) || word.equals("hundred");
    }
}
