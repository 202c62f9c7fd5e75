package io.huifang.media;

/** The kinds of AudioSocket frame that we take, by their byte on the wire. */
final class FrameKind {

    static final int HANG_UP = 0x00;
    static final int UUID = 0x01;
    static final int KEY = 0x03;
    /** Signed linear, 16 bit, little endian, 8 kHz. */
    static final int SOUND_8K = 0x10;
    /** Signed linear, 16 bit, little endian, 16 kHz. */
    static final int SOUND_16K = 0x12;

    static final int ERROR = 0xff;

    private FrameKind() {}

    static boolean isSound(int kind) {
        return kind == SOUND_8K || kind == SOUND_16K;
    }

    /** Says whether a frame may begin like this once the call is known. */
    static void check(int kind, int length) throws MalformedFrameException {
        switch (kind) {
            case HANG_UP, ERROR -> {}
            case KEY -> {
                if (length != 1) {
                    throw new MalformedFrameException(Refusal.GARBAGE, "a key frame of " + length + " bytes");
                }
            }
            case SOUND_8K, SOUND_16K -> {
                if (length % 2 != 0) {
                    throw new MalformedFrameException(Refusal.GARBAGE, "half a sample: " + length + " bytes of sound");
                }
            }
            case UUID -> throw new MalformedFrameException(Refusal.GARBAGE, "a second UUID frame");
            default ->
                throw new MalformedFrameException(
                        Refusal.GARBAGE, String.format("frame kind 0x%02x; sound is taken at 8 and 16 kHz only", kind));
        }
    }
}
