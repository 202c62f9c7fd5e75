package io.huifang.dialogue.understanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The years, months and days that were found in an utterance, and the one date that they come to. */
final class DateWords {

    /** "March" of which no year is said is taken for the last one. */
    private static final double NO_YEAR = 0.7;

    private static final double NO_MONTH = 0.65;

    private final Set<Integer> years = new LinkedHashSet<>();
    private final Set<Integer> months = new LinkedHashSet<>();
    private final Set<Integer> days = new LinkedHashSet<>();
    private final Set<PartialDate> whole = new LinkedHashSet<>();
    private final List<String> notes = new ArrayList<>();
    private double sureness = 1;
    private int from = Integer.MAX_VALUE;
    private int to;

    void year(int year, Line.Hit hit) {
        years.add(year);
        at(hit.from(), hit.to());
    }

    void month(int month, Line.Hit hit) {
        months.add(month);
        at(hit.from(), hit.to());
    }

    void day(int day, Line.Hit hit) {
        days.add(day);
        at(hit.from(), hit.to());
    }

    /** A date that needs nothing more: "last month", 昨天, "three years ago". */
    void date(PartialDate date, int itsFrom, int itsTo) {
        whole.add(date);
        at(itsFrom, itsTo);
    }

    void less(double factor, String note) {
        sureness *= factor;
        notes.add(note);
    }

    boolean isEmpty() {
        return years.isEmpty() && months.isEmpty() && days.isEmpty() && whole.isEmpty();
    }

    boolean hasNoYear() {
        return years.isEmpty() && whole.isEmpty();
    }

    Reading settle(Tokens tokens, LocalDate today) {
        if (isEmpty()) {
            return new Reading.Nothing("no date was said");
        }
        if (years.size() > 1 || months.size() > 1 || days.size() > 1 || whole.size() > 1) {
            return Reading.unclear("more than one date");
        }
        Optional<PartialDate> date =
                whole.isEmpty() ? ofParts(today) : refined(whole.iterator().next());
        if (date.isEmpty()) {
            return new Reading.Nothing("there is no such date");
        }
        boolean guessed = hasNoYear();
        Reading.Value value = new Reading.Value(
                date.get().plain(),
                tokens.confidence(from, to),
                tokens.span(from, to),
                guessed ? Exactness.ABOUT : Exactness.EXACT,
                "");
        return sureness < 1 ? value.less(sureness, String.join("; ", notes)) : value;
    }

    private Optional<PartialDate> ofParts(LocalDate today) {
        int day = days.isEmpty() ? 0 : days.iterator().next();
        if (months.isEmpty()) {
            return ofYearAndDay(day, today);
        }
        int month = months.iterator().next();
        if (!years.isEmpty()) {
            return PartialDate.of(years.iterator().next(), month, day);
        }
        less(NO_YEAR, "no year was said, so the last such month");
        int year = today.getYear();
        Optional<PartialDate> thisYear = PartialDate.of(year, month, day);
        return thisYear.isPresent() && thisYear.get().first().isAfter(today)
                ? PartialDate.of(year - 1, month, day)
                : thisYear;
    }

    private Optional<PartialDate> ofYearAndDay(int day, LocalDate today) {
        if (!years.isEmpty()) {
            return PartialDate.of(years.iterator().next(), 0, 0);
        }
        less(NO_MONTH, "no month was said, so the last such day");
        LocalDate month = day > today.getDayOfMonth() ? today.minusMonths(1) : today;
        return PartialDate.of(month.getYear(), month.getMonthValue(), day);
    }

    /** "The fifth of last month", "march three years ago": a whole date with more said to it. */
    private Optional<PartialDate> refined(PartialDate date) {
        if (date.day() > 0) {
            return Optional.of(date);
        }
        if (date.month() > 0) {
            return days.isEmpty()
                    ? Optional.of(date)
                    : PartialDate.of(date.year(), date.month(), days.iterator().next());
        }
        int month = months.isEmpty() ? 0 : months.iterator().next();
        int day = month == 0 || days.isEmpty() ? 0 : days.iterator().next();
        return PartialDate.of(date.year(), month, day);
    }

    private void at(int itsFrom, int itsTo) {
        from = Math.min(from, itsFrom);
        to = Math.max(to, itsTo);
    }
}
