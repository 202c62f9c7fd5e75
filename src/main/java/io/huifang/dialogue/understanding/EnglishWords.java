package io.huifang.dialogue.understanding;

import java.math.BigDecimal;
import java.util.List;

/** Writes numbers in English words: "three million two hundred thousand five hundred", "two point five", "twenty first". */
final class EnglishWords {

    private static final List<String> SCALES = List.of("", " thousand", " million", " billion");
    private static final long BEYOND = 1_000_000_000_000L;

    private EnglishWords() {}

    static String digit(int digit) {
        return EnglishCardinals.SMALL.get(digit);
    }

    /** A whole number of up to 12 digits with any decimals in words; a larger one in figures. */
    static String number(BigDecimal number) {
        BigDecimal value = number.stripTrailingZeros();
        if (value.signum() < 0) {
            return "minus " + number(value.negate());
        }
        if (value.compareTo(BigDecimal.valueOf(BEYOND)) >= 0) {
            return Numeral.plain(value);
        }
        long whole = value.longValue();
        StringBuilder words = new StringBuilder(whole == 0 ? EnglishCardinals.SMALL.getFirst() : whole(whole));
        if (value.scale() > 0) {
            words.append(" point");
            String decimals =
                    value.toPlainString().substring(value.toPlainString().indexOf('.') + 1);
            decimals.chars().forEach(digit -> words.append(' ').append(EnglishCardinals.SMALL.get(digit - '0')));
        }
        return words.toString();
    }

    private static String whole(long number) {
        StringBuilder words = new StringBuilder();
        long divisor = 1_000_000_000L;
        for (int scale = 3; scale >= 0; scale--, divisor /= 1_000) {
            int group = (int) (number / divisor % 1_000);
            if (group > 0) {
                boolean and = scale == 0 && group < 100 && !words.isEmpty();
                words.append(words.isEmpty() ? "" : and ? " and " : " ")
                        .append(below1000(group))
                        .append(SCALES.get(scale));
            }
        }
        return words.toString();
    }

    private static String below1000(int number) {
        if (number >= 100) {
            String hundreds = EnglishCardinals.SMALL.get(number / 100) + " hundred";
            return number % 100 == 0 ? hundreds : hundreds + " and " + below1000(number % 100);
        }
        return EnglishCardinals.below100(number);
    }
}
