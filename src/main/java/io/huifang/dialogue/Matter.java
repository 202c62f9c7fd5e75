package io.huifang.dialogue;

import io.huifang.dialogue.script.Question;
import io.huifang.dialogue.script.Script;
import io.huifang.dialogue.script.Script.Audience;
import java.util.List;
import java.util.Map;

/** What a conversation is about, and what does not change while it is held. */
record Matter(Script script, Map<String, String> facts, Setting setting, Comprehension comprehension) {
    Matter {
        facts = Map.copyOf(facts);
    }

    boolean isWithEmployer() {
        return script.audience() == Audience.EMPLOYER;
    }

    List<Question> questions() {
        return script.questions();
    }
}
