package io.huifang.dialogue;

import io.huifang.dialogue.script.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the bot does when nothing usable came back: it asks in other words, clarifies, asks for keys, and then gives the
 * question up, to a person where it weighs enough.
 */
final class Ladder {

    /** From this weight on a question that can't be understood is worth a person. */
    private static final double WORTH_A_PERSON = 1;

    private Ladder() {}

    static Move missed(Turn turn, Heard heard, Answer answer) {
        Asking asking = turn.notes.open().missed(heard, answer);
        turn.notes.asking = asking;
        Question question = asking.question();
        if (asking.failures() > 1) {
            turn.effect(new Effect.CallBack(null, false));
            return Closing.end(turn, Ending.UNHEARD, Say.of(FixedPrompts.TECHNICAL_PROBLEM));
        }
        boolean first = turn.notes.settled.isEmpty();
        if (asking.misses() > question.attempts() || (first && asking.onlySilence() && asking.misses() > 1)) {
            return giveUp(turn, answer);
        }
        List<Say> says = new ArrayList<>();
        says.add(Say.of(heard instanceof Heard.Silence ? FixedPrompts.NO_INPUT : FixedPrompts.NO_MATCH));
        says.addAll(rung(question, asking.misses()));
        return turn.ask(says);
    }

    private static List<Say> rung(Question question, int misses) {
        Optional<Say> keys = Listening.keysPrompt(question.type());
        if (misses >= question.attempts() && keys.isPresent()) {
            return List.of(Say.of(FixedPrompts.again(question.prompt())), keys.get());
        }
        return List.of(misses == 1 ? Say.of(FixedPrompts.again(question.prompt())) : Say.clarifying(question.prompt()));
    }

    private static Move giveUp(Turn turn, Answer answer) {
        Asking asking = turn.notes.open();
        Question question = asking.question();
        if (asking.onlySilence()) {
            turn.notes.settled.put(question.id(), Settled.of(question, Judgement.NOT_ANSWERED, answer));
            return Closing.end(turn, Ending.SILENT, Say.of(FixedPrompts.FAREWELL));
        }
        return switch (question.kind()) {
            case GATE -> Closing.forAPerson(turn, Ending.GATE_UNCLEAR);
            case IDENTITY -> Closing.forAPerson(turn, Ending.NOT_IDENTIFIED);
            case FACT -> leave(turn, answer);
        };
    }

    private static Move leave(Turn turn, Answer answer) {
        Asking asking = turn.notes.open();
        Question question = asking.question();
        if (!asking.contradictions().isEmpty()) {
            return turn.settle(Settled.of(
                    question, Judgement.UNSURE, asking.contradictions().getLast()));
        }
        Answer unclear = asking.unclear();
        if (unclear != null) {
            return turn.settle(Settled.of(question, Judgement.UNSURE, unclear));
        }
        if (question.weight() >= WORTH_A_PERSON && turn.matter.setting().peopleAvailable()) {
            turn.notes.settled.put(question.id(), Settled.of(question, Judgement.NOT_ANSWERED, answer));
            return Closing.handOver(turn, Ending.NOT_UNDERSTOOD);
        }
        return turn.settle(Settled.of(question, Judgement.NOT_ANSWERED, answer));
    }
}
