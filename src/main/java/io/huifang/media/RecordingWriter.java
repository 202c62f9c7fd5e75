package io.huifang.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes all recordings, on one thread of its own, so that a slow disk never holds up sound. What waits for it is
 * bounded; a recording that finds no room has failed.
 */
final class RecordingWriter {

    private static final Logger log = LoggerFactory.getLogger(RecordingWriter.class);

    /** Room in the queue for beginning and finishing, on top of the sound that may wait. */
    private static final int RESERVE = 4_096;

    private static final String TOO_SLOW = "the disk does not keep up with the recordings";

    private sealed interface Job {
        RecordingFile file();
    }

    /** @param nanos when, by {@link System#nanoTime()} */
    record Failure(String why, long nanos) {}

    private record Begin(RecordingFile file) implements Job {}

    private record Piece(RecordingFile file, ShortBuffer interleaved, long at) implements Job {}

    private record Finish(RecordingFile file) implements Job {}

    private record Discard(RecordingFile file) implements Job {}

    private final int mostPieces;
    private final BlockingQueue<Job> jobs;
    private final AtomicInteger pieces = new AtomicInteger();
    private final RecordingFile.Opener opener;
    private final ByteBuffer scratch = ByteBuffer.allocateDirect(StereoRecording.PIECE * WavHeader.BYTES_EACH);
    /** Being written now; the writing thread's own. */
    private final Map<Path, RecordingFile> open = new HashMap<>();

    private volatile boolean stopping;
    private volatile @Nullable Failure lastFailure;
    private @Nullable Thread thread;

    RecordingWriter(int mostPieces, RecordingFile.Opener opener) {
        this.mostPieces = mostPieces;
        this.opener = opener;
        jobs = new ArrayBlockingQueue<>(mostPieces + RESERVE);
    }

    void start() {
        stopping = false;
        thread = Thread.ofPlatform().name("media-recordings").start(this::run);
    }

    /** Writes what waits, then ends. */
    void stop() {
        stopping = true;
        Thread running = thread;
        if (running != null) {
            try {
                running.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    RecordingFile begin(Path target) {
        RecordingFile file = new RecordingFile(target);
        submit(new Begin(file));
        return file;
    }

    void write(RecordingFile file, ShortBuffer interleaved, long at) {
        if (pieces.incrementAndGet() > mostPieces) {
            pieces.decrementAndGet();
            failed(file, TOO_SLOW);
            return;
        }
        if (!submit(new Piece(file, interleaved, at))) {
            pieces.decrementAndGet();
        }
    }

    void finish(RecordingFile file) {
        submit(new Finish(file));
    }

    /** Throws a recording away, one that is still being written when it is finished. */
    void discard(Path target) {
        submit(new Discard(new RecordingFile(target)));
    }

    /** Half-seconds of sound that wait for the disk. */
    int waiting() {
        return pieces.get();
    }

    /** What went wrong last; null when a write has gone well since. */
    @Nullable
    Failure lastFailure() {
        return lastFailure;
    }

    private boolean submit(Job job) {
        boolean taken = jobs.offer(job);
        if (!taken) {
            failed(job.file(), TOO_SLOW);
        }
        return taken;
    }

    private void run() {
        while (true) {
            try {
                Job job = jobs.poll(200, TimeUnit.MILLISECONDS);
                if (job != null) {
                    perform(job);
                } else if (stopping) {
                    return;
                }
            } catch (InterruptedException e) {
                // nobody interrupts this thread but to be rid of it
                return;
            }
        }
    }

    private void perform(Job job) {
        RecordingFile file = job.file();
        try {
            switch (job) {
                case Begin _ -> {
                    open.put(file.target(), file);
                    file.begin(opener);
                }
                case Piece piece -> {
                    pieces.decrementAndGet();
                    if (file.failure() != null) {
                        return;
                    }
                    file.write(piece.interleaved(), piece.at(), scratch);
                    lastFailure = null;
                }
                case Finish _ -> {
                    open.remove(file.target());
                    file.finish();
                }
                case Discard _ -> open.getOrDefault(file.target(), file).discard();
            }
        } catch (IOException e) {
            failed(file, RecordingFile.reason(e));
        } catch (RuntimeException e) {
            log.error("recording=failed file={}", file.target(), e);
            failed(file, e.toString());
        }
    }

    private void failed(RecordingFile file, String why) {
        if (file.fail(why)) {
            log.warn("recording=failed file={} why=\"{}\"", file.target(), why);
        }
        lastFailure = new Failure(why, System.nanoTime());
    }
}
