package io.huifang.bench.understanding;

import java.util.Locale;

/** The columns of the corpus's files, in their order; {@code bench/understanding/corpus/README.md} says what is in them. */
public enum Column {
    ID,
    BASE,
    LANGUAGE,
    TYPE,
    EXPECTED,
    TOLERANCE,
    CATEGORIES,
    NOW,
    UTTERANCE,
    LABEL,
    JUDGEMENT,
    INTERRUPTION,
    ORIGIN,
    WORDS;

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
