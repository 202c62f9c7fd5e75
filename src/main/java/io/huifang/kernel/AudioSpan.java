package io.huifang.kernel;

import java.time.Duration;

/** A stretch of a call's recording, both ends counted from the recording's first sample. */
public record AudioSpan(Duration from, Duration to) {

    public AudioSpan {
        if (from.isNegative() || to.compareTo(from) < 0) {
            throw new IllegalArgumentException(
                    "a span runs forward from zero or later, not from " + from + " to " + to);
        }
    }
}
