package io.huifang.media;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** What one leg has to say: filled and flushed from any thread, read frame by frame by the media loop. */
final class Playlist {

    static final int MOST_WAITING = 64;

    private record Entry(long number, Sound sound) {}

    /** {@code at}: where it ended, or {@link #NOW}. */
    private record Over(long number, boolean completely, long at) {}

    private static final long NOW = -1;

    private final Deque<Entry> waiting = new ArrayDeque<>();
    private final List<Over> over = new ArrayList<>();
    private final short[] piece = new short[Samples.FRAME];
    private long numbers;
    private int played;
    private boolean closed;

    synchronized long add(Sound sound) {
        if (waiting.size() >= MOST_WAITING) {
            throw new IllegalStateException("at most " + MOST_WAITING + " sounds may wait on a media leg");
        }
        long number = ++numbers;
        if (!closed) {
            waiting.add(new Entry(number, sound));
        }
        return number;
    }

    synchronized void flush() {
        for (Entry entry : waiting) {
            over.add(new Over(entry.number(), false, NOW));
        }
        waiting.clear();
        played = 0;
    }

    /** Nothing is taken in from here on. */
    synchronized void close() {
        closed = true;
        flush();
    }

    /**
     * Writes the next 20 ms; sounds join without a gap.
     *
     * @param at position of that frame
     * @return false when there was nothing to say and the frame is silence
     */
    synchronized boolean next(short[] frame, long at) {
        if (waiting.isEmpty()) {
            return false;
        }
        int filled = 0;
        while (filled < frame.length) {
            Entry entry = waiting.peek();
            if (entry == null) {
                Arrays.fill(frame, filled, frame.length, (short) 0);
                break;
            }
            int count = Math.min(frame.length - filled, entry.sound().length() - played);
            if (filled == 0 && count == frame.length) {
                entry.sound().copy(played, frame);
            } else {
                entry.sound().copy(played, piece);
                System.arraycopy(piece, 0, frame, filled, count);
            }
            filled += count;
            played += count;
            if (played == entry.sound().length()) {
                waiting.remove();
                played = 0;
                over.add(new Over(entry.number(), true, at + filled));
            }
        }
        return true;
    }

    /** Tells of the sounds that are over since it last told, outside the lock. */
    void report(long position, Consumer<MediaEvent> listener) {
        List<Over> reported;
        synchronized (this) {
            if (over.isEmpty()) {
                return;
            }
            reported = List.copyOf(over);
            over.clear();
        }
        for (Over end : reported) {
            Duration time = Samples.time(end.at() == NOW ? position : end.at());
            listener.accept(new MediaEvent.Played(end.number(), end.completely(), time));
        }
    }
}
