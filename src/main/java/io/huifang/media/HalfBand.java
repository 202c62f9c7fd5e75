package io.huifang.media;

import java.util.Arrays;

/**
 * The low-pass filter between 8 and 16 kHz: a linear-phase half-band FIR of {@value #TAPS} taps at 16 kHz, a sinc under
 * a Kaiser window with beta 5.65. It is flat (within 0.1 dB) to 3.4 kHz and 60 dB down from 4.6 kHz, and delays by 27
 * samples (1.7 ms). Every other tap but the middle one is zero, so each 8 kHz sample costs 14 multiplications.
 *
 * <p>Window and order after J. F. Kaiser's formulas as in Oppenheim and Schafer, Discrete-Time Signal Processing, 7.5.
 */
final class HalfBand {

    static final int TAPS = 55;

    private static final int CENTRE = TAPS / 2;
    private static final double BETA = 5.65;

    /** Taps at distance 1, 3, 5, ... 27 from the middle, which is itself a half. */
    private static final float[] SIDE = design();

    private static final int SIDES = SIDE.length;
    private static final int HISTORY = 2 * SIDES;

    private HalfBand() {}

    private static float[] design() {
        float[] side = new float[(CENTRE + 1) / 2];
        double sum = 0;
        for (int i = 0; i < side.length; i++) {
            int distance = 2 * i + 1;
            double sinc = Math.sin(Math.PI * distance / 2) / (Math.PI * distance);
            double edge = (double) distance / (CENTRE + 1);
            side[i] = (float) (sinc * bessel(BETA * Math.sqrt(1 - edge * edge)) / bessel(BETA));
            sum += side[i];
        }
        // unity at 0 Hz: the sides together weigh a half, as the middle does
        for (int i = 0; i < side.length; i++) {
            side[i] *= (float) (0.25 / sum);
        }
        return side;
    }

    /** The modified Bessel function of the first kind and order zero. */
    private static double bessel(double x) {
        double term = 1;
        double sum = 1;
        for (int k = 1; k < 40; k++) {
            term *= (x / (2 * k)) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }

    private static short clip(float value) {
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(value)));
    }

    /** Turns 8 kHz into 16 kHz, chunk after chunk. */
    static final class Up {

        private float[] line = new float[HISTORY + 160];

        /** Writes two samples to {@code out} for each of the {@code count} in {@code in}. */
        void convert(short[] in, int count, short[] out) {
            line = room(line, HISTORY + count);
            for (int i = 0; i < count; i++) {
                line[HISTORY + i] = in[i];
            }
            for (int i = 0; i < count; i++) {
                // the two phases of the interpolator: between two samples, and upon one
                int between = i + SIDES;
                float sum = 0;
                for (int k = 0; k < SIDES; k++) {
                    sum += SIDE[k] * (line[between + k + 1] + line[between - k]);
                }
                out[2 * i] = clip(2 * sum);
                out[2 * i + 1] = clip(line[between + 1]);
            }
            System.arraycopy(line, count, line, 0, HISTORY);
        }
    }

    /** Turns 16 kHz into 8 kHz, chunk after chunk. */
    static final class Down {

        private static final int PAST = TAPS - 1;

        private float[] line = new float[PAST + 320];

        /** Writes half of the {@code count} samples, which are an even number, to {@code out}. */
        void convert(short[] in, int count, short[] out) {
            line = room(line, PAST + count);
            for (int i = 0; i < count; i++) {
                line[PAST + i] = in[i];
            }
            for (int i = 0; i < count / 2; i++) {
                int centre = 2 * i + CENTRE;
                float sum = 0.5f * line[centre];
                for (int k = 0; k < SIDES; k++) {
                    sum += SIDE[k] * (line[centre + 2 * k + 1] + line[centre - 2 * k - 1]);
                }
                out[i] = clip(sum);
            }
            System.arraycopy(line, count, line, 0, PAST);
        }
    }

    private static float[] room(float[] line, int length) {
        return line.length >= length ? line : Arrays.copyOf(line, length);
    }
}
