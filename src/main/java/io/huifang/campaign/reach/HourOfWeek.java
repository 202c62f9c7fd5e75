package io.huifang.campaign.reach;

import io.huifang.campaign.calendar.WorkCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * An hour of the week as the called party lives it. A public holiday is no Tuesday: a day off counts as a Sunday, and a
 * weekend day that is worked as the work day next to it.
 *
 * @param hour 0 to 23, local
 */
public record HourOfWeek(DayOfWeek day, int hour) {

    public static final int HOURS_A_DAY = 24;
    public static final int HOURS = 7 * HOURS_A_DAY;

    public HourOfWeek {
        if (hour < 0 || hour >= HOURS_A_DAY) {
            throw new IllegalArgumentException("an hour is 0 to 23, not " + hour);
        }
    }

    public static HourOfWeek of(Instant at, ZoneId zone, WorkCalendar calendar) {
        LocalDateTime local = LocalDateTime.ofInstant(at, zone);
        DayOfWeek day = local.getDayOfWeek();
        return new HourOfWeek(calendar.isWorkDay(local.toLocalDate()) ? worked(day) : free(day), local.getHour());
    }

    private static DayOfWeek worked(DayOfWeek day) {
        return switch (day) {
            case SATURDAY -> DayOfWeek.FRIDAY;
            case SUNDAY -> DayOfWeek.MONDAY;
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }

    private static DayOfWeek free(DayOfWeek day) {
        return day == DayOfWeek.SATURDAY ? day : DayOfWeek.SUNDAY;
    }

    /** 0 is Monday after midnight, 167 Sunday before it. */
    public int index() {
        return (day.getValue() - 1) * HOURS_A_DAY + hour;
    }

    public static HourOfWeek ofIndex(int index) {
        return new HourOfWeek(DayOfWeek.of(index / HOURS_A_DAY + 1), index % HOURS_A_DAY);
    }

    /** Whether it is one of a Saturday or Sunday. */
    public boolean isFree() {
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }
}
