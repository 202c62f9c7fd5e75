package io.huifang.campaign.rules;

import io.huifang.campaign.calendar.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When people of one kind may be called, in their own local time.
 *
 * @param windows in the order of the day, at least one, none reaching into the night
 */
public record CallingHours(Days days, List<Window> windows) {

    /** The hard floor: nobody is called before eight or from nine in the evening on, and no setting widens this. */
    static final Window DAY = new Window(LocalTime.of(8, 0), LocalTime.of(21, 0));

    /** The longest run of days off that is looked past. */
    private static final int FARTHEST = 400;

    /** On which days. */
    public enum Days {
        WORK,
        EVERY
    }

    /** Where somebody is, and which days people work there. */
    public record Place(ZoneId zone, WorkCalendar calendar) {}

    public CallingHours {
        windows = windows.stream().sorted(Comparator.comparing(Window::from)).toList();
        if (windows.isEmpty()) {
            throw new IllegalArgumentException("calling hours need a window, or they never open");
        }
        for (Window window : windows) {
            if (window.from().isBefore(DAY.from()) || window.to().isAfter(DAY.to())) {
                throw new IllegalArgumentException(
                        window + " reaches into the night; allowed: windows within " + DAY + ", which nothing widens");
            }
        }
        for (int i = 1; i < windows.size(); i++) {
            if (windows.get(i - 1).meets(windows.get(i))) {
                throw new IllegalArgumentException(windows.get(i - 1) + " and " + windows.get(i) + " overlap");
            }
        }
    }

    /** The whole legal day, for appointments. */
    public static CallingHours legal() {
        return new CallingHours(Days.EVERY, List.of(DAY));
    }

    public boolean isOpen(Place place, Instant at) {
        return nextOpen(place, at).filter(at::equals).isPresent();
    }

    /** The first moment from a moment on at which they are open; empty when there is none within a year. */
    public Optional<Instant> nextOpen(Place place, Instant from) {
        LocalDate today = LocalDate.ofInstant(from, place.zone());
        return today.datesUntil(today.plusDays(FARTHEST))
                .filter(day -> days == Days.EVERY || place.calendar().isWorkDay(day))
                .flatMap(day -> windows.stream()
                        .filter(window -> window.start(day, place.zone()).isBefore(window.end(day, place.zone())))
                        .filter(window -> window.end(day, place.zone()).isAfter(from))
                        .map(window -> latest(window.start(day, place.zone()), from)))
                .findFirst();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    @Override
    public String toString() {
        return Window.written(windows) + (days == Days.WORK ? " on work days" : " on every day");
    }
}
