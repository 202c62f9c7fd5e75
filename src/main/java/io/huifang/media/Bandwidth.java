package io.huifang.media;

/**
 * Tells from the sound whether it is narrow band. The rate at which it comes does not: a PBX converts a G.711 leg to
 * 16 kHz for us, and a wide-band trunk may carry a call that was narrow band before it.
 *
 * <p>The rule. Of each frame that is loud enough, the mean power at {@value #PROBES} frequencies between 4.75 and 7.25 kHz,
 * by Goertzel's algorithm under a Hann window, is compared with the frame's whole power. In speech that came as G.711
 * the ratio was under -75 dB in three frames of four, and in speech that came as G.722 it was over -55 dB in nineteen of
 * twenty (flite voices over Asterisk 22). Each frame moves a score one step; three steps into the negative count as narrow.
 */
final class Bandwidth {

    private static final int PROBES = 8;
    private static final double LEAST_RMS = 200;
    private static final double WIDE = -60;
    private static final double NARROW = -66;
    private static final int MOST_SCORE = 8;
    private static final int DECIDED = -3;

    private static final double[] WINDOW = window();
    private static final double[] COEFFICIENTS = coefficients();
    /** The probes stand for this many of the spectrum's bins, each {@value Samples#FRAME} samples' worth. */
    private static final double BINS_PER_PROBE = 2_500.0 / 50 / PROBES;

    private final double[] windowed = new double[Samples.FRAME];
    private int score;

    /** Takes a frame; others than 20 ms tell nothing. */
    void hear(short[] samples) {
        if (samples.length != Samples.FRAME) {
            return;
        }
        double power = 0;
        double plain = 0;
        for (int i = 0; i < samples.length; i++) {
            double x = samples[i] * WINDOW[i];
            windowed[i] = x;
            power += x * x;
            plain += (double) samples[i] * samples[i];
        }
        if (plain < LEAST_RMS * LEAST_RMS * samples.length) {
            return;
        }
        double upper = 0;
        for (double coefficient : COEFFICIENTS) {
            upper += goertzel(coefficient);
        }
        // Parseval: the bins of a whole spectrum sum to N times the power; half of them mirror the other half
        double ratio = 10 * Math.log10(upper * BINS_PER_PROBE * 2 / (power * samples.length) + 1e-12);
        if (ratio > WIDE) {
            score = Math.min(MOST_SCORE, score + 1);
        } else if (ratio < NARROW) {
            score = Math.max(-MOST_SCORE, score - 1);
        }
    }

    boolean isNarrow() {
        return score <= DECIDED;
    }

    private double goertzel(double coefficient) {
        double s1 = 0;
        double s2 = 0;
        for (double x : windowed) {
            double s = x + coefficient * s1 - s2;
            s2 = s1;
            s1 = s;
        }
        return s1 * s1 + s2 * s2 - coefficient * s1 * s2;
    }

    private static double[] window() {
        double[] window = new double[Samples.FRAME];
        for (int i = 0; i < window.length; i++) {
            window[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / window.length);
        }
        return window;
    }

    private static double[] coefficients() {
        double[] coefficients = new double[PROBES];
        for (int i = 0; i < PROBES; i++) {
            double frequency = 4_750 + i * 2_500.0 / (PROBES - 1);
            coefficients[i] = 2 * Math.cos(2 * Math.PI * frequency / Sound.RATE);
        }
        return coefficients;
    }
}
