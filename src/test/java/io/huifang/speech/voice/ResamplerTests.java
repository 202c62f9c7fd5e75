package io.huifang.speech.voice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResamplerTests {

    @Test
    void keepsATone() {
        float[] out = Resampler.resample(tone(3_000, 22_050), 22_050, 16_000);

        assertThat(rms(out)).isBetween(0.70, 0.715);
    }

    @Test
    void leavesOutWhatTheLowerRateCannotCarry() {
        float[] out = Resampler.resample(tone(9_000, 22_050), 22_050, 16_000);

        assertThat(rms(out)).isLessThan(0.001);
    }

    private static float[] tone(double hertz, int rate) {
        float[] samples = new float[rate];
        for (int i = 0; i < rate; i++) {
            samples[i] = (float) Math.sin(2 * Math.PI * hertz * i / rate);
        }
        return samples;
    }

    private static double rms(float[] samples) {
        double sum = 0;
        for (int i = 200; i < samples.length - 200; i++) {
            sum += samples[i] * samples[i];
        }
        return Math.sqrt(sum / (samples.length - 400));
    }
}
