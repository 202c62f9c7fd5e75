package io.huifang.media;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lays the two sides of a leg beside each other, each where it belongs, and gives out a piece once both have passed it. The
 * customer's side may run far ahead after a stall; what does not fit into the window then is not heard.
 */
final class LegTap implements Tap {

    static final int PIECE = Sound.RATE / 10;

    /** How far one side may be ahead of the other, in samples. */
    static final int WINDOW = 2 * Sound.RATE;

    private static final int SIDES = 2;
    private static final int BYTES = 2;
    private static final long UNKNOWN = -1;

    private final Consumer<LegTap> whenClosed;

    // the media loop's
    private final short[] window = new short[WINDOW * SIDES];
    private long first = UNKNOWN;
    private long left;
    private long right;

    // guarded by this
    private final Deque<byte[]> pieces = new ArrayDeque<>();
    private long dropped;
    private boolean over;

    LegTap(Consumer<LegTap> whenClosed) {
        this.whenClosed = whenClosed;
    }

    // --- the media loop's

    void left(short[] samples, long at) {
        lay(samples, at, 0);
        left = Math.max(left, at + samples.length);
        giveOut();
    }

    void right(short[] samples, long at) {
        lay(samples, at, 1);
        right = Math.max(right, at + samples.length);
        giveOut();
    }

    private void lay(short[] samples, long at, int side) {
        if (first == UNKNOWN) {
            first = at;
            left = at;
            right = at;
        }
        int from = (int) Math.max(0, first - at);
        int to = (int) Math.min(samples.length, first + WINDOW - at);
        for (int i = from; i < to; i++) {
            window[place(at + i) + side] = samples[i];
        }
    }

    private static int place(long at) {
        return (int) (at % WINDOW) * SIDES;
    }

    private void giveOut() {
        while (Math.min(left, right) - first >= PIECE) {
            byte[] piece = new byte[PIECE * SIDES * BYTES];
            int out = 0;
            for (int i = 0; i < PIECE; i++) {
                int place = place(first + i);
                for (int side = 0; side < SIDES; side++) {
                    short sample = window[place + side];
                    window[place + side] = 0;
                    piece[out++] = (byte) sample;
                    piece[out++] = (byte) (sample >> 8);
                }
            }
            first += PIECE;
            offer(piece);
        }
    }

    private synchronized void offer(byte[] piece) {
        if (over) {
            return;
        }
        if (pieces.size() >= MOST_WAITING) {
            pieces.removeFirst();
            dropped++;
        }
        pieces.addLast(piece);
        notifyAll();
    }

    synchronized void end() {
        over = true;
        notifyAll();
    }

    // --- whoever listens

    @Override
    public synchronized byte @Nullable [] take(Duration within) throws InterruptedException {
        long end = System.nanoTime() + within.toNanos();
        for (long rest = within.toNanos(); pieces.isEmpty() && !over && rest > 0; rest = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, rest);
        }
        byte[] piece = pieces.pollFirst();
        return piece == null && !over ? new byte[0] : piece;
    }

    @Override
    public synchronized long dropped() {
        return dropped;
    }

    @Override
    public void close() {
        end();
        whenClosed.accept(this);
    }
}
