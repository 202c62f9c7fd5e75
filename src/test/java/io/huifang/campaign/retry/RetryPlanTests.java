package io.huifang.campaign.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.call.Disposition;
import io.huifang.campaign.rules.SettingsFileException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPlanTests {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    private final RetryPlan plan = RetryPlans.preset();

    private List<Duration> delays(Disposition disposition) {
        return IntStream.rangeClosed(1, 30)
                .mapToObj(tries -> plan.next(disposition, tries, List.of(), ZoneOffset.UTC, 1, NOW))
                .takeWhile(java.util.Optional::isPresent)
                .map(next -> Duration.between(NOW, next.get()))
                .toList();
    }

    /** DOMAIN.md's table. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INVALID             |",
                "CHANGED             |",
                "BAD_FORMAT          |",
                "SUSPENDED           | PT24H PT72H",
                "BUSY                | PT5M PT15M PT45M",
                "NO_ANSWER           | PT2H PT24H PT24H",
                "UNREACHABLE_NOW     | PT30M PT3H",
                "BARRED              |",
                "REJECTED            | PT24H",
                "MISSED_CALL_SERVICE | PT2H PT24H PT24H",
                "VOICEMAIL           | PT24H",
                "IVR                 |",
            })
    void isThePresetOfTheTable(Disposition disposition, String delays) {
        assertThat(delays(disposition))
                .isEqualTo(
                        delays == null
                                ? List.of()
                                : java.util.Arrays.stream(delays.split(" "))
                                        .map(Duration::parse)
                                        .toList());
    }

    @Test
    void triesAPoweredOffPhoneAfterTwoToFourHoursThreeTimes() {
        assertThat(delays(Disposition.POWER_OFF))
                .hasSize(3)
                .allMatch(delay ->
                        delay.compareTo(Duration.ofHours(2)) >= 0 && delay.compareTo(Duration.ofHours(4)) <= 0);
    }

    @Test
    void spreadsARangeOverTheCases() {
        assertThat(IntStream.range(0, 1000)
                        .mapToObj(seed -> Delay.of("2h..4h").pick(seed))
                        .map(Duration::toMinutes)
                        .map(minutes -> minutes / 12)
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void countsNeitherTheNetworksFaultsNorOurs() {
        assertThat(java.util.Arrays.stream(Disposition.values()).filter(disposition -> !plan.counts(disposition)))
                .containsExactly(Disposition.CONGESTION, Disposition.SYSTEM);
        assertThat(delays(Disposition.CONGESTION))
                .allMatch(delay ->
                        delay.compareTo(Duration.ofMinutes(1)) >= 0 && delay.compareTo(Duration.ofMinutes(5)) <= 0);
    }

    @Test
    void asksAPersonForANewNumberWhereThereIsNone() {
        assertThat(java.util.Arrays.stream(Disposition.values())
                        .filter(RetryPlan::plans)
                        .filter(disposition -> plan.line(disposition).task() == RetryPlan.Task.UPDATE_CONTACT))
                .containsExactly(Disposition.INVALID, Disposition.CHANGED, Disposition.BAD_FORMAT, Disposition.FAX);
    }

    @Test
    void triesNoAnswerAtAnotherHourOfTheDay() {
        Instant first = NOW;
        Instant second = plan.next(Disposition.NO_ANSWER, 1, List.of(first), ZoneOffset.UTC, 1, first)
                .orElseThrow();
        Instant third = plan.next(Disposition.NO_ANSWER, 2, List.of(first, second), ZoneOffset.UTC, 1, second)
                .orElseThrow();

        assertThat(second).isEqualTo(first.plus(Duration.ofHours(2)));
        assertThat(third).as("neither at one nor at three o'clock").isEqualTo(first.plus(Duration.ofHours(28)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "busy: { after: [5 min], then: next-contact }|plan.yaml:3: busy.after[0]: '5 min' is no delay; allowed: 5m,",
                "busy: { after: [4h..2h], then: next-contact }|plan.yaml:3: busy.after[0]: '4h..2h' ends before it begins",
                "busy: { after: [], then: nothing }|plan.yaml:3: busy.then: 'nothing' is not right; allowed: next-contact, review",
                "busy: { after: [] }|plan.yaml:3: busy: the field 'then' is missing",
                "bussy: { after: [], then: review }|plan.yaml:3: unknown field 'bussy'; allowed: bad-format, barred, busy",
                "answered: { after: [], then: review }|plan.yaml:3: unknown field 'answered'",
            })
    void namesFileLineAndFieldOfWhatIsWrong(String line, String message) {
        String yaml = "invalid: { after: [], then: review }\n\n" + line + "\n"
                + RetryPlans.presetText().replaceAll("(?m)^(#.*|invalid:.*|busy:.*)$", "");

        assertThatThrownBy(() -> RetryPlanFile.read("plan.yaml", yaml))
                .isInstanceOf(SettingsFileException.class)
                .hasMessageContaining(message);
    }

    @Test
    void missesNoDisposition() {
        assertThatThrownBy(() ->
                        RetryPlanFile.read("plan.yaml", RetryPlans.presetText().replaceAll("(?m)^ivr:.*$", "")))
                .hasMessageContaining("the field 'ivr' is missing");
    }
}
