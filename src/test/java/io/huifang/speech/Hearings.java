package io.huifang.speech;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A listener that keeps what it hears, and lets a test wait for the end. */
public final class Hearings implements HearingListener {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<Hearing> heard = new ArrayList<>();
    private final CompletableFuture<Hearing> end = new CompletableFuture<>();

    @Override
    public synchronized void on(Hearing hearing) {
        heard.add(hearing);
        if (!(hearing instanceof Hearing.Partial)) {
            end.complete(hearing);
        }
    }

    public synchronized List<Hearing> all() {
        return List.copyOf(heard);
    }

    public List<String> partials() {
        return all().stream()
                .filter(Hearing.Partial.class::isInstance)
                .map(hearing -> ((Hearing.Partial) hearing).text())
                .toList();
    }

    /** Waits for {@link Hearing.Finished} or {@link Hearing.Failed}. */
    public Hearing end() {
        return end.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** Waits for the transcript; fails the test when there is none. */
    public io.huifang.kernel.Transcript transcript() {
        if (end() instanceof Hearing.Finished(io.huifang.kernel.Transcript transcript)) {
            return transcript;
        }
        throw new AssertionError("expected a transcript, heard " + all());
    }

    public boolean hasEnded() {
        return end.isDone();
    }
}
