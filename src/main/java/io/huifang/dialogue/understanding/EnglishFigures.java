package io.huifang.dialogue.understanding;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The words that English numbers are made of. */
final class EnglishFigures {

    private static final Map<String, Integer> UNITS = units();
    private static final Map<String, Integer> TEENS = numbered(EnglishCardinals.TEENS, 10, 1);
    private static final Map<String, Integer> TENS = numbered(EnglishCardinals.TENS, 20, 10);
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

    private static Map<String, Integer> units() {
        Map<String, Integer> units = new HashMap<>(numbered(EnglishCardinals.UNITS, 1, 1));
        List.of("zero", "oh", "nought", "naught").forEach(zero -> units.put(zero, 0));
        return Map.copyOf(units);
    }

    private static Map<String, Integer> numbered(List<String> words, int from, int step) {
        return IntStream.range(0, words.size())
                .boxed()
                .collect(Collectors.toUnmodifiableMap(words::get, at -> from + at * step));
    }

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
