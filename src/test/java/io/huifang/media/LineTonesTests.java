package io.huifang.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineTonesTests {

    private final List<LineSound> heard = new ArrayList<>();
    private final List<Long> from = new ArrayList<>();
    private final LineTones tones = new LineTones((sound, begin, end) -> {
        heard.add(sound);
        from.add(begin);
    });

    private void hears(short[]... parts) {
        short[] sound = Tones.add(Tones.join(parts), Tones.noise(0.0015, Tones.join(parts).length / 16, 7));
        for (int at = 0; at + Samples.FRAME <= sound.length; at += Samples.FRAME) {
            tones.hear(java.util.Arrays.copyOfRange(sound, at, at + Samples.FRAME), Samples.FRAME);
        }
    }

    private static short[] pair(double one, double other, int millis) {
        return other == 0
                ? Tones.sine(one, 0.2, millis)
                : Tones.add(Tones.sine(one, 0.12, millis), Tones.sine(other, 0.12, millis));
    }

    @ParameterizedTest
    @CsvSource({
        "450, 0, 350, 350, BUSY",
        "450, 0, 700, 700, CONGESTION",
        "425, 0, 500, 500, BUSY",
        "480, 620, 500, 500, BUSY",
        "480, 620, 250, 250, CONGESTION"
    })
    void knowsCadences(double one, double other, int on, int off, LineSound sound) {
        short[] tone = pair(one, other, on);
        short[] pause = Tones.silence(off);
        hears(Tones.silence(330), tone, pause, tone, pause, tone, pause, tone, pause);
        assertThat(heard).isNotEmpty().containsOnly(sound);
        assertThat(from.getFirst() / 16).as("where it began, in ms").isBetween(300L, 380L);
    }

    @ParameterizedTest
    @CsvSource({"450, 0, 1000, 4000", "425, 0, 1000, 4000", "440, 480, 2000, 4000"})
    void knowsThatItRings(double one, double other, int on, int off) {
        short[] tone = pair(one, other, on);
        hears(tone, Tones.silence(off), tone, Tones.silence(off));
        assertThat(heard).containsExactly(LineSound.RING_BACK, LineSound.RING_BACK);
    }

    @ParameterizedTest
    @CsvSource({
        "985.2, 380, 1370.6, 274, NUMBER_TROUBLE",
        "913.8, 274, 1370.6, 274, NUMBER_TROUBLE",
        "985.2, 380, 1428.5, 380, NETWORK_TROUBLE",
        "913.8, 274, 1428.5, 380, NETWORK_TROUBLE"
    })
    void knowsTheThreeRisingTones(double first, int firstMillis, double second, int secondMillis, LineSound sound) {
        hears(
                Tones.sine(first, 0.2, firstMillis),
                Tones.sine(second, 0.2, secondMillis),
                Tones.sine(1776.7, 0.2, 380),
                Tones.silence(500));
        assertThat(heard).containsExactly(sound);
    }

    @Test
    void knowsAFaxThatAnswersEvenWhenItsPhaseTurns() {
        short[] part = Tones.sine(2100, 0.2, 450);
        short[] turned = part.clone();
        for (int i = 0; i < turned.length; i++) {
            turned[i] = (short) -turned[i];
        }
        hears(Tones.silence(1_000), part, turned, part, turned, part, turned);
        assertThat(heard).containsExactly(LineSound.FAX);
    }

    @Test
    void knowsAFaxThatCalls() {
        short[] call = Tones.sine(1100, 0.2, 500);
        hears(call, Tones.silence(3_000), call, Tones.silence(3_000));
        assertThat(heard).containsExactly(LineSound.FAX);
    }

    @Test
    void takesNoSpeechAndNoBeepForATone() {
        hears(Tones.voice(0.1, 8_000), Tones.silence(500), Tones.sine(1000, 0.3, 400), Tones.silence(2_000));
        assertThat(heard).isEmpty();
    }

    @Test
    void takesATwoHummedNotesForNothing() {
        hears(Tones.sine(450, 0.2, 350), Tones.silence(350), Tones.sine(450, 0.2, 350), Tones.silence(1_000));
        assertThat(heard).isEmpty();
    }
}
