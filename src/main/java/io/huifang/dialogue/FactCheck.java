package io.huifang.dialogue;

import io.huifang.dialogue.understanding.Understanding;
import java.util.Map;
import java.util.Optional;

/** Checks a case's facts against a script before anybody is called. */
public final class FactCheck {

    private FactCheck() {}

    /** The first thing that is wrong, as one sentence without the fact's value; empty when all is well. */
    public static Optional<String> complaint(Script script, Map<String, String> facts) {
        for (String name : script.facts().stream().sorted().toList()) {
            String value = facts.get(name);
            if (value == null || value.isBlank()) {
                return Optional.of("facts." + name + " is missing; the script '" + script.id() + "' needs it");
            }
        }
        for (Question question : script.questions()) {
            if (question.expectation() instanceof Expectation.Fact(String name)
                    && !fits(question.type(), facts.getOrDefault(name, ""))) {
                return Optional.of("facts." + name + " is not " + allowed(question.type()));
            }
        }
        return Optional.empty();
    }

    static boolean fits(AnswerType type, String value) {
        return Understanding.isNormal(type.understood(), value);
    }

    static String allowed(AnswerType type) {
        return switch (type) {
            case YES_NO -> "yes or no";
            case NUMBER -> "a plain number such as 15000 or 2.5, with up to 12 digits and 6 decimals";
            case NAME, TEXT -> "a text of up to 200 characters with a letter or digit in it";
        };
    }
}
