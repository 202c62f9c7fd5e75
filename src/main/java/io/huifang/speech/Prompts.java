package io.huifang.speech;

import io.huifang.kernel.Language;
import io.huifang.media.Sound;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the bot can say: the fixed prompts of {@code voice-prompts/<language>} with their recorded sound, and prompts
 * with {@code {placeholders}}, which are spoken by a synthesiser. Methods may be called from any thread; those that
 * synthesise may take a second the first time, and are quick after that.
 */
public interface Prompts {

    /** The ids of all prompts of a language. */
    Set<String> ids(Language language);

    /**
     * The text of a prompt with its placeholders filled.
     *
     * @throws IllegalArgumentException when there is no such prompt, or a placeholder has no value
     */
    String text(Language language, String id, Map<String, String> values);

    /** The names of the placeholders in a prompt's text. */
    Set<String> placeholders(Language language, String id);

    /**
     * The sound of a prompt, or of several spoken one after the other.
     *
     * @throws IllegalArgumentException as {@link #text}
     * @throws SpeechUnavailableException when the prompt has no recorded sound and no synthesiser can say it
     */
    Sound sound(Language language, List<String> ids, Map<String, String> values);
}
