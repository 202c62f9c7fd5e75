package io.huifang.media;

/**
 * Knows music by tones that are held. Speech glides: even a long vowel changes its pitch within a fifth of a second, and
 * every few words there is a pause. In three seconds of music a tone is held for a quarter of the time or more, and it is
 * hardly ever quiet.
 *
 * <p>Spectra of 64 ms at 8 kHz, 32 ms apart; a peak is found to a fraction of a bin by a parabola through its logarithms.
 * A tone is held when its peak has stayed within 1 % for six spectra.
 */
final class Music {

    private static final int SIZE = 512;
    private static final int HOP = 256;
    private static final int WINDOW = 94;
    private static final int TOLD_EVERY = 31;
    private static final double STEADY = 0.01;
    private static final int HELD = 6;
    private static final double OFTEN_HELD = 0.25;
    private static final double SELDOM_QUIET = 0.15;
    private static final double LEAST_HERTZ = 150;
    private static final double MOST_HERTZ = 2_400;

    private final LineTones.Listener listener;
    private final Spectrum spectrum = new Spectrum(SIZE);
    private final float[] samples = new float[SIZE];
    private int filled;
    private float half;
    private boolean odd;
    private long position;

    private final boolean[] held = new boolean[WINDOW];
    private final double[] energies = new double[WINDOW];
    private long frames;
    private double peak;
    private int age;
    private long since = -1;
    private int untold;

    Music(LineTones.Listener listener) {
        this.listener = listener;
    }

    /** Takes the next samples of the stream, in any number. */
    void hear(short[] sound, int count) {
        for (int i = 0; i < count; i++) {
            if (odd) {
                samples[filled++] = (half + sound[i]) / 2;
                if (filled == SIZE) {
                    look();
                    System.arraycopy(samples, HOP, samples, 0, SIZE - HOP);
                    filled = SIZE - HOP;
                }
            } else {
                half = sound[i];
            }
            odd = !odd;
        }
        position += count;
    }

    private void look() {
        double energy = 0;
        for (float x : samples) {
            energy += x * x;
        }
        energy /= SIZE;
        double hertz = energy > ToneBlocks.WEAKEST ? strongest() : 0;
        age = hertz > 0 && Math.abs(hertz - peak) < STEADY * hertz ? age + 1 : 0;
        peak = hertz;
        int at = (int) (frames++ % WINDOW);
        held[at] = age >= HELD;
        if (age == HELD) {
            // the spectra before belong to it too
            for (int back = 1; back <= Math.min(HELD, frames - 1); back++) {
                held[(int) ((frames - 1 - back) % WINDOW)] = true;
            }
        }
        energies[at] = energy;
        judge();
    }

    private double strongest() {
        spectrum.of(samples);
        int least = (int) Math.ceil(LEAST_HERTZ * SIZE / ToneBlocks.RATE);
        int most = (int) (MOST_HERTZ * SIZE / ToneBlocks.RATE);
        int best = least;
        for (int bin = least; bin <= most; bin++) {
            if (spectrum.power(bin) > spectrum.power(best)) {
                best = bin;
            }
        }
        double left = Math.log(spectrum.power(best - 1) + 1);
        double middle = Math.log(spectrum.power(best) + 1);
        double right = Math.log(spectrum.power(best + 1) + 1);
        double bend = left - 2 * middle + right;
        double shift = bend == 0 ? 0 : 0.5 * (left - right) / bend;
        return (best + Math.clamp(shift, -0.5, 0.5)) * ToneBlocks.RATE / SIZE;
    }

    private void judge() {
        if (frames < WINDOW) {
            return;
        }
        double loudest = 0;
        int heldFrames = 0;
        for (int i = 0; i < WINDOW; i++) {
            loudest = Math.max(loudest, energies[i]);
            heldFrames += held[i] ? 1 : 0;
        }
        int quiet = 0;
        for (double energy : energies) {
            quiet += energy < loudest / 200 || energy < ToneBlocks.WEAKEST ? 1 : 0;
        }
        boolean music = heldFrames >= OFTEN_HELD * WINDOW && quiet <= SELDOM_QUIET * WINDOW;
        if (!music) {
            since = -1;
            return;
        }
        if (since < 0) {
            since = Math.max(0, position - 2L * HOP * WINDOW);
            untold = TOLD_EVERY;
        }
        if (++untold > TOLD_EVERY) {
            untold = 0;
            listener.lineSound(LineSound.MUSIC, since, position);
        }
    }

    double heldShare() {
        int count = 0;
        for (boolean one : held) {
            count += one ? 1 : 0;
        }
        return (double) count / WINDOW;
    }
}
