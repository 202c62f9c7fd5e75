package io.huifang.dialogue.understanding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An English number as its words add up to it: what is complete, and the group below the next scale word. */
final class EnglishSum {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** How sure "two fifty" is 250. */
    private static final double COLLOQUIAL = 0.75;

    /** "Hundred twenty thousand" lacks the "a", or a word that was not heard: "seven hundred twenty thousand". */
    private static final double WITHOUT_A = 0.75;

    /** Something was said before the "hundred" that is no number, so most likely a number was misheard. */
    private static final double WITHOUT_ITS_BEGINNING = 0.5;

    /** What may well stand before a number: "it is hundred and eighty thousand". */
    private static final Set<String> LEADS = Set.of(
            "is",
            "was",
            "it's",
            "its",
            "about",
            "around",
            "roughly",
            "approximately",
            "for",
            "of",
            "yes",
            "no",
            "well",
            "say",
            "exactly",
            "just",
            "only",
            "over",
            "borrowed",
            "paid",
            "maybe",
            "like",
            "nearly",
            "almost",
            "to",
            "at");

    private static final Set<String> COLLOQUIAL_SCALES = Set.of("k", "grand", "m", "mil");

    private final List<String> tokens;
    private final int from;
    private int at;
    private BigDecimal total = BigDecimal.ZERO;
    private @Nullable BigDecimal group;
    private int groupFrom;
    private @Nullable BigDecimal lastScale;
    private double sureness = 1;
    /** How sure its first word is the first; unlike {@link #sureness} not mended by what follows. */
    private double surenessOfBeginning = 1;

    EnglishSum(List<String> tokens, int from) {
        this.tokens = tokens;
        this.from = from;
        this.at = from;
    }

    /** Begins with a value that so many words stand for. */
    void begin(BigDecimal value, int words) {
        group = value;
        groupFrom = at;
        at += words;
    }

    BigDecimal value() {
        return group == null ? total : total.add(group);
    }

    double sureness() {
        return Math.min(surenessOfBeginning, isGarbledAfter(at) ? WITHOUT_ITS_BEGINNING : sureness);
    }

    /** Which token comes next. */
    int at() {
        return at;
    }

    /** "hundred ninety five hundred": a scale that the number before it can't take shows that it was misheard. */
    private boolean isGarbledAfter(int end) {
        return end < tokens.size() && EnglishFigures.isScaleOrHundred(tokens.get(end));
    }

    /** Takes one more word into the number; false when the number ends before it. */
    boolean step() {
        String word = word();
        BigDecimal scale = EnglishFigures.scale(word);
        if (scale != null) {
            return group != null && multiply(scale);
        }
        if (word.equals("hundred")) {
            return hundred();
        }
        if (word.equals("a")) {
            return group == null && EnglishFigures.isScaleOrHundred(wordAfter(1)) && take(BigDecimal.ONE);
        }
        if (word.equals("and")) {
            return isHalf() ? andAHalf() : and();
        }
        if (word.equals("point")) {
            return fraction();
        }
        return EnglishFigures.isFigure(word) ? figure(new BigDecimal(word)) : small(word);
    }

    private boolean hundred() {
        if (group == null) {
            // "hundred and eighty thousand", with the "a" swallowed
            surenessOfBeginning = at == 0 || LEADS.contains(tokens.get(at - 1)) ? WITHOUT_A : WITHOUT_ITS_BEGINNING;
            return at == from
                    && (EnglishFigures.isSmall(wordAfter(1))
                            || EnglishFigures.scale(wordAfter(1)) != null
                            || wordAfter(1).equals("and"))
                    && take(BigDecimal.valueOf(100));
        }
        return group.signum() > 0
                && isWhole(group)
                && group.compareTo(BigDecimal.valueOf(100)) < 0
                && take(group.multiply(BigDecimal.valueOf(100)));
    }

    /** "two and a half", "one and a half million", "a million and a half". */
    private boolean andAHalf() {
        int words = wordAfter(1).equals("a") ? 3 : 2;
        if (group != null) {
            boolean whole = isWhole(group);
            group = whole ? group.add(HALF) : group;
            at += whole ? words : 0;
            return whole;
        }
        if (lastScale == null) {
            return false;
        }
        total = total.add(lastScale.multiply(HALF));
        at += words;
        return true;
    }

    /** "two hundred and five" goes on, "five and six" does not. */
    private boolean and() {
        boolean goesOn = (group == null
                        ? total.signum() > 0
                        : group.signum() > 0
                                && group.remainder(BigDecimal.valueOf(100)).signum() == 0)
                && EnglishFigures.isSmall(wordAfter(1));
        at += goesOn ? 1 : 0;
        return goesOn;
    }

    private boolean figure(BigDecimal value) {
        if (group == null) {
            return take(value);
        }
        boolean afterHundred = group.signum() > 0
                && group.remainder(BigDecimal.valueOf(100)).signum() == 0
                && value.compareTo(BigDecimal.valueOf(100)) < 0;
        return afterHundred && tokens.get(at - 1).equals("and") && take(group.add(value));
    }

    private boolean small(String word) {
        int unit = EnglishFigures.unit(word);
        int value = unit >= 0 ? unit : EnglishFigures.teenOrTens(word);
        if (value < 0) {
            return false;
        }
        if (group == null) {
            if (unit > 0 && COLLOQUIAL_SCALES.contains(tokens.get(Math.max(0, at - 1)))) {
                // "one k five" is 1,500 to some
                surenessOfBeginning = WITHOUT_ITS_BEGINNING;
            }
            return take(BigDecimal.valueOf(value));
        }
        if (!isWhole(group)) {
            return false;
        }
        if (value >= 20 && at == from + 1 && EnglishFigures.unit(tokens.get(from)) > 0) {
            // "two fifty"
            sureness = COLLOQUIAL;
            return take(group.multiply(BigDecimal.valueOf(100)).add(BigDecimal.valueOf(value)));
        }
        BigDecimal room = group.remainder(BigDecimal.valueOf(100));
        boolean afterHundred = room.signum() == 0 && group.signum() > 0 && value > 0;
        boolean afterTens = unit > 0
                && room.compareTo(BigDecimal.valueOf(20)) >= 0
                && room.remainder(BigDecimal.TEN).signum() == 0;
        return (afterHundred || afterTens) && take(group.add(BigDecimal.valueOf(value)));
    }

    private boolean multiply(BigDecimal scale) {
        if (lastScale != null && scale.compareTo(lastScale) >= 0) {
            // "three million | three million": what was begun belongs to the next number
            group = null;
            at = groupFrom;
            return false;
        }
        total = total.add(Objects.requireNonNull(group).multiply(scale));
        group = null;
        lastScale = scale;
        sureness = 1;
        at++;
        return true;
    }

    private boolean fraction() {
        StringBuilder digits = new StringBuilder();
        int end = at + 1;
        while (end < tokens.size() && EnglishFigures.digit(tokens.get(end)) >= 0 && digits.length() < 6) {
            digits.append(EnglishFigures.digit(tokens.get(end)));
            end++;
        }
        BigDecimal whole = group == null ? BigDecimal.ZERO : group;
        if (digits.isEmpty() || !isWhole(whole)) {
            return false;
        }
        groupFrom = group == null ? at : groupFrom;
        group = whole.add(new BigDecimal("0." + digits));
        at = end;
        return true;
    }

    private boolean isHalf() {
        return wordAfter(1).equals("half")
                || (wordAfter(1).equals("a") && wordAfter(2).equals("half"));
    }

    static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    private boolean take(BigDecimal newGroup) {
        groupFrom = group == null ? at : groupFrom;
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
}
