package io.huifang.campaign.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calling hours over years with their leap days, and over zones whose clocks are put forward and back. */
class CallingHoursFuzzTests {

    private static final Instant FIRST = Instant.parse("2027-06-01T00:00:00Z");
    private static final int MINUTES = 2 * 366 * 24 * 60;
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Asia/Shanghai"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Europe/London"),
            ZoneId.of("Australia/Lord_Howe"));

    /** Asked anew, in words of its own, minute by minute. */
    @Property(tries = 500)
    void opensAtTheFirstMinuteThatLiesInAWindowAndNotEarlier(
            @ForAll @LongRange(max = MINUTES) long minute,
            @ForAll @IntRange(max = 3) int zone,
            @ForAll @IntRange(min = 8, max = 14) int hour,
            @ForAll @IntRange(min = 1, max = 6) int hours) {
        CallingHours.Place place = CallingRulesTests.in(ZONES.get(zone));
        Window window = new Window(LocalTime.of(hour, 0), LocalTime.of(hour + hours, 30));
        CallingHours open = new CallingHours(CallingHours.Days.WORK, List.of(window));
        Instant from = FIRST.plus(Duration.ofMinutes(minute));

        Instant next = open.nextOpen(place, from).orElseThrow();

        assertThat(next).isAfterOrEqualTo(from);
        assertThat(isWithin(window, place, next)).isTrue();
        assertThat(open.isOpen(place, next)).isTrue();
        for (Instant at = from; at.isBefore(next); at = at.plus(Duration.ofMinutes(10))) {
            assertThat(isWithin(window, place, at)).as("closed at %s", at).isFalse();
        }
    }

    private static boolean isWithin(Window window, CallingHours.Place place, Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, place.zone());
        return place.calendar().isWorkDay(local.toLocalDate())
                && !local.toLocalTime().isBefore(window.from())
                && local.toLocalTime().isBefore(window.to());
    }

    /** Nine in the morning is nine on the wall, whatever the clock did in the night. */
    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2027-03-14T02:00:00Z, 2027-03-14T13:00:00Z",
        "America/New_York, 2027-11-07T01:00:00Z, 2027-11-07T14:00:00Z",
        "Europe/London,    2027-03-27T21:00:00Z, 2027-03-28T08:00:00Z",
        "Europe/London,    2027-10-30T21:00:00Z, 2027-10-31T09:00:00Z",
        "Asia/Shanghai,    2028-02-28T12:00:00Z, 2028-02-29T01:00:00Z",
        "Asia/Shanghai,    2027-12-31T12:00:00Z, 2028-01-01T01:00:00Z"
    })
    void opensAtTheSameTimeOfTheWall(ZoneId zone, Instant from, Instant opens) {
        CallingHours open =
                new CallingHours(CallingHours.Days.EVERY, List.of(new Window(LocalTime.of(9, 0), LocalTime.of(20, 0))));

        assertThat(open.nextOpen(CallingRulesTests.in(zone), from)).contains(opens);
    }

    @Test
    void refusesAWindowOverMidnight() {
        assertThatThrownBy(() -> Window.of("20:00-09:00")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesHoursThatNeverOpen() {
        assertThatThrownBy(() -> new CallingHours(CallingHours.Days.EVERY, List.of()))
                .hasMessageContaining("never open");
    }
}
