package io.huifang.dialogue;

import io.huifang.dialogue.understanding.Assessment;
import io.huifang.kernel.Transcript;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads answers back, and takes what is said to it: a yes or the same value again confirms, another value replaces. */
final class ReadBackDesk {

    private ReadBackDesk() {}

    /** Reads an answer back; who was asked often enough whether it is right is not asked again. */
    static Move read(Turn turn, Answer answer, Assessment assessment) {
        if (turn.notes.open().readBackEnough()) {
            return leave(turn, answer);
        }
        turn.notes.asking = turn.notes.open().readBack();
        return say(turn, new Side.ReadBack(answer, assessment));
    }

    /** Says it once more to somebody who did not catch it. */
    static Move say(Turn turn, Side.ReadBack side) {
        Setting setting = turn.matter.setting();
        String value = turn.matter
                .comprehension()
                .spokenForm(
                        turn.question().type(),
                        String.valueOf(side.assessment().value()),
                        setting.language(),
                        setting.now());
        return turn.aside(
                side, Listening.toYesOrNo(), List.of(new Say(FixedPrompts.READ_BACK, Map.of("value", value))));
    }

    static Move heard(Turn turn, Heard heard, Side.ReadBack side) {
        Reply reply = Reply.to(turn, heard);
        if (heard instanceof Heard.Speech(Transcript transcript)) {
            Assessment again = turn.assessor().spoken(transcript);
            String value = again.value();
            boolean same = value != null && value.equals(side.assessment().value());
            if (same && reply == Reply.UNCLEAR) {
                return confirmed(turn, side);
            }
            if (value != null && !same && (again.judgement() != Judgement.UNSURE || reply == Reply.NO)) {
                turn.notes.side = null;
                return Settling.take(
                        turn, heard, transcript.text(), again, transcript.span().orElse(null));
            }
        }
        return switch (reply) {
            case YES -> confirmed(turn, side);
            case NO -> denied(turn, side);
            case UNCLEAR -> read(turn, side.answer(), side.assessment());
        };
    }

    private static Move confirmed(Turn turn, Side.ReadBack side) {
        turn.notes.side = null;
        return Settling.count(turn, side.answer(), side.assessment().judgement());
    }

    private static Move denied(Turn turn, Side.ReadBack side) {
        return turn.notes.open().readBackEnough() ? leave(turn, side.answer()) : turn.again();
    }

    private static Move leave(Turn turn, Answer answer) {
        turn.notes.side = null;
        return turn.settle(Settled.of(turn.question(), Judgement.UNSURE, answer));
    }

    /** Whether a value was confirmed in an earlier reading back of the open question. */
    static boolean isConfirmed(Turn turn, @Nullable String value) {
        Asking asking = turn.notes.open();
        return asking.readBacks() > 0
                && asking.contradictions().stream()
                        .map(Answer::value)
                        .anyMatch(before -> before != null && before.equals(value));
    }
}
