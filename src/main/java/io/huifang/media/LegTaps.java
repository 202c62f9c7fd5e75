package io.huifang.media;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Those who listen in on one leg. Sound and the end come from the media loop. */
final class LegTaps {

    private static final int MOST = 8;

    private final List<LegTap> taps = new CopyOnWriteArrayList<>();
    private boolean ended;

    // --- from any thread

    synchronized Tap open() {
        if (taps.size() >= MOST) {
            throw new MediaOverloadedException("at most " + MOST + " may listen in on one leg");
        }
        LegTap tap = new LegTap(taps::remove);
        if (ended) {
            tap.end();
        } else {
            taps.add(tap);
        }
        return tap;
    }

    // --- the media loop's

    void left(short[] samples, long at) {
        for (LegTap tap : taps) {
            tap.left(samples, at);
        }
    }

    void right(short[] samples, long at) {
        for (LegTap tap : taps) {
            tap.right(samples, at);
        }
    }

    synchronized void end() {
        ended = true;
        taps.forEach(LegTap::end);
        taps.clear();
    }
}
