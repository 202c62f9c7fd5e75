package io.huifang.dialogue;

import io.huifang.dialogue.script.Question;
import io.huifang.dialogue.understanding.AnswerType;
import io.huifang.dialogue.understanding.Assessment;
import io.huifang.dialogue.understanding.Interruption;
import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.Language;
import io.huifang.kernel.Transcript;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells answers from interruptions and passes each to whom it concerns. */
final class Exchange {

    private static final String PERSON_KEY = "0";

    private Exchange() {}

    static Move reply(Turn turn, Heard heard) {
        Side side = turn.notes.side;
        return switch (heard) {
            case Heard.HangUp() -> hungUp(turn, side);
            case Heard.TransferFailed() ->
                side instanceof Side.Transferring(Ending ending)
                        ? Closing.transferFailed(turn, ending)
                        : passOn(turn, new Heard.Unheard());
            case Heard.Keys(String digits, AudioSpan ignored) ->
                digits.equals(PERSON_KEY) && !(side instanceof Side.Transferring)
                        ? InterruptDesk.person(turn)
                        : passOn(turn, heard);
            case Heard.Silence() -> passOn(turn, heard);
            case Heard.Unheard() -> passOn(turn, heard);
            case Heard.Speech speech ->
                side instanceof Side.Transferring
                        ? passOn(turn, heard)
                        : interruption(turn, speech.transcript())
                                .map(found -> InterruptDesk.react(turn, found, speech))
                                .orElseGet(() -> passOn(turn, heard));
        };
    }

    /** Takes what was heard as an answer to the open question. */
    static Move answer(Turn turn, Heard heard) {
        return switch (heard) {
            case Heard.Speech(Transcript said) -> {
                AudioSpan span = said.span().orElse(null);
                Assessment assessment = turn.assessor().spoken(said);
                Optional<Reopening.Other> other = assessment.judgement() == Judgement.NOT_ANSWERED
                        ? Reopening.other(turn, said)
                        : Optional.empty();
                if (other.isPresent()) {
                    turn.notes.asking = turn.notes.open().digressed();
                    yield DoubtDesk.askWhetherToReplace(turn, new Side.Replacing(other.get()));
                }
                yield isOnlyListening(turn, said, assessment)
                        ? Ladder.missed(turn, heard, turn.keepNothing(said.text(), span))
                        : Settling.take(turn, heard, said.text(), assessment, span);
            }
            case Heard.Keys(String digits, AudioSpan span) ->
                Settling.take(turn, heard, digits, turn.assessor().keyed(digits), span);
            case Heard.Silence ignored -> Ladder.missed(turn, heard, turn.keepNothing("", null));
            case Heard.Unheard ignored -> Ladder.missed(turn, heard, turn.keepNothing("", null));
            case Heard.TransferFailed ignored -> Ladder.missed(turn, heard, turn.keepNothing("", null));
            case Heard.HangUp ignored -> hungUp(turn, null);
        };
    }

    private static Move passOn(Turn turn, Heard heard) {
        Side side = turn.notes.side;
        return side == null ? answer(turn, heard) : SideDesk.heard(turn, side, heard);
    }

    private static Move hungUp(Turn turn, @Nullable Side side) {
        return Closing.end(turn, side instanceof Side.Transferring(Ending ending) ? ending : Ending.HUNG_UP);
    }

    /** A weak "mm" agrees to nothing; only a gate, which proves nothing, is opened by it. */
    private static boolean isOnlyListening(Turn turn, Transcript said, Assessment assessment) {
        Language language = turn.matter.setting().language();
        boolean opensGate = turn.question().kind() == Question.Kind.GATE && "yes".equals(assessment.value());
        return !opensGate && turn.matter.comprehension().isBackchannel(said, language);
    }

    private static Optional<Interruption> interruption(Turn turn, Transcript said) {
        Setting setting = turn.matter.setting();
        return turn.matter
                .comprehension()
                .interruption(said, setting.language(), setting.now())
                .filter(found -> isUrgent(found.kind()) || !isAnswered(turn, said));
    }

    /** What is never taken for an answer, whatever else is said with it. */
    private static boolean isUrgent(Interruption.Kind kind) {
        return switch (kind) {
            case STOP_CALLING,
                    NO_RECORDING,
                    WRONG_NUMBER,
                    HAS_LEFT,
                    PERSON,
                    SCAM,
                    CALL_LATER,
                    REPEAT,
                    ABUSE,
                    CORRECTION -> true;
            case NOT_INFORMED, REFUSES, WHO_AND_WHY, HOLD_ON, ROBOT -> false;
        };
    }

    /**
     * Whether an answer was said clearly beside it: "hold on, it was five thousand". Words say that only where they are what is
     * on file: "the receptionist" is the job that was asked for, and no excuse for knowing nothing.
     */
    private static boolean isAnswered(Turn turn, Transcript said) {
        AnswerType type = turn.question().type();
        boolean asked = turn.notes.side == null || turn.notes.side instanceof Side.ReadBack;
        if (!asked || type == AnswerType.YES_NO) {
            return false;
        }
        return switch (turn.assessor().spoken(said).judgement()) {
            case MATCH -> true;
            case MISMATCH, NOTED -> !Assessor.isWords(type);
            case UNSURE, NOT_ANSWERED -> false;
        };
    }
}
