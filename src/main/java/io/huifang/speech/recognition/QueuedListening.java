package io.huifang.speech.recognition;

import io.huifang.kernel.Transcript;
import io.huifang.media.AudioFrame;
import io.huifang.speech.Hearing;
import io.huifang.speech.HearingListener;
import io.huifang.speech.Listening;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * A listening as an actor: frames wait in a bounded queue, and at most one turn at a time, on the pool, takes them to the
 * recogniser. All that touches the recogniser happens in turns, its opening and its closing too; so it needs no lock, and
 * is closed exactly once whichever way the listening ends.
 */
final class QueuedListening implements Listening {

    private static final Logger log = LoggerFactory.getLogger(QueuedListening.class);

    /** What bounds a listening, in samples. */
    record Bounds(int batch, int turn, int backlog, long totalBacklog, long longest) {}

    /** What a listening shares with the others. */
    record Surroundings(
            Executor pool, RecognitionLoad load, Bounds bounds, Clock clock, Consumer<QueuedListening> whenOver) {}

    /**
     * What the pool's queue holds. The oldest listening comes first: it is the one that is finished, or will be soonest.
     * If all took turns alike, all would be late together as soon as the cores are full, and then all for nothing.
     */
    private record Turn(QueuedListening listening) implements Runnable, Comparable<Turn> {
        @Override
        public void run() {
            listening.turn();
        }

        @Override
        public int compareTo(Turn other) {
            return Long.compare(listening.number, other.listening.number);
        }
    }

    private enum Phase {
        OPEN,
        FINISHING,
        FAILING,
        CLOSING,
        OVER
    }

    private final Surroundings around;
    private final long number;
    private final Supplier<Transcriber> transcribers;
    private final HearingListener listener;
    private final @Nullable String call = MDC.get("call");

    // guarded by this
    private final Backlog backlog;
    private Phase phase = Phase.OPEN;
    private Failure failure = Failure.ENGINE;
    private long heard;
    private boolean turnPlanned = true;
    private Instant lastHeard;

    // touched in turns only
    private @Nullable Transcriber transcriber;

    /** @param number listenings with a lower one have their turns first */
    QueuedListening(Surroundings around, long number, Supplier<Transcriber> transcribers, HearingListener listener) {
        this.around = around;
        this.number = number;
        this.transcribers = transcribers;
        this.listener = listener;
        this.backlog = new Backlog(around.load());
        this.lastHeard = around.clock().instant();
    }

    /** Plans the first turn, which opens the recogniser while the customer still thinks. */
    void start() {
        plan();
    }

    @Override
    public void hear(AudioFrame frame) {
        int samples = frame.sound().length();
        synchronized (this) {
            if (phase != Phase.OPEN || samples == 0) {
                return;
            }
            heard += samples;
            lastHeard = around.clock().instant();
            long total = backlog.add(frame);
            if (backlog.samples() > around.bounds().backlog()
                    || total > around.bounds().totalBacklog()) {
                fail(Failure.OVERLOADED);
                return;
            }
            if (heard >= around.bounds().longest()) {
                phase = Phase.FINISHING;
            }
            if (backlog.samples() < around.bounds().batch() && phase == Phase.OPEN) {
                return;
            }
        }
        wake();
    }

    @Override
    public void finish() {
        synchronized (this) {
            if (phase != Phase.OPEN) {
                return;
            }
            phase = Phase.FINISHING;
        }
        wake();
    }

    @Override
    public void close() {
        synchronized (this) {
            if (phase == Phase.OVER || phase == Phase.CLOSING) {
                return;
            }
            phase = Phase.CLOSING;
            backlog.drop();
        }
        wake();
    }

    /** Gives it up; the listener hears why. Without effect when it is already over or closed. */
    void fail(Failure why) {
        synchronized (this) {
            if (phase != Phase.OPEN && phase != Phase.FINISHING) {
                return;
            }
            phase = Phase.FAILING;
            failure = why;
            backlog.drop();
        }
        wake();
    }

    /** How long nothing came; zero when no more is expected. */
    synchronized Duration idleAt(Instant now) {
        return phase == Phase.OPEN ? Duration.between(lastHeard, now) : Duration.ZERO;
    }

    /** How many samples wait. */
    synchronized int backlog() {
        return backlog.samples();
    }

    private void wake() {
        synchronized (this) {
            if (turnPlanned) {
                return;
            }
            turnPlanned = true;
        }
        plan();
    }

    private void plan() {
        try {
            around.pool().execute(new Turn(this));
        } catch (RejectedExecutionException e) {
            // the service is stopping, and no turn of this listening runs or will run: this thread may end it
            fail(Failure.STOPPING);
            turn();
        }
    }

    private void turn() {
        if (call != null) {
            MDC.put("call", call);
        }
        long begun = System.nanoTime();
        long samples = 0;
        around.load().began();
        try {
            samples = work();
        } catch (RuntimeException | Error e) {
            log.error("recognition failed", e);
            fail(Failure.ENGINE);
        } finally {
            around.load().ended(System.nanoTime() - begun, samples);
            MDC.remove("call");
            if (anotherTurn()) {
                plan();
            }
        }
    }

    private synchronized boolean anotherTurn() {
        turnPlanned = phase == Phase.OPEN ? backlog.samples() >= around.bounds().batch() : phase != Phase.OVER;
        return turnPlanned;
    }

    private long work() {
        List<AudioFrame> frames;
        Phase now;
        synchronized (this) {
            frames = backlog.take(around.bounds().turn());
            now = phase;
        }
        int samples = Backlog.length(frames);
        try {
            if (now == Phase.OPEN || now == Phase.FINISHING) {
                recognise(frames);
            }
        } finally {
            synchronized (this) {
                backlog.done(samples);
            }
        }
        boolean last;
        synchronized (this) {
            last = phase != Phase.OPEN && backlog.isEmpty();
            now = phase;
        }
        if (last) {
            end(now);
        }
        return samples;
    }

    private void recognise(List<AudioFrame> frames) {
        Transcriber open = transcriber;
        if (open == null) {
            open = transcribers.get();
            transcriber = open;
        }
        Optional<String> partial = open.take(frames);
        partial.ifPresent(text -> tell(new Hearing.Partial(text)));
    }

    private void end(Phase how) {
        switch (how) {
            case FINISHING -> {
                Transcriber open = transcriber;
                tell(new Hearing.Finished(open == null ? Transcript.EMPTY : open.finish()));
            }
            case FAILING -> {
                Failure why;
                synchronized (this) {
                    why = failure;
                }
                around.load().failed(why);
                log.warn("recognition given up reason=\"{}\"", why.words());
                tell(new Hearing.Failed(why.words()));
            }
            case CLOSING, OPEN, OVER -> {}
        }
        synchronized (this) {
            phase = Phase.OVER;
        }
        giveBack();
    }

    private void giveBack() {
        Transcriber open = transcriber;
        transcriber = null;
        if (open != null) {
            open.close();
        }
        around.whenOver().accept(this);
    }

    private void tell(Hearing hearing) {
        synchronized (this) {
            if (phase == Phase.CLOSING || phase == Phase.OVER) {
                return;
            }
        }
        try {
            listener.on(hearing);
        } catch (RuntimeException | Error e) {
            // whatever a listener does, this listening still has to end and to give its memory back
            around.load().listenerFailed();
            log.error("a hearing listener threw event={}", hearing.getClass().getSimpleName(), e);
        }
    }
}
