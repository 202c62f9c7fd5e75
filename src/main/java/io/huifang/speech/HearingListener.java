package io.huifang.speech;

/** Hears what is being understood. */
@FunctionalInterface
public interface HearingListener {

    /** Called in order on a recogniser thread; must not block. */
    void on(Hearing hearing);
}
