package io.huifang.call;

import io.huifang.dialogue.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The answers that partners before the present one were given, from which those of the present one are counted on. */
final class EarlierAnswers {

    private final List<Answer> kept = new ArrayList<>();

    /** The present partner goes, and these are the answers that he has. */
    void keep(List<Answer> answers) {
        kept.addAll(countOnWith(answers));
    }

    /** All, those of the present partner last. */
    List<Answer> and(List<Answer> answers) {
        return Stream.concat(kept.stream(), countOnWith(answers).stream()).toList();
    }

    /** Answers of the present partner, as they are counted in the call. */
    List<Answer> countOnWith(List<Answer> answers) {
        return answers.stream().map(this::countOn).toList();
    }

    private Answer countOn(Answer answer) {
        return kept.isEmpty()
                ? answer
                : new Answer(
                        answer.question(),
                        answer.turn() + kept.size(),
                        answer.expected(),
                        answer.heard(),
                        answer.value(),
                        answer.judgement(),
                        answer.confidence(),
                        answer.span());
    }
}
