package io.huifang.speech.recognition;

import io.huifang.kernel.Language;
import io.huifang.media.Sound;
import io.huifang.speech.Grammar;
import io.huifang.speech.HearingListener;
import io.huifang.speech.Listening;
import io.huifang.speech.SpeakerSession;
import io.huifang.speech.SpeechRecognition;
import io.huifang.speech.SpeechUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recognition on a fixed pool of platform threads, which native calls hold while they run. Each listening has at most one
 * turn waiting for the pool, so the pool's queue is as long as there are listenings at most. The oldest has its turn first.
 */
final class PooledRecognition implements SpeechRecognition {

    private static final Logger log = LoggerFactory.getLogger(PooledRecognition.class);
    private static final Duration PATIENCE_AT_END = Duration.ofSeconds(10);

    /** So much sound a listening may take to the recogniser before others have their turn. */
    private static final Duration TURN = Duration.ofSeconds(1);

    private final SpeechModels models;
    private final RecognitionProperties properties;
    private final Clock clock;
    private final RecognitionLoad load;
    private final ExecutorService pool;
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("speech-idle").daemon().factory());
    private final Set<QueuedListening> active = ConcurrentHashMap.newKeySet();
    private final Set<SpeakerMemory> memories = ConcurrentHashMap.newKeySet();
    private final QueuedListening.Surroundings around;
    private final AtomicLong numbers = new AtomicLong();
    private volatile boolean stopping;

    PooledRecognition(SpeechModels models, RecognitionProperties properties, Clock clock, RecognitionLoad load) {
        this.models = models;
        this.properties = properties;
        this.clock = clock;
        this.load = load;
        this.pool = new ThreadPoolExecutor(
                properties.actualThreads(),
                properties.actualThreads(),
                0,
                TimeUnit.SECONDS,
                new PriorityBlockingQueue<>(),
                Thread.ofPlatform().name("speech-", 1).daemon().factory());
        QueuedListening.Bounds bounds = new QueuedListening.Bounds(
                samples(properties.batch()),
                samples(TURN),
                samples(properties.backlog()),
                samples(properties.totalBacklog()),
                samples(properties.longest()));
        this.around = new QueuedListening.Surroundings(pool, load, bounds, clock, active::remove);
    }

    /** Begins to give up listenings that get no sound. */
    void start() {
        long every = Math.max(1, properties.idle().toMillis() / 4);
        var _ = sweeper.scheduleWithFixedDelay(() -> giveUpIdle(clock.instant()), every, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public Listening listen(Language language, Grammar grammar, HearingListener listener) {
        return listen(language, grammar, listener, null);
    }

    @Override
    public SpeakerSession session(Language language) {
        models.engine(language);
        SpeakerMemory memory = new SpeakerMemory();
        memories.add(memory);
        return new SpeakerSession() {
            @Override
            public Listening listen(Grammar grammar, HearingListener listener) {
                return PooledRecognition.this.listen(language, grammar, listener, memory);
            }

            @Override
            public void close() {
                memories.remove(memory);
                memory.close();
            }
        };
    }

    private Listening listen(
            Language language, Grammar grammar, HearingListener listener, @Nullable SpeakerMemory memory) {
        Engine engine = models.engine(language);
        if (stopping) {
            throw new SpeechUnavailableException("the service is stopping");
        }
        if (active.size() >= properties.listenings()) {
            load.failed(Failure.OVERLOADED);
            throw new SpeechUnavailableException("as many listenings as allowed are open (" + properties.listenings()
                    + ", huifang.speech.listenings)");
        }
        Spelling spelling = Spelling.of(language);
        QueuedListening listening = new QueuedListening(
                around, numbers.getAndIncrement(), () -> transcriber(engine, spelling, grammar, memory), listener);
        active.add(listening);
        listening.start();
        if (stopping) {
            listening.fail(Failure.STOPPING);
        }
        return listening;
    }

    @Override
    public boolean ready(Language language) {
        return models.state(language) instanceof SpeechModels.State.Ready;
    }

    @Override
    public Set<String> unknownWords(Language language, Collection<String> phrases) {
        if (!(models.state(language) instanceof SpeechModels.State.Ready ready)) {
            return Set.of();
        }
        Spelling spelling = Spelling.of(language);
        Set<String> unknown = new TreeSet<>();
        for (String phrase : phrases) {
            spelling.words(phrase, ready.engine()::knows).stream()
                    .filter(word -> !ready.engine().knows(word))
                    .forEach(unknown::add);
        }
        return unknown;
    }

    /** How many speakers are remembered, at most. */
    int sessions() {
        return memories.size();
    }

    int active() {
        return active.size();
    }

    /** Gives up the listenings that got no sound for longer than allowed. */
    void giveUpIdle(Instant now) {
        for (QueuedListening listening : active) {
            if (listening.idleAt(now).compareTo(properties.idle()) > 0) {
                listening.fail(Failure.IDLE);
            }
        }
    }

    /** Gives up all listenings, and returns when their memory is given back and the models are freed. */
    void close() throws InterruptedException {
        stopping = true;
        sweeper.shutdownNow();
        active.forEach(listening -> listening.fail(Failure.STOPPING));
        // turns that are planned already still run; what they would plan after that is turned down, which ends them
        pool.shutdown();
        if (pool.awaitTermination(PATIENCE_AT_END.toSeconds(), TimeUnit.SECONDS)) {
            memories.forEach(SpeakerMemory::close);
            models.close();
        } else {
            log.error("recognition still runs, its memory is left to the system listenings={}", active.size());
        }
    }

    private Transcriber transcriber(
            Engine engine, Spelling spelling, Grammar grammar, @Nullable SpeakerMemory session) {
        List<String> phrases = switch (grammar) {
            case Grammar.Free() -> List.of();
            case Grammar.Phrases(List<String> all) -> knownPhrases(engine, spelling, all);
        };
        Optional<NarrowBandFrontEnd> frontEnd =
                properties.narrowBand() ? Optional.of(new NarrowBandFrontEnd()) : Optional.empty();
        // a grammar is part of a recogniser, so only one without can be used again
        SpeakerMemory memory = phrases.isEmpty() ? session : null;
        Recogniser known = memory == null ? null : memory.take();
        Recogniser recogniser = known == null ? engine.open(phrases) : known;
        return new Transcriber(recogniser, spelling, frontEnd, samples(properties.partialEvery()), memory);
    }

    /** Vosk drops an unknown word and keeps the rest, which would then stand for the whole phrase. */
    private static List<String> knownPhrases(Engine engine, Spelling spelling, List<String> phrases) {
        List<String> known = new ArrayList<>();
        for (String phrase : phrases) {
            List<String> words = spelling.words(phrase, engine::knows);
            if (!words.isEmpty() && words.stream().allMatch(engine::knows)) {
                known.add(String.join(" ", words));
            }
        }
        if (known.isEmpty()) {
            throw new IllegalStateException("the model knows none of the grammar's " + phrases.size() + " phrases");
        }
        return known;
    }

    private static int samples(Duration duration) {
        return Math.toIntExact(duration.toMillis() * Sound.RATE / 1000);
    }
}
