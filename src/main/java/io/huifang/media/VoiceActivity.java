package io.huifang.media;

import java.util.Arrays;

/**
 * Says of each 10 ms of the customer's sound whether it is voiced, by its level above the background.
 *
 * <p>The rule. Direct current and mains hum are filtered off (first-order high pass at about 130 Hz). A block's level is
 * its root mean square in dB of full scale, smoothed with the block before it. The background is the lowest level of
 * the last 1.6 s, plus the 1 dB by which a minimum of steady noise lies under its mean; at the beginning it is taken for
 * {@value #FIRST_FLOOR} dB at most, so that a first word is not mistaken for background, and again after half a second in which
 * nothing arrived. Silence that stands in for missing frames teaches nothing about the background; zeros that the far
 * end sent count as {@value #ZEROS} dB, so that comfort noise after them is no voice and words between them are. A block is voiced
 * when it rises {@value #ON} dB over the background, and stays so until it falls under {@value #OFF} dB over it; nothing
 * under {@value #LEAST} dB of full scale is ever voiced, which is 25 dB under a quiet telephone voice.
 *
 * <p>A click or a cough is voiced too; {@link SpeechEdges} tells short from long.
 */
final class VoiceActivity {

    static final int BLOCK = Sound.RATE / 100;

    /** What hears of each block. */
    interface Listener {

        /** @param end position of the sample after the block */
        void block(boolean voiced, long end);
    }

    private static final double ON = 8;
    private static final double OFF = 4;
    private static final double LEAST = -55;
    private static final double FIRST_FLOOR = -45;
    private static final double ZEROS = -60;
    /** Blocks of stand-in silence after which what was known of the background may be out of date. */
    private static final int OUT_OF_DATE = 50;

    private static final double FLOOR_LEAST = -75;
    private static final double FLOOR_MOST = -30;
    private static final double MINIMUM_BIAS = 1;
    private static final float HIGH_PASS = 0.95f;

    /** Blocks of one of the background's windows, of which it remembers eight. */
    private static final int WINDOW_BLOCKS = 20;

    private final double[] minima = new double[8];
    private int window;
    private int blocksInWindow;
    private int missingBlocks;

    private final Listener listener;
    private float before;
    private float filtered;
    private double energy;
    private int inBlock;
    private double lastEnergy;
    private long position;
    private double floor = FIRST_FLOOR;
    private boolean voiced;

    VoiceActivity(Listener listener) {
        this.listener = listener;
        Arrays.fill(minima, FIRST_FLOOR);
    }

    /**
     * Takes the next samples of the stream, in any number.
     *
     * @param standIn true when they are silence in place of frames that did not come
     */
    void hear(short[] samples, int count, boolean standIn) {
        float x1 = before;
        float y = filtered;
        double sum = energy;
        int filled = inBlock;
        for (int i = 0; i < count; i++) {
            float x = samples[i];
            y = x - x1 + HIGH_PASS * y;
            x1 = x;
            sum += y * y;
            if (++filled == BLOCK) {
                block(sum, standIn);
                sum = 0;
                filled = 0;
            }
        }
        before = x1;
        // a decaying tail must not linger as a denormal, which is slow to reckon with
        filtered = Math.abs(y) < 1e-3f ? 0 : y;
        energy = sum;
        inBlock = filled;
    }

    /** True while the latest block counts as voiced. */
    boolean isVoiced() {
        return voiced;
    }

    /** True when samples that are not part of the stream yet would count as voiced. */
    boolean wouldBeVoiced(short[] samples, int count) {
        float x1 = count > 0 ? samples[0] : 0;
        float y = 0;
        double sum = 0;
        for (int i = 0; i < count; i++) {
            y = samples[i] - x1 + HIGH_PASS * y;
            x1 = samples[i];
            sum += y * y;
        }
        double level = decibel(sum / Math.max(1, count));
        return level > LEAST && level > floor + OFF;
    }

    double background() {
        return floor;
    }

    private void block(double sum, boolean standIn) {
        position += BLOCK;
        double mean = sum / BLOCK;
        double smoothed = (mean + lastEnergy) / 2;
        lastEnergy = mean;
        double level = decibel(smoothed);
        if (standIn) {
            forget();
        } else {
            missingBlocks = 0;
            learn(Math.max(level, ZEROS));
        }
        voiced = level > LEAST && level > floor + (voiced ? OFF : ON);
        listener.block(voiced, position);
    }

    private void forget() {
        if (++missingBlocks == OUT_OF_DATE) {
            for (int i = 0; i < minima.length; i++) {
                minima[i] = Math.min(minima[i], FIRST_FLOOR);
            }
            blocksInWindow = 1;
            floor();
        }
    }

    private void learn(double level) {
        minima[window] = blocksInWindow == 0 ? level : Math.min(minima[window], level);
        if (++blocksInWindow == WINDOW_BLOCKS) {
            blocksInWindow = 0;
            window = (window + 1) % minima.length;
        }
        floor();
    }

    private void floor() {
        double least = minima[0];
        for (double minimum : minima) {
            least = Math.min(least, minimum);
        }
        floor = Math.clamp(least + MINIMUM_BIAS, FLOOR_LEAST, FLOOR_MOST);
    }

    private static double decibel(double meanSquare) {
        return 10 * Math.log10(meanSquare / (32_768.0 * 32_768.0) + 1e-10);
    }
}
