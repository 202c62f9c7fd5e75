package io.huifang.speech.recognition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** An engine under a test's control: it hears "word" for each tenth of a second, and can be held up or made to fail. */
final class FakeEngine implements Engine {

    final AtomicInteger opened = new AtomicInteger();
    final AtomicInteger open = new AtomicInteger();
    final AtomicInteger inside = new AtomicInteger();
    final List<List<String>> grammars = Collections.synchronizedList(new ArrayList<>());
    final List<Integer> accepted = Collections.synchronizedList(new ArrayList<>());
    final CountDownLatch closed = new CountDownLatch(1);
    final Semaphore gate = new Semaphore(0);
    volatile boolean gated;
    volatile boolean failsOnAccept;
    volatile boolean failsOnFinish;
    volatile Set<String> vocabulary = Set.of("yes", "no", "word");

    @Override
    public Recogniser open(List<String> phrases) {
        opened.incrementAndGet();
        open.incrementAndGet();
        grammars.add(phrases);
        return new FakeRecogniser();
    }

    @Override
    public boolean knows(String word) {
        return vocabulary.contains(word);
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private final class FakeRecogniser implements Recogniser {

        private final AtomicInteger users = new AtomicInteger();
        private int samples;
        private boolean isClosed;

        @Override
        public boolean accept(short[] audio, int count) {
            enter();
            try {
                if (failsOnAccept) {
                    throw new IllegalStateException("the engine fails, as the test wants it");
                }
                if (gated) {
                    inside.incrementAndGet();
                    gate.acquireUninterruptibly();
                    inside.decrementAndGet();
                }
                accepted.add(count);
                samples += count;
                return false;
            } finally {
                users.decrementAndGet();
            }
        }

        @Override
        public String partial() {
            enter();
            users.decrementAndGet();
            return String.join(" ", Collections.nCopies(samples / 1600, "word"));
        }

        @Override
        public long taken() {
            return samples;
        }

        @Override
        public List<RecognisedWord> segment() {
            return List.of();
        }

        @Override
        public List<RecognisedWord> finish() {
            enter();
            users.decrementAndGet();
            if (failsOnFinish) {
                throw new IllegalStateException("the engine fails, as the test wants it");
            }
            List<RecognisedWord> words = new ArrayList<>();
            for (int i = 0; i < samples / 1600; i++) {
                words.add(new RecognisedWord("word", i / 10.0, (i + 1) / 10.0, 0.9));
            }
            return words;
        }

        @Override
        public void close() {
            enter();
            isClosed = true;
            open.decrementAndGet();
            users.decrementAndGet();
        }

        private void enter() {
            if (isClosed || users.incrementAndGet() != 1) {
                throw new AssertionError("a recogniser is used after its end or by two threads");
            }
        }
    }
}
