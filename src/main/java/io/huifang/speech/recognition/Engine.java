package io.huifang.speech.recognition;

import java.util.List;

/** A loaded model of one language. Methods may be called from any thread. */
interface Engine extends AutoCloseable {

    /**
     * Opens a recogniser; takes some milliseconds.
     *
     * @param phrases all that it is to expect, each of words that the model knows; empty for anything
     * @throws IllegalStateException when the engine gives none
     */
    Recogniser open(List<String> phrases);

    /** True when the word is in the model's vocabulary. */
    boolean knows(String word);

    /** Frees the model; no recogniser of it may be open. */
    @Override
    void close();
}
