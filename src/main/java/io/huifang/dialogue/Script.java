package io.huifang.dialogue;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A list of questions to ask, in their order.
 *
 * @param version counts up with each change; results name it
 * @param facts the names of the facts that a case must bring; a superset of those that questions expect
 */
public record Script(String id, int version, Set<String> facts, List<Question> questions) {

    public Script {
        facts = Set.copyOf(facts);
        questions = List.copyOf(questions);
        if (questions.isEmpty()) {
            throw new IllegalArgumentException("a script needs at least one question");
        }
        Set<String> ids = new HashSet<>();
        for (Question question : questions) {
            if (!ids.add(question.id())) {
                throw new IllegalArgumentException("question '" + question.id() + "' stands there twice");
            }
            if (question.expectation() instanceof Expectation.Fact(String name) && !facts.contains(name)) {
                throw new IllegalArgumentException("question '" + question.id() + "' expects the fact '" + name
                        + "', which is not among the script's facts");
            }
        }
    }

    /** The ids of all prompts that a call with this script may need. */
    public Set<String> prompts() {
        Set<String> prompts = new LinkedHashSet<>(FixedPrompts.ALL);
        for (Question question : questions) {
            prompts.add(question.prompt());
            prompts.add(question.promptAgain());
        }
        return prompts;
    }
}
