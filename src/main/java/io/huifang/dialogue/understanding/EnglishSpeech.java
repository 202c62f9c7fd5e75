package io.huifang.dialogue.understanding;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says values in English, in words, so that any synthesiser says them right. */
final class EnglishSpeech {

    private EnglishSpeech() {}

    static String of(AnswerType type, String value, LocalDateTime now) {
        return switch (type) {
            case YES_NO, PERSON, COMPANY, JOB_TITLE, ADDRESS, CATEGORY, TEXT -> value;
            case AMOUNT, NUMBER -> EnglishWords.number(new BigDecimal(value));
            case DIGITS ->
                value.chars().mapToObj(digit -> EnglishWords.digit(digit - '0')).collect(Collectors.joining(" "));
            case DATE -> date(PartialDate.parse(value).orElseThrow());
            case MOMENT -> moment(LocalDateTime.parse(value), now.toLocalDate());
            case DAY_OF_MONTH ->
                value.equals(DaysOfMonth.LAST)
                        ? "the last day of the month"
                        : "the " + EnglishCardinals.ordinal(Integer.parseInt(value));
            case DURATION -> duration(Period.parse(value));
        };
    }

    private static String date(PartialDate date) {
        String year = year(date.year());
        if (date.month() == 0) {
            return year;
        }
        String month = month(date.first());
        return date.day() == 0 ? month + " " + year : month + " " + EnglishCardinals.ordinal(date.day()) + ", " + year;
    }

    private static String year(int year) {
        int rest = year % 100;
        if ((year >= 2000 && year < 2010) || rest == 0) {
            return EnglishWords.number(BigDecimal.valueOf(year));
        }
        String century = EnglishWords.number(BigDecimal.valueOf(year / 100));
        return century + (rest < 10 ? " oh " : " ") + EnglishWords.number(BigDecimal.valueOf(rest));
    }

    private static String month(LocalDate date) {
        return date.getMonth().getDisplayName(TextStyle.FULL, Locale.US);
    }

    private static String moment(LocalDateTime moment, LocalDate today) {
        return day(moment.toLocalDate(), today) + " at " + time(moment.getHour(), moment.getMinute());
    }

    private static String day(LocalDate day, LocalDate today) {
        long ahead = ChronoUnit.DAYS.between(today, day);
        if (ahead >= 0 && ahead <= 2) {
            return List.of("today", "tomorrow", "the day after tomorrow").get((int) ahead);
        }
        LocalDate monday = today.with(DayOfWeek.MONDAY);
        String weekday = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.US);
        if (ahead > 0 && day.isBefore(monday.plusWeeks(1))) {
            return "on " + weekday;
        }
        if (ahead > 0 && day.isBefore(monday.plusWeeks(2))) {
            return "next " + weekday;
        }
        String date = "on " + month(day) + " " + EnglishCardinals.ordinal(day.getDayOfMonth());
        return ahead > 0 && day.isBefore(today.plusYears(1)) ? date : date + ", " + year(day.getYear());
    }

    private static String time(int hour, int minute) {
        if (minute == 0 && hour == 12) {
            return "noon";
        }
        String part = hour < 12 ? "in the morning" : hour < 18 ? "in the afternoon" : "in the evening";
        String said = EnglishWords.number(BigDecimal.valueOf(hour % 12 == 0 ? 12 : hour % 12));
        if (minute > 0) {
            said += (minute < 10 ? " oh " : " ") + EnglishWords.number(BigDecimal.valueOf(minute));
        }
        return said + " " + part;
    }

    private static String duration(Period period) {
        List<String> parts = new ArrayList<>();
        counted(parts, period.getYears(), "year");
        counted(parts, period.getMonths(), "month");
        counted(parts, period.getDays(), "day");
        return switch (parts.size()) {
            case 0 -> "zero days";
            case 1 -> parts.getFirst();
            default -> String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
        };
    }

    private static void counted(List<String> parts, int count, String unit) {
        if (count > 0) {
            parts.add(EnglishWords.number(BigDecimal.valueOf(count)) + " " + unit + (count == 1 ? "" : "s"));
        }
    }
}
