package io.huifang.media;

/**
 * Finds a steady single tone of 350 to 2500 Hz, 150 ms to 3 s long, with no other tone within 100 ms before it and
 * quiet after it. A melody of pure tones fails for having neighbours.
 */
final class BeepDetector {

    /** What hears of a beep, by position in samples. */
    interface Listener {
        void beep(long from, long to);
    }

    private static final int BLOCK_SAMPLES = Samples.FRAME;
    private static final int LEAST = Samples.inMillis(150);
    private static final int MOST = Samples.inMillis(3_000);
    private static final int LONELY = Samples.inMillis(100);
    /** A beep may begin with a click, or louder than it goes on; so long that may last. */
    private static final int ATTACK = Samples.inMillis(60);

    private static final double DRIFT = 0.04;
    /** A tone's energy may change by this factor from block to block: 3 dB. */
    private static final double SWELL = 2;
    /** The quiet after a tone is less than this part of its energy: 12 dB. */
    private static final double QUIET = 0.063;

    private final Listener listener;
    private final ToneBlocks blocks = new ToneBlocks(this::look);
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
        blocks.hear(samples, count);
    }

    private void look(float[] ignored, double energy, double hertz) {
        position += BLOCK_SAMPLES;
        if (hertz > 0) {
            tone(hertz, energy);
        } else {
            noTone(energy);
        }
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
                boolean first = runBlocks == 0 && position - BLOCK_SAMPLES - lastTone >= LONELY;
                boolean attack = alone && runBlocks > 0 && runBlocks * BLOCK_SAMPLES <= ATTACK;
                alone = first || attack;
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
