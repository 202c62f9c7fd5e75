package io.huifang.media;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;

/** Lets one line a second through, and says how many it held back. One thread. */
final class RateLimitedLog {

    private static final long INTERVAL = TimeUnit.SECONDS.toNanos(1);

    private final Logger log;
    private long next = Long.MIN_VALUE;
    private long heldBack;

    RateLimitedLog(Logger log) {
        this.log = log;
    }

    void warn(String line, long now) {
        if (next != Long.MIN_VALUE && now - next < 0) {
            heldBack++;
            return;
        }
        if (heldBack > 0) {
            log.warn("{} held-back={}", line, heldBack);
        } else {
            log.warn("{}", line);
        }
        heldBack = 0;
        next = now + INTERVAL;
    }
}
