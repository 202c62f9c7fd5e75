package io.huifang.speech.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.media.Sound;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WavTests {

    private static final double TONE = 440;
    private static final double AMPLITUDE = 0.5;

    @ParameterizedTest
    @CsvSource({
        "8000, 16, 1",
        "16000, 8, 1",
        "16000, 16, 1",
        "22050, 16, 1",
        "44100, 16, 2",
        "48000, 24, 1",
        "48000, 24, 2",
        "44100, 32, 1",
        "96000, 24, 2",
        "11025, 8, 2"
    })
    void readsWhatStudiosDeliver(float rate, int bits, int channels) throws IOException {
        assertIsTone(Wav.read(file(rate, bits, channels)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALAW", "ULAW"})
    void readsTelephoneCodings(String coding) throws IOException, UnsupportedAudioFileException {
        AudioInputStream linear = AudioSystem.getAudioInputStream(new ByteArrayInputStream(file(8_000, 16, 1)));
        AudioInputStream coded = AudioSystem.getAudioInputStream(new AudioFormat.Encoding(coding), linear);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AudioSystem.write(coded, AudioFileFormat.Type.WAVE, out);

        assertIsTone(Wav.read(out.toByteArray()));
    }

    @Test
    void readsFloat() throws IOException {
        ByteBuffer out = ByteBuffer.allocate(44 + 16_000 * 4).order(ByteOrder.LITTLE_ENDIAN);
        out.put("RIFF\0\0\0\0WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        out.putShort((short) 3)
                .putShort((short) 1)
                .putInt(16_000)
                .putInt(64_000)
                .putShort((short) 4)
                .putShort((short) 32);
        out.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(-1);
        for (int i = 0; i < 16_000; i++) {
            out.putFloat((float) (AMPLITUDE * Math.sin(2 * Math.PI * TONE * i / 16_000)));
        }

        assertIsTone(Wav.read(out.array()));
    }

    @Test
    void readsWhatItWrites() throws IOException {
        short[] samples = {1, -2, 300, Short.MAX_VALUE, Short.MIN_VALUE};

        Sound read = Wav.read(Wav.write(Sound.of(samples)));

        assertThat(samples(read)).isEqualTo(samples);
    }

    @Test
    void skipsOtherChunks() throws IOException {
        byte[] plain = Wav.write(Sound.of(new short[] {5, 6, 7}));
        ByteBuffer out = ByteBuffer.allocate(plain.length + 12).order(ByteOrder.LITTLE_ENDIAN);
        out.put(plain, 0, 36)
                .put("LIST".getBytes(StandardCharsets.US_ASCII))
                .putInt(3)
                .put(new byte[4]);
        out.put(plain, 36, plain.length - 36);

        assertThat(samples(Wav.read(out.array()))).containsExactly(5, 6, 7);
    }

    @Test
    void readsAFileThatWasCutShort() throws IOException {
        byte[] whole = Wav.write(Sound.of(new short[1_000]));

        assertThat(Wav.read(Arrays.copyOf(whole, 44 + 999)).length()).isEqualTo(499);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 11, 12, 20, 43})
    void refusesAFileWithoutSound(int length) {
        byte[] whole = Wav.write(Sound.of(new short[10]));

        assertThatThrownBy(() -> Wav.read(Arrays.copyOf(whole, length)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("allowed is WAV");
    }

    @Test
    void refusesAnotherFormatAndSaysWhatIsAllowed() {
        byte[] whole = Wav.write(Sound.of(new short[10]));
        whole[20] = 85; // MP3 in a WAV

        assertThatThrownBy(() -> Wav.read(whole))
                .isInstanceOf(IOException.class)
                .hasMessage("has coding 85 with 16 bits, 1 channels at 16000 Hz; " + Wav.ALLOWED);
    }

    private static byte[] file(float rate, int bits, int channels) throws IOException {
        int frames = (int) rate;
        ByteBuffer data = ByteBuffer.allocate(frames * channels * bits / 8).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < frames; i++) {
            double value = AMPLITUDE * Math.sin(2 * Math.PI * TONE * i / rate);
            for (int channel = 0; channel < channels; channel++) {
                switch (bits) {
                    case 8 -> data.put((byte) (128 + Math.round(value * 127)));
                    case 16 -> data.putShort((short) Math.round(value * 32_767));
                    case 24 -> {
                        int whole = (int) Math.round(value * 8_388_607);
                        data.put((byte) whole).put((byte) (whole >> 8)).put((byte) (whole >> 16));
                    }
                    default -> data.putInt((int) Math.round(value * Integer.MAX_VALUE));
                }
            }
        }
        AudioFormat format = new AudioFormat(
                bits == 8 ? AudioFormat.Encoding.PCM_UNSIGNED : AudioFormat.Encoding.PCM_SIGNED,
                rate,
                bits,
                channels,
                channels * bits / 8,
                rate,
                false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(data.array()), format, frames),
                AudioFileFormat.Type.WAVE,
                out);
        return out.toByteArray();
    }

    /** The tone is there at its level and place, and next to nothing else. */
    private static void assertIsTone(Sound sound) {
        short[] samples = samples(sound);
        assertThat(samples.length).isBetween(15_999, 16_001);
        double error = 0;
        int counted = 0;
        for (int i = 500; i < samples.length - 500; i++) {
            double wanted = AMPLITUDE * Math.sin(2 * Math.PI * TONE * i / 16_000);
            error += Math.pow(samples[i] / 32_768.0 - wanted, 2);
            counted++;
        }
        assertThat(Math.sqrt(error / counted)).isLessThan(0.01);
    }

    private static short[] samples(Sound sound) {
        short[] samples = new short[sound.length()];
        sound.copy(0, samples);
        return samples;
    }
}
