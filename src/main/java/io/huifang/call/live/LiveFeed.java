package io.huifang.call.live;

import io.huifang.kernel.CallId;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps what live calls look like, and hands their news to whoever watches. Calls tell it on their own threads, and wait
 * for nothing but each other, for moments. The last {@value #HISTORY} news are kept for watchers who come back. Any thread.
 */
@Component
public final class LiveFeed implements SmartLifecycle {

    private static final int HISTORY = 2_000;

    /** After calls have come to their end, and before the web server waits for its last requests. */
    private static final int PHASE = DEFAULT_PHASE - 768;

    private record Kept(long number, NumberedNews news) {}

    private static final class Scene {
        private final CallCard card;
        private CallStage stage;
        private final Deque<SpokenLine> lines = new ArrayDeque<>();

        Scene(CallCard card, CallStage stage) {
            this.card = card;
            this.stage = stage;
        }

        void add(SpokenLine line) {
            lines.addLast(line);
            if (lines.size() > LiveScene.MOST_LINES) {
                lines.removeFirst();
            }
        }

        LiveScene shown() {
            return new LiveScene(card, stage, new ArrayList<>(lines));
        }
    }

    /**
     * All live calls at one moment.
     *
     * @param id of the last news that is in it
     */
    public record Snapshot(String id, List<LiveScene> calls) {
        public Snapshot {
            calls = List.copyOf(calls);
        }
    }

    /**
     * A watch that begins.
     *
     * @param snapshot what the watch's news go on from; null when the watcher has missed nothing that is not in them
     */
    public record Opened(@Nullable Snapshot snapshot, Watch watch) {}

    private final LiveSettings settings;
    private final Clock clock;
    /** Tells the numbers of this life of the service from those of another. */
    private final String life = UUID.randomUUID().toString().substring(0, 8);

    // guarded by this
    private final Map<CallId, Scene> scenes = new LinkedHashMap<>();
    private final Deque<Kept> history = new ArrayDeque<>();
    private final Set<Watch> watches = new LinkedHashSet<>();
    private final LastMinute placed;
    private long last;
    private boolean running = true;

    LiveFeed(LiveSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.placed = new LastMinute(clock);
    }

    /** Tells it to all whom it concerns; never waits for any of them. */
    public synchronized void tell(LiveNews news) {
        apply(news);
        last++;
        NumberedNews numbered = new NumberedNews(id(last), clock.instant(), news);
        history.addLast(new Kept(last, numbered));
        if (history.size() > HISTORY) {
            history.removeFirst();
        }
        watches.forEach(watch -> watch.offer(numbered));
    }

    private void apply(LiveNews news) {
        switch (news) {
            case LiveNews.Began(CallCard card, CallStage stage) -> {
                scenes.put(card.call(), new Scene(card, stage));
                if (!card.cameIn()) {
                    placed.count();
                }
            }
            case LiveNews.Changed(CallId call, CallStage stage) -> scene(call).ifPresent(scene -> scene.stage = stage);
            case LiveNews.PromptEnded(CallId call, SpokenLine line, boolean ignored) ->
                scene(call).ifPresent(scene -> scene.add(line));
            case LiveNews.Said(CallId call, long ignored, SpokenLine line) ->
                scene(call).ifPresent(scene -> scene.add(line));
            case LiveNews.PromptBegan ignored -> {}
            case LiveNews.Words ignored -> {}
            case LiveNews.Answered ignored -> {}
            case LiveNews.Ended ended -> scenes.remove(ended.call());
        }
    }

    private Optional<Scene> scene(CallId call) {
        return Optional.ofNullable(scenes.get(call));
    }

    /** What lives now, the oldest first. */
    public synchronized Snapshot now() {
        return new Snapshot(id(last), scenes.values().stream().map(Scene::shown).toList());
    }

    public synchronized Optional<LiveScene> now(CallId call) {
        return scene(call).map(Scene::shown);
    }

    /** How many calls were placed in the last 60 seconds. */
    public synchronized int placedInTheLastMinute() {
        return placed.total();
    }

    synchronized int watchers() {
        return watches.size();
    }

    /**
     * Begins to watch. Close the watch.
     *
     * @param only a call; null for all
     * @param after the id of the last news that the watcher got before; null when he comes for the first time
     * @throws TooManyWatchersException when as many watch as may
     */
    public synchronized Opened watch(@Nullable CallId only, @Nullable String after) {
        if (!running || watches.size() >= settings.watchers()) {
            throw new TooManyWatchersException(
                    running
                            ? "as many watch as huifang.live.watchers allows: " + settings.watchers()
                            : "the service is stopping");
        }
        Watch watch = new Watch(only, settings.newsWaiting(), this::forget);
        Optional<List<Kept>> missed = missed(only, after);
        missed.ifPresent(all -> all.forEach(kept -> watch.offer(kept.news())));
        if (only != null && !scenes.containsKey(only)) {
            watch.end();
        }
        watches.add(watch);
        return new Opened(missed.isPresent() ? null : snapshot(only), watch);
    }

    /**
     * What somebody is told who has lost news: how things stand now. What still waits for him is done with it, and his
     * next news go on from here.
     */
    public synchronized Snapshot catchUp(Watch watch) {
        watch.clear();
        return snapshot(watch.only());
    }

    private Snapshot snapshot(@Nullable CallId only) {
        return only == null
                ? now()
                : new Snapshot(
                        id(last), scene(only).map(Scene::shown).map(List::of).orElse(List.of()));
    }

    /** All that somebody has missed since; empty when that is not known any more, or too much. */
    private Optional<List<Kept>> missed(@Nullable CallId only, @Nullable String after) {
        Optional<Long> number = number(after);
        long oldest = history.isEmpty() ? last + 1 : history.getFirst().number();
        if (number.isEmpty() || number.get() < oldest - 1 || number.get() > last) {
            return Optional.empty();
        }
        List<Kept> missed = history.stream()
                .filter(kept -> kept.number() > number.get()
                        && (only == null || only.equals(kept.news().news().call())))
                .toList();
        return missed.size() > settings.newsWaiting() ? Optional.empty() : Optional.of(missed);
    }

    private String id(long number) {
        return life + "-" + number;
    }

    private Optional<Long> number(@Nullable String id) {
        if (id == null
                || !id.startsWith(life + "-")
                || !id.substring(life.length() + 1).matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(id.substring(life.length() + 1)));
    }

    private synchronized void forget(Watch watch) {
        watches.remove(watch);
    }

    @Override
    public synchronized void start() {
        running = true;
    }

    /** Lets all watchers go, for their requests would hold up the service's end. */
    @Override
    public synchronized void stop() {
        running = false;
        watches.forEach(Watch::end);
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
