package io.huifang.call.scripts;

import io.huifang.dialogue.script.Script;
import java.util.Map;

/**
 * A script that has passed all checks, and where it stands.
 *
 * @param lines the line of each question, by its id
 */
public record ReadScript(Script script, String file, Map<String, Integer> lines) {
    public ReadScript {
        lines = Map.copyOf(lines);
    }
}
