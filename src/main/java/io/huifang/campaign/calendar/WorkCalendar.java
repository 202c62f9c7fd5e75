package io.huifang.campaign.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/**
 * The work days of one country or one bank.
 *
 * @param zones where it is the calendar that holds
 * @param weekend days of the week on which nobody works, but for make-up days
 * @param daysOff by date, each with its name
 * @param makeUpDays worked although they are weekend days
 * @param years what is known of each year; a year that is missing has weekends only
 */
public record WorkCalendar(
        String name,
        Set<ZoneId> zones,
        Set<DayOfWeek> weekend,
        Map<LocalDate, String> daysOff,
        Set<LocalDate> makeUpDays,
        Map<Integer, Known> years) {

    /** How well a year is known. */
    public enum Known {
        /** As it was announced. */
        OFFICIAL,
        /** Only what the law says in advance. */
        PROVISIONAL
    }

    public WorkCalendar {
        zones = Set.copyOf(zones);
        weekend = Set.copyOf(weekend);
        daysOff = Map.copyOf(daysOff);
        makeUpDays = Set.copyOf(makeUpDays);
        years = Map.copyOf(years);
    }

    public boolean isWorkDay(LocalDate date) {
        return makeUpDays.contains(date) || (!daysOff.containsKey(date) && !weekend.contains(date.getDayOfWeek()));
    }

    /** What a day off is called, for people. */
    public String nameOf(LocalDate date) {
        return daysOff.getOrDefault(date, "weekend");
    }

    /** Whether a year's days off are as they were announced. */
    public boolean isOfficial(int year) {
        return years.get(year) == Known.OFFICIAL;
    }
}
