package io.huifang.campaign.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All calendars that there are. Those of the bank's own folder replace built-in ones of the same name. */
public final class Calendars {

    private static final List<String> BUILT_IN = List.of("CN", "US");

    /** From so many days before its start on, a year must be known. */
    private static final int KNOWN_BEFORE = 60;

    private final Map<String, WorkCalendar> byName;
    private final WorkCalendar preset;

    private Calendars(Map<String, WorkCalendar> byName, WorkCalendar preset) {
        this.byName = Map.copyOf(byName);
        this.preset = preset;
    }

    /**
     * Reads the built-in calendars and the bank's own.
     *
     * @param folder of files called {@code *.csv}; null when the bank has none
     * @param preset the name of the calendar that holds where no other says that it does
     * @throws CalendarException when a file is wrong or the preset is not there
     */
    public static Calendars load(@Nullable Path folder, String preset) {
        Map<String, WorkCalendar> byName = new HashMap<>();
        BUILT_IN.forEach(name -> byName.put(name, builtIn(name)));
        if (folder != null) {
            files(folder).forEach(file -> {
                WorkCalendar calendar = CalendarFile.read(file.getFileName().toString(), lines(file));
                byName.put(calendar.name(), calendar);
            });
        }
        WorkCalendar found = byName.get(preset);
        if (found == null) {
            throw new CalendarException("there is no calendar '" + preset + "'; allowed: "
                    + byName.keySet().stream().sorted().toList());
        }
        return new Calendars(byName, found);
    }

    private static WorkCalendar builtIn(String name) {
        String file = "calendars/" + name + ".csv";
        try (InputStream in = Calendars.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new CalendarException("the built-in calendar " + file + " is missing");
            }
            return CalendarFile.read(
                    file,
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new CalendarException("the folder of calendars " + folder + " can't be read");
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new CalendarException("the calendar " + file + " can't be read as UTF-8");
        }
    }

    /** The calendar that holds in a zone. */
    public WorkCalendar in(ZoneId zone) {
        if (preset.zones().contains(zone)) {
            return preset;
        }
        return byName.values().stream()
                .filter(calendar -> calendar.zones().contains(zone))
                .min(java.util.Comparator.comparing(WorkCalendar::name))
                .orElse(preset);
    }

    /** What is missing, each in one sentence for people; early, so that somebody can still enter it. */
    public List<String> warnings(LocalDate today) {
        List<String> warnings = new ArrayList<>();
        byName.values().stream()
                .sorted(java.util.Comparator.comparing(WorkCalendar::name))
                .forEach(calendar -> {
                    for (int year : List.of(
                            today.getYear(), today.plusDays(KNOWN_BEFORE).getYear())) {
                        if (!calendar.isOfficial(year)
                                && warnings.stream()
                                        .noneMatch(known -> known.contains(calendar.name() + " of " + year))) {
                            warnings.add("The days off in calendar " + calendar.name() + " of " + year
                                    + (calendar.years().containsKey(year)
                                            ? " are provisional; enter what was announced."
                                            : " are missing; only weekends are free."));
                        }
                    }
                });
        return warnings;
    }
}
