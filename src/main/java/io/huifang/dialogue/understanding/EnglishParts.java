package io.huifang.dialogue.understanding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parts and twos: "half a million", "three quarters of a million", "a third of a million", "a couple of thousand". */
final class EnglishParts {

    private static final Map<String, BigDecimal> PARTS = Map.of(
            "half", new BigDecimal("0.5"), "quarter", new BigDecimal("0.25"), "third", new BigDecimal("0.333333"));
    private static final Map<String, BigDecimal> MULTIPLES = Map.of(
            "three quarters", new BigDecimal("0.75"),
            "two thirds", new BigDecimal("0.666667"));

    private EnglishParts() {}

    /** The part of a scale word that begins here. */
    static Optional<Numeral> at(List<String> tokens, int from) {
        BigDecimal multiple = MULTIPLES.get(word(tokens, from) + " " + word(tokens, from + 1));
        int next = word(tokens, from).equals("a") ? from + 1 : from;
        BigDecimal part = multiple == null ? PARTS.get(word(tokens, next)) : multiple;
        if (part == null) {
            return Optional.empty();
        }
        next = multiple == null ? next + 1 : from + 2;
        next += word(tokens, next).equals("of") ? 1 : 0;
        next += word(tokens, next).equals("a") ? 1 : 0;
        BigDecimal scale = EnglishFigures.scale(word(tokens, next));
        if (scale == null) {
            return Optional.empty();
        }
        boolean thirds = part.scale() > 2;
        BigDecimal value = part.multiply(scale).setScale(0, RoundingMode.HALF_UP);
        return Optional.of(new Numeral(
                thirds ? value : part.multiply(scale), from, next + 1, thirds ? Exactness.ABOUT : Exactness.EXACT, 1));
    }

    /** How many words "a couple of" takes; 0 when it does not stand here. */
    static int coupleAt(List<String> tokens, int from) {
        int next = word(tokens, from).equals("a") ? 1 : 0;
        if (!word(tokens, from + next).equals("couple")) {
            return 0;
        }
        return next + (word(tokens, from + next + 1).equals("of") ? 2 : 1);
    }

    private static String word(List<String> tokens, int at) {
        return at < tokens.size() ? tokens.get(at) : "";
    }
}
