package io.huifang.campaign.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.campaign.ContactPoint.Kind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HourChoiceTests {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private final ReachSettings settings = Settings.preset();
    private final ReachSettings.Choosing mild =
            new ReachSettings.Choosing(Duration.ofDays(1), Duration.ofDays(2), 8, 0.3);
    private final Map<Counts.Cell, Tally> cells = new HashMap<>();

    private void called(int hour, int calls, int answers) {
        cells.put(
                new Counts.Cell(Kind.MOBILE, ReachSettings.OTHER, new HourOfWeek(DayOfWeek.MONDAY, hour)),
                new Tally(calls, answers, calls, answers, NOW));
    }

    /** How often each of the hours from nine on is chosen, of a thousand. */
    private int[] chosen(int hours, ReachSettings.Choosing choosing) {
        Estimator estimator = new Estimator(settings, Counts.of(cells, settings.halfLife(), NOW));
        List<HourChoice.Option> options = IntStream.range(0, hours)
                .mapToObj(i -> new HourChoice.Option(
                        NOW.plus(Duration.ofHours(i)),
                        estimator.estimate(Kind.MOBILE, ReachSettings.OTHER, new HourOfWeek(DayOfWeek.MONDAY, 9 + i))))
                .toList();
        int[] times = new int[hours];
        for (int seed = 0; seed < 1000; seed++) {
            times[HourChoice.choose(options, choosing, seed)]++;
        }
        return times;
    }

    @Test
    void choosesTheSameForTheSameSeed() {
        assertThat(chosen(5, mild)).isEqualTo(chosen(5, mild));
    }

    @Test
    void prefersTheBetterHourAndSpreadsOverThoseThatAreAlike() {
        for (int hour = 9; hour < 15; hour++) {
            called(hour, 3000, 600);
        }
        called(15, 3000, 1500);
        called(16, 3000, 1500);
        int[] times = chosen(8, mild);

        assertThat(times[6] + times[7]).isGreaterThan(800);
        assertThat(times[6]).isGreaterThan(200);
        assertThat(times[7]).isGreaterThan(200);
    }

    @Test
    void triesHoursOfWhichNothingIsKnownMoreThanThoseKnownToBeBad() {
        called(9, 3000, 900);
        called(12, 3000, 300);
        int[] times = chosen(12, mild);

        assertThat(times[11]).isGreaterThan(0);
        assertThat(times[11]).isGreaterThan(times[3]);
    }

    @Test
    void choosesAnyHourWhenItIsNotToBeSharp() {
        called(9, 3000, 2900);
        int[] times = chosen(4, new ReachSettings.Choosing(Duration.ofDays(1), Duration.ofDays(1), 0, 0.3));

        assertThat(IntStream.of(times).boxed()).allMatch(often -> often > 180 && often < 320);
    }
}
