package io.huifang.dialogue.understanding;

import static io.huifang.dialogue.understanding.EnglishCalendar.MONTH;
import static io.huifang.dialogue.understanding.EnglishCalendar.NUMBER;
import static io.huifang.dialogue.understanding.EnglishCalendar.ORDINAL;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds years, months and days said in English: "march twenty nineteen", "last march", "the fifth of may", "in oh eight". */
final class EnglishDates {

    private static final Pattern YEAR = Pattern.compile("\\b(?:(?<figures>(?:19|20)[0-9]{2})"
            + "|(?<century>nineteen|twenty)(?: hundred(?: and)?)?(?: (?:oh|o|zero))? (?<rest>" + NUMBER
            + ")\\b(?! (?:years?|months?|days?|weeks?))"
            + "|(?<thousand>two thousand)(?:(?: and)? (?<more>" + NUMBER + "))?\\b)");
    private static final Pattern SHORT_YEAR =
            Pattern.compile("\\b(?:in|since|of|from|year|back in) (?:(?:oh|o|zero) (?<early>" + NUMBER + ")|(?<late>"
                    + NUMBER + "))\\b(?! (?:years?|months?|days?|weeks?|of))");
    private static final Pattern MONTH_AND_SHORT_YEAR = Pattern.compile(
            "\\b(?<month>" + MONTH + ") (?:(?:oh|o|zero) (?<early>" + NUMBER + ")|(?<late>" + NUMBER + "))\\b");
    private static final Pattern RELATIVE_YEAR =
            Pattern.compile("\\b(?:the )?(?:year before last|last year|this year|next year)\\b");
    private static final Map<String, Integer> RELATIVE_YEARS =
            Map.of("year before last", -2, "last year", -1, "this year", 0, "next year", 1);
    private static final Pattern NAMED_MONTH = Pattern.compile("\\b(?:(?<which>last|this|next) )?(?<month>" + MONTH
            + ")\\b(?!(?<=\\bmay) (?!the |" + NUMBER + "|" + ORDINAL + "|of |last |this |in |two |i think|yes|no\\b))");
    private static final Pattern MAYBE = Pattern.compile("\\b(?:i|we|he|she|it|they|you|that) may\\b|\\bmay be\\b");
    private static final Pattern RELATIVE_MONTH =
            Pattern.compile("\\b(?<which>last|this|next) month\\b|\\bthe month before last\\b|\\bmonth before last\\b");
    private static final Pattern DAY =
            Pattern.compile("\\b(?:(?:the |on )(?<day>" + ORDINAL + ")|(?<beforeMonth>" + ORDINAL
                    + ")(?= (?:of )?(?:" + MONTH + "|last|this))|(?<=\\b"
                    + "(?:january|february|march|april|may|june|july|august|september|october|november|december) )(?<afterMonth>"
                    + ORDINAL + "))\\b(?! (?:time|thing|day|year|quarter|half|job))");
    private static final Pattern CARDINAL_DAY = Pattern.compile("(?<=\\b" + MONTH + " )(?<day>" + NUMBER
            + ")(?= (?:(?:twenty|nineteen) " + EnglishCalendar.REST_OF_YEAR + "|two thousand|(?:19|20)[0-9]{2})\\b)");
    private static final Pattern RELATIVE_DAY =
            Pattern.compile("\\b(?:the )?(?:day before yesterday|yesterday|today|tomorrow)\\b");
    private static final Map<String, Integer> RELATIVE_DAYS =
            Map.of("day before yesterday", -2, "yesterday", -1, "today", 0, "tomorrow", 1);

    private static final Pattern PAST_WEEKDAY =
            Pattern.compile("\\b(?:(?<which>last|this past|this|on) )(?<day>" + EnglishCalendar.WEEKDAY + ")\\b");

    /** "The third month of twenty nineteen", "oh three twenty nineteen". */
    private static final Pattern COUNTED_MONTH = Pattern.compile("\\b(?:the )?(?<ordinal>" + ORDINAL
            + ") month (?:of|in) |(?<!\\b(?:zero|oh) \\w{1,9} )\\b(?:zero|oh) (?<figure>" + NUMBER
            + ")(?= (?:slash )?(?:twenty " + EnglishCalendar.REST_OF_YEAR + "|two thousand|20[0-9]{2})\\b)");

    /** "March nineteen" may be the nineteenth. */
    private static final double DAY_OR_YEAR = 0.55;

    private EnglishDates() {}

