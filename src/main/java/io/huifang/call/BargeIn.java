package io.huifang.call;

import java.time.Duration;
import java.util.function.Predicate;

/**
 * Decides when a prompt gives way to somebody who speaks into it: at the first word that is more than a sign of
 * listening, or when the speech goes on for so long that it is no cough. Coughs, "uh-huh" and 嗯 leave the prompt playing.
 */
final class BargeIn {

    private final Duration after;
    private final Predicate<String> signOfListening;
    private boolean intoPrompt;

    /**
     * @param after speech of this length cuts the prompt whatever is said
     * @param signOfListening whether a text is only that
     */
    BargeIn(Duration after, Predicate<String> signOfListening) {
        this.after = after;
        this.signOfListening = signOfListening;
    }

    /**
     * A prompt begins.
     *
     * @param whileSpeech whether somebody speaks, and so into it
     */
    void promptBegins(boolean whileSpeech) {
        intoPrompt = whileSpeech;
    }

    void speechStarted(boolean whilePrompt) {
        intoPrompt = whilePrompt;
    }

    /** Whether the words are reason enough; empty ones are not. */
    boolean isReason(String words) {
        return !words.isBlank() && !signOfListening.test(words);
    }

    /** Whether somebody has spoken for so long that it must be meant. */
    boolean isInsisted(Duration from, Duration now) {
        return now.minus(from).compareTo(after) >= 0;
    }

    /** Whether the words are no answer, because they only accompanied the prompt. */
    boolean isNoAnswer(String words) {
        return intoPrompt && !isReason(words);
    }
}
