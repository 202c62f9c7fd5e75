package io.huifang.dialogue;

import java.util.ArrayList;
import java.util.List;

/** Brings conversations to their end. */
final class Closing {

    private Closing() {}

    static Move end(Turn turn, Ending ending, Say... says) {
        Move.End end = new Move.End(List.of(says), decision(turn, ending));
        turn.notes.side = null;
        turn.notes.end = end;
        return end;
    }

    /** Ends the call with the promise that a person will call. */
    static Move forAPerson(Turn turn, Ending ending, Say... first) {
        turn.effect(new Effect.CallBack(null, true));
        List<Say> says = new ArrayList<>(List.of(first));
        says.add(Say.of(FixedPrompts.PERSON_WILL_CALL));
        return end(turn, ending, says.toArray(Say[]::new));
    }

    /** Puts the call through to a person; outside their hours a person will call. */
    static Move handOver(Turn turn, Ending ending, Say... first) {
        if (!turn.matter.setting().peopleAvailable()) {
            return forAPerson(turn, ending, first);
        }
        List<Say> says = new ArrayList<>(List.of(first));
        says.add(Say.of(FixedPrompts.TRANSFER));
        turn.notes.side = new Side.Transferring(ending);
        return new Move.Transfer(says, decision(turn, ending));
    }

    /** Nobody took the call over. */
    static Move transferFailed(Turn turn, Ending ending) {
        turn.effect(new Effect.CallBack(null, true));
        return end(turn, ending, Say.of(FixedPrompts.TRANSFER_FAILED), Say.of(FixedPrompts.FAREWELL));
    }

    private static Decision decision(Turn turn, Ending ending) {
        leaveOpen(turn);
        return Verdicts.decide(turn.matter.script(), turn.matter.facts(), turn.notes.settled, ending);
    }

    /** The question that is open when the call ends stays without an answer; what had been said against the file is kept. */
    private static void leaveOpen(Turn turn) {
        Asking asking = turn.notes.asking;
        if (asking == null || turn.notes.settled.containsKey(asking.question().id())) {
            return;
        }
        String id = asking.question().id();
        Settled open = asking.contradictions().isEmpty()
                ? Settled.of(asking.question(), Judgement.NOT_ANSWERED, lastWords(turn, id))
                : Settled.of(
                        asking.question(),
                        Judgement.UNSURE,
                        asking.contradictions().getLast());
        turn.notes.settled.put(id, open);
    }

    /** The last thing that was said to a question, so that a reason can be heard even where it is no answer. */
    private static Answer lastWords(Turn turn, String question) {
        return turn.notes.answers.reversed().stream()
                .filter(answer -> answer.question().equals(question))
                .findFirst()
                .orElseGet(() -> new Answer(question, 0, null, "", null, Judgement.NOT_ANSWERED, 0, null));
    }
}
