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

    private enum What {
        BEGUN,
        OVER,
        CUT
    }

    /** What became of a sound. {@code at}: where that was, or {@link #NOW}. */
    private record News(long number, What what, long at) {}

    private static final long NOW = -1;

    private final Deque<Entry> waiting = new ArrayDeque<>();
    private final List<News> news = new ArrayList<>();
    private final short[] piece = new short[Samples.FRAME];
    private long numbers;
    private int played;
    private boolean closed;
    /** When the sound that is or was being played was flushed, by {@link System#nanoTime()}; 0 when it was not. */
    private long flushedAt;

    /** The same, of the frame given out last; the media loop's alone. */
    private long cutAt;

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
        if (played > 0 && flushedAt == 0) {
            flushedAt = System.nanoTime();
        }
        for (Entry entry : waiting) {
            news.add(new News(entry.number(), What.CUT, NOW));
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
        cutAt = flushedAt;
        flushedAt = 0;
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
            if (played == 0) {
                news.add(new News(entry.number(), What.BEGUN, at + filled));
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
                news.add(new News(entry.number(), What.OVER, at + filled));
            }
        }
        return true;
    }

    /**
     * When the sound was flushed that the last frame no longer holds, by {@link System#nanoTime()}; 0 when none was. For
     * the thread that calls {@link #next}.
     */
    long cutAt() {
        return cutAt;
    }

    /** Tells of the sounds that have begun or are over since it last told, outside the lock. */
    void report(long position, Consumer<MediaEvent> listener) {
        List<News> reported;
        synchronized (this) {
            if (news.isEmpty()) {
                return;
            }
            reported = List.copyOf(news);
            news.clear();
        }
        for (News item : reported) {
            Duration time = Samples.time(item.at() == NOW ? position : item.at());
            listener.accept(
                    switch (item.what()) {
                        case BEGUN -> new MediaEvent.Playing(item.number(), time);
                        case OVER -> new MediaEvent.Played(item.number(), true, time);
                        case CUT -> new MediaEvent.Played(item.number(), false, time);
                    });
        }
    }
}
