package io.huifang.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeechEdgesTests {

    /** In milliseconds. */
    private record Span(long from, long to) {}

    private static List<Span> spans(short[] sound, Endpointing endpointing) {
        List<Span> spans = new ArrayList<>();
        long[] from = {-1};
        SpeechEdges edges = new SpeechEdges(new SpeechEdges.Listener() {
            @Override
            public void began(long at) {
                from[0] = at;
            }

            @Override
            public void goesOn(long from, long now) {}

            @Override
            public void ended(long lastVoiced) {
                spans.add(new Span(from[0] / 16, lastVoiced / 16));
                from[0] = -1;
            }
        });
        edges.endpointing(endpointing);
        VoiceActivity voice = new VoiceActivity(edges);
        for (int at = 0; at < sound.length; at += 320) {
            short[] piece = java.util.Arrays.copyOfRange(sound, at, Math.min(sound.length, at + 320));
            voice.hear(piece, piece.length, false);
        }
        if (from[0] >= 0) {
            spans.add(new Span(from[0] / 16, -1));
        }
        return spans;
    }

    private static List<Span> spans(short[] sound) {
        return spans(sound, Endpointing.DEFAULT);
    }

    private static short[] spoken(double rms) {
        return Tones.join(Tones.silence(1_500), Tones.voice(rms, 1_200), Tones.silence(1_500));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0", "0.01, 0", "0.003, 0", "0.1, 0.01", "0.05, 0.002", "0.02, 0.002", "0.1, 0.012"})
    void findsAnAnswerQuietOrLoudCleanOrNoisy(double voice, double noise) {
        short[] sound = Tones.add(spoken(voice), noise == 0 ? new short[0] : Tones.noise(noise, 4_200, 7));
        List<Span> spans = spans(sound);
        assertThat(spans).hasSize(1);
        assertThat(spans.getFirst().from()).isCloseTo(1_500, within(100L));
        assertThat(spans.getFirst().to()).isCloseTo(2_700, within(120L));
    }

    @Test
    void takesNoSteadyNoiseForSpeech() {
        for (double rms : new double[] {0.0005, 0.002, 0.005, 0.01}) {
            List<Span> spans = spans(Tones.join(Tones.silence(500), Tones.noise(rms, 8_000, 3)));
            // louder noise that sets in at once may pass for a voice until it is known for what it is
            assertThat(spans).as("noise of %s", rms).allMatch(span -> span.to() > 0 && span.to() < 2_700);
        }
        assertThat(spans(Tones.noise(0.003, 8_000, 4))).isEmpty();
    }

    @Test
    void takesNoComfortNoiseBetweenStretchesWithoutSoundForSpeech() {
        short[] sound = new short[0];
        for (int i = 0; i < 10; i++) {
            sound = Tones.join(sound, Tones.silence(300), Tones.noise(0.001, 500, i));
        }
        assertThat(spans(sound)).isEmpty();
    }

    @Test
    void takesNoClicksForSpeech() {
        short[] sound = Tones.noise(0.0005, 6_000, 5);
        for (int at = 8_000; at < sound.length - 100; at += 4_000) {
            for (int i = 0; i < 80; i++) {
                sound[at + i] = (short) (i % 2 == 0 ? 20_000 : -20_000);
            }
        }
        assertThat(spans(sound)).isEmpty();
    }

    @Test
    void takesNoShortCoughForSpeech() {
        short[] sound = Tones.join(Tones.silence(1_000), Tones.noise(0.2, 140, 6), Tones.silence(1_500));
        assertThat(spans(sound)).isEmpty();
    }

    @Test
    void endsInTimeAlthoughALineClicksInTheSilence() {
        short[] sound = Tones.join(spoken(0.1), Tones.silence(1_000));
        int click = (2_700 + 400) * 16;
        for (int i = 0; i < 60; i++) {
            sound[click + i] = 20_000;
        }
        List<Span> spans = spans(sound);
        assertThat(spans).hasSize(1);
        assertThat(spans.getFirst().to()).isCloseTo(2_700, within(120L));
    }

    @Test
    void bridgesAPauseShorterThanTheEndSilence() {
        short[] sound = Tones.join(
                Tones.silence(1_000),
                Tones.voice(0.1, 600),
                Tones.silence(500),
                Tones.voice(0.1, 600),
                Tones.silence(1_500));
        assertThat(spans(sound)).hasSize(1);
        assertThat(spans(sound, new Endpointing(Duration.ofMillis(200), Duration.ofMillis(300))))
                .hasSize(2);
    }

    @Test
    void hearsAFirstWordThatComesWithTheFirstFrame() {
        List<Span> spans = spans(Tones.join(Tones.voice(0.1, 500), Tones.silence(1_500)));
        assertThat(spans).hasSize(1);
        assertThat(spans.getFirst().from()).isLessThan(100);
    }

    @Test
    void hearsEachWordBetweenStretchesOfZeros() {
        short[] sound = new short[0];
        for (int i = 0; i < 10; i++) {
            sound = Tones.join(sound, Tones.silence(1_500), Tones.voice(0.05, 1_000));
        }
        assertThat(spans(Tones.join(sound, Tones.silence(1_500)))).hasSize(10);
    }

    @Test
    void keepsHearingSomeoneWhoSpeaksForLong() {
        short[] sound = Tones.add(
                Tones.join(Tones.silence(1_000), Tones.voice(0.1, 12_000), Tones.silence(1_500)),
                Tones.noise(0.002, 14_500, 8));
        List<Span> spans = spans(sound);
        assertThat(spans).hasSize(1);
        assertThat(spans.getFirst().to()).isCloseTo(13_000, within(120L));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, 0.2, -0.3})
    void doesNotMindDirectCurrentAndHum(double offset) {
        short[] hum = Tones.sine(50, 0.004, 4_200);
        short[] sound = Tones.add(spoken(0.05), hum);
        for (int i = 0; i < sound.length; i++) {
            sound[i] = Tones.clip(sound[i] + 32_767 * offset);
        }
        List<Span> spans = spans(sound);
        assertThat(spans.getLast().from()).isCloseTo(1_500, within(100L));
        assertThat(spans.getLast().to()).isCloseTo(2_700, within(150L));
    }

    @Test
    void doesNotGiveUpSpeechThatBeginsWhenItsSoundComesLate() {
        List<Long> begun = new ArrayList<>();
        SpeechEdges edges = new SpeechEdges(new SpeechEdges.Listener() {
            @Override
            public void began(long at) {
                begun.add(at);
            }

            @Override
            public void goesOn(long from, long now) {}

            @Override
            public void ended(long lastVoiced) {}
        });
        edges.endpointing(new Endpointing(Duration.ofMillis(200), Duration.ofMillis(700)));
        long position = 0;
        for (int block = 0; block < 30; block++) {
            position += VoiceActivity.BLOCK;
            edges.block(true, position);
            if (block % 10 == 9) {
                edges.waiting(Samples.inMillis(190));
            }
        }
        assertThat(begun).containsExactly(0L);
    }

    @Test
    void tellsThatSpeechGoesOnWhileItIsVoicedAndNotInTheSilenceAfterIt() {
        List<Long> told = new ArrayList<>();
        SpeechEdges edges = new SpeechEdges(new SpeechEdges.Listener() {
            @Override
            public void began(long from) {}

            @Override
            public void goesOn(long from, long now) {
                told.add((now - from) / 16);
            }

            @Override
            public void ended(long lastVoiced) {}
        });
        VoiceActivity voice = new VoiceActivity(edges);
        short[] sound = spoken(0.1);
        voice.hear(sound, sound.length, false);
        assertThat(told).isSorted().hasSizeBetween(8, 11);
        assertThat(told.getLast()).isBetween(1_050L, 1_250L);
    }
}
