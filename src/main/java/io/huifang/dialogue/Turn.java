package io.huifang.dialogue;

import io.huifang.dialogue.script.Question;
import io.huifang.dialogue.understanding.Assessment;
import io.huifang.kernel.AudioSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One turn while it is worked out: what was heard comes in, answers, effects and a move come out. */
final class Turn {

    final Matter matter;
    final Notes notes;
    final Duration elapsed;
    private final List<Answer> given = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();

    Turn(Matter matter, Notes notes, Duration elapsed) {
        this.matter = matter;
        this.notes = notes;
        this.elapsed = elapsed;
    }

    Step step(Move move) {
        return new Step(new Dialogue(matter, notes), given, effects, move);
    }

    void effect(Effect effect) {
        effects.add(effect);
    }

    Question question() {
        return notes.open().question();
    }

    Assessor assessor() {
        return new Assessor(matter, question());
    }

    Conditions conditions() {
        return new Conditions(matter.facts(), notes.settled);
    }

    Route route() {
        return new Route(matter.script(), conditions());
    }

    /** Keeps what was heard as an answer to the open question. */
    Answer keep(String heard, Assessment assessment, @Nullable AudioSpan span) {
        boolean secret = question().secret();
        String expected = assessor().expected();
        Answer answer = new Answer(
                question().id(),
                notes.answers.size() + 1,
                secret && expected != null ? Answer.MASKED : expected,
                secret && !heard.isEmpty() ? Answer.MASKED : heard,
                secret ? null : assessment.value(),
                assessment.judgement(),
                assessment.confidence(),
                assessment.span() == null ? span : assessment.span());
        notes.answers.add(answer);
        given.add(answer);
        return answer;
    }

    /** Keeps that nothing usable came. */
    Answer keepNothing(String heard, @Nullable AudioSpan span) {
        return keep(heard, Assessment.nothing(""), span);
    }

    /** Asks the open question again, in other words, after something else was said. */
    Move again(Say... first) {
        List<Say> says = new ArrayList<>(List.of(first));
        says.add(Say.of(FixedPrompts.again(question().prompt())));
        return ask(says);
    }

    /** Asks the open question. */
    Move ask(List<Say> says) {
        notes.side = null;
        return new Move.Ask(question().id(), says, Listening.to(matter, question()));
    }

    /** Asks something beside the open question. */
    Move aside(Side side, Listen listen, List<Say> says) {
        notes.side = side;
        return new Move.Ask(question().id(), says, listen);
    }

    /** What comes after the open question was settled. */
    Move settle(Settled settled) {
        notes.settled.put(question().id(), settled);
        return Settling.next(this, settled);
    }
}
