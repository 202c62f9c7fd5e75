package io.huifang.dialogue;

import io.huifang.dialogue.script.Condition;
import io.huifang.dialogue.script.Consequence;
import io.huifang.dialogue.script.Question;
import io.huifang.dialogue.script.Rule;
import java.util.Map;

/** Whether conditions of a script hold, by the case's facts and the questions settled so far. */
record Conditions(Map<String, String> facts, Map<String, Settled> settled) {

    boolean hold(Condition condition) {
        return switch (condition) {
            case Condition.Always() -> true;
            case Condition.Answered(String question, var values) -> {
                Settled found = settled.get(question);
                yield found != null
                        && found.answer().value() != null
                        && values.contains(found.answer().value());
            }
            case Condition.Judged(String question, var judgements) -> {
                Settled found = settled.get(question);
                yield found != null && judgements.contains(found.judgement());
            }
            case Condition.Known(String fact) -> facts.containsKey(fact);
            case Condition.FactIs(String fact, var values) -> {
                String value = facts.get(fact);
                yield value != null && values.contains(value);
            }
            case Condition.All(var conditions) -> conditions.stream().allMatch(this::hold);
            case Condition.Any(var conditions) -> conditions.stream().anyMatch(this::hold);
            case Condition.Not(Condition not) -> !hold(not);
        };
    }

    /** What a contradiction of the question means; where the script says nothing, a person must look. */
    Consequence consequence(Question question) {
        return question.rules().stream()
                .filter(rule -> hold(rule.when()))
                .map(Rule::consequence)
                .findFirst()
                .orElse(Consequence.REVIEW);
    }
}
