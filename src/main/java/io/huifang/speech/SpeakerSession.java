package io.huifang.speech;

/** The answers of one speaker, heard one after the other. Methods may be called from any thread and don't block. */
public interface SpeakerSession extends AutoCloseable {

    /**
     * Begins to listen to one answer, as {@link SpeechRecognition#listen} does.
     *
     * @throws SpeechUnavailableException when there is no model for the language any more, or too many listen
     */
    Listening listen(Grammar grammar, HearingListener listener);

    /** Forgets the speaker and gives the memory back; listenings that are open go on to their end. */
    @Override
    void close();
}
