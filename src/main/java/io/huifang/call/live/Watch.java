package io.huifang.call.live;

import io.huifang.kernel.CallId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One watcher's news. They wait in a bounded queue: of several that each replace the one before, as the words of one
 * utterance do, only the latest waits; and when it is full all the same, the oldest are dropped and counted. Whoever tells
 * news never waits for a watcher.
 */
public final class Watch implements AutoCloseable {

    /**
     * What there is to tell.
     *
     * @param dropped how much news was lost before it; what the watcher knows is then no longer right
     * @param over true when nothing follows
     */
    public record Batch(List<NumberedNews> news, long dropped, boolean over) {
        public Batch {
            news = List.copyOf(news);
        }
    }

    /** Of news that replace each other. */
    private record Topic(CallId call, Object what) {}

    private final @Nullable CallId only;
    private final int most;
    private final Consumer<Watch> whenClosed;

    // guarded by this
    private final Map<Object, NumberedNews> waiting = new LinkedHashMap<>();
    private long dropped;
    private boolean over;

    /** @param only the call that is watched; null for all */
    Watch(@Nullable CallId only, int most, Consumer<Watch> whenClosed) {
        this.only = only;
        this.most = most;
        this.whenClosed = whenClosed;
    }

    @Nullable
    CallId only() {
        return only;
    }

    synchronized void clear() {
        waiting.clear();
        dropped = 0;
    }

    boolean isOf(LiveNews news) {
        return only == null || only.equals(news.call());
    }

    synchronized void offer(NumberedNews numbered) {
        LiveNews news = numbered.news();
        if (over || !isOf(news)) {
            return;
        }
        Object topic = topic(news);
        // to the end of the queue, for the ids must grow
        waiting.remove(topic);
        waiting.put(topic, numbered);
        if (waiting.size() > most) {
            waiting.remove(waiting.keySet().iterator().next());
            dropped++;
        }
        if (only != null && news instanceof LiveNews.Ended) {
            over = true;
        }
        notifyAll();
    }

    private static Object topic(LiveNews news) {
        return switch (news) {
            case LiveNews.Words words -> new Topic(words.call(), words.segment());
            case LiveNews.Changed changed -> new Topic(changed.call(), "stage");
            case LiveNews.Began ignored -> new Object();
            case LiveNews.PromptBegan ignored -> new Object();
            case LiveNews.PromptEnded ignored -> new Object();
            case LiveNews.Said ignored -> new Object();
            case LiveNews.Answered ignored -> new Object();
            case LiveNews.Ended ignored -> new Object();
        };
    }

    /** Waits for news; gives none when none came within the time. For one thread. */
    public synchronized Batch take(Duration within) throws InterruptedException {
        long end = System.nanoTime() + within.toNanos();
        for (long left = within.toNanos(); waiting.isEmpty() && !over && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        Batch batch = new Batch(new ArrayList<>(waiting.values()), dropped, over);
        waiting.clear();
        dropped = 0;
        return batch;
    }

    /** Nothing more comes; what waits is still given out. */
    synchronized void end() {
        over = true;
        notifyAll();
    }

    @Override
    public void close() {
        end();
        whenClosed.accept(this);
    }
}
