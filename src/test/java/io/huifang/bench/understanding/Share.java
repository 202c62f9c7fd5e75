package io.huifang.bench.understanding;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** So many of so many. */
record Share(long part, long all) {

    /** The normal distribution's quantile of 97.5 %, for an interval that misses on either side one time in forty. */
    private static final double QUANTILE = 1.96;

    static <T> Share of(List<T> all, Predicate<T> part) {
        return new Share(all.stream().filter(part).count(), all.size());
    }

    /** 0 to 1; 0 of none. */
    double ratio() {
        return all == 0 ? 0 : (double) part / all;
    }

    /** The least true share that this one is likely to come from: the lower bound of Wilson's interval with 95 %. */
    double least() {
        return Math.max(0, centre() - spread());
    }

    /** The upper bound. */
    double most() {
        return Math.min(1, centre() + spread());
    }

    private double centre() {
        return (ratio() + QUANTILE * QUANTILE / (2 * all)) / (1 + QUANTILE * QUANTILE / all);
    }

    private double spread() {
        double variance = ratio() * (1 - ratio()) / all + QUANTILE * QUANTILE / (4.0 * all * all);
        return QUANTILE * Math.sqrt(variance) / (1 + QUANTILE * QUANTILE / all);
    }

    String withInterval() {
        return all == 0 ? "-" : String.format(Locale.ROOT, "%s %.0f..%.0f %%", this, 100 * least(), 100 * most());
    }

    @Override
    public String toString() {
        return all == 0 ? "-" : String.format(Locale.ROOT, "%.1f %% (%d/%d)", 100 * ratio(), part, all);
    }
}
