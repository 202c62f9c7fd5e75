package io.huifang.campaign.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarsTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private final Calendars calendars = Calendars.load(null, "CN");
    private final WorkCalendar china = calendars.in(SHANGHAI);
    private final WorkCalendar states = calendars.in(ZoneId.of("America/New_York"));

    @ParameterizedTest
    @CsvSource({
        "2026-02-14, true", // a Saturday that makes up for the Spring Festival
        "2026-02-16, false", // a Monday of the Spring Festival
        "2026-02-24, true",
        "2026-09-20, true", // a Sunday that makes up for National Day
        "2026-10-10, true",
        "2026-10-11, false",
        "2025-10-08, false",
        "2028-02-29, true", // a leap day, a Tuesday, in a year of which nothing is known
    })
    void knowsChinasWorkDays(LocalDate day, boolean works) {
        assertThat(china.isWorkDay(day)).isEqualTo(works);
    }

    @Test
    void knowsTheStatesHolidaysOnTheDaysOnWhichTheyAreObserved() {
        assertThat(states.isWorkDay(LocalDate.parse("2026-07-03"))).isFalse();
        assertThat(states.isWorkDay(LocalDate.parse("2026-11-26"))).isFalse();
        assertThat(states.isWorkDay(LocalDate.parse("2026-11-27"))).isTrue();
        assertThat(states.nameOf(LocalDate.parse("2027-12-31"))).isEqualTo("New Year's Day 2028");
    }

    @Test
    void putsMakeUpDaysOnWeekendsAndFederalHolidaysOnWeekdays() {
        Set<DayOfWeek> weekend = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

        assertThat(china.makeUpDays()).isNotEmpty().allMatch(day -> weekend.contains(day.getDayOfWeek()));
        assertThat(states.daysOff().keySet()).hasSize(34).noneMatch(day -> weekend.contains(day.getDayOfWeek()));
    }

    @Test
    void hasTheWholeHolidaysOfTheNotice() {
        assertThat(china.daysOff().keySet().stream().filter(day -> day.getYear() == 2026))
                .hasSize(33);
        assertThat(china.daysOff().keySet().stream().filter(day -> day.getYear() == 2025))
                .hasSize(28);
    }

    @Test
    void warnsEarlyOfAYearThatIsNotKnown() {
        assertThat(calendars.warnings(LocalDate.parse("2026-10-31"))).isEmpty();
        assertThat(calendars.warnings(LocalDate.parse("2026-11-24")))
                .containsExactly("The days off in calendar CN of 2027 are provisional; enter what was announced.");
        assertThat(calendars.warnings(LocalDate.parse("2027-12-01")))
                .contains("The days off in calendar US of 2028 are missing; only weekends are free.");
    }

    @Test
    void takesTheBanksOwnCalendar(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("bank.csv"), """
                calendar,BANK
                zone,Asia/Shanghai
                weekend,SUNDAY
                year,2026,official
                off,2026-03-04,2026-03-04,Founders' day
                """);

        WorkCalendar bank = Calendars.load(folder, "BANK").in(SHANGHAI);

        assertThat(bank.isWorkDay(LocalDate.parse("2026-03-04"))).isFalse();
        assertThat(bank.isWorkDay(LocalDate.parse("2026-03-07"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zone,Mars/Phobos|bank.csv:2: 'Mars/Phobos' is no time zone; allowed: names like Asia/Shanghai",
                "off,2026-03-04,2026-03-04,x|bank.csv:2: 2026-03-04 stands before its line 'year,2026,official'",
                "year,2026,perhaps|bank.csv:2: 'perhaps' is not known; allowed: official, provisional",
                "work|bank.csv:2: 'work' misses its field 2",
                "holiday,x|bank.csv:2: 'holiday' is not known; allowed: calendar, zone, weekend, year, off, work",
                "weekend,CATURDAY|bank.csv:2: 'CATURDAY' is no day of the week; allowed: MONDAY to SUNDAY",
            })
    void namesFileAndLineOfWhatIsWrong(String line, String message) {
        assertThatThrownBy(() -> CalendarFile.read("bank.csv", List.of("calendar,BANK", line)))
                .isInstanceOf(CalendarException.class)
                .hasMessage(message);
    }

    @Test
    void refusesADayThatIsBothOffAndWorked() {
        assertThatThrownBy(() -> CalendarFile.read(
                        "bank.csv",
                        List.of("calendar,B", "year,2026,official", "off,2026-03-07,2026-03-07,x", "work,2026-03-07")))
                .hasMessageContaining("2026-03-07 is both off and a make-up day");
    }

    @Test
    void refusesACalendarOnWhichNobodyEverWorks() {
        String week = "weekend,MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY";

        assertThatThrownBy(() -> CalendarFile.read("bank.csv", List.of("calendar,B", week)))
                .isInstanceOf(CalendarException.class)
                .hasMessageContaining("no day on which anybody works");
    }

    @Test
    void refusesAPresetThatIsNotThere() {
        assertThatThrownBy(() -> Calendars.load(null, "XX")).hasMessage("there is no calendar 'XX'; allowed: [CN, US]");
    }
}
