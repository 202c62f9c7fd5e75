package io.huifang.console;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Finds the outlines of recordings. A file is read once, in pieces, by one thread at a time; the last {@value #KEPT} outlines
 * are kept.
 */
@Component
class Peaks {

    private static final int KEPT = 64;
    private static final int PIECE = 64 * 1024;
    private static final int BYTES_EACH = 4;
    private static final int HEADER = 12;
    private static final long MOST_FORMAT = 1024;

    /** @param left the loudest sample of each stretch, 0 to 32767; the robot's, as {@code right} are the customer's */
    record Outline(long durationMs, List<Integer> left, List<Integer> right) {
        Outline {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }
    }

    /** A file that has changed is another. */
    private record Key(Path file, long size, long changed, int buckets) {}

    private record Format(int channels, int rate, int bits) {}

    private final Map<Key, Outline> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Outline> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * The outline of a recording.
     *
     * @param buckets how many stretches, at least 1
     * @throws IOException also when it is no stereo WAV of 16 bit
     */
    synchronized Outline of(Path wav, int buckets) throws IOException {
        Key key = new Key(wav, Files.size(wav), Files.getLastModifiedTime(wav).toMillis(), buckets);
        Outline known = kept.get(key);
        if (known == null) {
            known = read(wav, key.size(), buckets);
            kept.put(key, known);
        }
        return known;
    }

    private static Outline read(Path wav, long size, int buckets) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(wav), PIECE))) {
            byte[] riff = in.readNBytes(HEADER);
            if (riff.length < HEADER || !"RIFF".equals(ascii(riff, 0)) || !"WAVE".equals(ascii(riff, 8))) {
                throw new IOException("no WAV");
            }
            long at = HEADER;
            Format format = new Format(0, 0, 0);
            while (true) {
                byte[] head = in.readNBytes(8);
                if (head.length < 8) {
                    throw new EOFException("no sound");
                }
                at += head.length;
                long length = Integer.toUnsignedLong(ByteBuffer.wrap(head, 4, 4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .getInt());
                if ("data".equals(ascii(head, 0))) {
                    check(format);
                    // of a recording that a crash cut short the header may say something else
                    return outline(in, Math.min(length, size - at) / BYTES_EACH, format.rate(), buckets);
                }
                if ("fmt ".equals(ascii(head, 0)) && length >= 16 && length <= MOST_FORMAT) {
                    format = format(in.readNBytes((int) length));
                } else {
                    in.skipNBytes(length);
                }
                at += length;
            }
        }
    }

    private static Format format(byte[] chunk) throws IOException {
        if (chunk.length < 16) {
            throw new EOFException("no format");
        }
        ByteBuffer format = ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN);
        return new Format(format.getShort(2), format.getInt(4), format.getShort(14));
    }

    private static void check(Format format) throws IOException {
        if (format.channels() != 2 || format.bits() != 16 || format.rate() <= 0) {
            throw new IOException("no stereo sound of 16 bit");
        }
    }

    private static Outline outline(InputStream in, long moments, int rate, int buckets) throws IOException {
        int[] left = new int[buckets];
        int[] right = new int[buckets];
        byte[] piece = new byte[PIECE];
        long done = 0;
        while (done < moments) {
            int wanted = (int) Math.min(PIECE, (moments - done) * BYTES_EACH);
            int got = in.readNBytes(piece, 0, wanted) / BYTES_EACH;
            ByteBuffer samples = ByteBuffer.wrap(piece).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < got; i++, done++) {
                int bucket = (int) (done * buckets / moments);
                left[bucket] = Math.max(left[bucket], loudness(samples.getShort()));
                right[bucket] = Math.max(right[bucket], loudness(samples.getShort()));
            }
            if (got * BYTES_EACH < wanted) {
                break;
            }
        }
        return new Outline(moments * 1000 / rate, boxed(left), boxed(right));
    }

    private static int loudness(short sample) {
        return Math.min(Math.abs(sample), Short.MAX_VALUE);
    }

    private static List<Integer> boxed(int[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static String ascii(byte[] bytes, int from) {
        return new String(bytes, from, 4, StandardCharsets.US_ASCII);
    }
}
