package io.huifang.speech.voice;

import io.huifang.kernel.Language;
import io.huifang.media.Sound;
import io.huifang.speech.SpeechUnavailableException;

/** Text to speech. Methods may be called from any thread. */
interface SpeechSynthesizer {

    /**
     * Speaks a text; may take a second.
     *
     * @param text at most {@value Voice#LONGEST_TEXT} characters
     * @throws SpeechUnavailableException when it can't be said, with one sentence that does not repeat the text
     */
    Sound speak(Language language, String text);
}
