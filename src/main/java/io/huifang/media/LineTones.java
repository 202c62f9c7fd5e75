package io.huifang.media;

/**
 * Knows the tones of telephone networks and of fax machines by frequency and rhythm. Each block of 20 ms gets a sign; blocks
 * of one sign on end are a run; {@link Rhythm} reads the runs.
 */
final class LineTones {

    /** What hears of a sound, by position in samples. */
    interface Listener {

        /** Told as soon as it is certain, and again while it goes on. */
        void lineSound(LineSound sound, long from, long to);
    }

    /** What a block is. */
    enum Sign {
        QUIET,
        /** About 450 Hz, or 440 and 480 Hz together. */
        LOW,
        /** 480 and 620 Hz together. */
        PAIR,
        RISE_1,
        RISE_2,
        RISE_3,
        FAX_CALLS,
        FAX_ANSWERS,
        OTHER
    }

    private static final double FIRST = 440;
    private static final double SECOND = 480;
    private static final double THIRD = 620;
    /** Of two tones, together and each. */
    private static final double BOTH = 0.8;

    private static final double EACH = 0.2;

    private final ToneBlocks blocks = new ToneBlocks(this::look);
    private final float[] two = new float[2 * ToneBlocks.LENGTH];
    private final Rhythm rhythm;
    private double before;

    LineTones(Listener listener) {
        rhythm = new Rhythm(listener);
    }

    /** Takes the next samples of the stream, in any number. */
    void hear(short[] samples, int count) {
        blocks.hear(samples, count);
    }

    private void look(float[] block, double energy, double hertz) {
        System.arraycopy(two, ToneBlocks.LENGTH, two, 0, ToneBlocks.LENGTH);
        System.arraycopy(block, 0, two, ToneBlocks.LENGTH, ToneBlocks.LENGTH);
        double mean = (before + energy) / 2;
        before = energy;
        rhythm.block(energy < ToneBlocks.WEAKEST ? Sign.QUIET : sign(hertz, mean));
    }

    private Sign sign(double hertz, double mean) {
        if (hertz == 0) {
            return ofTwoTones(mean);
        } else if (hertz > 400 && hertz < 500) {
            return Sign.LOW;
        } else if (hertz > 900 && hertz < 1_000) {
            return Sign.RISE_1;
        } else if (hertz > 1_350 && hertz < 1_450) {
            return Sign.RISE_2;
        } else if (hertz > 1_750 && hertz < 1_800) {
            return Sign.RISE_3;
        } else if (hertz > 1_060 && hertz < 1_140) {
            return Sign.FAX_CALLS;
        } else if (hertz > 2_080 && hertz < 2_120) {
            return Sign.FAX_ANSWERS;
        }
        return Sign.OTHER;
    }

    /** Tones that lie so near to each other are told apart in 40 ms, not in 20. */
    private Sign ofTwoTones(double mean) {
        double second = ToneBlocks.share(two, SECOND, mean);
        if (second < EACH) {
            return Sign.OTHER;
        }
        double first = ToneBlocks.share(two, FIRST, mean);
        double third = ToneBlocks.share(two, THIRD, mean);
        if (third > EACH && second + third > BOTH) {
            return Sign.PAIR;
        }
        return first > EACH && first + second > BOTH ? Sign.LOW : Sign.OTHER;
    }
}