    static DateWords in(Tokens tokens, LocalDate today) {
        DateWords words = new DateWords();
        Line line = withoutMaybe(new Line(tokens));
        for (Line.Hit hit : line.all(CARDINAL_DAY)) {
            EnglishCalendar.number(hit.group("day")).ifPresent(day -> words.day(day, hit));
            line = line.without(hit);
        }
        for (Line.Hit hit : line.all(COUNTED_MONTH)) {
            words.month(
                    hit.group("ordinal").isEmpty()
                            ? EnglishCalendar.number(hit.group("figure")).orElse(0)
                            : EnglishCalendar.day(hit.group("ordinal")),
                    hit);
            line = line.without(hit);
        }
        for (Line.Hit hit : line.all(YEAR)) {
            year(hit).ifPresent(year -> words.year(year, hit));
        }
        if (words.hasNoYear()) {
            shortYears(line, words, today);
        }
        for (Line.Hit hit : line.all(RELATIVE_YEAR)) {
            String which = hit.match().group().replaceFirst("^the ", "");
            words.year(today.getYear() + RELATIVE_YEARS.getOrDefault(which, 0), hit);
        }
        for (Line.Hit hit : line.all(NAMED_MONTH)) {
            namedMonth(hit, words, today);
        }
        for (Line.Hit hit : line.all(RELATIVE_MONTH)) {
            int months = switch (hit.group("which")) {
                case "last" -> -1;
                case "this" -> 0;
                case "next" -> 1;
                default -> -2;
            };
            words.date(PartialDate.month(today.plusMonths(months)), hit.from(), hit.to());
        }
        for (Line.Hit hit : line.all(DAY)) {
            words.day(EnglishCalendar.day(hit.group("day") + hit.group("beforeMonth") + hit.group("afterMonth")), hit);
        }
        for (Line.Hit hit : line.all(RELATIVE_DAY)) {
            String which = hit.match().group().replaceFirst("^the ", "");
            words.date(PartialDate.day(today.plusDays(RELATIVE_DAYS.getOrDefault(which, 0))), hit.from(), hit.to());
        }
        if (words.isEmpty()) {
            for (Line.Hit hit : line.all(PAST_WEEKDAY)) {
                DayOfWeek day = DayOfWeek.of(EnglishCalendar.weekday(hit.group("day")));
                words.date(PartialDate.day(today.with(TemporalAdjusters.previous(day))), hit.from(), hit.to());
            }
        }
        return words;
    }

    private static Line withoutMaybe(Line line) {
        Line rest = line;
        for (Line.Hit hit : line.all(MAYBE)) {
            rest = rest.without(hit);
        }
        return rest;
    }

    private static Optional<Integer> year(Line.Hit hit) {
        if (!hit.group("figures").isEmpty()) {
            return Optional.of(Integer.valueOf(hit.group("figures")));
        }
        if (!hit.group("thousand").isEmpty()) {
            return hit.group("more").isEmpty()
                    ? Optional.of(2000)
                    : EnglishCalendar.number(hit.group("more")).map(more -> 2000 + more);
        }
        int century = hit.group("century").equals("twenty") ? 2000 : 1900;
        // "twenty one" is a number, "twenty oh one" and "twenty eleven" are years
        boolean zero = hit.match().group().matches(".* (?:oh|o|zero) .*");
        return EnglishCalendar.number(hit.group("rest"))
                .filter(rest -> rest >= 10 || zero)
                .map(rest -> century + rest);
    }

    private static void shortYears(Line line, DateWords words, LocalDate today) {
        for (Line.Hit hit : line.all(SHORT_YEAR)) {
            EnglishCalendar.number(hit.group("early") + hit.group("late"))
                    .filter(year -> year >= 10 || !hit.group("early").isEmpty())
                    .ifPresent(year -> words.year(ChineseDates.century(year, today), hit));
        }
        if (!words.hasNoYear()) {
            return;
        }
        for (Line.Hit hit : line.all(MONTH_AND_SHORT_YEAR)) {
            EnglishCalendar.number(hit.group("early") + hit.group("late")).ifPresent(number -> {
                if (number > 31 || !hit.group("early").isEmpty()) {
                    words.year(ChineseDates.century(number, today), hit);
                } else if (number > 12 && number <= today.getYear() % 100) {
                    words.year(2000 + number, hit);
                    words.less(DAY_OR_YEAR, "may also be the day " + number);
                } else {
                    words.day(number, hit);
                }
            });
        }
    }

    private static void namedMonth(Line.Hit hit, DateWords words, LocalDate today) {
        int month = EnglishCalendar.month(hit.group("month"));
        int ahead = Integer.compare(month, today.getMonthValue());
        switch (hit.group("which")) {
            case "last" ->
                words.date(new PartialDate(today.getYear() - (ahead < 0 ? 0 : 1), month, 0), hit.from(), hit.to());
            case "next" ->
                words.date(new PartialDate(today.getYear() + (ahead > 0 ? 0 : 1), month, 0), hit.from(), hit.to());
            case "this" -> words.date(new PartialDate(today.getYear(), month, 0), hit.from(), hit.to());
            default -> words.month(month, hit);
        }
    }
}
