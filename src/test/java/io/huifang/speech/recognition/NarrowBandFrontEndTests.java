package io.huifang.speech.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NarrowBandFrontEndTests {

    @Test
    void doesTheSameEveryTimeHoweverTheSoundIsCut() {
        short[] whole = tone(3_000, 32_000);
        short[] cut = whole.clone();

        new NarrowBandFrontEnd().improve(whole);
        NarrowBandFrontEnd frontEnd = new NarrowBandFrontEnd();
        for (int from = 0; from < cut.length; from += 320) {
            short[] piece = Arrays.copyOfRange(cut, from, from + 320);
            frontEnd.improve(piece);
            System.arraycopy(piece, 0, cut, from, 320);
        }

        assertThat(cut).isEqualTo(whole);
    }

    @Test
    void bringsLoudSpeechToItsLevelAtOnce() {
        short[] loud = tone(30_000, 16_000);
        new NarrowBandFrontEnd().improve(loud);

        assertThat(peak(loud, 1_600)).isBetween(15_500, 18_000);
    }

    @Test
    void bringsQuietSpeechToItsLevelInSomeSeconds() {
        short[] quiet = tone(1_000, 16 * 16_000);
        new NarrowBandFrontEnd().improve(quiet);

        assertThat(peak(quiet, 15 * 16_000)).isBetween(14_000, 18_000);
    }

    @Test
    void putsNoiseUnderSilenceWithoutRaisingIt() {
        short[] silence = new short[60 * 16_000];
        new NarrowBandFrontEnd().improve(silence);

        assertThat(rms(silence, 0)).isBetween(125.0, 137.0);
        assertThat(rms(silence, 59 * 16_000)).isBetween(125.0, 137.0);
    }

    @Test
    void neverWrapsAround() {
        short[] click = new short[1_000];
        Arrays.fill(click, 500, 1_000, Short.MAX_VALUE);
        new NarrowBandFrontEnd().improve(click);

        for (int i = 500; i < click.length; i++) {
            assertThat(click[i]).isGreaterThan((short) 10_000);
        }
    }

    private static short[] tone(int amplitude, int length) {
        short[] samples = new short[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (short) (amplitude * Math.sin(i * 0.4));
        }
        return samples;
    }

    private static double rms(short[] samples, int from) {
        double sum = 0;
        for (int i = from; i < samples.length; i++) {
            sum += samples[i] * samples[i];
        }
        return Math.sqrt(sum / (samples.length - from));
    }

    private static int peak(short[] samples, int from) {
        int peak = 0;
        for (int i = from; i < samples.length; i++) {
            peak = Math.max(peak, Math.abs(samples[i]));
        }
        return peak;
    }
}
