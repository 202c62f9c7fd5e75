package io.huifang.dialogue.understanding;

import io.huifang.kernel.Language;

/**
 * What a likeness is worth, by the kind of name: P(same) = 1 / (1 + e^-(offset + slope * score)).
 */
enum NameKind {
    CHINESE_PERSON(-14, 18, 0.8, 0.62),
    CHINESE_COMPANY(-14, 18, 0.8, 0.6),
    ENGLISH_PERSON(-18, 24, 0.8, 0.62),
    ENGLISH_COMPANY(-18, 24, 0.8, 0.6);

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
