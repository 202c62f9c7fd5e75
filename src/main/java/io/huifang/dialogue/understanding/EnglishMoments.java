package io.huifang.dialogue.understanding;

import static io.huifang.dialogue.understanding.EnglishCalendar.MONTH;
import static io.huifang.dialogue.understanding.EnglishCalendar.NUMBER;
import static io.huifang.dialogue.understanding.EnglishCalendar.ORDINAL;
import static io.huifang.dialogue.understanding.EnglishCalendar.WEEKDAY;

import io.huifang.dialogue.understanding.MomentWords.Step;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds days, parts of the day and times said in English: "next tuesday at ten", "the fifth at noon", "half past three". */
final class EnglishMoments {

    private static final Pattern NEAR_DAY = Pattern.compile(
            "\\b(?:day after tomorrow|the day after(?! (?:tomorrow|that|the|christmas|new))|tomorrow|today|tonight)\\b");
    private static final Pattern THIS_PART = Pattern.compile("\\bthis (?=morning|afternoon|evening)");
    private static final Pattern WEEK = Pattern.compile(
            "\\b(?:a week from (?<from>" + WEEKDAY + ")|(?:(?<which>next|this|coming) )?(?:week )?(?:on )?(?<day>"
                    + WEEKDAY + ")s?(?<next> (?:of )?next week)?|(?<week>next week|week after next))\\b");
    private static final Pattern DATE =
            Pattern.compile("\\b(?:(?<month>" + MONTH + ") (?:the )?(?<day>" + ORDINAL + "|" + NUMBER
                    + "(?! (?:o'clock|thirty|fifteen|am|pm)))|(?:the )?(?<dayFirst>" + ORDINAL
                    + ") (?:of )?(?<monthAfter>" + MONTH
                    + "))(?: (?<year>twenty " + NUMBER + "|twenty thirty|two thousand(?: and)? " + NUMBER
                    + "|20[0-9]{2}))?\\b");
    private static final Pattern NEXT_MONTH = Pattern.compile("\\b(?:(?:the )?(?<day>" + ORDINAL
            + ")(?: day)? of (?<which>next|this|the) month|(?<before>next|this) month (?:on )?(?:the )?(?<dayAfter>"
            + ORDINAL + "))\\b");
    private static final Pattern DAY = Pattern.compile("\\b(?:the )(?<day>" + ORDINAL + ")\\b(?! (?:half|time|one))");
    private static final Pattern MONTH_END = Pattern.compile("\\bend of (?:the|this|(?<next>next)) month\\b");
    private static final String HOUR = "(?:(?:zero |oh |o )?" + NUMBER + "|zero|oh)";
    private static final Pattern PAST = Pattern.compile("\\b(?:(?<minutes>" + NUMBER
            + ")(?: minutes?|(?= past ))|(?<short>five|ten|twenty|twenty five)(?= (?:to|till|til) )"
            + "|(?<part>half|a quarter|quarter)) (?<way>past|after|to|till|til|before|of) (?<hour>" + NUMBER
            + "|noon|midnight)\\b");

    /** "Half nine", as the British say for half past nine. */
    private static final Pattern HALF =
            Pattern.compile("\\bhalf (?<hour>" + NUMBER + ")\\b(?! (?:hours|days|minutes))");

    /** "Ten to eleven" may also be from ten to eleven. */
    private static final double MAY_BE_A_SPAN = 0.8;

    private static final Pattern TIME = Pattern.compile(
            "\\b(?:(?<at>at|around|about|after|before|by|from|past|say|like|until) )?(?<hour>" + HOUR
                    + ")(?: (?<minute>(?:oh|o|zero) " + NUMBER + "|" + NUMBER
                    + "(?= |$)|hundred(?: hours)?))?(?<clock> o'clock| oclock| sharp)?(?: (?<half>in the morning|a\\.?m|am|a m|p\\.?m|pm|p m))?\\b(?! (?:minutes|days|weeks|months|people|times|of|more))");
    private static final Pattern PART = Pattern.compile(
            "\\b(?:morning|first thing|noon|noontime|midday|lunch|lunchtime|afternoon|after work|evening|tonight|night|midnight)\\b");

    private EnglishMoments() {}

    static MomentWords in(Tokens tokens, LocalDate today) {
        MomentWords words = new MomentWords();
        Line line = days(new Line(tokens), words, today);
        line = past(line, words);
        boolean noon = line.has(Pattern.compile("\\b(?:at |around )?(?:noon|midday|midnight)\\b"));
        if (!words.hasTime() && !noon) {
            times(line, words);
        }
        for (Line.Hit hit : line.all(PART)) {
            part(hit, words);
        }
        return words;
    }

    private static Line days(Line whole, MomentWords words, LocalDate today) {
        Line line = whole;
        for (Line.Hit hit : line.all(NEAR_DAY)) {
            switch (hit.match().group()) {
                case "day after tomorrow", "the day after" -> words.day(today.plusDays(2), Step.DAY, hit);
                case "tomorrow" -> words.day(today.plusDays(1), Step.DAY, hit);
                default -> words.day(today, Step.DAY, hit);
            }
        }
        for (Line.Hit hit : line.all(THIS_PART)) {
            words.day(today, Step.DAY, hit);
        }
        for (Line.Hit hit : line.all(WEEK)) {
            words.day(week(hit, today), Step.WEEK, hit);
            line = line.without(hit);
        }
        for (Line.Hit hit : line.all(DATE)) {
            date(hit, words, today);
            line = line.without(hit);
        }
        for (Line.Hit hit : line.all(NEXT_MONTH)) {
            boolean next = (hit.group("which") + hit.group("before")).equals("next");
            LocalDate month = next ? today.plusMonths(1) : today;
            int day = EnglishCalendar.day(hit.group("day") + hit.group("dayAfter"));
            words.day(month.getYear(), month.getMonthValue(), day, Step.MONTH, hit);
            line = line.without(hit);
        }
        for (Line.Hit hit : line.all(DAY)) {
            words.dayOfMonth(EnglishCalendar.day(hit.group("day")), today, hit);
            line = line.without(hit);
        }
        for (Line.Hit hit : line.all(MONTH_END)) {
            LocalDate month = hit.group("next").isEmpty() ? today : today.plusMonths(1);
            words.day(month.with(TemporalAdjusters.lastDayOfMonth()), Step.DAY, hit);
            line = line.without(hit);
        }
        return line;
    }

