package io.huifang.media;

/**
 * Finds a steady single tone of 350 to 2500 Hz, 150 ms to 3 s long, with no other tone within 100 ms before it and
 * quiet after it.
 *
 * <p>Works in blocks of 20 ms at 8 kHz. A sinusoid of angular frequency w obeys x[n] + x[n-2] = 2 cos(w) x[n-1], so the
 * least-squares fit of that line gives a block's frequency and how far the block is from being one sinusoid. A block
 * that passes is confirmed by a Goertzel filter at the frequency found: nine tenths of its energy must lie there. Two
 * tones at once (DTMF), voices and chords fail one of the two; a melody of pure tones fails for having neighbours.
 */
final class BeepDetector {

    /** What hears of a beep, by position in samples. */
    interface Listener {
        void beep(long from, long to);
    }

    private static final int RATE = 8_000;
    private static final int BLOCK = RATE / 50;
    private static final int BLOCK_SAMPLES = Samples.FRAME;
    private static final double LEAST_HERTZ = 340;
    private static final double MOST_HERTZ = 2_550;
    private static final int LEAST = Samples.inMillis(150);
    private static final int MOST = Samples.inMillis(3_000);
    private static final int LONELY = Samples.inMillis(100);
    /** Mean square of a tone at -45 dB of full scale; weaker ones are left alone. */
    private static final double WEAKEST = 32_768.0 * 32_768.0 * 3.2e-5;

    private static final double MISFIT = 0.06;
    private static final double PURITY = 0.9;
    private static final double DRIFT = 0.04;
    /** A tone's energy may change by this factor from block to block: 3 dB. */
    private static final double SWELL = 2;
    /** The quiet after a tone is less than this part of its energy: 12 dB. */
    private static final double QUIET = 0.063;

    private final Listener listener;
    private final float[] block = new float[BLOCK];
    private int filled;
    private float half;
    private boolean odd;
    private long position;

    private int runBlocks;
    private long runFrom;
    private double runHertz;
    private double runEnergy;
    private boolean alone;
    private long lastTone = -LONELY;
    /** Blocks since a run ended, while it waits for its quiet; negative when none waits. */
    private int waited = -1;

    BeepDetector(Listener listener) {
        this.listener = listener;
    }

    /** Takes the next samples of the stream, in any number. */
    void hear(short[] samples, int count) {
        for (int i = 0; i < count; i++) {
            // two samples' mean: a mild low pass on the way to 8 kHz, and enough for what is looked for
            if (odd) {
                block[filled++] = (half + samples[i]) / 2;
                if (filled == BLOCK) {
                    filled = 0;
                    position += BLOCK_SAMPLES;
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
        for (int n = 2; n < BLOCK; n++) {
            double sides = block[n] + block[n - 2];
            double middle = block[n - 1];
            inner += middle * middle;
            cross += middle * sides;
            outer += sides * sides;
        }
        double energy = inner / (BLOCK - 2);
        double hertz = 0;
        if (energy > WEAKEST && (outer - cross * cross / inner) / inner < MISFIT) {
            double cosine = cross / (2 * inner);
            if (Math.abs(cosine) < 1) {
                double found = Math.acos(cosine) * RATE / (2 * Math.PI);
                if (found > LEAST_HERTZ && found < MOST_HERTZ && purity(cosine, energy) > PURITY) {
                    hertz = found;
                }
            }
        }
        if (hertz > 0) {
            tone(hertz, energy);
        } else {
            noTone(energy);
        }
    }

    private double purity(double cosine, double energy) {
        double s1 = 0;
        double s2 = 0;
        for (float x : block) {
            double s = x + 2 * cosine * s1 - s2;
            s2 = s1;
            s1 = s;
        }
        double power = s1 * s1 + s2 * s2 - 2 * cosine * s1 * s2;
        return 2 * power / (energy * BLOCK * BLOCK);
    }

    private void tone(double hertz, double energy) {
        waited = -1;
        boolean goesOn = runBlocks > 0
                && Math.abs(hertz - runHertz) < DRIFT * runHertz
                && energy < runEnergy * SWELL
                && energy > runEnergy / SWELL;
        if (!goesOn) {
            // the first block of a tone holds only a part of it and may look weaker than the rest
            boolean rising = runBlocks == 1 && Math.abs(hertz - runHertz) < DRIFT * runHertz && energy > runEnergy;
            if (!rising) {
                alone = runBlocks == 0 && position - BLOCK_SAMPLES - lastTone >= LONELY;
                runFrom = position - BLOCK_SAMPLES;
                runBlocks = 0;
            }
            runHertz = hertz;
            runEnergy = energy;
        }
        runBlocks++;
        lastTone = position;
    }

    private void noTone(double energy) {
        if (runBlocks == 0) {
            return;
        }
        // the block in which the tone stops is half tone, half quiet; the one after it must be quiet
        waited = waited < 0 ? 0 : waited + 1;
        if (waited == 0) {
            return;
        }
        long length = lastTone - runFrom;
        if (alone && energy < runEnergy * QUIET && length + 2 * BLOCK_SAMPLES >= LEAST && length <= MOST) {
            listener.beep(runFrom, lastTone);
        }
        runBlocks = 0;
        waited = -1;
    }
}
