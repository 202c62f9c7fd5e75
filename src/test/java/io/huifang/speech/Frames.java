package io.huifang.speech;

import io.huifang.media.AudioFrame;
import io.huifang.media.Sound;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Sounds of the test resources, cut into 20 ms frames as the network brings them. */
public final class Frames {

    private static final int FRAME = Sound.RATE / 50;

    private Frames() {}

    /** @param name of a 16 kHz mono 16-bit file in {@code src/test/resources/speech} */
    public static short[] samples(String name) {
        try (InputStream file = Frames.class.getResourceAsStream("/speech/" + name + ".wav");
                AudioInputStream audio = AudioSystem.getAudioInputStream(file)) {
            byte[] bytes = audio.readAllBytes();
            short[] samples = new short[bytes.length / 2];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (short) ((bytes[2 * i] & 0xff) | (bytes[2 * i + 1] << 8));
            }
            return samples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnsupportedAudioFileException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    public static List<AudioFrame> of(String name, Duration at) {
        return of(samples(name), at);
    }

    public static List<AudioFrame> of(short[] samples, Duration at) {
        List<AudioFrame> frames = new ArrayList<>();
        for (int from = 0; from < samples.length; from += FRAME) {
            Sound sound = Sound.of(Arrays.copyOfRange(samples, from, Math.min(samples.length, from + FRAME)));
            frames.add(new AudioFrame(sound, at.plus(Duration.ofNanos(from * 1_000_000_000L / Sound.RATE)), false));
        }
        return frames;
    }

    public static List<AudioFrame> silence(Duration length) {
        return of(new short[(int) (length.toMillis() * Sound.RATE / 1000)], Duration.ZERO);
    }
}
