package io.huifang.call;

import io.huifang.call.CallNotPlacedException.Obstacle;
import java.util.function.BooleanSupplier;

/** So many calls may be held at a time. Any thread. */
final class Places {

    private final int most;
    private final String setting;
    private final BooleanSupplier open;
    private int free;

    /**
     * @param setting the property that says how many, for people
     * @param open whether any may be taken at all
     */
    Places(int most, String setting, BooleanSupplier open) {
        this.most = most;
        this.setting = setting;
        this.open = open;
        this.free = most;
    }

    /** @throws CallNotPlacedException when none is free, or none may be taken any more */
    synchronized Place take() {
        if (!open.getAsBoolean()) {
            throw new CallNotPlacedException(Obstacle.NOT_NOW, "the service is stopping");
        }
        if (free == 0) {
            throw new CallNotPlacedException(Obstacle.NOT_NOW, "as many calls live as " + setting + " allows: " + most);
        }
        free--;
        return new Place();
    }

    /** Whether one could be taken just now. */
    synchronized boolean isFree() {
        return open.getAsBoolean() && free > 0;
    }

    /** Waits until all are given back. */
    synchronized void awaitAll() throws InterruptedException {
        while (free < most) {
            wait();
        }
    }

    /** What a call takes up until its line is free. */
    final class Place {
        private boolean given;

        /** Gives it back; once is enough. */
        void give() {
            synchronized (Places.this) {
                if (!given) {
                    given = true;
                    free++;
                    Places.this.notifyAll();
                }
            }
        }
    }
}
