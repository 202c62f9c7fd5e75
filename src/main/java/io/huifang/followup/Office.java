package io.huifang.followup;

import io.huifang.campaign.rules.CallingHours;
import io.huifang.campaign.rules.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** When the bank's people see to tasks. An office that does not open within a year counts as open always. */
record Office(CallingHours hours, CallingHours.Place place) {

    private static final int FARTHEST = 400;

    private record Open(Instant from, Instant to) {
        Duration length() {
            return Duration.between(from, to);
        }
    }

    /** When the time for a task is over that was opened at a moment. */
    Instant due(Within within, Instant from) {
        return switch (within) {
            case Within.Time(Duration time) -> afterOpenTime(time, from);
            case Within.WorkDays(int days) -> endOfWorkDay(days, from);
        };
    }

    private Instant afterOpenTime(Duration time, Instant from) {
        Duration left = time;
        Iterator<Open> ahead = openings(from).iterator();
        while (ahead.hasNext()) {
            Open open = ahead.next();
            if (open.length().compareTo(left) >= 0) {
                return open.from().plus(left);
            }
            left = left.minus(open.length());
        }
        return from.plus(time);
    }

    private Instant endOfWorkDay(int days, Instant from) {
        LocalDate today = LocalDate.ofInstant(from, place.zone());
        return workDays(today.plusDays(1))
                .skip(days - 1L)
                .findFirst()
                .flatMap(day -> openings(day).map(Open::to).max(Comparator.naturalOrder()))
                .orElse(from.plus(Duration.ofDays(days)));
    }

    private Stream<Open> openings(Instant from) {
        return workDays(LocalDate.ofInstant(from, place.zone()))
                .flatMap(this::openings)
                .filter(open -> open.to().isAfter(from))
                .map(open -> open.from().isBefore(from) ? new Open(from, open.to()) : open);
    }

    private Stream<LocalDate> workDays(LocalDate first) {
        return first.datesUntil(first.plusDays(FARTHEST))
                .filter(day -> hours.days() == CallingHours.Days.EVERY
                        || place.calendar().isWorkDay(day));
    }

    /** In a gap of the clock a window may vanish. */
    private Stream<Open> openings(LocalDate day) {
        List<Window> windows = hours.windows();
        ZoneId zone = place.zone();
        return windows.stream()
                .map(window -> new Open(
                        day.atTime(window.from()).atZone(zone).toInstant(),
                        day.atTime(window.to()).atZone(zone).toInstant()))
                .filter(open -> open.from().isBefore(open.to()));
    }
}
