package io.huifang.dialogue.understanding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads English number words and figures: "two hundred and five", "fifteen hundred", "three point two million", "two and a
 * half", "half a million", "a couple of thousand", "twelve k", "one two five", "two fifty" (as 250), "15000".
 */
final class EnglishNumbers {

    /** Before "one" these make it a pronoun; after it those make it a moment. */
    private static final Set<String> PRONOUNS = Set.of("no", "this", "that", "which", "any", "every", "another");

    private static final Set<String> MOMENTS = Set.of("moment", "second", "sec", "minute", "of");

    static Optional<Numeral> at(List<String> tokens, int from) {
        // a leading "oh" is a sigh, and as a digit it would change no value
        if (tokens.get(from).equals("oh") || isNoNumber(tokens, from)) {
            return Optional.empty();
        }
        Optional<Numeral> digits = digitByDigit(tokens, from);
        return digits.or(() -> EnglishParts.at(tokens, from)).or(() -> summed(tokens, from));
    }

    /** The whole number below a thousand that these words are, and nothing but it; empty when they are not. */
    static Optional<Integer> whole(String words) {
        List<String> tokens = List.of(words.split(" "));
        return at(tokens, 0)
                .filter(numeral -> numeral.to() == tokens.size()
                        && EnglishSum.isWhole(numeral.value())
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

    private static Optional<Numeral> summed(List<String> tokens, int from) {
        int couple = EnglishParts.coupleAt(tokens, from);
        if (couple == 0
                && tokens.get(from).equals("a")
                && (from + 1 == tokens.size() || !EnglishFigures.isScaleOrHundred(tokens.get(from + 1)))) {
            return Optional.empty();
        }
        EnglishSum sum = new EnglishSum(tokens, from);
        if (couple > 0) {
            sum.begin(BigDecimal.TWO, couple);
        }
        while (sum.at() < tokens.size() && sum.step()) {
            // the sum takes it in
        }
        return sum.at() <= from
                ? Optional.empty()
                : Optional.of(new Numeral(
                        sum.value(), from, sum.at(), couple > 0 ? Exactness.ABOUT : Exactness.EXACT, sum.sureness()));
    }
}
