package io.huifang.bench.understanding;

import java.util.Locale;

/** The half to learn from, and the half that nobody looks at before it is reported. */
public enum Half {
    TUNE,
    REPORT;

    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
