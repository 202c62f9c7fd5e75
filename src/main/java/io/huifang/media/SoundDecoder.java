package io.huifang.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Turns one leg's sound frames into samples at {@link Sound#RATE}. */
final class SoundDecoder {

    private final HalfBand.Up up = new HalfBand.Up();
    private short[] narrow = new short[0];

    short[] decode(int kind, ByteBuffer payload) {
        int count = payload.remaining() / 2;
        payload.order(ByteOrder.LITTLE_ENDIAN);
        if (kind == FrameKind.SOUND_16K) {
            short[] samples = new short[count];
            payload.asShortBuffer().get(samples);
            return samples;
        }
        if (narrow.length < count) {
            narrow = new short[count];
        }
        payload.asShortBuffer().get(narrow, 0, count);
        short[] samples = new short[2 * count];
        up.convert(narrow, count, samples);
        return samples;
    }
}
