package io.huifang.media;

import io.huifang.kernel.CallId;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The way out of one leg: sends the PBX a frame for every 20 ms that has passed, of the playlist or of silence, and
 * tells what was taken. Belongs to the media loop's thread.
 */
final class Outgoing {

    private static final Logger log = LoggerFactory.getLogger(Outgoing.class);

    /** Gets what was sent. */
    interface Kept {

        /** @param samples to be copied: they are written over soon */
        void sent(short[] samples, long at);
    }

    /** Frames sent at once after the loop came late; more are given up, for the PBX would only queue them. */
    private static final int MOST_CAUGHT_UP = 3;

    private static final short[] SILENCE = new short[Samples.FRAME];

    private final CallId call;
    private final Playlist playlist;
    private final Kept kept;
    private final MediaCounters counters;
    private final long brokenAfter;

    private final short[] frame = new short[Samples.FRAME];
    private long frames;
    private long lost;
    private long unreadSince;
    private boolean unread;

    /** @param brokenAfter a line that takes nothing for so long is broken */
    Outgoing(CallId call, Playlist playlist, Kept kept, MediaCounters counters, Duration brokenAfter) {
        this.call = call;
        this.playlist = playlist;
        this.kept = kept;
        this.counters = counters;
        this.brokenAfter = brokenAfter.toNanos();
    }

    /** How many frames are behind us, whether the PBX took them or not. */
    long frames() {
        return frames;
    }

    /** How many of them nobody heard. */
    long lost() {
        return lost;
    }

    /** The same in samples: where the next frame stands. */
    long position() {
        return frames * Samples.FRAME;
    }

    /**
     * Sends what is due.
     *
     * @param open for how many nanoseconds the leg has been open
     * @return false when the line is broken
     */
    boolean send(Connection line, long open, long now) {
        long due = open / Samples.FRAME_NANOS + 1 - frames;
        if (due > 1) {
            counters.late.add(due - 1);
        }
        if (due > MOST_CAUGHT_UP) {
            // the prompt pauses for as long as we were away: none of it is lost, and none is sent in a burst
            long missed = due - MOST_CAUGHT_UP;
            counters.lost.add(missed);
            lost += missed;
            frames += missed;
            due = MOST_CAUGHT_UP;
        }
        for (; due > 0; due--) {
            if (!sendFrame(line, now)) {
                return false;
            }
        }
        return true;
    }

    private boolean sendFrame(Connection line, long now) {
        long at = position();
        boolean speaking = playlist.next(frame, at);
        frames++;
        boolean sent = line.sendSound(speaking ? frame : null);
        long cutAt = playlist.cutAt();
        if (cutAt != 0) {
            cut(System.nanoTime() - cutAt);
        }
        if (sent) {
            counters.sent.increment();
            unread = false;
        } else if (isBroken(line, now)) {
            return false;
        }
        // what the PBX did not take, nobody has heard
        kept.sent(sent && speaking ? frame : SILENCE, at);
        return true;
    }

    /** Counts a frame that was not taken, and says whether that was one too many. */
    private boolean isBroken(Connection line, long now) {
        counters.lost.increment();
        lost++;
        if (line.isBroken()) {
            // what the PBX said last, a hang-up perhaps, is still to be read
            line.drain(now);
            return true;
        }
        if (!unread) {
            unread = true;
            unreadSince = now;
        }
        return now - unreadSince >= brokenAfter;
    }

    private void cut(long nanos) {
        counters.cut(nanos);
        if (log.isDebugEnabled()) {
            try (var _ = MDC.putCloseable("call", call.toString())) {
                log.debug("leg=cut micros={}", nanos / 1_000);
            }
        }
    }
}
