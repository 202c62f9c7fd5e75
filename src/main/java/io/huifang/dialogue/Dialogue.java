package io.huifang.dialogue;

import io.huifang.dialogue.script.Script;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A conversation at one moment. Immutable: {@link #next} gives the conversation after one more thing was heard. */
public final class Dialogue {

    private final List<Answer> answers = List.of();

    private Dialogue() {}

    /**
     * Begins a conversation with the script's first question.
     *
     * @param facts what the file says, in normal form
     */
    public static Step begin(Script script, Map<String, String> facts, Setting setting) {
        throw new UnsupportedOperationException();
    }

    /**
     * What happens after something was heard. Not to be called after {@link Move.End}.
     *
     * @param elapsed since the conversation began
     */
    public Step next(Heard heard, Duration elapsed) {
        throw new UnsupportedOperationException();
    }

    /** All answers so far, in the order in which they were given. */
    public List<Answer> answers() {
        return answers;
    }
}
