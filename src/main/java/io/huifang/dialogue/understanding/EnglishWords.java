package io.huifang.dialogue.understanding;

import java.math.BigDecimal;
import java.util.List;

/** Writes numbers in English words: "three million two hundred thousand five hundred", "two point five", "twenty first". */
final class EnglishWords {

    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final List<String> ORDINALS = List.of(
            "zeroth",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth");
    private static final List<String> SCALES = List.of("", " thousand", " million", " billion");
    private static final long BEYOND = 1_000_000_000_000L;

    private EnglishWords() {}

    static String digit(int digit) {
        return SMALL.get(digit);
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
        StringBuilder words = new StringBuilder(whole == 0 ? SMALL.getFirst() : whole(whole));
        if (value.scale() > 0) {
            words.append(" point");
            String decimals =
                    value.toPlainString().substring(value.toPlainString().indexOf('.') + 1);
            decimals.chars().forEach(digit -> words.append(' ').append(SMALL.get(digit - '0')));
        }
        return words.toString();
    }

    /** "First" to "thirty first". */
    static String ordinal(int number) {
        if (number < 20) {
            return ORDINALS.get(number);
        }
        int unit = number % 10;
        String tens = TENS.get(number / 10);
        return unit == 0 ? tens.substring(0, tens.length() - 1) + "ieth" : tens + " " + ORDINALS.get(unit);
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
            String hundreds = SMALL.get(number / 100) + " hundred";
            return number % 100 == 0 ? hundreds : hundreds + " and " + below1000(number % 100);
        }
        if (number < 20) {
            return SMALL.get(number);
        }
        return number % 10 == 0 ? TENS.get(number / 10) : TENS.get(number / 10) + " " + SMALL.get(number % 10);
    }
}
