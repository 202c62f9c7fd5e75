package io.huifang.speech.recognition;

import org.jspecify.annotations.Nullable;

/**
 * Holds the recogniser that has heard a speaker until his next answer: Vosk adapts to a voice, and loses that with the
 * recogniser. Why, and why not in narrow band: {@code docs/adr/0007-remember-the-speaker.md}. Threads may share it.
 */
final class SpeakerMemory implements AutoCloseable {

    private @Nullable Recogniser kept;
    private boolean closed;

    /** Takes a recogniser that may be used again; closes it when there is one already, or the session is over. */
    void keep(Recogniser recogniser) {
        synchronized (this) {
            if (!closed && kept == null) {
                kept = recogniser;
                return;
            }
        }
        recogniser.close();
    }

    /** Gives the kept recogniser away; null when there is none. */
    synchronized @Nullable Recogniser take() {
        Recogniser given = kept;
        kept = null;
        return given;
    }

    @Override
    public void close() {
        Recogniser last;
        synchronized (this) {
            closed = true;
            last = take();
        }
        if (last != null) {
            last.close();
        }
    }
}
