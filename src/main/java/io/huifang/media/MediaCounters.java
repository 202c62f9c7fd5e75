package io.huifang.media;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;

/** What the media loop counts. Read from any thread. */
final class MediaCounters {

    final LongAdder sent = new LongAdder();
    final LongAdder received = new LongAdder();
    final LongAdder late = new LongAdder();
    final LongAdder lost = new LongAdder();
    final LongAdder missing = new LongAdder();
    final LongAdder surplus = new LongAdder();
    final LongAdder listenerFailures = new LongAdder();
    final LongAdder slowListeners = new LongAdder();
    final LongAdder recordingsFailed = new LongAdder();
    private final Map<Refusal, LongAdder> refused = new EnumMap<>(Refusal.class);
    private volatile LongConsumer lateness = nanos -> {};
    private volatile LongConsumer cuts = nanos -> {};

    MediaCounters() {
        for (Refusal refusal : Refusal.values()) {
            refused.put(refusal, new LongAdder());
        }
    }

    LongAdder refused(Refusal refusal) {
        LongAdder counter = refused.get(refusal);
        if (counter == null) {
            throw new IllegalStateException("no counter for " + refusal);
        }
        return counter;
    }

    /** Nanoseconds by which the pacer came after its deadline. */
    void late(long nanos) {
        lateness.accept(nanos);
    }

    void lateness(LongConsumer meter) {
        lateness = meter;
    }

    /** Nanoseconds from a flush to the sending of the first frame without the flushed sound. */
    void cut(long nanos) {
        cuts.accept(nanos);
    }

    void cuts(LongConsumer meter) {
        cuts = meter;
    }
}
