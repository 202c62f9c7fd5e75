package io.huifang.bench.understanding.calls;

import java.util.List;

/** Numbers and dates as people say them. */
final class Spoken {

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
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final List<String> DAYS = List.of(
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
            "nineteenth",
            "twentieth");

    private Spoken() {}

    /** A whole number up to a thousand million. */
    static String number(long number) {
        if (number < 20) {
            return SMALL.get((int) number);
        }
        if (number < 100) {
            return joined(TENS.get((int) number / 10), number % 10);
        }
        if (number < 1_000) {
            return joined(SMALL.get((int) number / 100) + " hundred", number % 100);
        }
        if (number < 1_000_000) {
            return joined(number(number / 1_000) + " thousand", number % 1_000);
        }
        return joined(number(number / 1_000_000) + " million", number % 1_000_000);
    }

    private static String joined(String great, long rest) {
        return rest == 0 ? great : great + " " + number(rest);
    }

    static String monthAndYear(int month, int year) {
        return MONTHS.get(month - 1) + " " + year(year);
    }

    static String year(int year) {
        int rest = year % 100;
        if (rest < 10) {
            return "two thousand" + (rest == 0 ? "" : " " + number(rest));
        }
        return "twenty " + number(rest);
    }

    /** 1 to 20. */
    static String dayOfMonth(int day) {
        return "the " + DAYS.get(day - 1);
    }
}
