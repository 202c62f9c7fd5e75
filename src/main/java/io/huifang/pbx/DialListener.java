package io.huifang.pbx;

/** Hears how a dialled call gets on. */
@FunctionalInterface
public interface DialListener {

    /** Called in order and on one thread at a time; must not block. */
    void on(DialProgress progress);
}
