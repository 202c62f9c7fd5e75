package io.huifang.speech;

import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.Language;
import io.huifang.kernel.Transcript;
import io.huifang.kernel.Word;
import io.huifang.media.AudioFrame;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Recognition that hears what a test tells it, one text per listening and in their order; an empty text when none is left.
 * A text is only heard when sound came, as with the real thing. Calls its listeners on a thread of its own.
 */
public final class ScriptedRecognition implements SpeechRecognition, AutoCloseable {

    private static final Duration WORD = Duration.ofMillis(300);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("scripted-speech").daemon().factory());
    private final Queue<Outcome> outcomes = new ArrayDeque<>();
    private final Set<Language> ready = EnumSet.allOf(Language.class);
    private final Set<String> unknown = new TreeSet<>();
    private final List<Grammar> grammars = new CopyOnWriteArrayList<>();
    private final AtomicInteger open = new AtomicInteger();

    private sealed interface Outcome {
        record Says(String text, double confidence) implements Outcome {}

        record Fails(String why) implements Outcome {}
    }

    /** The next listening hears this, every word with confidence 1. */
    public ScriptedRecognition hears(String... texts) {
        Arrays.stream(texts).forEach(text -> hears(text, 1));
        return this;
    }

    public synchronized ScriptedRecognition hears(String text, double confidence) {
        outcomes.add(new Outcome.Says(text, confidence));
        return this;
    }

    /** The next listening fails as soon as it gets sound or is finished. */
    public synchronized ScriptedRecognition fails(String why) {
        outcomes.add(new Outcome.Fails(why));
        return this;
    }

    public synchronized ScriptedRecognition without(Language language) {
        ready.remove(language);
        return this;
    }

    public synchronized ScriptedRecognition notKnowing(String... words) {
        unknown.addAll(List.of(words));
        return this;
    }

    /** What each listening was to expect. */
    public List<Grammar> grammars() {
        return List.copyOf(grammars);
    }

    /** How many listenings are neither over nor closed. */
    public int open() {
        return open.get();
    }

    @Override
    public Listening listen(Language language, Grammar grammar, HearingListener listener) {
        Outcome outcome;
        synchronized (this) {
            if (!ready.contains(language)) {
                throw new SpeechUnavailableException("there is no speech model for " + language.tag());
            }
            outcome = outcomes.isEmpty() ? new Outcome.Says("", 1) : outcomes.remove();
        }
        grammars.add(grammar);
        open.incrementAndGet();
        return new Scripted(language, outcome, listener);
    }

    @Override
    public synchronized boolean ready(Language language) {
        return ready.contains(language);
    }

    @Override
    public synchronized Set<String> unknownWords(Language language, Collection<String> phrases) {
        Set<String> words = new TreeSet<>();
        for (String phrase : phrases) {
            words.addAll(List.of(phrase.toLowerCase(language.locale()).split("\\s+")));
        }
        words.retainAll(unknown);
        return words;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private final class Scripted implements Listening {

        private final Language language;
        private final Outcome outcome;
        private final HearingListener listener;
        private boolean over;
        private boolean finished;
        private Duration origin;

        Scripted(Language language, Outcome outcome, HearingListener listener) {
            this.language = language;
            this.outcome = outcome;
            this.listener = listener;
        }

        @Override
        public synchronized void hear(AudioFrame frame) {
            if (over || finished || origin != null) {
                return;
            }
            origin = frame.at();
            switch (outcome) {
                case Outcome.Says says -> {
                    if (!says.text().isEmpty()) {
                        thread.execute(() -> tell(new Hearing.Partial(says.text()), false));
                    }
                }
                case Outcome.Fails(String why) -> thread.execute(() -> tell(new Hearing.Failed(why), true));
            }
        }

        @Override
        public synchronized void finish() {
            if (over || finished) {
                return;
            }
            finished = true;
            Hearing last = switch (outcome) {
                case Outcome.Says(String text, double confidence) ->
                    new Hearing.Finished(origin == null ? Transcript.EMPTY : transcript(text, confidence));
                case Outcome.Fails(String why) -> new Hearing.Failed(why);
            };
            thread.execute(() -> tell(last, true));
        }

        @Override
        public synchronized void close() {
            if (!over) {
                over = true;
                open.decrementAndGet();
            }
        }

        private void tell(Hearing hearing, boolean last) {
            synchronized (this) {
                if (over) {
                    return;
                }
                if (last) {
                    over = true;
                    open.decrementAndGet();
                }
            }
            try {
                listener.on(hearing);
            } catch (RuntimeException e) {
                e.printStackTrace(System.err);
            }
        }

        private Transcript transcript(String text, double confidence) {
            if (text.isBlank()) {
                return Transcript.EMPTY;
            }
            String[] said = language == Language.ZH_CN ? text.split("") : text.split("\\s+");
            List<Word> words = new ArrayList<>();
            Duration at = origin;
            for (String word : said) {
                words.add(new Word(word, new AudioSpan(at, at.plus(WORD)), confidence));
                at = at.plus(WORD);
            }
            return new Transcript(text, words);
        }
    }
}
