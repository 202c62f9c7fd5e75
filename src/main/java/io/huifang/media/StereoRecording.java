package io.huifang.media;

import java.nio.ShortBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Lays the two sides of one call beside each other, each where it belongs, and hands them to the writer in half-second
 * pieces once both sides have passed them. The customer's side may run up to {@link CustomerTimeline#MOST_AHEAD} ahead,
 * which bounds what is held. Used by the media loop only.
 */
final class StereoRecording {

    static final int PIECE = Sound.RATE / 2;

    private final RecordingWriter writer;
    private final RecordingFile file;
    private final Deque<short[]> open = new ArrayDeque<>();
    private long first;
    private long left;
    private long right;

    /** Goes on from the two positions; what came before stays silent. */
    StereoRecording(RecordingWriter writer, RecordingFile file, long left, long right) {
        this.writer = writer;
        this.file = file;
        this.left = left;
        this.right = right;
        first = Math.min(left, right) / PIECE;
    }

    void left(short[] samples, int count, long at) {
        lay(samples, count, at, 0);
        left = Math.max(left, at + count);
        handOver();
    }

    void right(short[] samples, int count, long at) {
        lay(samples, count, at, 1);
        right = Math.max(right, at + count);
        handOver();
    }

    /** Half-seconds that wait for one of the sides. */
    int held() {
        return open.size();
    }

    @Nullable
    String failure() {
        return file.failure();
    }

    /** Hands over what is left; the file is finished some time later. */
    RecordingFile finish() {
        long end = Math.max(left, right);
        while (!open.isEmpty() && first * PIECE < end) {
            handOverOne((int) Math.min(PIECE, end - first * PIECE));
        }
        writer.finish(file);
        return file;
    }

    private void lay(short[] samples, int count, long at, int side) {
        int i = (int) Math.max(0, first * PIECE - at);
        while (i < count) {
            long position = at + i;
            short[] piece = piece((int) (position / PIECE - first));
            int offset = (int) (position % PIECE);
            int run = Math.min(count - i, PIECE - offset);
            for (int k = 0, to = 2 * offset + side; k < run; k++, to += 2) {
                piece[to] = samples[i + k];
            }
            i += run;
        }
    }

    private short[] piece(int index) {
        while (open.size() <= index) {
            open.add(new short[2 * PIECE]);
        }
        if (index == 0) {
            return open.getFirst();
        }
        if (index == open.size() - 1) {
            return open.getLast();
        }
        return open.stream().skip(index).findFirst().orElseThrow();
    }

    private void handOver() {
        while (Math.min(left, right) >= (first + 1) * PIECE) {
            handOverOne(PIECE);
        }
    }

    private void handOverOne(int count) {
        short[] piece = open.poll();
        if (piece != null) {
            writer.write(file, ShortBuffer.wrap(piece, 0, 2 * count), first * PIECE);
        }
        first++;
    }
}
