package io.huifang.dialogue;

import java.util.Map;
import java.util.Optional;

/**
 * One prompt to be said.
 *
 * @param prompt its id
 * <<<<<<< HEAD
 * @param values fill its placeholders, beside the facts that may be spoken, such as a time that was agreed on
 * =======
 * @param values fill its placeholders, beside the facts that may be spoken, such as {@code time}
 * >>>>>>> simulated
 */
public record Say(String prompt, Map<String, String> values) {

    private static final String CLARIFY = ".clarify";

    public Say {
        values = Map.copyOf(values);
    }

    static Say of(String prompt) {
        return new Say(prompt, Map.of());
    }

    /** The prompt that clarifies what is wanted; not every question has one. */
    static Say clarifying(String prompt) {
        return of(prompt + CLARIFY);
    }

    /** What is said instead where there is no such prompt; empty for prompts that must be there. */
    public Optional<Say> otherwise() {
        return prompt.endsWith(CLARIFY)
                ? Optional.of(
                        new Say(FixedPrompts.again(prompt.substring(0, prompt.length() - CLARIFY.length())), values))
                : Optional.empty();
    }
}
