package io.huifang.speech.recognition;

import java.util.List;

/** One stretch of speech being recognised. Used by one thread at a time; {@link #close} frees native memory. */
interface Recogniser extends AutoCloseable {

    /**
     * Takes 16 kHz samples.
     *
     * @return true when a pause ended a segment, so that {@link #segment} has to be called
     * @throws IllegalStateException when the engine fails
     */
    boolean accept(short[] samples, int count);

    /** The text of the segment so far. */
    String partial();

    /** The words of the segment that {@link #accept} told of. */
    List<RecognisedWord> segment();

    /** The words of the last segment, all sound taken into account; nothing may be asked after it. */
    List<RecognisedWord> finish();

    /** How many samples it has taken in all; the words' times are counted from the first of them. */
    long taken();

    @Override
    void close();
}
