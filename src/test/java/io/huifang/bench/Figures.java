package io.huifang.bench;

import java.util.Arrays;

/** Many measured values; all of them are kept, so that no percentile is a guess. */
final class Figures {

    private float[] values = new float[1_024];
    private int count;
    private boolean sorted;

    synchronized void add(double value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = (float) value;
        sorted = false;
    }

    synchronized int count() {
        return count;
    }

    /** The value that {@code share} of all lie at or under; NaN when there is none. */
    synchronized double at(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        if (!sorted) {
            Arrays.sort(values, 0, count);
            sorted = true;
        }
        return values[(int) Math.max(0, Math.ceil(share * count) - 1)];
    }

    /** How many lie over a limit. */
    synchronized long over(double limit) {
        long over = 0;
        for (int i = 0; i < count; i++) {
            over += values[i] > limit ? 1 : 0;
        }
        return over;
    }
}
