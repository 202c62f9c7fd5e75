package io.huifang.dialogue.understanding;

import io.huifang.kernel.Language;

/**
 * What a likeness is worth, by the kind of name: P(same) = 1 / (1 + e^-(offset + slope * score)). Offset and slope are a
 * logistic fit to 4,000 generated pairs of each kind, of which half are the same name garbled as on a bad line and half
 * another, mostly similar one. A threshold to accept means that of similar other names fewer than 1 in 100 are accepted; on
 * 4,000 further such pairs it does, and over 95 in 100 garbled names are accepted. The figures, and the command that makes
 * them anew, stand in {@code bench/understanding/names.md}. Between the thresholds it is left to a person.
 */
enum NameKind {
    CHINESE_PERSON(-17.0, 22.2, 0.78, 0.6),
    CHINESE_COMPANY(-13.7, 18.9, 0.76, 0.6),
    ENGLISH_PERSON(-13.8, 20.5, 0.8, 0.62),
    ENGLISH_COMPANY(-28.5, 33.3, 0.9, 0.48);

    private final double offset;
    private final double slope;
    private final double same;
    private final double other;

    NameKind(double offset, double slope, double same, double other) {
        this.offset = offset;
        this.slope = slope;
        this.same = same;
        this.other = other;
    }

    static NameKind of(boolean person, Language language) {
        return switch (language) {
            case ZH_CN -> person ? CHINESE_PERSON : CHINESE_COMPANY;
            case EN_US -> person ? ENGLISH_PERSON : ENGLISH_COMPANY;
        };
    }

    double probability(double score) {
        return 1 / (1 + Math.exp(-(offset + slope * score)));
    }

    /** From this score on it is the name on file. */
    double same() {
        return same;
    }

    /** Below this score it is another, if it is a name at all. */
    double other() {
        return other;
    }
}
