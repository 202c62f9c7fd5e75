package io.huifang.dialogue;

import io.huifang.dialogue.script.Consequence;
import io.huifang.dialogue.script.Question;
import io.huifang.dialogue.script.Question.Kind;
import io.huifang.dialogue.understanding.AnswerType;
import io.huifang.dialogue.understanding.Assessment;
import io.huifang.kernel.AudioSpan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes answers: what contradicts the file gravely counts when it is said twice alike, and what agrees after a
 * contradiction is unsure.
 */
final class Settling {

    private static final String YES = "yes";
    private static final String NO = "no";

    private Settling() {}

    /** Takes what was heard as an answer to the open question; in doubt up the ladder. */
    static Move take(Turn turn, Heard heard, String words, Assessment assessment, @Nullable AudioSpan span) {
        Question question = turn.question();
        Answer answer = turn.keep(words, question.kind() == Kind.GATE ? noted(assessment) : assessment, span);
        if (question.kind() == Kind.GATE && YES.equals(assessment.value())) {
            // a gate proves nothing and tells nothing, so a yes that was not heard well opens it
            return turn.settle(Settled.of(question, Judgement.MATCH, answer));
        }
        return switch (assessment.judgement()) {
            case NOT_ANSWERED, UNSURE -> Ladder.missed(turn, heard, answer);
            case MATCH, MISMATCH, NOTED -> {
                if (question.kind() == Kind.GATE) {
                    yield NO.equals(assessment.value())
                            ? SideDesk.askWhen(turn, 1)
                            : Ladder.missed(turn, heard, answer);
                }
                yield heard instanceof Heard.Speech && isToBeReadBack(turn, assessment)
                        ? ReadBackDesk.read(turn, answer, assessment)
                        : count(turn, answer, assessment.judgement());
            }
        };
    }

    private static boolean isToBeReadBack(Turn turn, Assessment assessment) {
        Question question = turn.question();
        return question.readBack()
                && !question.secret()
                && assessment.value() != null
                && !ReadBackDesk.isConfirmed(turn, assessment.value());
    }

    /** A "no" to a gate contradicts nothing. */
    private static Assessment noted(Assessment gate) {
        return gate.judgement() == Judgement.MISMATCH
                ? new Assessment(gate.value(), Judgement.NOTED, gate.confidence(), gate.span(), gate.why())
                : gate;
    }

    /** Counts an answer that was understood, and read back where the script wants that. */
    static Move count(Turn turn, Answer answer, Judgement judgement) {
        Question question = turn.question();
        Asking asking = turn.notes.open();
        if (judgement == Judgement.MISMATCH) {
            return contradiction(turn, answer);
        }
        boolean doubted = !asking.contradictions().isEmpty() && !mayBeTriedTwice(question);
        return turn.settle(Settled.of(question, doubted ? Judgement.UNSURE : judgement, answer));
    }

    private static Move contradiction(Turn turn, Answer answer) {
        Question question = turn.question();
        Asking asking = turn.notes.open();
        if (asking.contradictions().isEmpty()) {
            if (!isGrave(turn, question)) {
                return turn.settle(Settled.of(question, Judgement.MISMATCH, answer));
            }
            turn.notes.asking = asking.contradicted(answer);
            return turn.again();
        }
        boolean twice = asking.contradictions().stream()
                .anyMatch(before -> before.judgement() == Judgement.MISMATCH
                        && (question.secret()
                                || question.readBack()
                                || turn.assessor().alike(before, answer)));
        return turn.settle(Settled.of(question, twice ? Judgement.MISMATCH : Judgement.UNSURE, answer));
    }

    /** A key pressed wrongly is no contradiction; what must not be guessed is only tried twice. */
    private static boolean mayBeTriedTwice(Question question) {
        return question.kind() == Kind.IDENTITY && question.secret();
    }

    /**
     * Whether words by which somebody has left also say no to the open question, as to "is he still employed?". Where a no
     * would fail the case they do not: who has left was employed, and a person looks at that.
     */
    static boolean isDenial(Turn turn, @Nullable String value) {
        Question question = turn.question();
        return question.kind() == Kind.FACT
                && question.type() == AnswerType.YES_NO
                && NO.equals(value)
                && YES.equals(turn.assessor().expected())
                && !isGrave(turn, question);
    }

    private static boolean isGrave(Turn turn, Question question) {
        if (question.kind() == Kind.IDENTITY) {
            return true;
        }
        // an earlier answer may decide what this contradiction means, so it is looked at as if it stood
        Answer none = new Answer(question.id(), 0, null, "", null, Judgement.MISMATCH, 0, null);
        Map<String, Settled> supposed = new LinkedHashMap<>(turn.notes.settled);
        supposed.put(question.id(), Settled.of(question, Judgement.MISMATCH, none));
        return switch (new Conditions(turn.matter.facts(), supposed).consequence(question)) {
            case FAIL, FRAUD -> true;
            case REVIEW, REMIND -> false;
        };
    }

    /** What comes after a question was settled. */
    static Move next(Turn turn, Settled settled) {
        Question question = settled.question();
        boolean contradicted = settled.judgement() == Judgement.MISMATCH;
        if (question.kind() == Kind.IDENTITY && !isIdentified(settled)) {
            return Closing.forAPerson(turn, Ending.NOT_IDENTIFIED);
        }
        if (contradicted && turn.conditions().consequence(question) == Consequence.FRAUD) {
            turn.effect(new Effect.Fraud(question.id()));
            return Closing.handOver(turn, Ending.FRAUD);
        }
        Optional<Question> following = turn.route().after(question);
        if (following.isEmpty()) {
            return Closing.end(turn, Ending.COMPLETE, Say.of(FixedPrompts.GOODBYE));
        }
        if (turn.elapsed.compareTo(turn.matter.script().longest()) >= 0) {
            return Closing.end(turn, Ending.NO_TIME_LEFT, Say.of(FixedPrompts.THANKS), Say.of(FixedPrompts.FAREWELL));
        }
        turn.notes.asking = Asking.first(following.get());
        return turn.ask(List.of(Say.of(following.get().prompt())));
    }

    /** Whether an identity question was answered so that the next may be asked: clearly, and as the file says. */
    private static boolean isIdentified(Settled settled) {
        return switch (settled.judgement()) {
            case MATCH -> true;
            // only keeps what was said: there is nothing to be identified by
            case NOTED, MISMATCH, UNSURE, NOT_ANSWERED -> false;
        };
    }
}
