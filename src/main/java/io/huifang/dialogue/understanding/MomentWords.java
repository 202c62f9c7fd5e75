package io.huifang.dialogue.understanding;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The days, parts of the day and times that were found in an utterance, and the one moment ahead that they come to. */
final class MomentWords {

    /** How to come from a day that is over to the next one that is meant. */
    enum Step {
        /** Said as a day of its own: today, the fifth of March 2027. */
        DAY,
        WEEK,
        MONTH,
        YEAR
    }

    private record Day(LocalDate date, Step step) {}

    private record Time(int hour, int minute) {}

    private static final double NO_TIME = 0.85;
    private static final double IS_OVER = 0.75;
    private static final int USUAL_HOUR = 10;
    private static final int LAST_HOUR_MEANT_AFTER_NOON = 7;

    private final Set<Day> days = new LinkedHashSet<>();
    private final Set<PartOfDay> parts = EnumSet.noneOf(PartOfDay.class);
    private final Set<Time> times = new LinkedHashSet<>();
    private final List<String> notes = new ArrayList<>();
    private double sureness = 1;
    private boolean impossible;
    private int from = Integer.MAX_VALUE;
    private int to;

    void day(LocalDate date, Step step, Line.Hit hit) {
        days.add(new Day(date, step));
        at(hit);
    }

    /** A day of a month that may not have it. */
    void day(int year, int month, int day, Step step, Line.Hit hit) {
        if (month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(year, month).lengthOfMonth()) {
            impossible = true;
        } else {
            day(LocalDate.of(year, month, day), step, hit);
        }
    }

    /** The next such day of a month, today included. */
    void dayOfMonth(int day, LocalDate today, Line.Hit hit) {
        if (day < 1 || day > 31) {
            impossible = true;
            return;
        }
        day(nextInMonth(day, YearMonth.from(today), today), Step.MONTH, hit);
    }

    /** The next such day of the year, today included. */
    void dayOfYear(int month, int day, LocalDate today, Line.Hit hit) {
        boolean over = month < today.getMonthValue() || (month == today.getMonthValue() && day < today.getDayOfMonth());
        day(today.getYear() + (over ? 1 : 0), month, day, Step.YEAR, hit);
    }

    void part(PartOfDay part, Line.Hit hit) {
        parts.add(part);
        at(hit);
    }

    void time(int hour, int minute, Line.Hit hit) {
        if (hour < 0 || hour > 24 || minute < 0 || minute > 59 || (hour == 24 && minute > 0)) {
            impossible = true;
        } else {
            times.add(new Time(hour, minute));
            at(hit);
        }
    }

    void less(double factor, String note) {
        sureness *= factor;
        notes.add(note);
    }

    boolean hasDay() {
        return !days.isEmpty();
    }

    boolean hasTime() {
        return !times.isEmpty();
    }

    Reading settle(Tokens tokens, LocalDateTime now) {
        if (parts.contains(PartOfDay.SMALL_HOURS)) {
            // twelve in the morning is midnight
            parts.remove(PartOfDay.MORNING);
        }
        if (impossible) {
            return new Reading.Nothing("there is no such day or time");
        }
        if (days.isEmpty() && parts.isEmpty() && times.isEmpty()) {
            return new Reading.Nothing("no moment was said");
        }
        if (days.size() > 1 || times.size() > 1 || parts.size() > 1) {
            return Reading.unclear("more than one moment");
        }
        LocalDate today = now.toLocalDate();
        Day day = days.isEmpty() ? new Day(today, Step.DAY) : days.iterator().next();
        if (times.isEmpty() && parts.isEmpty() && day.date().equals(today) && day.step() == Step.DAY) {
            return Reading.unclear("today, but no time was said");
        }
        LocalDateTime moment = day.date().atTime(LocalTime.MIN).plusMinutes(minuteOfDay());
        if (times.isEmpty()) {
            less(NO_TIME, "no time was said");
        }
        if (!moment.isAfter(now)) {
            moment = ahead(moment, days.isEmpty() ? Step.DAY : day.step(), now);
            if (!days.isEmpty()) {
                less(IS_OVER, "what was said is over, so the next");
            }
        }
        Reading.Value value = Reading.of(moment.toString(), tokens, from, to);
        return sureness < 1 ? value.less(sureness, String.join("; ", notes)) : value;
    }

    /** Midnight of a day is its end, 24 o'clock. */
    private int minuteOfDay() {
        PartOfDay part = parts.isEmpty() ? null : parts.iterator().next();
        if (times.isEmpty()) {
            return 60 * (part == null ? USUAL_HOUR : part.usual());
        }
        Time time = times.iterator().next();
        if (part != null) {
            boolean midnight = part == PartOfDay.EVENING && time.hour() == 12;
            return 60 * (midnight ? 24 : part.hour(time.hour())) + time.minute();
        }
        boolean afterNoon = time.hour() >= 1 && time.hour() <= LAST_HOUR_MEANT_AFTER_NOON;
        return 60 * (afterNoon ? time.hour() + 12 : time.hour()) + time.minute();
    }

    private static LocalDateTime ahead(LocalDateTime moment, Step step, LocalDateTime now) {
        return switch (step) {
            case DAY -> {
                LocalDateTime next = now.toLocalDate().atTime(moment.toLocalTime());
                yield next.isAfter(now) ? next : next.plusDays(1);
            }
            case WEEK -> moment.plusWeeks(1);
            case MONTH -> {
                LocalDate day = nextInMonth(
                        moment.getDayOfMonth(), YearMonth.from(moment).plusMonths(1), now.toLocalDate());
                yield day.atTime(moment.toLocalTime());
            }
            case YEAR -> moment.plusYears(1);
        };
    }

    /** The day in this month or the next that has it; every other month at least has 31. */
    private static LocalDate nextInMonth(int day, YearMonth first, LocalDate today) {
        YearMonth month = first;
        while (day > month.lengthOfMonth() || month.atDay(day).isBefore(today)) {
            month = month.plusMonths(1);
        }
        return month.atDay(day);
    }

    private void at(Line.Hit hit) {
        from = Math.min(from, hit.from());
        to = Math.max(to, hit.to());
    }
}
