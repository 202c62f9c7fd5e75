package io.huifang.media;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Cuts one connection's byte stream into AudioSocket frames, however TCP chopped it. A frame is one byte of kind, two
 * bytes of length (big endian) and as many bytes of payload.
 */
final class FrameReader {

    /** One second at 16 kHz; Asterisk sends 20 ms. */
    static final int MAX_PAYLOAD = 32_000;

    private static final int HEADER = 3;

    /** Takes the frames. */
    interface Sink {

        /** A frame's header is there; its payload may still be on the way. Throw what must not be waited for. */
        void begins(int kind, int length) throws MalformedFrameException;

        /**
         * A frame is whole.
         *
         * @param payload from position to limit; valid during this call only
         * @return false when nothing more is wanted from this connection
         */
        boolean frame(int kind, ByteBuffer payload) throws MalformedFrameException;
    }

    private int headerRead;
    private int kind;
    private int length;
    /** The part of a frame that came with an earlier chunk; null when the frame so far is empty. */
    private byte @Nullable [] partial;

    private int partialRead;

    /** Consumes all of {@code in}, unless the sink wants no more. */
    boolean feed(ByteBuffer in, Sink sink) throws MalformedFrameException {
        while (in.hasRemaining()) {
            if (headerRead < HEADER) {
                header(in.get() & 0xff);
                if (headerRead < HEADER) {
                    continue;
                }
                if (length > MAX_PAYLOAD) {
                    throw new MalformedFrameException(Refusal.HUGE, "a frame of " + length + " bytes");
                }
                sink.begins(kind, length);
            }
            if (!payload(in, sink)) {
                return false;
            }
        }
        return true;
    }

    private void header(int octet) {
        switch (headerRead++) {
            case 0 -> kind = octet;
            case 1 -> length = octet << 8;
            default -> length |= octet;
        }
    }

    private boolean payload(ByteBuffer in, Sink sink) throws MalformedFrameException {
        byte[] begun = partial;
        if (begun == null && in.remaining() >= length) {
            // the usual case: whole, so it is read where it lies
            int limit = in.limit();
            int end = in.position() + length;
            in.limit(end);
            headerRead = 0;
            boolean more = sink.frame(kind, in);
            in.limit(limit).position(end);
            return more;
        }
        if (begun == null) {
            begun = new byte[length];
            partial = begun;
            partialRead = 0;
        }
        int count = Math.min(in.remaining(), length - partialRead);
        in.get(begun, partialRead, count);
        partialRead += count;
        if (partialRead < length) {
            return true;
        }
        partial = null;
        headerRead = 0;
        return sink.frame(kind, ByteBuffer.wrap(begun));
    }
}