    /** "Friday" is the next one, today included; "next friday" next week's, weeks beginning with Monday. */
    private static LocalDate week(Line.Hit hit, LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (!hit.group("week").isEmpty()) {
            return monday.plusWeeks(hit.group("week").equals("next week") ? 1 : 2);
        }
        if (!hit.group("from").isEmpty()) {
            return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(EnglishCalendar.weekday(hit.group("from")))))
                    .plusWeeks(1);
        }
        DayOfWeek day = DayOfWeek.of(EnglishCalendar.weekday(hit.group("day")));
        boolean next = hit.group("which").equals("next") || !hit.group("next").isEmpty();
        return next ? monday.plusWeeks(1).with(day) : today.with(TemporalAdjusters.nextOrSame(day));
    }

    private static void date(Line.Hit hit, MomentWords words, LocalDate today) {
        int month = EnglishCalendar.month(hit.group("month") + hit.group("monthAfter"));
        String said = hit.group("day") + hit.group("dayFirst");
        int day = EnglishCalendar.number(said).orElseGet(() -> EnglishCalendar.day(said));
        String year = hit.group("year");
        if (year.isEmpty()) {
            words.dayOfYear(month, day, today, hit);
            return;
        }
        String rest = year.replaceFirst("^(?:twenty|two thousand(?: and)?) ", "");
        Optional<Integer> number = year.matches("20[0-9]{2}")
                ? Optional.of(Integer.valueOf(year))
                : EnglishCalendar.number(rest).map(more -> 2000 + more);
        words.day(number.orElse(today.getYear()), month, day, Step.DAY, hit);
    }

    private static Line past(Line whole, MomentWords words) {
        Line line = whole;
        for (Line.Hit hit : line.all(PAST)) {
            int minutes = switch (hit.group("part")) {
                case "half" -> 30;
                case "quarter", "a quarter" -> 15;
                default -> number(hit.group("minutes") + hit.group("short"));
            };
            if (!hit.group("short").isEmpty()) {
                words.less(MAY_BE_A_SPAN, "may also be from " + hit.group("short") + " to " + hit.group("hour"));
            }
            int hour = switch (hit.group("hour")) {
                case "noon" -> 12;
                case "midnight" -> 24;
                default -> number(hit.group("hour"));
            };
            boolean after = hit.group("way").equals("past") || hit.group("way").equals("after");
            words.time(after ? hour : hour - 1, after ? minutes : 60 - minutes, hit);
            line = line.without(hit);
        }
        for (Line.Hit hit : line.all(HALF)) {
            words.time(number(hit.group("hour")), 30, hit);
            line = line.without(hit);
        }
        return line;
    }

    /** With "at" or "o'clock" before or after it if there is any; else any number that may be a time. */
    private static void times(Line line, MomentWords words) {
        boolean marked = line.all(TIME).stream().anyMatch(EnglishMoments::isMarked);
        for (Line.Hit hit : line.all(TIME)) {
            if (!marked || isMarked(hit)) {
                time(hit, words);
            }
        }
        if (!marked && words.hasTime() && !words.hasDay()) {
            words.less(0.8, "a bare number, taken for the hour");
        }
    }

    private static boolean isMarked(Line.Hit hit) {
        return !hit.group("at").isEmpty()
                || !hit.group("clock").isEmpty()
                || !hit.group("half").isEmpty();
    }

    private static void time(Line.Hit hit, MomentWords words) {
        String minutes = hit.group("minute").replaceFirst("^(?:oh|o|zero) ", "");
        int minute = minutes.isEmpty() || minutes.startsWith("hundred") ? 0 : number(minutes);
        String hour = hit.group("hour").replaceFirst("^(?:zero|oh|o) ", "");
        words.time(hour.equals("oh") || hour.equals("zero") ? 0 : number(hour), minute, hit);
        String half = hit.group("half");
        if (half.startsWith("p")) {
            words.part(PartOfDay.AFTERNOON, hit);
        } else if (!half.isEmpty()) {
            words.part(number(hour) == 12 ? PartOfDay.SMALL_HOURS : PartOfDay.MORNING, hit);
        }
    }

    private static void part(Line.Hit hit, MomentWords words) {
        switch (hit.match().group()) {
            case "morning", "first thing" -> words.part(PartOfDay.MORNING, hit);
            case "noon", "noontime", "midday", "lunch", "lunchtime" -> words.part(PartOfDay.NOON, hit);
            case "afternoon", "after work" -> words.part(PartOfDay.AFTERNOON, hit);
            case "midnight" -> words.time(24, 0, hit);
            default -> words.part(PartOfDay.EVENING, hit);
        }
    }

    private static int number(String words) {
        return EnglishCalendar.number(words).orElse(-1);
    }
}
