package io.huifang.dialogue.understanding;

import java.util.List;
import java.util.stream.IntStream;

/** The one table of English number words, by which numbers and dates are heard as well as said. */
final class EnglishCardinals {

    /** "Zero" to "nineteen". */
    static final List<String> SMALL = List.of(
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

    /** "One" to "nine". */
    static final List<String> UNITS = SMALL.subList(1, 10);

    /** "Ten" to "nineteen". */
    static final List<String> TEENS = SMALL.subList(10, 20);

    /** "Twenty" to "ninety". */
    static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    /** "First" to "nineteenth". */
    private static final List<String> SMALL_ORDINALS = List.of(
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

    private EnglishCardinals() {}

    /** A number from 20 to 99 as its tens, and whatever its unit is called. */
    private static String tens(int number) {
        return TENS.get(number / 10 - 2);
    }

    /** "Zero" to "ninety nine". */
    static String below100(int number) {
        if (number < SMALL.size()) {
            return SMALL.get(number);
        }
        return number % 10 == 0 ? tens(number) : tens(number) + " " + SMALL.get(number % 10);
    }

    /** "First" to "ninety ninth". */
    static String ordinal(int number) {
        if (number <= SMALL_ORDINALS.size()) {
            return SMALL_ORDINALS.get(number - 1);
        }
        String tens = tens(number);
        return number % 10 == 0
                ? tens.substring(0, tens.length() - 1) + "ieth"
                : tens + " " + SMALL_ORDINALS.get(number % 10 - 1);
    }

    /** "First" to the one named. */
    static List<String> ordinalsTo(int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(EnglishCardinals::ordinal)
                .toList();
    }
}
