package io.huifang.speech.recognition;

import java.util.SplittableRandom;

/**
 * Makes narrow-band sound more like what the models were trained with: brings it to an even level and fills the empty
 * upper band with a little noise. Streaming, the same every time, one per listening. Why it is as it is:
 * {@code docs/adr/0003-narrow-band-front-end.md}.
 */
final class NarrowBandFrontEnd {

    private static final double FULL_SCALE = 32_768;
    private static final double TARGET_PEAK = 0.5 * FULL_SCALE;
    private static final double NOISE = 0.004 * FULL_SCALE;
    private static final double LEAST_PEAK = 0.01 * FULL_SCALE;
    private static final double MOST_GAIN = 12;

    private final SplittableRandom random = new SplittableRandom(20_251_121);
    private double peak = 0.2 * FULL_SCALE;
    private double gain = TARGET_PEAK / peak;

    /** Changes the samples in place. */
    void improve(short[] samples) {
        for (int i = 0; i < samples.length; i++) {
            double level = Math.abs(samples[i]);
            peak = level > peak ? level : Math.max(LEAST_PEAK, peak * 0.99997);
            double wanted = Math.min(MOST_GAIN, TARGET_PEAK / peak);
            gain = wanted < gain ? wanted : gain + (wanted - gain) * 0.001;
            double noise = random.nextGaussian() * NOISE;
            samples[i] = (short) Math.clamp(Math.round(samples[i] * gain + noise), Short.MIN_VALUE, Short.MAX_VALUE);
        }
    }
}
