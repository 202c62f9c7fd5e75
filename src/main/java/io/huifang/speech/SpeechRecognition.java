package io.huifang.speech;

import io.huifang.kernel.Language;
import java.util.Collection;
import java.util.Set;

/** Speech to text as the rest of the house sees it. All methods may be called from any thread and don't block. */
public interface SpeechRecognition {

    /**
     * Begins to listen to one answer.
     *
     * @param listener called on a recogniser thread, in order; must not block. It hears {@link Hearing.Finished} or
     *     {@link Hearing.Failed} once, at the end, unless the listening was closed before.
     * @throws SpeechUnavailableException when there is no model for the language
     */
    Listening listen(Language language, Grammar grammar, HearingListener listener);

    /**
     * Begins to hear one speaker. What is learned of a voice in one answer helps with the next, so the answers of a call
     * are best heard in one session; see {@code docs/adr/0007-remember-the-speaker.md}.
     *
     * <p>This form remembers nothing and is for engines that don't adapt.
     *
     * @throws SpeechUnavailableException when there is no model for the language
     */
    default SpeakerSession session(Language language) {
        return new SpeakerSession() {
            @Override
            public Listening listen(Grammar grammar, HearingListener listener) {
                return SpeechRecognition.this.listen(language, grammar, listener);
            }

            @Override
            public void close() {}
        };
    }

    /** True when a model for the language is loaded. */
    boolean ready(Language language);

    /**
     * The words of the phrases that the language's model does not know, and so can never hear. Empty when the model
     * can't be asked.
     */
    Set<String> unknownWords(Language language, Collection<String> phrases);
}
