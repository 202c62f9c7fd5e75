package io.huifang.pbx;

import io.huifang.kernel.CallId;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands a call's progress to its listener, in order and away from the thread that reads the PBX's events, so that a slow
 * listener delays nobody else. Holds no more than a call's handful of stages.
 */
final class Mailbox {

    private static final Logger log = LoggerFactory.getLogger(Mailbox.class);

    private final CallId call;
    private final DialListener listener;
    private final Queue<DialProgress> waiting = new ArrayDeque<>();
    private boolean delivering;

    Mailbox(CallId call, DialListener listener) {
        this.call = call;
        this.listener = listener;
    }

    synchronized void put(DialProgress progress) {
        waiting.add(progress);
        if (!delivering) {
            delivering = true;
            Thread.ofVirtual().name("pbx-progress").start(() -> CallLog.with(call, this::deliver));
        }
    }

    private void deliver() {
        for (DialProgress next = next(); next != null; next = next()) {
            try {
                listener.on(next);
            } catch (RuntimeException e) {
                log.error("pbx.listener.failed progress={}", next, e);
            }
        }
    }

    private synchronized @Nullable DialProgress next() {
        DialProgress next = waiting.poll();
        delivering = next != null;
        return next;
    }
}
