package io.huifang.dialogue;

import io.huifang.dialogue.script.Question.Kind;
import io.huifang.dialogue.understanding.Assessment;
import io.huifang.dialogue.understanding.Interruption;
import io.huifang.kernel.Transcript;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** What the bot does when something is said that is no answer. */
final class InterruptDesk {

    private static final Duration HOLDING_ON = Duration.ofSeconds(30);
    private static final int WAITS = 2;

    private InterruptDesk() {}

    static Move react(Turn turn, Interruption interruption, Heard.Speech speech) {
        return switch (interruption.kind()) {
            case STOP_CALLING -> grave(turn, Grave.STOP_CALLING, interruption, speech);
            case NO_RECORDING -> {
                turn.effect(new Effect.StopRecording());
                yield Closing.handOver(turn, Ending.NO_RECORDING, Say.of(FixedPrompts.NOT_RECORDING));
            }
            case WRONG_NUMBER -> grave(turn, Grave.WRONG_NUMBER, interruption, speech);
            case HAS_LEFT -> hasLeft(turn, interruption, speech);
            case PERSON -> person(turn);
            case SCAM -> digress(turn, speech, () -> SideDesk.askToGoOn(turn, Say.of(FixedPrompts.IS_THIS_REAL)));
            case CALL_LATER -> SideDesk.callLater(turn, interruption.detail());
            case NOT_INFORMED -> notInformed(turn, interruption, speech);
            case REFUSES -> refuses(turn, speech);
            case REPEAT -> repeat(turn, speech);
            case WHO_AND_WHY -> digress(turn, speech, () -> turn.again(Say.of(FixedPrompts.WHO_AND_WHY)));
            case ROBOT -> digress(turn, speech, () -> turn.again(Say.of(FixedPrompts.ROBOT)));
            case HOLD_ON -> holdOn(turn, speech);
            case ABUSE -> abuse(turn);
            case CORRECTION ->
                turn.notes.side instanceof Side.ReadBack || Reopening.last(turn).isEmpty()
                        ? digress(turn, speech, () -> turn.again(Say.of(FixedPrompts.CORRECTION)))
                        : Reopening.allowed(turn) ? Reopening.correct(turn, speech) : missed(turn, speech);
        };
    }

    static Move person(Turn turn) {
        return Closing.handOver(turn, Ending.PERSON_WANTED);
    }

    /** Answers something else that was said; who goes on and on is taken for somebody who does not answer. */
    private static Move digress(Turn turn, Heard.Speech speech, Supplier<Move> reaction) {
        if (turn.notes.open().wearsOut()) {
            return missed(turn, speech);
        }
        turn.notes.asking = turn.notes.open().digressed();
        turn.notes.side = null;
        return reaction.get();
    }

    private static Move grave(Turn turn, Grave grave, Interruption interruption, Heard.Speech speech) {
        String detail = interruption.detail();
        return DoubtDesk.isSure(turn, grave, interruption)
                ? DoubtDesk.act(turn, grave, detail)
                : digress(turn, speech, () -> DoubtDesk.ask(turn, new Side.Doubted(grave, detail)));
    }

    /** Says again what was asked last. */
    private static Move repeat(Turn turn, Heard.Speech speech) {
        Side side = turn.notes.side;
        return digress(turn, speech, () -> {
            if (side instanceof Side.ReadBack readBack) {
                return ReadBackDesk.say(turn, readBack);
            }
            if (side instanceof Side.Doubted doubted) {
                return DoubtDesk.ask(turn, doubted);
            }
            if (side instanceof Side.Replacing replacing) {
                return DoubtDesk.askWhetherToReplace(turn, replacing);
            }
            return turn.again(Say.of(FixedPrompts.REPEAT));
        });
    }

    private static Move missed(Turn turn, Heard.Speech speech) {
        turn.notes.side = null;
        Transcript said = speech.transcript();
        return Ladder.missed(
                turn, speech, turn.keepNothing(said.text(), said.span().orElse(null)));
    }

