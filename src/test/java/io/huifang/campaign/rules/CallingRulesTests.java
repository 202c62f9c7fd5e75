package io.huifang.campaign.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.campaign.ContactPoint.Kind;
import io.huifang.campaign.calendar.Calendars;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class CallingRulesTests {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Calendars CALENDARS = Calendars.load(null, "CN");

    private final CallingRules rules = preset();

    static CallingRules preset() {
        try {
            return CallingRulesFile.read(
                    "calling-rules.yaml",
                    new ClassPathResource("campaign/calling-rules.yaml").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static CallingHours.Place in(ZoneId zone) {
        return new CallingHours.Place(zone, CALENDARS.in(zone));
    }

    private Occasion occasion(Kind kind, ZoneId zone) {
        return new Occasion(
                rules.hoursOf(kind),
                in(zone),
                kind == Kind.SWITCHBOARD,
                List.of(),
                null,
                null,
                null,
                null,
                Cap.Past.NOTHING);
    }

    private static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private static String local(CallingRules.When when, ZoneId zone) {
        return switch (when) {
            case CallingRules.When.At(Instant at, var because) ->
                LocalDateTime.ofInstant(at, zone).toString();
            case CallingRules.When.Never(var because) -> "never: " + because.reason();
        };
    }

    @ParameterizedTest
    @CsvSource({
        "LANDLINE,    2026-11-23T08:59:59, 2026-11-23T09:00",
        "LANDLINE,    2026-11-23T11:29:59, 2026-11-23T11:29:59",
        "LANDLINE,    2026-11-23T11:30,    2026-11-23T14:00",
        "SWITCHBOARD, 2026-11-23T17:30,    2026-11-24T09:00",
        "LANDLINE,    2026-11-27T17:30,    2026-11-30T09:00", // Friday evening
        "LANDLINE,    2026-09-30T17:30,    2026-10-08T09:00", // National Day
        "LANDLINE,    2026-10-09T17:30,    2026-10-10T09:00", // a make-up Saturday
        "MOBILE,      2026-11-28T19:59:59, 2026-11-28T19:59:59", // a Saturday
        "MOBILE,      2026-11-28T20:00,    2026-11-29T09:00",
        "MOBILE,      2026-12-31T23:59:59, 2027-01-01T09:00",
        "LANDLINE,    2028-02-28T20:00,    2028-02-29T09:00", // a leap day
    })
    void opensAtTheHoursOfItsKind(Kind kind, String from, String open) {
        assertThat(local(rules.when(occasion(kind, SHANGHAI), at(from, SHANGHAI)), SHANGHAI))
                .isEqualTo(open);
    }

    @Test
    void callsByTheCalledPartysClockAndCalendar() {
        Instant morningInShanghai = at("2026-11-26T09:00", SHANGHAI);

        // Wednesday evening in New York; Thursday is Thanksgiving
        assertThat(local(rules.when(occasion(Kind.LANDLINE, NEW_YORK), morningInShanghai), NEW_YORK))
                .isEqualTo("2026-11-27T09:00");
    }

    @Test
    void keepsLocalHoursOverTheChangeOfTheClock() {
        // clocks went forward on 8 March and back on 1 November 2026
        assertThat(rules.when(occasion(Kind.LANDLINE, NEW_YORK), at("2026-03-06T18:00", NEW_YORK)))
                .extracting(when -> ((CallingRules.When.At) when).at())
                .isEqualTo(Instant.parse("2026-03-09T13:00:00Z"));
        assertThat(rules.when(occasion(Kind.LANDLINE, NEW_YORK), at("2026-10-30T18:00", NEW_YORK)))
                .extracting(when -> ((CallingRules.When.At) when).at())
                .isEqualTo(Instant.parse("2026-11-02T14:00:00Z"));
    }

    @Test
    void saysWhyAndUntilWhenInOneSentence() {
        var refused = (Ruling.RefusedBecause)
                rules.ruling(occasion(Kind.LANDLINE, SHANGHAI), at("2026-10-02T10:00", SHANGHAI));

        assertThat(refused.rule()).isEqualTo(Rule.HOURS);
        assertThat(refused.reason())
                .isEqualTo("Outside the calling hours, 09:00-11:30,14:00-17:30 on work days (today: National Day);"
                        + " until Thursday 8 October, 09:00.");
        assertThat(refused.until()).isEqualTo(at("2026-10-08T09:00", SHANGHAI));
    }

    @Test
    void prefersTheHoursOfTheContactPoint() {
        Occasion ordinary = occasion(Kind.LANDLINE, SHANGHAI);
        Occasion afternoons = new Occasion(
                ordinary.hours(),
                ordinary.place(),
                false,
                List.of(Window.of("13:00-15:00")),
                null,
                null,
                null,
                null,
                Cap.Past.NOTHING);

        assertThat(local(rules.when(afternoons, at("2026-11-23T09:00", SHANGHAI)), SHANGHAI))
                .isEqualTo("2026-11-23T14:00");
        assertThat(local(rules.when(afternoons, at("2026-11-23T15:00", SHANGHAI)), SHANGHAI))
                .isEqualTo("2026-11-24T14:00");
    }

    private Occasion agreed(String local) {
        Occasion ordinary = occasion(Kind.LANDLINE, SHANGHAI);
        return new Occasion(
                ordinary.hours(),
                ordinary.place(),
                false,
                List.of(Window.of("09:00-10:00")),
                null,
                at(local, SHANGHAI),
                null,
                null,
                Cap.Past.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T12:15, 2026-11-23T12:15", // in the lunch break, as they wished
        "2026-11-28T10:00, 2026-11-28T10:00", // on a Saturday
        "2026-11-23T22:00, 2026-11-24T09:00", // never at night: then at the next ordinary hour
    })
    void keepsAnAppointmentInsideTheLegalDay(String agreed, String called) {
        assertThat(local(rules.when(agreed(agreed), at("2026-11-23T11:00", SHANGHAI)), SHANGHAI))
                .isEqualTo(called);
    }

    @Test
    void fallsBackToOrdinaryHoursWhenAnAppointmentWasMissed() {
        assertThat(local(rules.when(agreed("2026-11-23T12:15"), at("2026-11-23T14:15", SHANGHAI)), SHANGHAI))
                .isEqualTo("2026-11-24T09:00");
    }

    @Test
    void neverCallsAfterTheDeadlineNorWhoIsOnTheList() {
        Occasion ordinary = occasion(Kind.MOBILE, SHANGHAI);
        Occasion late = new Occasion(
                ordinary.hours(),
                ordinary.place(),
                false,
                List.of(),
                null,
                null,
                at("2026-11-24T09:00", SHANGHAI),
                null,
                Cap.Past.NOTHING);
        Occasion listed = new Occasion(
                ordinary.hours(), ordinary.place(), false, List.of(), null, null, null, "Listed.", Cap.Past.NOTHING);

        assertThat(local(rules.when(late, at("2026-11-23T20:00", SHANGHAI)), SHANGHAI))
                .isEqualTo("never: The deadline was Tuesday 24 November, 09:00.");
        assertThat(local(rules.when(listed, at("2026-11-23T10:00", SHANGHAI)), SHANGHAI))
                .isEqualTo("never: Listed.");
    }

    @Test
    void waitsForTheNextDayOrWeekAtACap() {
        Instant noon = at("2026-11-23T10:00", SHANGHAI);
        List<Instant> five = List.of(noon, noon, noon, noon, noon.minusSeconds(60));
        Occasion capped = occasion(Kind.MOBILE, SHANGHAI).with(new Cap.Past(five, List.of(), 5, 0));

        assertThat(rules.ruling(capped, noon))
                .isEqualTo(new Ruling.RefusedBecause(
                        Rule.CAP,
                        "This number has had 5 calls this day; the cap is 5.",
                        at("2026-11-24T00:00", SHANGHAI)));
        assertThat(local(rules.when(capped, noon), SHANGHAI)).isEqualTo("2026-11-24T09:00");
    }

    @Test
    void countsASwitchboardByItsOwnCaps() {
        Instant morning = at("2026-11-23T10:00", SHANGHAI);
        Cap.Past twelve = new Cap.Past(Collections.nCopies(12, morning), List.of(), 12, 0);

        assertThat(rules.ruling(occasion(Kind.SWITCHBOARD, SHANGHAI).with(twelve), morning))
                .isEqualTo(Ruling.ALLOWED);
        assertThat(rules.ruling(occasion(Kind.LANDLINE, SHANGHAI).with(twelve), morning))
                .isInstanceOf(Ruling.RefusedBecause.class);
    }

    @Test
    void givesUpANumberAtTheCapOfItsCampaign() {
        Cap.Past past = new Cap.Past(List.of(), List.of(), 15, 0);

        assertThat(local(
                        rules.when(occasion(Kind.MOBILE, SHANGHAI).with(past), at("2026-11-23T10:00", SHANGHAI)),
                        SHANGHAI))
                .isEqualTo("never: This number has had 15 calls in this campaign; the cap is 15.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "07:30-09:00|07:30-09:00 reaches into the night",
                "20:00-22:00|20:00-22:00 reaches into the night",
                "10:00-09:00|a window ends after it begins",
                "nine|is no window; allowed: windows like 09:00-11:30",
            })
    void refusesWindowsAtNightNamingFileLineAndField(String window, String message) {
        String yaml = """
                hours:
                  mobile: { days: every, windows: ["09:00-20:00"] }
                  landline:
                    days: work
                    windows: ["%s"]
                  switchboard: { days: work, windows: ["09:00-20:00"] }
                  other: { days: every, windows: ["09:00-20:00"] }
                caps: []
                """.formatted(window);

        assertThatThrownBy(() -> CallingRulesFile.read("bank.yaml", yaml))
                .isInstanceOf(SettingsFileException.class)
                .hasMessageMatching("(?s)bank\\.yaml:[45]: hours\\.landline.*")
                .hasMessageContaining(message);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> CallingRulesFile.read("bank.yaml", "hours: {}\ncapps: []\n"))
                .hasMessage("bank.yaml:2: unknown field 'capps'; allowed: caps, hours");
        assertThatThrownBy(() -> CallingRulesFile.read("bank.yaml", "hours: {}\ncaps: []\n"))
                .hasMessage("bank.yaml:1: hours: the field 'mobile' is missing");
    }
}
