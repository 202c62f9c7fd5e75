package io.huifang.dialogue.understanding;

import java.time.Period;

/** How far an answer may be from the file and still agree with it. */
public sealed interface Tolerance {

    /** Not at all; for words, as alike as their type's calibrated threshold asks. */
    record None() implements Tolerance {}

    /** For amounts and numbers: by this part of the expected value, 0 to 1. */
    record Ratio(double part) implements Tolerance {
        public Ratio {
            if (!(part >= 0 && part <= 1)) {
                throw new IllegalArgumentException("tolerance is 0 to 1, not " + part);
            }
        }
    }

    /** For dates and durations: by this long either way. */
    record Span(Period period) implements Tolerance {
        public Span {
            if (period.isNegative()) {
                throw new IllegalArgumentException("tolerance is a period of zero or more, not " + period);
            }
        }
    }
}
