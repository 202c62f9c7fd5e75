package io.huifang.dialogue;

import io.huifang.dialogue.script.Question;
import io.huifang.dialogue.script.Question.Kind;
import io.huifang.dialogue.understanding.AnswerType;
import io.huifang.dialogue.understanding.Assessment;
import io.huifang.kernel.Transcript;
import java.util.Optional;

/** Opens a question again when its answer is taken back: "no wait, I meant three hundred thousand". */
final class Reopening {

    /** Who takes back more often is asked no question twice any more. */
    private static final int MOST = 3;

    private Reopening() {}

    /** The fact asked for before the open question; empty when there was none. */
    static Optional<Settled> last(Turn turn) {
        return turn.notes.settled.values().stream()
                .filter(settled -> settled.question().kind() == Kind.FACT)
                .reduce((first, second) -> second);
    }

    static boolean allowed(Turn turn) {
        return turn.notes.corrections < MOST && !turn.notes.open().wearsOut();
    }

    /** Opens the question before, and takes the new value when it was said in the same breath. */
    static Move correct(Turn turn, Heard.Speech speech) {
        Settled old = last(turn).orElseThrow();
        turn.notes.corrections++;
        turn.notes.settled.remove(old.question().id());
        turn.notes.asking = again(turn, old);
        turn.notes.side = null;
        Transcript said = speech.transcript();
        Assessment other = turn.assessor().spoken(said);
        return isTold(old.question(), other)
                ? Settling.take(turn, speech, said.text(), other, said.span().orElse(null))
                : turn.again(Say.of(FixedPrompts.CORRECTION));
    }

    /** What contradicted the file before still does, so that taking it back leaves doubt. */
    private static Asking again(Turn turn, Settled old) {
        Asking asking = Asking.first(old.question());
        if (old.judgement() == Judgement.MATCH || old.judgement() == Judgement.NOTED) {
            // agreed, or was only read back wrongly on the way
            return asking;
        }
        for (Answer answer : turn.notes.answers) {
            if (answer.question().equals(old.question().id()) && answer.judgement() == Judgement.MISMATCH) {
                asking = asking.contradicted(answer);
            }
        }
        return asking;
    }

    /**
     * Whether something that is no answer to the open question gives another answer to the one before. A yes, a no or a
     * few words might belong to anything; an amount or a date belongs to what was asked for one.
     */
    static boolean isMeant(Turn turn, Transcript said) {
        Optional<Settled> before = last(turn);
        if (before.isEmpty() || !allowed(turn)) {
            return false;
        }
        Question question = before.get().question();
        if (question.type() == AnswerType.YES_NO
                || question.type() == turn.question().type()) {
            return false;
        }
        Assessment other = new Assessor(turn.matter, question).spoken(said);
        return isTold(question, other)
                && !String.valueOf(other.value()).equals(before.get().answer().value());
    }

    private static boolean isTold(Question question, Assessment assessment) {
        return assessment.value() != null
                && assessment.judgement() != Judgement.UNSURE
                && !Assessor.isWords(question.type());
    }
}
