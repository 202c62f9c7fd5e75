package io.huifang.campaign.rules;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A part of a day in local time, from its start to just before its end. */
public record Window(LocalTime from, LocalTime to) {

    public Window {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a window ends after it begins, not " + from + "-" + to);
        }
    }

    /** @throws IllegalArgumentException when the text is not like {@code 09:00-11:30} */
    public static Window of(String text) {
        String[] ends = text.strip().split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("'" + text + "' is no window; allowed: windows like 09:00-11:30");
        }
        try {
            return new Window(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("'" + text + "' is no window; allowed: windows like 09:00-11:30", wrong);
        }
    }

    /** Reads windows that {@link #written(List)} wrote; none from an empty text. */
    public static List<Window> list(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(",")).map(Window::of).toList();
    }

    public static String written(List<Window> windows) {
        return windows.stream().map(Window::toString).collect(Collectors.joining(","));
    }

    public boolean contains(Window other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    public boolean meets(Window other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** In a gap of the clock a time is taken for the one just after it, in an overlap for the earlier one. */
    Instant start(LocalDate day, ZoneId zone) {
        return day.atTime(from).atZone(zone).toInstant();
    }

    Instant end(LocalDate day, ZoneId zone) {
        return day.atTime(to).atZone(zone).toInstant();
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
