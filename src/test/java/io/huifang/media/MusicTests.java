package io.huifang.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;

class MusicTests {

    private final List<Long> told = new ArrayList<>();
    private final Music music = new Music((sound, from, to) -> {
        assertThat(sound).isEqualTo(LineSound.MUSIC);
        told.add(from);
    });

    private void hears(short[]... parts) {
        short[] sound = Tones.join(parts);
        for (int at = 0; at + Samples.FRAME <= sound.length; at += Samples.FRAME) {
            music.hear(java.util.Arrays.copyOfRange(sound, at, at + Samples.FRAME), Samples.FRAME);
        }
    }

    private static short[] chord(int millis, double... hertz) {
        short[] sum = Tones.silence(millis);
        for (double one : hertz) {
            sum = Tones.add(sum, Tones.sine(one, 0.15, millis));
            sum = Tones.add(sum, Tones.sine(2 * one, 0.05, millis));
        }
        return sum;
    }

    private static short[] spoken(String name) throws Exception {
        try (AudioInputStream in = AudioSystem.getAudioInputStream(
                Objects.requireNonNull(MusicTests.class.getResource("/speech/" + name + ".wav")))) {
            ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            short[] samples = new short[bytes.remaining() / 2];
            bytes.asShortBuffer().get(samples);
            return samples;
        }
    }

    @Test
    void knowsAMelodyAfterThreeSeconds() {
        for (int bar = 0; bar < 2; bar++) {
            hears(chord(400, 523), chord(400, 587), chord(400, 659), chord(400, 784), chord(800, 523), chord(400, 440));
        }
        assertThat(told).isNotEmpty();
        assertThat(told.getFirst() / 16).as("begins with the sound, in ms").isLessThan(100);
    }

    @Test
    void knowsChords() {
        for (int bar = 0; bar < 2; bar++) {
            hears(chord(900, 262, 330, 392), chord(900, 220, 262, 330), chord(900, 349, 440, 523));
        }
        assertThat(told).isNotEmpty();
    }

    @Test
    void isSilentBeforeItIsCertain() {
        hears(chord(900, 262, 330, 392), chord(900, 220, 262, 330));
        assertThat(told).isEmpty();
    }

    @Test
    void takesNoRingingForMusic() {
        hears(Tones.sine(450, 0.2, 1_000), Tones.silence(4_000), Tones.sine(450, 0.2, 1_000), Tones.silence(4_000));
        assertThat(told).isEmpty();
    }

    @Test
    void takesNoSpokenWordsForMusic() throws Exception {
        for (String name : List.of("amount", "correct", "engineer", "no")) {
            hears(spoken(name));
        }
        for (String name : List.of("engineer", "amount", "amount", "engineer")) {
            hears(spoken(name));
        }
        assertThat(told).isEmpty();
    }

    @Test
    void takesNoNoiseForMusic() {
        hears(Tones.noise(0.1, 8_000, 3));
        assertThat(told).isEmpty();
    }
}
