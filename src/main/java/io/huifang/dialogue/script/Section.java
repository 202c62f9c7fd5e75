package io.huifang.dialogue.script;

import java.util.List;

/** Questions that belong together; left out as a whole when its condition does not hold. */
public record Section(String id, Condition when, List<Question> questions) {
    public Section {
        questions = List.copyOf(questions);
    }
}
