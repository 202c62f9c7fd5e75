package io.huifang.dialogue;

import io.huifang.dialogue.script.Question;
import io.huifang.dialogue.understanding.Interruption;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Does what can't be undone, and asks first where it may have been misheard. */
final class DoubtDesk {

    /**
     * From this confidence on nobody is asked whether it was meant. What two witnesses say is above it; a single witness, or the
     * recogniser's doubt in one of the words, falls below. Not fitted, but counted: the reliability table in
     * {@code bench/understanding/results.md} says of how many on each side of it the meaning was right.
     */
    private static final double SURE = 0.85;

    private DoubtDesk() {}

    /** Whether to act on what was heard: it was heard well, or is said again when asked about. */
    static boolean isSure(Turn turn, Grave grave, Interruption interruption) {
        return interruption.confidence() >= SURE
                || (turn.notes.side instanceof Side.Doubted(Grave before, var ignored) && before == grave)
                || (turn.notes.side instanceof Side.LeftWhen && grave == Grave.HAS_LEFT);
    }

    static Move ask(Turn turn, Side.Doubted doubted) {
        return turn.aside(
                doubted, Listening.toYesOrNo(), List.of(Say.of(doubted.grave().prompt())));
    }

    static Move heard(Turn turn, Heard heard, Side.Doubted side) {
        return switch (Reply.to(turn, heard)) {
            case YES -> act(turn, side.grave(), side.detail());
            case NO -> turn.again();
            case UNCLEAR -> toTheQuestion(turn, heard);
        };
    }

    /** @param detail when somebody left, if it was said */
    static Move act(Turn turn, Grave grave, @Nullable String detail) {
        return switch (grave) {
            case STOP_CALLING -> {
                turn.effect(new Effect.DoNotCall());
                yield Closing.end(turn, Ending.STOP_CALLING, Say.of(FixedPrompts.WILL_NOT_CALL_AGAIN));
            }
            case WRONG_NUMBER -> {
                turn.effect(new Effect.RetireNumber());
                yield Closing.end(turn, Ending.WRONG_NUMBER, Say.of(FixedPrompts.APOLOGY_WRONG_NUMBER));
            }
            case HAS_LEFT -> {
                boolean asked = turn.notes.side instanceof Side.LeftWhen;
                yield detail == null && !asked
                        ? SideDesk.askSinceWhen(turn)
                        : SideDesk.left(turn, detail == null ? "" : detail);
            }
        };
    }

    /** Asks whether the answer before is to be another one. */
    static Move askWhetherToReplace(Turn turn, Side.Replacing replacing) {
        Reopening.Other other = replacing.other();
        Question question = other.old().question();
        Setting setting = turn.matter.setting();
        String value = turn.matter
                .comprehension()
                .spokenForm(
                        question.type(), String.valueOf(other.assessment().value()), setting.language(), setting.now());
        return turn.aside(
                replacing,
                Listening.toYesOrNo(),
                List.of(new Say(FixedPrompts.CONFIRM_CORRECTION, Map.of("value", value))));
    }

    static Move heard(Turn turn, Heard heard, Side.Replacing side) {
        return switch (Reply.to(turn, heard)) {
            case YES -> Reopening.replace(turn, side.other());
            case NO -> turn.again();
            case UNCLEAR -> toTheQuestion(turn, heard);
        };
    }

    /** Neither a yes nor a no, so it may be the answer to the question that is still open. */
    private static Move toTheQuestion(Turn turn, Heard heard) {
        turn.notes.side = null;
        return Exchange.answer(turn, heard);
    }
}
