package io.huifang.campaign.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads one calendar from lines of comma-separated fields, see {@code calendars/CN.csv}. Used once. */
final class CalendarFile {

    private static final int LONGEST_DAYS_OFF = 60;

    private final String file;
    private final Set<ZoneId> zones = new HashSet<>();
    private final Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
    private final Map<LocalDate, String> daysOff = new HashMap<>();
    private final Set<LocalDate> makeUpDays = new HashSet<>();
    private final Map<Integer, WorkCalendar.Known> years = new HashMap<>();
    private String name = "";
    private int line;

    private CalendarFile(String file) {
        this.file = file;
    }

    /** @throws CalendarException when the text is no calendar */
    static WorkCalendar read(String file, List<String> lines) {
        CalendarFile reading = new CalendarFile(file);
        for (String text : lines) {
            reading.line++;
            if (!text.isBlank() && !text.startsWith("#")) {
                reading.entry(
                        Arrays.stream(text.split(",", -1)).map(String::strip).toList());
            }
        }
        return reading.calendar();
    }

    private WorkCalendar calendar() {
        if (name.isEmpty()) {
            throw wrong("has no line 'calendar,NAME'");
        }
        if (weekend.size() == DayOfWeek.values().length && makeUpDays.isEmpty()) {
            throw wrong("has no day on which anybody works; allowed: up to six days of the weekend");
        }
        makeUpDays.forEach(day -> {
            if (daysOff.containsKey(day)) {
                throw wrong(day + " is both off and a make-up day");
            }
        });
        return new WorkCalendar(name, zones, weekend, daysOff, makeUpDays, years);
    }

    private void entry(List<String> fields) {
        switch (fields.getFirst()) {
            case "calendar" -> name = named(field(fields, 1));
            case "zone" -> zones.add(zone(field(fields, 1)));
            case "weekend" -> fields.stream().skip(1).map(this::dayOfWeek).forEach(weekend::add);
            case "year" -> years.put(date(field(fields, 1) + "-01-01").getYear(), known(field(fields, 2)));
            case "off" -> off(date(field(fields, 1)), date(field(fields, 2)), field(fields, 3));
            case "work" -> makeUpDays.add(covered(date(field(fields, 1))));
            default ->
                throw wrong(
                        "'" + fields.getFirst() + "' is not known; allowed: calendar, zone, weekend, year, off, work");
        }
    }

    private void off(LocalDate first, LocalDate last, String what) {
        if (last.isBefore(first) || first.plusDays(LONGEST_DAYS_OFF).isBefore(last)) {
            throw wrong(first + " to " + last + " is no period of 1 to " + LONGEST_DAYS_OFF + " days");
        }
        first.datesUntil(last.plusDays(1)).forEach(day -> daysOff.put(covered(day), what));
    }

    private LocalDate covered(LocalDate day) {
        if (!years.containsKey(day.getYear())) {
            throw wrong(day + " stands before its line 'year," + day.getYear() + ",official'");
        }
        return day;
    }

    private String field(List<String> fields, int index) {
        if (fields.size() <= index || fields.get(index).isEmpty()) {
            throw wrong("'" + fields.getFirst() + "' misses its field " + (index + 1));
        }
        return fields.get(index);
    }

    private String named(String text) {
        if (!text.matches("[A-Za-z0-9._-]{1,30}")) {
            throw wrong("'" + text + "' is no name; allowed: 1 to 30 letters, digits, dots, dashes");
        }
        return text;
    }

    private ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw wrong("'" + text + "' is no time zone; allowed: names like Asia/Shanghai");
        }
    }

    private DayOfWeek dayOfWeek(String text) {
        try {
            return DayOfWeek.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw wrong("'" + text + "' is no day of the week; allowed: MONDAY to SUNDAY");
        }
    }

    private WorkCalendar.Known known(String text) {
        try {
            return WorkCalendar.Known.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw wrong("'" + text + "' is not known; allowed: official, provisional");
        }
    }

    private LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            throw wrong("'" + text + "' is no date; allowed: dates like 2026-10-01");
        }
    }

    private CalendarException wrong(String what) {
        return new CalendarException(file + ":" + line + ": " + what);
    }
}
