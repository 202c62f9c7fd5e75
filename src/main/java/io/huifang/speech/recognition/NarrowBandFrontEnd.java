package io.huifang.speech.recognition;

import io.huifang.media.Sound;
import java.util.SplittableRandom;

/**
 * Makes narrow-band sound more like what the models were trained with: speech at an even level, over a floor of white noise
 * that fills the empty band above 4 kHz. Streaming, without delay, the same every time, one per listening. Why it is as
 * it is, and what else was tried: {@code docs/adr/0003-narrow-band-front-end.md}.
 */
final class NarrowBandFrontEnd {

    private static final double FULL_SCALE = 32_768;
    private static final double TARGET_PEAK = 0.5;
    /** Standard deviation; the same loudness as evenly spread noise of amplitude 0.007. */
    private static final double NOISE = 0.004;

    /** What a telephone's speech usually reaches, as the first guess. */
    private static final double USUAL_PEAK = 0.2;

    private static final double LEAST_PEAK = 0.005;
    private static final double MOST_GAIN = 20;

    /** Quieter than this share of the peak is no speech, and says nothing about its level. */
    private static final double SPEECH = 0.1;

    /** The peak falls to 1/e over three seconds of speech. */
    private static final double RELEASE = Math.exp(-1.0 / (3 * Sound.RATE));

    private static final double GAIN_DOWN = 0.05;
    private static final double GAIN_UP = 0.001;

    private final SplittableRandom random = new SplittableRandom(20_261_121);
    private double peak = USUAL_PEAK;
    private double gain = 1;

    /** Changes the samples in place. */
    void improve(short[] samples) {
        for (int i = 0; i < samples.length; i++) {
            double sample = samples[i] / FULL_SCALE;
            follow(Math.abs(sample));
            double noise = random.nextGaussian() * NOISE;
            long improved = Math.round((sample * gain + noise) * FULL_SCALE);
            samples[i] = (short) Math.clamp(improved, Short.MIN_VALUE, Short.MAX_VALUE);
        }
    }

    private void follow(double level) {
        if (level > peak) {
            peak = level;
        } else if (level > SPEECH * peak) {
            peak = Math.max(LEAST_PEAK, peak * RELEASE);
        }
        double wanted = Math.min(MOST_GAIN, TARGET_PEAK / peak);
        gain += (wanted - gain) * (wanted < gain ? GAIN_DOWN : GAIN_UP);
    }
}
