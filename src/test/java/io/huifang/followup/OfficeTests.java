package io.huifang.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.campaign.calendar.Calendars;
import io.huifang.campaign.rules.CallingHours;
import io.huifang.campaign.rules.SettingsFileException;
import io.huifang.campaign.rules.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a task must be done, by plan and work calendar: 09:00-12:00 and 13:00-18:00 on work days. */
class OfficeTests {

    private static final TaskPlan PLAN = TaskRoom.plan();

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(TaskRoom.ZONE).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        // within an hour, while the office is open
        "URGENT_CALL_BACK, 2026-11-23T09:00, 2026-11-23T10:00",
        "URGENT_CALL_BACK, 2026-11-23T11:30, 2026-11-23T13:30",
        "URGENT_CALL_BACK, 2026-11-23T11:00, 2026-11-23T12:00",
        "URGENT_CALL_BACK, 2026-11-23T03:00, 2026-11-23T10:00",
        // Friday evening, and over the weekend
        "URGENT_CALL_BACK, 2026-11-27T17:30, 2026-11-30T09:30",
        "URGENT_CALL_BACK, 2026-11-28T12:00, 2026-11-30T10:00",
        // by the clock
        "FRAUD, 2026-11-28T23:50, 2026-11-29T00:20",
        // by the end of the next work day, and of the one after
        "REVIEW_VERDICT, 2026-11-23T09:00, 2026-11-24T18:00",
        "REVIEW_VERDICT, 2026-11-27T23:00, 2026-11-30T18:00",
        "UPDATE_CONTACT, 2026-11-27T10:00, 2026-12-01T18:00",
        // over the national holidays of October
        "REVIEW_VERDICT, 2026-09-30T10:00, 2026-10-08T18:00",
    })
    void isDueByKindAndCalendar(TaskKind kind, String opened, String due) {
        assertThat(PLAN.due(kind, at(opened))).isEqualTo(at(due));
    }

    @Property(tries = 500)
    void isNeverDueBeforeItIsOpenedNorWhileTheOfficeIsClosed(
            @ForAll @IntRange(max = 525_600) int minute, @ForAll @IntRange(min = 1, max = 999) int minutes) {
        Instant from = at("2026-01-01T00:00").plus(Duration.ofMinutes(minute));
        Instant due = PLAN.office().due(new Within.Time(Duration.ofMinutes(minutes)), from);
        Instant later =
                PLAN.office().due(new Within.Time(Duration.ofMinutes(minutes)), from.plus(Duration.ofMinutes(1)));

        assertThat(due).isAfterOrEqualTo(from.plus(Duration.ofMinutes(minutes))).isBeforeOrEqualTo(later);
        assertThat(PLAN.office().hours().isOpen(PLAN.office().place(), due.minusSeconds(60)))
                .as("the last minute is one of work")
                .isTrue();
    }

    @Test
    void countsTheHourThatAClockChangeTakesAwayAsNoTime() {
        ZoneId newYork = ZoneId.of("America/New_York");
        Office everyDay = new Office(
                new CallingHours(CallingHours.Days.EVERY, List.of(Window.of("08:00-21:00"))),
                new CallingHours.Place(newYork, Calendars.load(null, "US").in(newYork)));
        Instant evening =
                LocalDateTime.parse("2026-03-07T20:30").atZone(newYork).toInstant();

        assertThat(everyDay.due(Within.of("1h"), evening))
                .isEqualTo(
                        LocalDateTime.parse("2026-03-08T08:30").atZone(newYork).toInstant());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "within: 1d | within: tomorrow | 'tomorrow' is not right; allowed: 30m, 4h, 2d",
                "fraud: | frod: | unknown field 'frod'",
                "team: fraud-desk | team: '' | a team has a name",
                "days: work | days: some | allowed: work, every",
                "windows: [09:00-12:00, 13:00-18:00] | windows: [] | never open",
                "within: 30m, any-hour: true | within: 2d, any-hour: true | minutes or hours",
            })
    void saysWhatIsWrongWithAPlan(String right, String wrong, String complaint) throws Exception {
        String yaml = new org.springframework.core.io.ClassPathResource("followup/task-plan.yaml")
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(yaml).contains(right);
        int place = yaml.indexOf(right, yaml.indexOf("office: {"));
        String broken = yaml.substring(0, place) + wrong + yaml.substring(place + right.length());

        assertThatThrownBy(() -> TaskPlanFile.read("mine.yaml", broken, TaskRoom.place()))
                .isInstanceOf(SettingsFileException.class)
                .hasMessageStartingWith("mine.yaml:")
                .hasMessageContaining(complaint);
    }

    @Test
    void namesTheKindThatAPlanForgets() throws Exception {
        String yaml = new org.springframework.core.io.ClassPathResource("followup/task-plan.yaml")
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);

        assertThatThrownBy(() ->
                        TaskPlanFile.read("mine.yaml", yaml.replaceFirst("(?m)^  dispute:.*\\R", ""), TaskRoom.place()))
                .isInstanceOf(SettingsFileException.class)
                .hasMessageContaining("'dispute' is missing");
    }
}
