package io.huifang.media;

import io.huifang.kernel.CallId;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Keeps a listener that throws from harming the media loop, and counts one that dawdles. Logs a leg's first fault only. */
final class GuardedListener {

    private static final Logger log = LoggerFactory.getLogger(GuardedListener.class);
    private static final long SLOW = TimeUnit.MILLISECONDS.toNanos(5);

    private final CallId call;
    private final Consumer<MediaEvent> listener;
    private final MediaCounters counters;
    private boolean failed;

    GuardedListener(CallId call, Consumer<MediaEvent> listener, MediaCounters counters) {
        this.call = call;
        this.listener = listener;
        this.counters = counters;
    }

    void tell(MediaEvent event) {
        long before = System.nanoTime();
        try {
            listener.accept(event);
        } catch (RuntimeException | AssertionError e) {
            counters.listenerFailures.increment();
            if (!failed) {
                failed = true;
                try (var _ = MDC.putCloseable("call", call.toString())) {
                    log.error("listener=failed event={}", event.getClass().getSimpleName(), e);
                }
            }
        }
        if (System.nanoTime() - before > SLOW) {
            counters.slowListeners.increment();
        }
    }
}
