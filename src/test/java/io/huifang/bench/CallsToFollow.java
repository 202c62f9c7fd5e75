package io.huifang.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Calls that were ordered, followed to their ends. What came of them is told after each end, so that a run that is cut off has
 * its report.
 *
 * @param all whom the calls are to
 * @param most how long they are followed; what has not ended then is left out
 */
public record CallsToFollow<S, E>(List<S> all, Duration most) {

    private static final long PATIENCE_SECONDS = 240;

    /** Looks whether somebody's call has ended, and what it came to. */
    @FunctionalInterface
    public interface Look<S, E> {
        Optional<E> end(S who) throws IOException, InterruptedException;
    }

    /** Is told of each end. */
    @FunctionalInterface
    public interface Listener<E> {
        /**
         * @param end the newest
         * @param soFar all, it among them, in the order in which the calls were ordered
         */
        void ended(E end, List<E> soFar) throws IOException;
    }

    /**
     * Returns what has ended, in the order in which it was ordered: all; or less, when the time is up or when no call has ended
     * for some minutes.
     */
    public List<E> follow(Look<S, E> look, Listener<E> listener) throws IOException, InterruptedException {
        Map<S, E> over = new LinkedHashMap<>();
        long begun = System.nanoTime();
        long lastEnd = begun;
        while (over.size() < all.size()
                && System.nanoTime() - begun < most.toNanos()
                && System.nanoTime() - lastEnd < TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
            for (S who : all) {
                Optional<E> end = over.containsKey(who) ? Optional.empty() : look.end(who);
                if (end.isPresent()) {
                    over.put(who, end.get());
                    lastEnd = System.nanoTime();
                    listener.ended(end.get(), inOrder(over));
                }
            }
            TimeUnit.SECONDS.sleep(over.size() < all.size() ? 2 : 0);
        }
        return inOrder(over);
    }

    private List<E> inOrder(Map<S, E> over) {
        List<E> ends = new ArrayList<>();
        all.forEach(who -> {
            if (over.containsKey(who)) {
                ends.add(over.get(who));
            }
        });
        return ends;
    }
}
