package io.huifang.dialogue.understanding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads English number words and figures: "two hundred and five", "fifteen hundred", "three point two million", "two and a
 * half", "half a million", "a couple of thousand", "twelve k", "one two five", "two fifty" (as 250), "15000".
 */
final class EnglishNumbers {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal QUARTER = new BigDecimal("0.25");

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

    /** Before "one" these make it a pronoun; after it those make it a moment. */
    private static final Set<String> PRONOUNS = Set.of("no", "this", "that", "which", "any", "every", "another");

    private static final Set<String> MOMENTS = Set.of("moment", "second", "sec", "minute", "of");

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

    private EnglishNumbers(List<String> tokens, int from) {
        this.tokens = tokens;
        this.from = from;
        this.at = from;
    }

    static Optional<Numeral> at(List<String> tokens, int from) {
        // a leading "oh" is a sigh, and as a digit it would change no value
        if (tokens.get(from).equals("oh") || isNoNumber(tokens, from)) {
            return Optional.empty();
        }
        Optional<Numeral> digits = digitByDigit(tokens, from);
        return digits.isPresent() ? digits : new EnglishNumbers(tokens, from).read();
    }

    /** The whole number below a thousand that these words are, and nothing but it; empty when they are not. */
    static Optional<Integer> whole(String words) {
        List<String> tokens = List.of(words.split(" "));
        return at(tokens, 0)
                .filter(numeral -> numeral.to() == tokens.size()
                        && isWhole(numeral.value())
                        && numeral.value().compareTo(BigDecimal.valueOf(1_000)) < 0)
                .map(numeral -> numeral.value().intValueExact());
    }

    /** "one two five", "four oh nine": three or more single digits in a row are read out digit by digit. */
    private static Optional<Numeral> digitByDigit(List<String> tokens, int from) {
        StringBuilder digits = new StringBuilder();
        int at = from;
        while (at < tokens.size() && digits.length() < 18) {
            int times = EnglishFigures.times(tokens.get(at));
            int ahead = times > 1 ? at + 1 : at;
            if (ahead >= tokens.size() || !EnglishFigures.isUnit(tokens.get(ahead))) {
                break;
            }
            digits.append(String.valueOf(EnglishFigures.unit(tokens.get(ahead))).repeat(times));
            at = ahead + 1;
        }
        boolean scaleFollows = at < tokens.size()
                && (EnglishFigures.isScaleOrHundred(tokens.get(at))
                        || tokens.get(at).equals("point"));
        return digits.length() >= 3 && !scaleFollows
                ? Optional.of(new Numeral(new BigDecimal(digits.toString()), from, at))
                : Optional.empty();
    }

    private static boolean isNoNumber(List<String> tokens, int from) {
        String after = from + 1 < tokens.size() ? tokens.get(from + 1) : "";
        return tokens.get(from).equals("one")
                && !EnglishFigures.isScaleOrHundred(after)
                && ((from > 0 && PRONOUNS.contains(tokens.get(from - 1))) || MOMENTS.contains(after));
    }

    private Optional<Numeral> read() {
        Optional<Numeral> part = partOfAScale();
        if (part.isPresent()) {
            return part;
        }
        int couple = coupleOf();
        if (couple > 0) {
            group = BigDecimal.TWO;
            at += couple;
        } else if (word().equals("a") && !EnglishFigures.isScaleOrHundred(wordAfter(1))) {
            return Optional.empty();
        }
        int end = couple > 0 ? at : from;
        while (at < tokens.size() && step()) {
            end = at;
        }
        end = Math.min(end, at);
        if (end <= from) {
            return Optional.empty();
        }
        BigDecimal value = group == null ? total : total.add(group);
        double sure = Math.min(surenessOfBeginning, isGarbledAfter(end) ? WITHOUT_ITS_BEGINNING : sureness);
        return Optional.of(new Numeral(value, from, end, couple > 0 ? Exactness.ABOUT : Exactness.EXACT, sure));
    }

    /** "hundred ninety five hundred": a scale that the number before it can't take shows that it was misheard. */
    private boolean isGarbledAfter(int end) {
        return end < tokens.size() && EnglishFigures.isScaleOrHundred(tokens.get(end));
    }

    /** "half a million", "a quarter of a million", "three quarters of a million". */
    private Optional<Numeral> partOfAScale() {
        int next = word().equals("a") ? 1 : 0;
        BigDecimal part = BigDecimal.ONE;
        if (word().equals("three") && wordAfter(1).equals("quarters")) {
            part = new BigDecimal("0.75");
            next = 2;
        } else if (wordAfter(next).equals("half") || wordAfter(next).equals("quarter")) {
            part = wordAfter(next).equals("half") ? HALF : QUARTER;
            next++;
        } else {
            return Optional.empty();
        }
        next += wordAfter(next).equals("of") ? 1 : 0;
        next += wordAfter(next).equals("a") ? 1 : 0;
        BigDecimal scale = EnglishFigures.scale(wordAfter(next));
        return scale == null ? Optional.empty() : Optional.of(new Numeral(part.multiply(scale), from, from + next + 1));
    }

    /** How many words "a couple of" takes; 0 when it does not stand here. */
    private int coupleOf() {
        int next = word().equals("a") ? 1 : 0;
        if (!wordAfter(next).equals("couple")) {
            return 0;
        }
        return next + (wordAfter(next + 1).equals("of") ? 2 : 1);
    }

    /** Takes one more word into the number; false when the number ends before it. */
    private boolean step() {
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

    private static boolean isWhole(BigDecimal value) {
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
