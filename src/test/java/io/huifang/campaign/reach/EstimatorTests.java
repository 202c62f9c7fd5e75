package io.huifang.campaign.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.huifang.campaign.ContactPoint.Kind;
import io.huifang.kernel.Language;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EstimatorTests {

    private static final Instant NOW = Instant.parse("2026-11-24T02:30:00Z");
    private static final HourOfWeek TUESDAY_TEN = new HourOfWeek(DayOfWeek.TUESDAY, 10);
    private static final HourOfWeek TUESDAY_SIX = new HourOfWeek(DayOfWeek.TUESDAY, 18);
    private final ReachSettings settings = Settings.preset();
    private final Map<Counts.Cell, Tally> cells = new HashMap<>();

    private void called(Kind kind, String industry, HourOfWeek hour, int calls, int answers) {
        cells.put(new Counts.Cell(kind, industry, hour), new Tally(calls, answers, calls, answers, NOW));
    }

    private Estimator estimator() {
        return new Estimator(settings, Counts.of(cells, settings.halfLife(), NOW));
    }

    private double mean(Kind kind, String industry, HourOfWeek hour) {
        return estimator().estimate(kind, industry, hour).mean();
    }

    @Test
    void expectsTheAssumedRateBeforeAnyCall() {
        assertThat(mean(Kind.MOBILE, ReachSettings.OTHER, TUESDAY_TEN)).isCloseTo(0.3, within(1e-9));
        assertThat(mean(Kind.LANDLINE, ReachSettings.OTHER, TUESDAY_TEN)).isCloseTo(0.45, within(1e-9));
        assertThat(mean(Kind.LANDLINE, "construction", TUESDAY_TEN)).isLessThan(0.45);
        assertThat(mean(Kind.MOBILE, "no such industry", TUESDAY_TEN)).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void replacesTheAssumedRateByWhatIsCounted() {
        called(Kind.MOBILE, ReachSettings.OTHER, TUESDAY_TEN, 5000, 3500);

        assertThat(mean(Kind.MOBILE, ReachSettings.OTHER, TUESDAY_TEN)).isCloseTo(0.7, within(0.01));
    }

    @Test
    void learnsForNeighbouringHoursButLittleForFarOnes() {
        called(Kind.MOBILE, ReachSettings.OTHER, TUESDAY_SIX, 60, 55);
        double ten = mean(Kind.MOBILE, ReachSettings.OTHER, TUESDAY_TEN);
        double five = mean(Kind.MOBILE, ReachSettings.OTHER, new HourOfWeek(DayOfWeek.TUESDAY, 17));
        double six = mean(Kind.MOBILE, ReachSettings.OTHER, TUESDAY_SIX);
        cells.clear();

        double tenBefore = mean(Kind.MOBILE, ReachSettings.OTHER, TUESDAY_TEN);
        double sixBefore = mean(Kind.MOBILE, ReachSettings.OTHER, TUESDAY_SIX);
        assertThat(six - sixBefore).isGreaterThan(five - sixBefore).isGreaterThan(ten - tenBefore);
        assertThat(five).isGreaterThan(sixBefore);
    }

    @Test
    void letsAnIndustryOfItsOwnDifferAndOthersBorrow() {
        called(Kind.MOBILE, "retail", TUESDAY_TEN, 300, 240);
        double retail = mean(Kind.MOBILE, "retail", TUESDAY_TEN);
        double education = mean(Kind.MOBILE, "education", TUESDAY_TEN);
        cells.clear();

        assertThat(retail).isGreaterThan(education);
        assertThat(education).isGreaterThan(mean(Kind.MOBILE, "education", TUESDAY_TEN));
    }

    @Test
    void takesAMissOfThisNumberMoreToHeartTheNearerItsHour() {
        Estimator estimator = estimator();
        double never = estimator.estimate(Kind.MOBILE, "it", TUESDAY_SIX).mean();
        double missedInTheMorning = own(estimator, TUESDAY_TEN);
        double missedThen = own(estimator, TUESDAY_SIX);

        assertThat(missedThen).isLessThan(missedInTheMorning);
        assertThat(missedInTheMorning).isLessThan(never);
    }

    private static double own(Estimator estimator, HourOfWeek missed) {
        return estimator
                .estimate(Kind.MOBILE, "it", TUESDAY_SIX, List.of(new OwnCall(NOW, missed, false)), NOW)
                .mean();
    }

    @Test
    void forgetsHalfOfACallInAHalfLife() {
        Tally tally = Tally.none(NOW).with(NOW, true, settings.halfLife());

        assertThat(tally.at(NOW.plus(settings.halfLife()), settings.halfLife()).answered())
                .isCloseTo(0.5, within(1e-9));
        assertThat(tally.with(NOW.minus(settings.halfLife()), false, settings.halfLife())
                        .tried())
                .isCloseTo(1.5, within(1e-9));
    }

    @Test
    void isTheSurerTheMoreWasSeen() {
        Estimate.Interval cold =
                estimator().estimate(Kind.MOBILE, "it", TUESDAY_TEN).groupInterval();
        called(Kind.MOBILE, "it", TUESDAY_TEN, 400, 160);
        Estimate.Interval warm =
                estimator().estimate(Kind.MOBILE, "it", TUESDAY_TEN).groupInterval();

        assertThat(warm.high() - warm.low()).isLessThan((cold.high() - cold.low()) / 2);
    }

    @Test
    void saysWhereItComesFromInBothLanguages() {
        called(Kind.MOBILE, ReachSettings.OTHER, TUESDAY_TEN, 212, 87);
        Estimate estimate = estimator()
                .estimate(
                        Kind.MOBILE,
                        ReachSettings.OTHER,
                        TUESDAY_TEN,
                        List.of(
                                new OwnCall(NOW.minus(Duration.ofDays(1)), new HourOfWeek(DayOfWeek.MONDAY, 9), false),
                                new OwnCall(NOW.minus(Duration.ofDays(2)), new HourOfWeek(DayOfWeek.SUNDAY, 11), false),
                                new OwnCall(
                                        NOW.minus(Duration.ofDays(3)), new HourOfWeek(DayOfWeek.SATURDAY, 15), true)),
                        NOW);

        assertThat(estimate.because(Language.EN_US))
                .startsWith("Mobile, Tuesday 10-11: 41 % of 212 calls were answered; this number answered 1 of 3,"
                        + " both misses before noon. Expected: ");
        assertThat(estimate.because(Language.ZH_CN))
                .startsWith("手机，周二10-11点：212通中41%有人接听；此号码拨打3次，接听1次，未接的2次都在上午。预计接听率");
        assertThat(estimator().estimate(Kind.SWITCHBOARD, "it", TUESDAY_SIX).because(Language.EN_US))
                .startsWith("Switchboard, Tuesday 18-19: hardly any calls so far, so the assumed rate counts.");
    }
}
