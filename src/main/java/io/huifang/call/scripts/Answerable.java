package io.huifang.call.scripts;

import io.huifang.dialogue.Judgement;
import io.huifang.dialogue.script.FactCheck;
import io.huifang.dialogue.understanding.AnswerType;
import io.huifang.dialogue.understanding.Understanding;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a question or a fact can come to, as far as conditions and expectations ask.
 *
 * @param type null when it could not be read, so that nothing can be said against any value
 * @param categories the ids of its categories; empty for other types, and for facts, where any will do
 * @param compares whether there is something to compare its answer with
 */
record Answerable(@Nullable AnswerType type, Set<String> categories, boolean compares) {

    /** Why it can never have the value; empty when it can. */
    Optional<String> never(String value) {
        if (type == null) {
            return Optional.empty();
        }
        if (type == AnswerType.CATEGORY && !categories.isEmpty()) {
            return categories.contains(value)
                    ? Optional.empty()
                    : Optional.of(YamlField.shown(value) + " is none of the categories "
                            + categories.stream().sorted().toList() + YamlField.didYouMean(value, categories));
        }
        return Understanding.isNormal(type, value)
                ? Optional.empty()
                : Optional.of(YamlField.shown(value) + " is no " + YamlField.written(type) + "; write it as "
                        + FactCheck.form(type));
    }

    /** Why its answer can never be judged so; empty when it can. */
    Optional<String> never(Judgement judgement) {
        boolean needsComparison = judgement == Judgement.MATCH || judgement == Judgement.MISMATCH;
        return needsComparison && !compares
                ? Optional.of("the question expects nothing, so it is never "
                        + Set.of(Judgement.MATCH, Judgement.MISMATCH).stream()
                                .map(YamlField::written)
                                .sorted()
                                .collect(Collectors.joining(" or ")))
                : Optional.empty();
    }
}
