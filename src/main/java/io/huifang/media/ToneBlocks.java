package io.huifang.media;

/**
 * Cuts sound into blocks of 20 ms at 8 kHz and says of each whether it is one pure tone of 340 to 2550 Hz.
 *
 * <p>A sinusoid of angular frequency w obeys x[n] + x[n-2] = 2 cos(w) x[n-1], so the least-squares fit of that line gives a
 * block's frequency and how far the block is from being one sinusoid. A block that passes is confirmed by a Goertzel filter
 * at the frequency found: nine tenths of its energy must lie there. Two tones at once, voices and chords fail one of the two.
 */
final class ToneBlocks {

    /** What hears of each block. */
    interface Listener {

        /**
         * @param samples of this block, at {@value ToneBlocks#RATE} Hz; overwritten by the next
         * @param energy mean square
         * @param hertz of its tone; 0 when it is none
         */
        void block(float[] samples, double energy, double hertz);
    }

    static final int RATE = 8_000;
    static final int LENGTH = RATE / 50;

    /** Mean square of a tone at -45 dB of full scale; weaker ones are left alone. */
    static final double WEAKEST = 32_768.0 * 32_768.0 * 3.2e-5;

    private static final double LEAST_HERTZ = 340;
    private static final double MOST_HERTZ = 2_550;
    private static final double MISFIT = 0.06;
    private static final double PURITY = 0.9;

    private final Listener listener;
    private final float[] block = new float[LENGTH];
    private int filled;
    private float half;
    private boolean odd;

    ToneBlocks(Listener listener) {
        this.listener = listener;
    }

    /** Takes the next samples of the stream, in any number. */
    void hear(short[] samples, int count) {
        for (int i = 0; i < count; i++) {
            // two samples' mean: a mild low pass on the way to 8 kHz, and enough for what is looked for
            if (odd) {
                block[filled++] = (half + samples[i]) / 2;
                if (filled == LENGTH) {
                    filled = 0;
                    look();
                }
            } else {
                half = samples[i];
            }
            odd = !odd;
        }
    }

    private void look() {
        double cross = 0;
        double outer = 0;
        double inner = 0;
        for (int n = 2; n < LENGTH; n++) {
            double sides = block[n] + block[n - 2];
            double middle = block[n - 1];
            inner += middle * middle;
            cross += middle * sides;
            outer += sides * sides;
        }
        double energy = inner / (LENGTH - 2);
        double hertz = 0;
        if (energy > WEAKEST && (outer - cross * cross / inner) / inner < MISFIT) {
            double cosine = cross / (2 * inner);
            if (Math.abs(cosine) < 1) {
                double found = Math.acos(cosine) * RATE / (2 * Math.PI);
                if (found > LEAST_HERTZ && found < MOST_HERTZ && share(block, found, energy) > PURITY) {
                    hertz = found;
                }
            }
        }
        listener.block(block, energy, hertz);
    }

    /** Which part of the energy lies at a frequency, by a Goertzel filter. */
    static double share(float[] samples, double hertz, double meanSquare) {
        double cosine = Math.cos(2 * Math.PI * hertz / RATE);
        double s1 = 0;
        double s2 = 0;
        for (float x : samples) {
            double s = x + 2 * cosine * s1 - s2;
            s2 = s1;
            s1 = s;
        }
        double power = s1 * s1 + s2 * s2 - 2 * cosine * s1 * s2;
        return 2 * power / (meanSquare * samples.length * samples.length);
    }
}
