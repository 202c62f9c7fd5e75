package io.huifang.campaign.reach;

import io.huifang.campaign.ContactPoint;
import io.huifang.kernel.Language;
import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The chance that a call to a number is answered at an hour of the week, with what it comes from.
 *
 * @param group what is believed of such numbers
 * @param number what is believed of this one
 * @param seen calls of this kind at this hour, whatever the industry
 * @param own earlier calls to the number
 */
public record Estimate(
        ContactPoint.Kind kind,
        String industry,
        HourOfWeek hour,
        Belief group,
        Belief number,
        Tally seen,
        List<OwnCall> own) {

    private static final double TAIL = 0.05;

    public Estimate {
        own = List.copyOf(own);
    }

    /**
     * Within which nine of ten such chances lie.
     *
     * @param low the 5th percentile
     * @param high the 95th
     */
    public record Interval(double low, double high) {

        private static Interval of(Belief belief) {
            BetaDistribution beta =
                    BetaDistribution.of(belief.mean() * belief.calls(), (1 - belief.mean()) * belief.calls());
            return new Interval(beta.inverseCumulativeProbability(TAIL), beta.inverseSurvivalProbability(TAIL));
        }
    }

    /** Above 0 and below 1. */
    public double mean() {
        return number.mean();
    }

    /** Of this number's chance. */
    public Interval interval() {
        return Interval.of(number);
    }

    /** Of the average over all such numbers. */
    public Interval groupInterval() {
        return Interval.of(group);
    }

    /** For people: "mobile, Tuesday 10-11: ...". */
    public String because(Language language) {
        return ReachWords.because(this, language);
    }
}
