package io.huifang.dialogue.understanding;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How English names months, days and the numbers of a date: patterns, and what they stand for. */
final class EnglishCalendar {

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
    private static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final List<String> ORDINALS = EnglishCardinals.ordinalsTo(31);

    private static final String UNIT = "(?:" + String.join("|", EnglishCardinals.UNITS) + ")";
    private static final String TENS = "(?:" + String.join("|", EnglishCardinals.TENS) + ")(?: " + UNIT + "\\b)?";
    private static final String TEENS = String.join("|", EnglishCardinals.TEENS);

    /** A whole number below a hundred, in words or figures. */
    static final String NUMBER = "(?:" + TENS + "|" + TEENS + "|" + UNIT + "|[0-9]{1,2})";

    /** What may follow "twenty" or "nineteen" to make a year. */
    static final String REST_OF_YEAR = "(?:(?:oh|o|zero) " + UNIT + "|" + TENS + "|" + TEENS + "|[1-9][0-9])";

    static final String MONTH = "(?:" + String.join("|", MONTHS) + "|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)";

    static final String WEEKDAY = "(?:" + String.join("|", WEEKDAYS) + ")";

    static final String ORDINAL = "(?:"
            + ORDINALS.reversed().stream().collect(Collectors.joining("|"))
            + "|[0-9]{1,2}(?:st|nd|rd|th)|thirty (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth)|fortieth)";

    private static final Pattern FIGURES = Pattern.compile("([0-9]{1,2})(?:st|nd|rd|th)?");

    private EnglishCalendar() {}

    /** 1 to 12; 0 for what names no month. */
    static int month(String word) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (word.length() >= 3 && MONTHS.get(i).startsWith(word.equals("sept") ? "sep" : word)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** 1 to 7; 0 for what names no day. */
    static int weekday(String word) {
        return WEEKDAYS.indexOf(word) + 1;
    }

    /** The day that an ordinal names; 99 for one that no month has. */
    static int day(String ordinal) {
        int index = ORDINALS.indexOf(ordinal);
        if (index >= 0) {
            return index + 1;
        }
        return figures(ordinal).orElse(99);
    }

    static Optional<Integer> number(String words) {
        return figures(words).or(() -> EnglishNumbers.whole(words));
    }

    private static Optional<Integer> figures(String word) {
        var matcher = FIGURES.matcher(word);
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }
}
