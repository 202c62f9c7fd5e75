package io.huifang.dialogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads English number words: "two hundred and five", "fifteen hundred", "three point two million", "two and a half",
 * "half a million", "one two five".
 */
final class EnglishNumbers {

    private static final Map<String, Integer> UNITS = Map.ofEntries(
            Map.entry("zero", 0),
            Map.entry("oh", 0),
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
            "thousand", BigDecimal.valueOf(1_000L),
            "million", BigDecimal.valueOf(1_000_000L),
            "billion", BigDecimal.valueOf(1_000_000_000L));

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Before "one" these make it a pronoun; after it those make it a moment. */
    private static final Set<String> PRONOUNS = Set.of("no", "this", "that", "which", "any", "every", "another");

    private static final Set<String> MOMENTS = Set.of("moment", "second", "sec", "minute", "of");

    private final List<String> tokens;
    private int at;
    private BigDecimal total = BigDecimal.ZERO;
    private @Nullable BigDecimal group;
    private @Nullable BigDecimal lastScale;

    private EnglishNumbers(List<String> tokens, int at) {
        this.tokens = tokens;
        this.at = at;
    }

    static Optional<Numbers.Found> at(List<String> tokens, int from) {
        // a leading "oh" is a sigh, and as a digit it would change no value
        if (tokens.get(from).equals("oh") || isNoNumber(tokens, from)) {
            return Optional.empty();
        }
        Optional<Numbers.Found> digits = digitByDigit(tokens, from);
        return digits.isPresent() ? digits : new EnglishNumbers(tokens, from).read(from);
    }

    /** "one two five", "four oh nine": three or more single digits in a row are read out digit by digit. */
    private static Optional<Numbers.Found> digitByDigit(List<String> tokens, int from) {
        StringBuilder digits = new StringBuilder();
        int at = from;
        while (at < tokens.size() && UNITS.containsKey(tokens.get(at)) && digits.length() < 18) {
            digits.append(UNITS.get(tokens.get(at)));
            at++;
        }
        boolean scaleFollows = at < tokens.size()
                && (SCALES.containsKey(tokens.get(at))
                        || tokens.get(at).equals("hundred")
                        || tokens.get(at).equals("point"));
        return digits.length() >= 3 && !scaleFollows
                ? Optional.of(new Numbers.Found(new BigDecimal(digits.toString()), from, at))
                : Optional.empty();
    }

    private static boolean isNoNumber(List<String> tokens, int from) {
        String after = from + 1 < tokens.size() ? tokens.get(from + 1) : "";
        return tokens.get(from).equals("one")
                && !isScaleOrHundred(after)
                && ((from > 0 && PRONOUNS.contains(tokens.get(from - 1))) || MOMENTS.contains(after));
    }

    private Optional<Numbers.Found> read(int from) {
        BigDecimal halved =
                word().equals("half") ? SCALES.get(wordAfter(wordAfter(1).equals("a") ? 2 : 1)) : null;
        if (halved != null) {
            int end = from + (wordAfter(1).equals("a") ? 3 : 2);
            return Optional.of(new Numbers.Found(halved.multiply(HALF), from, end));
        }
        if (word().equals("a") && !isScaleOrHundred(wordAfter(1))) {
            return Optional.empty();
        }
        int end = from;
        while (at < tokens.size() && step()) {
            end = at;
        }
        if (end == from) {
            return Optional.empty();
        }
        return Optional.of(new Numbers.Found(group == null ? total : total.add(group), from, end));
    }

    /** Takes one more word into the number; false when the number ends before it. */
    private boolean step() {
        String word = word();
        BigDecimal scale = SCALES.get(word);
        if (scale != null) {
            return group != null && scale(scale);
        }
        if (word.equals("hundred")) {
            return group != null
                    && group.signum() > 0
                    && isWhole(group)
                    && group.compareTo(BigDecimal.valueOf(100)) < 0
                    && take(group.multiply(BigDecimal.valueOf(100)));
        }
        if (word.equals("a")) {
            return group == null && isScaleOrHundred(wordAfter(1)) && take(BigDecimal.ONE);
        }
        if (word.equals("and") && isHalf()) {
            // "two and a half", "one and a half million"
            boolean goesOn = group != null && isWhole(group);
            if (goesOn) {
                group = Objects.requireNonNull(group).add(HALF);
                at += wordAfter(1).equals("a") ? 3 : 2;
            }
            return goesOn;
        }
        if (word.equals("and")) {
            // "two hundred and five" goes on, "five and six" does not
            boolean goesOn = (group == null
                            ? total.signum() > 0
                            : group.remainder(BigDecimal.valueOf(100)).signum() == 0)
                    && isSmall(wordAfter(1));
            at += goesOn ? 1 : 0;
            return goesOn;
        }
        if (word.equals("point")) {
            return fraction();
        }
        return small(word);
    }

    private boolean small(String word) {
        Integer unit = UNITS.get(word);
        Integer teen = TEENS.get(word);
        Integer ten = TENS.get(word);
        if (unit == null && teen == null && ten == null) {
            return false;
        }
        int value = unit != null ? unit : teen != null ? teen : Objects.requireNonNull(ten);
        if (group == null) {
            return take(BigDecimal.valueOf(value));
        }
        if (!isWhole(group)) {
            return false;
        }
        BigDecimal room = group.remainder(BigDecimal.valueOf(100));
        boolean afterHundred = room.signum() == 0 && group.signum() > 0;
        boolean afterTens = unit != null
                && unit > 0
                && room.compareTo(BigDecimal.valueOf(20)) >= 0
                && room.remainder(BigDecimal.TEN).signum() == 0;
        return (afterHundred || afterTens) && take(group.add(BigDecimal.valueOf(value)));
    }

    private boolean scale(BigDecimal scale) {
        if (lastScale != null && scale.compareTo(lastScale) >= 0) {
            return false;
        }
        total = total.add(Objects.requireNonNull(group).multiply(scale));
        group = null;
        lastScale = scale;
        at++;
        return true;
    }

    private boolean fraction() {
        StringBuilder digits = new StringBuilder();
        int end = at + 1;
        while (end < tokens.size() && UNITS.containsKey(tokens.get(end)) && digits.length() < 6) {
            digits.append(UNITS.get(tokens.get(end)));
            end++;
        }
        BigDecimal whole = group == null ? BigDecimal.ZERO : group;
        if (digits.isEmpty() || !isWhole(whole)) {
            return false;
        }
        group = whole.add(new BigDecimal("0." + digits));
        at = end;
        return true;
    }

    private boolean isHalf() {
        return wordAfter(1).equals("half")
                || (wordAfter(1).equals("a") && wordAfter(2).equals("half"));
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    private boolean take(BigDecimal newGroup) {
        group = newGroup;
        at++;
        return true;
    }

    private String word() {
        return wordAfter(0);
    }

    private String wordAfter(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : "";
    }

    private static boolean isSmall(String word) {
        return UNITS.containsKey(word) || TEENS.containsKey(word) || TENS.containsKey(word);
    }

    private static boolean isScaleOrHundred(String word) {
        return SCALES.containsKey(word) || word.equals("hundred");
    }
}
