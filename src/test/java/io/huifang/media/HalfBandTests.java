package io.huifang.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HalfBandTests {

    private static short[] up(short[] in) {
        short[] out = new short[2 * in.length];
        new HalfBand.Up().convert(in, in.length, out);
        return out;
    }

    private static short[] down(short[] in) {
        short[] out = new short[in.length / 2];
        new HalfBand.Down().convert(in, in.length, out);
        return out;
    }

    private static double decibel(double ratio) {
        return 20 * Math.log10(ratio);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 300, 1_000, 2_000, 3_000, 3_400})
    void keepsTheTelephoneBandWhenGoingUp(int hertz) {
        short[] in = Tones.sine(hertz, 0.5, 500, 8_000);
        short[] out = up(in);
        assertThat(decibel(Tones.rms(out, 1_000, 7_000) / Tones.rms(in, 500, 3_500)))
                .isCloseTo(0, within(0.1));
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 1_000, 2_000, 3_000})
    void leavesNoMirrorImageAboveFourKilohertz(int hertz) {
        short[] out = up(Tones.sine(hertz, 0.5, 1_000, 8_000));
        double image = goertzel(out, 8_000 - hertz);
        assertThat(decibel(image / goertzel(out, hertz))).isLessThan(-58);
    }

    @ParameterizedTest
    @ValueSource(ints = {4_600, 5_000, 6_000, 7_000})
    void foldsNothingBackWhenGoingDown(int hertz) {
        short[] in = Tones.sine(hertz, 0.5, 500);
        short[] out = down(in);
        assertThat(decibel(Tones.rms(out, 500, 3_500) / Tones.rms(in, 1_000, 7_000)))
                .isLessThan(-58);
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 1_000, 3_400})
    void keepsTheTelephoneBandWhenGoingDown(int hertz) {
        short[] in = Tones.sine(hertz, 0.5, 500);
        assertThat(decibel(Tones.rms(down(in), 500, 3_500) / Tones.rms(in, 1_000, 7_000)))
                .isCloseTo(0, within(0.1));
    }

    @Test
    void doesNotDependOnHowTheSoundIsCut() {
        short[] in = Tones.sine(700, 0.4, 400, 8_000);
        short[] whole = up(in);
        short[] pieces = new short[whole.length];
        HalfBand.Up up = new HalfBand.Up();
        Random random = new Random(1);
        for (int at = 0; at < in.length; ) {
            int count = Math.min(in.length - at, 1 + random.nextInt(500));
            short[] out = new short[2 * count];
            up.convert(Arrays.copyOfRange(in, at, at + count), count, out);
            System.arraycopy(out, 0, pieces, 2 * at, 2 * count);
            at += count;
        }
        assertThat(pieces).isEqualTo(whole);
    }

    @Test
    void clipsInsteadOfWrapping() {
        short[] square = new short[800];
        for (int i = 0; i < square.length; i++) {
            square[i] = i / 8 % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE;
        }
        short[] out = up(square);
        for (int i = 100; i < out.length - 1; i++) {
            assertThat(Math.abs(out[i + 1] - out[i])).isLessThan(45_000);
        }
    }

    private static double goertzel(short[] samples, double hertz) {
        double re = 0;
        double im = 0;
        for (int i = 1_600; i < 14_400; i++) {
            re += samples[i] * Math.cos(2 * Math.PI * hertz * i / 16_000);
            im += samples[i] * Math.sin(2 * Math.PI * hertz * i / 16_000);
        }
        return Math.hypot(re, im);
    }
}
