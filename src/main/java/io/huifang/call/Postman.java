package io.huifang.call;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Brings the answers of one call to the house while the call goes on: one after the other, in their order, never on the
 * call's own thread, which a slow database would deafen. What finds no room waits in a file, as {@link Reporter} keeps it.
 */
final class Postman {

    /** More than any script has questions. */
    private static final int ROOM = 64;

    private final Reporter reporter;
    private final Executor threads;
    private final Deque<AnswerGiven> waiting = new ArrayDeque<>();
    private @Nullable AnswerGiven underWay;
    private boolean busy;

    /** @param threads runs one errand at a time for this postman; an errand may take as long as the database does */
    Postman(Reporter reporter, Executor threads) {
        this.reporter = reporter;
        this.threads = threads;
    }

    /** Takes an answer; does not wait for the database. */
    void take(AnswerGiven answer) {
        boolean room;
        boolean start;
        synchronized (this) {
            room = waiting.size() < ROOM;
            if (room) {
                waiting.addLast(answer);
            }
            start = room && !busy;
            busy |= start;
        }
        if (!room) {
            reporter.keep(answer);
        } else if (start) {
            threads.execute(this::deliver);
        }
    }

    /**
     * Waits until all that was taken has been told. What takes longer is left in files, the one being told just then as
     * well: told twice does no harm.
     */
    void finish(Duration within) {
        synchronized (this) {
            long end = System.nanoTime() + within.toNanos();
            boolean interrupted = false;
            while (busy && end - System.nanoTime() > 0 && !interrupted) {
                try {
                    TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (underWay != null) {
                waiting.addFirst(underWay);
            }
            waiting.forEach(reporter::keep);
            waiting.clear();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void deliver() {
        AnswerGiven next = next();
        while (next != null) {
            reporter.answered(next);
            next = next();
        }
    }

    private synchronized @Nullable AnswerGiven next() {
        underWay = waiting.pollFirst();
        if (underWay == null) {
            busy = false;
            notifyAll();
        }
        return underWay;
    }
}
