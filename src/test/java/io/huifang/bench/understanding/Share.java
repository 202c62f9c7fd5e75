package io.huifang.bench.understanding;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** So many of so many. */
record Share(long part, long all) {

    static <T> Share of(List<T> all, Predicate<T> part) {
        return new Share(all.stream().filter(part).count(), all.size());
    }

    /** 0 to 1; 0 of none. */
    double ratio() {
        return all == 0 ? 0 : (double) part / all;
    }

    @Override
    public String toString() {
        return all == 0 ? "-" : String.format(Locale.ROOT, "%.1f %% (%d/%d)", 100 * ratio(), part, all);
    }
}
