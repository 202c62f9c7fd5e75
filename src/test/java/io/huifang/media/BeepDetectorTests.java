package io.huifang.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BeepDetectorTests {

    private record Beep(long from, long to) {}

    private static List<Beep> beeps(short[] sound) {
        List<Beep> beeps = new ArrayList<>();
        BeepDetector detector = new BeepDetector((from, to) -> beeps.add(new Beep(from / 16, to / 16)));
        for (int at = 0; at < sound.length; at += 333) {
            short[] piece = java.util.Arrays.copyOfRange(sound, at, Math.min(sound.length, at + 333));
            detector.hear(piece, piece.length);
        }
        return beeps;
    }

    private static short[] alone(short[] sound) {
        return Tones.join(Tones.silence(507), sound, Tones.silence(500));
    }

    @ParameterizedTest
    @CsvSource({
        "350, 200, 0.3",
        "440, 400, 0.1",
        "450, 1000, 0.1",
        "1000, 150, 0.3",
        "1000, 500, 0.01",
        "1400, 1000, 0.5",
        "2000, 300, 0.1",
        "2490, 2900, 0.2"
    })
    void findsABeep(double hertz, int millis, double amplitude) {
        List<Beep> beeps = beeps(alone(Tones.sine(hertz, amplitude, millis)));
        assertThat(beeps).hasSize(1);
        assertThat(beeps.getFirst().from()).isCloseTo(507, within(25L));
        assertThat(beeps.getFirst().to()).isCloseTo(507 + millis, within(25L));
    }

    @Test
    void findsABeepThatBeginsWithAClickOrLouderThanItGoesOn() {
        assertThat(beeps(alone(Tones.join(Tones.sine(700, 0.3, 40), Tones.sine(700, 0.19, 380)))))
                .hasSize(1);
        assertThat(beeps(alone(Tones.join(Tones.sine(2_480, 0.1, 40), Tones.sine(700, 0.2, 380)))))
                .hasSize(1);
    }

    @Test
    void findsABeepInNoiseAndBehindAGreeting() {
        short[] sound = Tones.join(
                Tones.voice(0.1, 2_000), Tones.silence(150), Tones.sine(1_000, 0.2, 400), Tones.silence(600));
        assertThat(beeps(Tones.add(sound, Tones.noise(0.005, 3_150, 1)))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"300, 400", "3000, 400", "1000, 80", "1000, 3500"})
    void takesNothingElseForABeep(double hertz, int millis) {
        assertThat(beeps(alone(Tones.sine(hertz, 0.2, millis)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "697, 1209",
        "697, 1336",
        "697, 1477",
        "770, 1209",
        "770, 1336",
        "770, 1477",
        "852, 1209",
        "852, 1336",
        "852, 1477",
        "941, 1209",
        "941, 1336",
        "941, 1477",
        "941, 1633",
        "350, 440",
        "440, 480"
    })
    void takesNoTwoTonesForABeep(double low, double high) {
        for (double twist : new double[] {0.5, 1, 1.6}) {
            short[] dual = Tones.add(Tones.sine(low, 0.15, 300), Tones.sine(high, 0.15 * twist, 300));
            assertThat(beeps(alone(dual))).as("twist %s", twist).isEmpty();
        }
    }

    @Test
    void takesNoSpeechForABeep() {
        assertThat(beeps(alone(Tones.voice(0.2, 20_000)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {150, 250, 500})
    void takesNoMelodyOfPureTonesForABeep(int each) {
        short[] melody = new short[0];
        for (int hertz : new int[] {523, 659, 784, 1047, 784, 659, 523, 587, 698, 880, 698}) {
            melody = Tones.join(melody, Tones.sine(hertz, 0.2, each));
        }
        assertThat(beeps(alone(melody))).isEmpty();
    }

    @Test
    void takesNoChordsForABeep() {
        short[] music = new short[0];
        for (int root : new int[] {262, 349, 392, 523}) {
            short[] chord = Tones.sine(root, 0.1, 600);
            for (double ratio : new double[] {1.26, 1.5, 2, 3}) {
                chord = Tones.add(chord, Tones.sine(root * ratio, 0.07, 600));
            }
            music = Tones.join(music, chord, Tones.silence(120));
        }
        assertThat(beeps(alone(music))).isEmpty();
    }

    @Test
    void findsEachToneOfARingBackSoThatCallersSeeItIsNotSingle() {
        short[] ring = new short[0];
        for (int i = 0; i < 3; i++) {
            ring = Tones.join(ring, Tones.sine(450, 0.1, 1_000), Tones.silence(4_000));
        }
        assertThat(beeps(ring)).hasSize(3);
    }
}
