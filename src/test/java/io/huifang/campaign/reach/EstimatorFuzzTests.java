package io.huifang.campaign.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.huifang.campaign.ContactPoint.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class EstimatorFuzzTests {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private final ReachSettings settings = Settings.preset();

    @Property(tries = 200)
    void staysAProbabilityWithinItsBoundsWhateverWasSeen(
            @ForAll Kind kind,
            @ForAll @IntRange(max = 167) int hour,
            @ForAll long seed,
            @ForAll @Size(max = 30) List<@IntRange(max = 167) Integer> own) {
        Estimate estimate = new Estimator(settings, counts(seed, 200))
                .estimate(kind, "it", HourOfWeek.ofIndex(hour), calls(own, seed), NOW);

        assertThat(estimate.mean()).isBetween(0.0, 1.0);
        Estimate.Interval interval = estimate.interval();
        assertThat(interval.low()).isBetween(0.0, interval.high());
        assertThat(interval.high()).isLessThanOrEqualTo(1);
    }

    @Property(tries = 100)
    void growsWithAnAnswerAndShrinksWithAMissWhereverTheCallWas(
            @ForAll Kind kind,
            @ForAll @IntRange(max = 167) int hour,
            @ForAll @IntRange(max = 167) int other,
            @ForAll long seed) {
        Estimator estimator = new Estimator(settings, counts(seed, 100));
        HourOfWeek at = HourOfWeek.ofIndex(hour);
        double before = estimator.estimate(kind, "it", at, List.of(), NOW).mean();

        assertThat(estimator
                        .estimate(kind, "it", at, calls(List.of(other), true), NOW)
                        .mean())
                .isGreaterThan(before);
        assertThat(estimator
                        .estimate(kind, "it", at, calls(List.of(other), false), NOW)
                        .mean())
                .isLessThan(before);
    }

    @Property(tries = 100)
    void isExactlyTheBetaBinomialPosteriorForCallsOfTheSameHour(
            @ForAll @DoubleRange(min = 0.02, max = 0.98) double mean,
            @ForAll @IntRange(max = 50) int tried,
            @ForAll @IntRange(max = 50) int missed,
            @ForAll @IntRange(min = 1, max = 100) int prior) {
        int calls = tried + missed;
        Belief after = new Belief(mean, prior).after(new Belief.Seen(calls, tried, calls * mean), prior);

        assertThat(after.mean())
                .isCloseTo(Math.clamp((tried + prior * mean) / (calls + prior), 0.001, 0.999), within(1e-9));
        assertThat(after.calls()).isEqualTo(calls + prior);
    }

    @Property(tries = 100)
    void talliesTheSameInWhateverOrderCallsCome(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 5000) Integer> hours, @ForAll long seed) {
        List<Integer> shuffled = new ArrayList<>(hours);
        Collections.shuffle(shuffled, new Random(seed));
        Tally one = tally(hours);
        Tally other = tally(shuffled);

        assertThat(one.calls()).isEqualTo(other.calls());
        assertThat(one.answers()).isEqualTo(other.answers());
        assertThat(one.asOf()).isEqualTo(other.asOf());
        assertThat(one.tried()).isCloseTo(other.tried(), within(1e-9));
        assertThat(one.answered()).isCloseTo(other.answered(), within(1e-9));
    }

    private Tally tally(List<Integer> hours) {
        Tally tally = Tally.none(NOW);
        for (int hour : hours) {
            tally = tally.with(NOW.plus(Duration.ofHours(hour)), hour % 3 == 0, settings.halfLife());
        }
        return tally;
    }

    private Counts counts(long seed, int calls) {
        Random random = new Random(seed);
        Map<Counts.Cell, Tally> cells = new HashMap<>();
        for (int i = 0; i < calls; i++) {
            Counts.Cell cell = new Counts.Cell(
                    Kind.values()[random.nextInt(Kind.values().length)],
                    random.nextBoolean() ? "it" : ReachSettings.OTHER,
                    HourOfWeek.ofIndex(random.nextInt(HourOfWeek.HOURS)));
            cells.put(
                    cell,
                    cells.getOrDefault(cell, Tally.none(NOW)).with(NOW, random.nextBoolean(), settings.halfLife()));
        }
        return Counts.of(cells, settings.halfLife(), NOW);
    }

    private static List<OwnCall> calls(List<Integer> hours, long seed) {
        Random random = new Random(seed);
        return hours.stream()
                .map(hour -> new OwnCall(
                        NOW.minus(Duration.ofDays(random.nextInt(90))), HourOfWeek.ofIndex(hour), random.nextBoolean()))
                .toList();
    }

    private static List<OwnCall> calls(List<Integer> hours, boolean answered) {
        return hours.stream()
                .map(hour -> new OwnCall(NOW, HourOfWeek.ofIndex(hour), answered))
                .toList();
    }
}