    private static Move hasLeft(Turn turn, Interruption interruption, Heard.Speech speech) {
        if (!turn.matter.isWithEmployer()) {
            // a borrower's phone is no workplace: whoever has left, it is no answer
            return missed(turn, speech);
        }
        if (turn.notes.side == null) {
            Transcript said = speech.transcript();
            Assessment assessment = turn.assessor().spoken(said);
            if (Settling.isDenial(turn, assessment.value())) {
                turn.keep(said.text(), assessment, said.span().orElse(null));
            } else {
                turn.keepNothing(said.text(), said.span().orElse(null));
            }
        }
        return grave(turn, Grave.HAS_LEFT, interruption, speech);
    }

    private static Move notInformed(Turn turn, Interruption interruption, Heard.Speech speech) {
        if (turn.notes.side instanceof Side.LeftWhen) {
            return SideDesk.left(turn, "");
        }
        if (turn.notes.side instanceof Side.WhoKnows) {
            // the detail says that somebody is named; all the words say how to reach that person
            return SideDesk.informant(
                    turn,
                    interruption.detail() == null ? "" : speech.transcript().text());
        }
        if (turn.notes.side instanceof Side.CallBackWhen) {
            return SideDesk.callLater(turn, null);
        }
        if (turn.notes.side != null || turn.question().kind() != Kind.FACT) {
            return missed(turn, speech);
        }
        Transcript said = speech.transcript();
        turn.keepNothing(said.text(), said.span().orElse(null));
        return turn.matter.isWithEmployer() ? ofTheEmployer(turn, interruption) : ofTheBorrower(turn);
    }

    private static Move ofTheEmployer(Turn turn, Interruption interruption) {
        turn.notes.unknowns++;
        String who = interruption.detail();
        if (who != null) {
            return SideDesk.informant(turn, who);
        }
        if (turn.notes.unknowns == 1) {
            return SideDesk.askWhoKnows(turn);
        }
        turn.notes.settled.put(turn.question().id(), SideDesk.notInformed(turn));
        return Closing.end(turn, Ending.NOT_INFORMED, Say.of(FixedPrompts.THANKS), Say.of(FixedPrompts.FAREWELL));
    }

    /** Somebody who does not know a thing about the own loan is asked once more. */
    private static Move ofTheBorrower(Turn turn) {
        if (turn.notes.open().refusals() > 0) {
            return SideDesk.unknown(turn);
        }
        turn.notes.asking = turn.notes.open().refused();
        return turn.again();
    }

    private static Move refuses(Turn turn, Heard.Speech speech) {
        if (turn.notes.side instanceof Side.CallBackWhen || turn.question().kind() != Kind.FACT) {
            return Closing.end(turn, Ending.REFUSED, Say.of(FixedPrompts.GOODBYE_REFUSED));
        }
        if (turn.notes.side instanceof Side.LeftWhen) {
            return SideDesk.left(turn, "");
        }
        if (turn.notes.side instanceof Side.WhoKnows) {
            return SideDesk.informant(turn, "");
        }
        Transcript said = speech.transcript();
        Answer answer = turn.keepNothing(said.text(), said.span().orElse(null));
        turn.notes.side = null;
        if (turn.notes.open().refusals() == 0) {
            turn.notes.asking = turn.notes.open().refused();
            return turn.again(Say.of(FixedPrompts.PLEASE_ANSWER));
        }
        return turn.settle(new Settled(turn.question(), Judgement.NOT_ANSWERED, answer, Cause.Code.REFUSES));
    }

    private static Move holdOn(Turn turn, Heard.Speech speech) {
        if (turn.notes.waits >= WAITS) {
            return missed(turn, speech);
        }
        turn.notes.waits++;
        turn.notes.side = new Side.HoldingOn();
        return new Move.Wait(List.of(Say.of(FixedPrompts.ONE_MOMENT)), HOLDING_ON);
    }

    private static Move abuse(Turn turn) {
        turn.notes.abuses++;
        return turn.notes.abuses > 1
                ? Closing.end(turn, Ending.ABUSE, Say.of(FixedPrompts.GOODBYE_REFUSED))
                : turn.again(Say.of(FixedPrompts.STAY_POLITE));
    }
}
