package io.huifang.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kernel.CallId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A listener that remembers, and waits without sleeping. */
final class Heard implements DialListener {

    private static final int PATIENCE_SECONDS = 30;

    final CallId call;
    private final BlockingQueue<DialProgress> coming = new LinkedBlockingQueue<>();
    private final List<DialProgress> all = new ArrayList<>();

    Heard(CallId call) {
        this.call = call;
    }

    @Override
    public void on(DialProgress progress) {
        coming.add(progress);
    }

    /** Waits for a stage, which must come before the end. */
    <T extends DialProgress> T until(Class<T> stage) {
        while (true) {
            DialProgress next = next();
            if (stage.isInstance(next)) {
                return stage.cast(next);
            }
            assertThat(next)
                    .as("while waiting for %s, after %s", stage.getSimpleName(), all)
                    .isNotInstanceOf(DialProgress.Ended.class);
        }
    }

    DialProgress.Ended end() {
        return until(DialProgress.Ended.class);
    }

    /** The stages heard so far. */
    List<String> stages() {
        return all.stream().map(stage -> stage.getClass().getSimpleName()).toList();
    }

    /** Nothing more is waiting. */
    boolean quiet() {
        return coming.isEmpty();
    }

    private DialProgress next() {
        try {
            DialProgress next = coming.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(next)
                    .as("heard nothing for %s s after %s", PATIENCE_SECONDS, all)
                    .isNotNull();
            all.add(next);
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
