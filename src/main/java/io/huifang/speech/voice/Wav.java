package io.huifang.speech.voice;

import io.huifang.media.Sound;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Reads and writes WAV files. Read are PCM with 8, 16, 24 or 32 bits, 32-bit float, A-law and µ-law, with any number of
 * channels (their mean is taken) and 8 to 192 kHz; all becomes 16 kHz mono.
 */
final class Wav {

    static final String ALLOWED =
            "allowed is WAV with 8, 16, 24 or 32 bit PCM, 32 bit float, A-law or mu-law, at 8 to 192 kHz";

    private static final int PCM = 1;
    private static final int FLOAT = 3;
    private static final int A_LAW = 6;
    private static final int MU_LAW = 7;
    private static final int EXTENSIBLE = 0xfffe;
    private static final Set<Integer> PCM_BITS = Set.of(8, 16, 24, 32);
    private static final int HEADER = 44;

    private record Format(int coding, int channels, int rate, int bits) {}

    private Wav() {}

    /** @throws IOException with a sentence that says what is wrong and what is allowed */
    static Sound read(byte[] file) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (file.length < 12 || !tag(in).equals("RIFF") || !tag(in.position(8)).equals("WAVE")) {
            throw new IOException("is no WAV file; " + ALLOWED);
        }
        Format format = null;
        while (in.remaining() >= 8) {
            String tag = tag(in);
            // streamed files carry a length of all ones, and cut ones promise more than there is
            int length = (int) Math.min(Integer.toUnsignedLong(in.getInt()), in.remaining());
            int next = in.position() + length;
            if (tag.equals("fmt ") && length >= 16) {
                format = format(in, length);
            } else if (tag.equals("data") && format != null) {
                return Sound.of(converted(in.slice(in.position(), length).order(ByteOrder.LITTLE_ENDIAN), format));
            }
            in.position(Math.min(in.limit(), next + (length & 1)));
        }
        throw new IOException("is a WAV file without sound; " + ALLOWED);
    }

    /** A 16 kHz mono 16-bit file. */
    static byte[] write(Sound sound) {
        short[] samples = new short[sound.length()];
        sound.copy(0, samples);
        int bytes = samples.length * 2;
        ByteBuffer out = ByteBuffer.allocate(HEADER + bytes).order(ByteOrder.LITTLE_ENDIAN);
        out.put(ascii("RIFF")).putInt(HEADER - 8 + bytes).put(ascii("WAVE"));
        out.put(ascii("fmt ")).putInt(16).putShort((short) PCM).putShort((short) 1);
        out.putInt(Sound.RATE).putInt(Sound.RATE * 2).putShort((short) 2).putShort((short) 16);
        out.put(ascii("data")).putInt(bytes);
        out.asShortBuffer().put(samples);
        return out.array();
    }

    private static Format format(ByteBuffer in, int length) throws IOException {
        int start = in.position();
        int coding = Short.toUnsignedInt(in.getShort());
        int channels = Short.toUnsignedInt(in.getShort());
        int rate = in.getInt();
        in.position(start + 14);
        int bits = Short.toUnsignedInt(in.getShort());
        if (coding == EXTENSIBLE && length >= 26) {
            in.position(start + 24);
            coding = Short.toUnsignedInt(in.getShort());
        }
        boolean known = switch (coding) {
            case PCM -> PCM_BITS.contains(bits);
            case FLOAT -> bits == 32;
            case A_LAW, MU_LAW -> bits == 8;
            default -> false;
        };
        if (!known || channels < 1 || rate < 8_000 || rate > 192_000) {
            throw new IOException("has coding " + coding + " with " + bits + " bits, " + channels + " channels at "
                    + rate + " Hz; " + ALLOWED);
        }
        return new Format(coding, channels, rate, bits);
    }

    private static short[] converted(ByteBuffer data, Format format) {
        int size = format.bits() / 8 * format.channels();
        float[] mono = new float[data.remaining() / size];
        for (int i = 0; i < mono.length; i++) {
            float sum = 0;
            for (int channel = 0; channel < format.channels(); channel++) {
                sum += sample(data, format);
            }
            mono[i] = sum / format.channels();
        }
        float[] resampled = Resampler.resample(mono, format.rate(), Sound.RATE);
        short[] samples = new short[resampled.length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) Math.clamp(Math.round(resampled[i] * 32_768), Short.MIN_VALUE, Short.MAX_VALUE);
        }
        return samples;
    }

    /** The next sample, -1 to 1. */
    private static float sample(ByteBuffer data, Format format) {
        return switch (format.coding()) {
            case FLOAT -> Math.clamp(data.getFloat(), -1, 1);
            case A_LAW -> aLaw(data.get()) / 32_768f;
            case MU_LAW -> muLaw(data.get()) / 32_768f;
            default ->
                switch (format.bits()) {
                    case 8 -> (Byte.toUnsignedInt(data.get()) - 128) / 128f;
                    case 16 -> data.getShort() / 32_768f;
                    case 24 -> signed24(data) / 8_388_608f;
                    default -> data.getInt() / -(float) Integer.MIN_VALUE;
                };
        };
    }

    private static int signed24(ByteBuffer data) {
        int low = Short.toUnsignedInt(data.getShort());
        return data.get() << 16 | low;
    }

    /** ITU-T G.711, A-law to 16 bits. */
    private static int aLaw(byte coded) {
        int value = coded ^ 0x55;
        int segment = (value & 0x70) >> 4;
        int magnitude = ((value & 0x0f) << 4) + 8;
        if (segment > 0) {
            magnitude = (magnitude + 0x100) << (segment - 1);
        }
        return (value & 0x80) != 0 ? magnitude : -magnitude;
    }

    /** ITU-T G.711, µ-law to 16 bits. */
    private static int muLaw(byte coded) {
        int value = ~coded;
        int magnitude = ((((value & 0x0f) << 3) + 0x84) << ((value & 0x70) >> 4)) - 0x84;
        return (value & 0x80) != 0 ? -magnitude : magnitude;
    }

    private static String tag(ByteBuffer in) {
        byte[] tag = new byte[4];
        in.get(tag);
        return new String(tag, StandardCharsets.US_ASCII);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
