package io.huifang.dialogue.understanding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as precise as it was said.
 *
 * @param month 0 when only the year was said
 * @param day 0 when no day was said
 */
record PartialDate(int year, int month, int day) {

    private static final Pattern NORMAL = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");

    /** Empty when it is not written in normal form or stands in no calendar. */
    static Optional<PartialDate> parse(String text) {
        Matcher matcher = NORMAL.matcher(text);
        return matcher.matches() && !"00".equals(matcher.group(2)) && !"00".equals(matcher.group(3))
                ? of(number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)))
                : Optional.empty();
    }

    /** Empty when there is no such day. */
    static Optional<PartialDate> of(int year, int month, int day) {
        boolean inCalendar = year >= 1900
                && year <= 2199
                && month >= 0
                && month <= 12
                && day >= 0
                && (day == 0 || (month > 0 && day <= YearMonth.of(year, month).lengthOfMonth()));
        return inCalendar ? Optional.of(new PartialDate(year, month, day)) : Optional.empty();
    }

    static PartialDate month(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), 0);
    }

    static PartialDate day(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    LocalDate first() {
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    LocalDate last() {
        YearMonth lastMonth = YearMonth.of(year, month == 0 ? 12 : month);
        return day == 0 ? lastMonth.atEndOfMonth() : lastMonth.atDay(day);
    }

    /** This date no more precise than the other. */
    PartialDate asPreciseAs(PartialDate other) {
        return new PartialDate(year, other.month == 0 ? 0 : month, other.day == 0 ? 0 : day);
    }

    /** In normal form. */
    String plain() {
        String plain = "%04d".formatted(year);
        if (month > 0) {
            plain += "-%02d".formatted(month);
        }
        return day > 0 ? plain + "-%02d".formatted(day) : plain;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
