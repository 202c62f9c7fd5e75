package io.huifang.speech.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.media.Sound;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MasteringTests {

    @Test
    void bringsQuietAndLoudSpeechToTheSameLevel() {
        assertThat(rms(Mastering.master(speech(800)))).isBetween(3_700.0, 4_300.0);
        assertThat(rms(Mastering.master(speech(16_000)))).isBetween(3_700.0, 4_300.0);
    }

    @Test
    void cutsLongSilenceAround() {
        assertThat(Mastering.master(speech(8_000)).duration())
                .isBetween(Duration.ofMillis(1_100), Duration.ofMillis(1_165));
    }

    @Test
    void leavesSilenceSilent() {
        assertThat(rms(Mastering.master(Sound.silence(Duration.ofSeconds(1))))).isZero();
    }

    /** A second of tone between two of silence. */
    private static Sound speech(int amplitude) {
        short[] samples = new short[3 * Sound.RATE];
        for (int i = 0; i < Sound.RATE; i++) {
            samples[Sound.RATE + i] = (short) (amplitude * Math.sin(i * 0.3));
        }
        return Sound.of(samples);
    }

    private static double rms(Sound sound) {
        short[] samples = new short[sound.length()];
        sound.copy(0, samples);
        double sum = 0;
        for (short sample : samples) {
            sum += (double) sample * sample;
        }
        return samples.length == 0 ? 0 : Math.sqrt(sum / samples.length);
    }
}
