package io.huifang.speech.voice;

import io.huifang.media.Sound;
import java.time.Duration;
import java.util.Arrays;

/** Makes synthesised sounds ready for a telephone: even loudness, no long silence around them. */
final class Mastering {

    private static final int FRAME = Sound.RATE / 50;

    /** Loudness of the louder speech frames (95th percentile of their RMS), -18 dB of full scale. */
    private static final double TARGET = 0.126 * 32_768;

    private static final double MOST_PEAK = 0.85 * 32_768;
    private static final double SILENT = 0.004 * 32_768;
    private static final Duration LEAD = Duration.ofMillis(40);
    private static final Duration TAIL = Duration.ofMillis(120);

    private Mastering() {}

    static Sound master(Sound sound) {
        short[] samples = new short[sound.length()];
        sound.copy(0, samples);
        return Sound.of(level(trim(samples)));
    }

    private static short[] trim(short[] samples) {
        int first = 0;
        while (first < samples.length && Math.abs(samples[first]) < SILENT) {
            first++;
        }
        int last = samples.length;
        while (last > first && Math.abs(samples[last - 1]) < SILENT) {
            last--;
        }
        return Arrays.copyOfRange(
                samples, Math.max(0, first - count(LEAD)), Math.min(samples.length, last + count(TAIL)));
    }

    private static short[] level(short[] samples) {
        double[] loudness = new double[samples.length / FRAME];
        int peak = 1;
        for (int frame = 0; frame < loudness.length; frame++) {
            double sum = 0;
            for (int i = frame * FRAME; i < (frame + 1) * FRAME; i++) {
                sum += (double) samples[i] * samples[i];
                peak = Math.max(peak, Math.abs(samples[i]));
            }
            loudness[frame] = Math.sqrt(sum / FRAME);
        }
        Arrays.sort(loudness);
        double loud = loudness.length == 0 ? 0 : loudness[(int) (loudness.length * 0.95)];
        if (loud < SILENT) {
            return samples;
        }
        double gain = Math.min(TARGET / loud, MOST_PEAK / peak);
        short[] levelled = new short[samples.length];
        for (int i = 0; i < samples.length; i++) {
            levelled[i] = (short) Math.clamp(Math.round(samples[i] * gain), Short.MIN_VALUE, Short.MAX_VALUE);
        }
        return levelled;
    }

    private static int count(Duration duration) {
        return (int) (duration.toMillis() * Sound.RATE / 1000);
    }
}
