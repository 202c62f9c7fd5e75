package io.huifang.campaign.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.campaign.calendar.Calendars;
import io.huifang.campaign.calendar.WorkCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HourOfWeekTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WorkCalendar CALENDAR = Calendars.load(null, "CN").in(SHANGHAI);

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T02:59:59Z, TUESDAY, 10",
        "2026-11-28T02:00:00Z, SATURDAY, 10",
        // National Day, a Thursday
        "2026-10-01T02:00:00Z, SUNDAY, 10",
        // a Saturday and a Sunday that are worked
        "2026-10-10T02:00:00Z, FRIDAY, 10",
        "2026-09-20T02:00:00Z, MONDAY, 10"
    })
    void isTheHourAsTheCalledPartyLivesIt(Instant at, DayOfWeek day, int hour) {
        assertThat(HourOfWeek.of(at, SHANGHAI, CALENDAR)).isEqualTo(new HourOfWeek(day, hour));
    }

    @Test
    void takesTheHourOfTheClockOnBothSidesOfAChange() {
        ZoneId newYork = ZoneId.of("America/New_York");
        WorkCalendar calendar = Calendars.load(null, "CN").in(newYork);

        assertThat(HourOfWeek.of(Instant.parse("2026-11-01T05:30:00Z"), newYork, calendar)
                        .hour())
                .isEqualTo(1);
        assertThat(HourOfWeek.of(Instant.parse("2026-11-01T06:30:00Z"), newYork, calendar)
                        .hour())
                .isEqualTo(1);
    }

    @Test
    void isKnownByItsIndex() {
        for (int index = 0; index < HourOfWeek.HOURS; index++) {
            assertThat(HourOfWeek.ofIndex(index).index()).isEqualTo(index);
        }
    }
}
