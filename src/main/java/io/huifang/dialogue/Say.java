package io.huifang.dialogue;

import java.util.Map;

/**
 * One prompt to be said.
 *
 * @param prompt its id
 * @param values fill its placeholders, beside the facts that may be spoken: {@code time}, {@code amount}, {@code value}
 */
public record Say(String prompt, Map<String, String> values) {
    public Say {
        values = Map.copyOf(values);
    }

    static Say of(String prompt) {
        return new Say(prompt, Map.of());
    }
}
