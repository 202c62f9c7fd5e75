package io.huifang.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import org.jspecify.annotations.Nullable;

/** Builds the frames that we send, in two buffers that all connections of the loop share. */
final class FrameWriter {

    private static final int HEADER = 3;

    private final Form wide = new Form(FrameKind.SOUND_16K, Samples.FRAME);
    private final Form narrow = new Form(FrameKind.SOUND_8K, Samples.FRAME / 2);
    private final short[] halved = new short[Samples.FRAME / 2];
    private final short[] silence = new short[Samples.FRAME];

    private static final class Form {
        private final ByteBuffer bytes;
        private final ShortBuffer samples;

        Form(int kind, int count) {
            bytes = ByteBuffer.allocateDirect(HEADER + 2 * count);
            bytes.put((byte) kind).putShort((short) (2 * count));
            samples = bytes.slice().order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        }

        ByteBuffer of(short[] content) {
            samples.clear().put(content, 0, samples.capacity());
            return bytes.clear();
        }
    }

    /**
     * Valid until the next call.
     *
     * @param frame 20 ms at 16 kHz; null for silence
     * @param down the connection's own converter, in which the sound before this one lingers
     */
    ByteBuffer sound(int kind, short @Nullable [] frame, HalfBand.Down down) {
        short[] content = frame == null ? silence : frame;
        if (kind == FrameKind.SOUND_16K) {
            return wide.of(content);
        }
        down.convert(content, content.length, halved);
        return narrow.of(halved);
    }

    ByteBuffer hangUp() {
        return ByteBuffer.allocate(HEADER);
    }
}
