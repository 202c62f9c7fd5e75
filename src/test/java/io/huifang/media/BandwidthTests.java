package io.huifang.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BandwidthTests {

    private final Bandwidth bandwidth = new Bandwidth();
    private final Random random = new Random(7);

    @Test
    void isWideUntilSomethingIsHeard() {
        bandwidth.hear(new short[Samples.FRAME]);
        assertThat(bandwidth.isNarrow()).isFalse();
    }

    @Test
    void takesSoundWithoutAnUpperBandForNarrow() {
        for (int frame = 0; frame < 10; frame++) {
            bandwidth.hear(harmonics(frame, 3_200, 0));
        }
        assertThat(bandwidth.isNarrow()).isTrue();
    }

    @Test
    void takesSoundWithAWeakUpperBandForWide() {
        for (int frame = 0; frame < 10; frame++) {
            bandwidth.hear(harmonics(frame, 3_200, 30));
        }
        assertThat(bandwidth.isNarrow()).isFalse();
    }

    @Test
    void changesItsMindWhenAnotherSpeakerHasAnUpperBand() {
        for (int frame = 0; frame < 100; frame++) {
            bandwidth.hear(harmonics(frame, 3_200, 0));
        }
        for (int frame = 0; frame < 10; frame++) {
            bandwidth.hear(harmonics(frame, 3_200, 100));
        }
        assertThat(bandwidth.isNarrow()).isFalse();
    }

    /** A voice-like sound: harmonics of 150 Hz up to a frequency, and white noise of an amplitude. */
    private short[] harmonics(int frame, int highest, double noise) {
        short[] samples = new short[Samples.FRAME];
        for (int i = 0; i < samples.length; i++) {
            double time = (frame * Samples.FRAME + i) / (double) Sound.RATE;
            double x = 0;
            for (int f = 150; f <= highest; f += 150) {
                x += 3_000.0 / (f / 150.0) * Math.sin(2 * Math.PI * f * time);
            }
            samples[i] = (short) (x + noise * random.nextGaussian());
        }
        return samples;
    }
}
