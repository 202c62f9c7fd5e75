package io.huifang.speech.recognition;

import io.huifang.media.AudioFrame;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * The frames of one listening that wait for the recogniser or are with it, and its share of what all have waiting. Guarded
 * by the listening that owns it.
 */
final class Backlog {

    private final RecognitionLoad load;
    private final ArrayDeque<AudioFrame> waiting = new ArrayDeque<>();
    private int samples;

    Backlog(RecognitionLoad load) {
        this.load = load;
    }

    /** @return how many samples all listenings have waiting now */
    long add(AudioFrame frame) {
        int length = frame.sound().length();
        waiting.add(frame);
        samples += length;
        return load.queued(length);
    }

    /** Takes about so many samples to the recogniser; they count until they are {@link #done}. */
    List<AudioFrame> take(int most) {
        List<AudioFrame> taken = new ArrayList<>();
        int length = 0;
        while (length < most && !waiting.isEmpty()) {
            AudioFrame frame = waiting.remove();
            length += frame.sound().length();
            taken.add(frame);
        }
        return taken;
    }

    /** The recogniser has had these samples. */
    void done(int recognised) {
        samples -= recognised;
        load.queued(-recognised);
    }

    /** Forgets what was not taken. */
    void drop() {
        done(length(waiting));
        waiting.clear();
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** How many samples wait or are with the recogniser. */
    int samples() {
        return samples;
    }

    static int length(Iterable<AudioFrame> frames) {
        int length = 0;
        for (AudioFrame frame : frames) {
            length += frame.sound().length();
        }
        return length;
    }
}
