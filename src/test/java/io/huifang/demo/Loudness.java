package io.huifang.demo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Path;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** How loud sound is, and where. */
final class Loudness {

    /** Of full scale, -40 dB: above the noise of a line, below any voice. */
    private static final int AUDIBLE = 328;

    private Loudness() {}

    /** Milliseconds until the first sound in a 16 bit mono file. */
    static long firstSoundIn(Path wav) throws IOException, UnsupportedAudioFileException {
        try (AudioInputStream in = AudioSystem.getAudioInputStream(wav.toFile())) {
            ShortBuffer samples = ByteBuffer.wrap(in.readAllBytes())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer();
            while (samples.hasRemaining()) {
                if (Math.abs(samples.get()) > AUDIBLE) {
                    return (long) (samples.position() * 1000L / in.getFormat().getSampleRate());
                }
            }
            throw new AssertionError(wav + " is silent");
        }
    }
}
