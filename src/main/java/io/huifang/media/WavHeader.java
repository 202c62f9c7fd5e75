package io.huifang.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The 44 bytes before the samples of a recording: RIFF WAVE, PCM, 16 bit, stereo, {@link Sound#RATE}. */
final class WavHeader {

    static final int BYTES = 44;
    /** Of one moment, both sides. */
    static final int BYTES_EACH = 4;

    /** RIFF counts in 32 bits, and some readers take them for signed: nine hours. */
    static final long MOST_SOUND = Integer.MAX_VALUE - BYTES - BYTES_EACH;

    private WavHeader() {}

    static ByteBuffer of(long soundBytes) {
        ByteBuffer header = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.put(ascii("RIFF")).putInt((int) (soundBytes + BYTES - 8)).put(ascii("WAVE"));
        header.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 2);
        header.putInt(Sound.RATE).putInt(Sound.RATE * BYTES_EACH);
        header.putShort((short) BYTES_EACH).putShort((short) 16);
        header.put(ascii("data")).putInt((int) soundBytes);
        return header.flip();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
