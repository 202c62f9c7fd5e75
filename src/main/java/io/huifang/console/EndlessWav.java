package io.huifang.console;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** What stands before sound whose length nobody knows yet: 44 bytes, PCM of 16 bit. */
final class EndlessWav {

    private static final int BITS = 16;
    private static final int BYTES = 44;
    private static final int UNKNOWN = 0xffffffff;

    private EndlessWav() {}

    static byte[] header(int rate, int channels) {
        int each = channels * BITS / 8;
        ByteBuffer header = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.put(ascii("RIFF")).putInt(UNKNOWN).put(ascii("WAVE"));
        header.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) channels);
        header.putInt(rate).putInt(rate * each).putShort((short) each).putShort((short) BITS);
        header.put(ascii("data")).putInt(UNKNOWN);
        return header.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
