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

    /** Another answer to a settled question than the one it has. */
    record Other(Settled old, Transcript said, Assessment assessment) {}

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
        open(turn, old);
        Transcript said = speech.transcript();
        Assessment other = turn.assessor().spoken(said);
        return isTold(old.question(), other)
                ? Settling.take(turn, speech, said.text(), other, said.span().orElse(null))
                : turn.again(Say.of(FixedPrompts.CORRECTION));
    }

    /** Puts another answer, which was confirmed, in the place of the one before. */
    static Move replace(Turn turn, Other other) {
        open(turn, other.old());
        // asking whether to replace it has read it back
        turn.notes.asking = turn.notes.open().readBack();
        Transcript said = other.said();
        Answer answer = turn.keep(said.text(), other.assessment(), said.span().orElse(null));
        return Settling.count(turn, answer, other.assessment().judgement());
    }

    private static void open(Turn turn, Settled old) {
        turn.notes.corrections++;
        turn.notes.settled.remove(old.question().id());
        turn.notes.asking = again(turn, old);
        turn.notes.side = null;
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
     * What something that is no answer to the open question may answer otherwise before; empty when it does not. A yes, a
     * no or a few words might belong to anything, and a value that the open question asks for belongs to that; an amount
     * or a date elsewhere may belong to what was asked for one, and is asked about before it replaces anything.
     */
    static Optional<Other> other(Turn turn, Transcript said) {
        return last(turn)
                .filter(old -> allowed(turn))
                .filter(old -> old.question().type() != AnswerType.YES_NO)
                .filter(old ->
                        kind(old.question().type()) != kind(turn.question().type()))
                .map(old -> new Other(old, said, new Assessor(turn.matter, old.question()).spoken(said)))
                .filter(other -> isTold(other.old().question(), other.assessment()))
                .filter(other -> !String.valueOf(other.assessment().value())
                        .equals(other.old().answer().value()));
    }

    /** Types whose values are taken for each other, by the one that stands for them. */
    private static AnswerType kind(AnswerType type) {
        return switch (type) {
            case AMOUNT, NUMBER, DIGITS, DAY_OF_MONTH, DURATION -> AnswerType.NUMBER;
            case DATE, MOMENT -> AnswerType.DATE;
            case YES_NO, PERSON, COMPANY, JOB_TITLE, ADDRESS, CATEGORY, TEXT -> type;
        };
    }

    private static boolean isTold(Question question, Assessment assessment) {
        return assessment.value() != null
                && assessment.judgement() != Judgement.UNSURE
                && !Assessor.isWords(question.type());
    }
}
