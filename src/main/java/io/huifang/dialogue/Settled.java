package io.huifang.dialogue;

import io.huifang.dialogue.script.Question;

/**
 * How a question stands in the end.
 *
 * @param answer the one that counts
 * @param code why it stands so, for people
 */
record Settled(Question question, Judgement judgement, Answer answer, Cause.Code code) {

    static Settled of(Question question, Judgement judgement, Answer answer) {
        return new Settled(
                question,
                judgement,
                answer,
                switch (judgement) {
                    case MATCH -> Cause.Code.AGREES;
                    case MISMATCH -> Cause.Code.CONTRADICTS;
                    case UNSURE -> Cause.Code.UNSURE;
                    case NOTED -> Cause.Code.NOTED;
                    case NOT_ANSWERED -> Cause.Code.NOT_ANSWERED;
                });
    }
}
