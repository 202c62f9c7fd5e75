package io.huifang.dialogue;

import io.huifang.dialogue.understanding.AnswerType;
import io.huifang.kernel.Transcript;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks what must be known beside the open question, and takes the answers: when to call, when somebody left, who knows. */
final class SideDesk {

    private static final int TRIES = 2;
    private static final int LONGEST_WORDS = 200;

    private SideDesk() {}

    /** What comes of something heard, interruptions apart, while something is asked beside the open question. */
    static Move heard(Turn turn, Side side, Heard heard) {
        return switch (side) {
            case Side.CallBackWhen(int tries) ->
                moment(turn, heard)
                        .map(at -> confirm(turn, at, 1))
                        .orElseGet(() -> tries < TRIES ? askWhen(turn, tries + 1) : notNow(turn));
            case Side.CallBackConfirm(LocalDateTime at, int tries) -> confirmed(turn, heard, at, tries);
            case Side.LeftWhen() -> left(turn, leftWhen(turn, heard));
            case Side.WhoKnows() -> informant(turn, words(heard));
            case Side.GoOn(int tries) -> goOn(turn, heard, tries);
            case Side.ReadBack readBack -> ReadBackDesk.heard(turn, heard, readBack);
            case Side.Doubted doubted -> DoubtDesk.heard(turn, heard, doubted);
            case Side.Replacing replacing -> DoubtDesk.heard(turn, heard, replacing);
            case Side.HoldingOn() -> back(turn, heard);
            case Side.Transferring(Ending ending) -> Closing.transferFailed(turn, ending);
        };
    }

    /** Asks when to call again. */
    static Move askWhen(Turn turn, int tries) {
        Say first = Say.of(tries == 1 ? FixedPrompts.CALL_BACK_WHEN : FixedPrompts.again(FixedPrompts.CALL_BACK_WHEN));
        return turn.aside(new Side.CallBackWhen(tries), Listening.toWords(), List.of(first));
    }

    /** Takes the time that was said with the wish to be called later; asks for one when there is none to come. */
    static Move callLater(Turn turn, @Nullable String detail) {
        return toCome(turn, detail)
                .map(at -> confirm(turn, at, 1))
                .orElseGet(() -> turn.notes.side instanceof Side.CallBackWhen(int tries)
                        ? tries < TRIES ? askWhen(turn, tries + 1) : notNow(turn)
                        : askWhen(turn, 1));
    }

    /** The person asked about has left the company; empty when nobody knows since when. */
    static Move left(Turn turn, String when) {
        turn.effect(new Effect.HasLeft(when));
        kept(turn)
                .filter(answer -> Settling.isDenial(turn, answer.value()))
                .ifPresent(no -> turn.notes.settled.put(
                        turn.question().id(), Settled.of(turn.question(), Judgement.MISMATCH, no)));
        return Closing.end(turn, Ending.HAS_LEFT, Say.of(FixedPrompts.THANKS), Say.of(FixedPrompts.FAREWELL));
    }

    static Move askSinceWhen(Turn turn) {
        return turn.aside(new Side.LeftWhen(), Listening.toWords(), List.of(Say.of(FixedPrompts.LEFT_WHEN)));
    }

    static Move askWhoKnows(Turn turn) {
        return turn.aside(new Side.WhoKnows(), Listening.toWords(), List.of(Say.of(FixedPrompts.EMPLOYER_WHO_KNOWS)));
    }

    /** Somebody else knows, or nobody; where the question weighs in full, that person is to be asked instead. */
    static Move informant(Turn turn, String words) {
        if (!words.isBlank()) {
            turn.effect(
                    new Effect.Informant(words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS)));
            if (turn.question().weight() >= 1) {
                turn.notes.settled.put(turn.question().id(), notInformed(turn));
                return Closing.end(
                        turn, Ending.NOT_INFORMED, Say.of(FixedPrompts.THANKS), Say.of(FixedPrompts.FAREWELL));
            }
        }
        return unknown(turn);
    }

    /** The open question stays without an answer, since nobody there knows it. */
    static Move unknown(Turn turn) {
        return turn.settle(notInformed(turn));
    }

    static Settled notInformed(Turn turn) {
        return new Settled(turn.question(), Judgement.NOT_ANSWERED, lastAnswer(turn), Cause.Code.NOT_INFORMED);
    }

    /** The last thing kept of the open question. */
    private static Answer lastAnswer(Turn turn) {
        return kept(turn).orElseGet(() -> turn.keepNothing("", null));
    }

    private static Optional<Answer> kept(Turn turn) {
        String id = turn.question().id();
        return turn.notes.answers.reversed().stream()
                .filter(answer -> answer.question().equals(id))
                .findFirst();
    }

    static Move askToGoOn(Turn turn, Say... first) {
        List<Say> says = new ArrayList<>(List.of(first));
        says.add(Say.of(FixedPrompts.GO_ON));
        return turn.aside(new Side.GoOn(1), Listening.toYesOrNo(), says);
    }

    private static Move confirm(Turn turn, LocalDateTime at, int tries) {
        Setting setting = turn.matter.setting();
        String time = turn.matter
                .comprehension()
                .spokenForm(AnswerType.MOMENT, at.toString(), setting.language(), setting.now());
        return turn.aside(
                new Side.CallBackConfirm(at, tries),
                Listening.toYesOrNo(),
                List.of(new Say(FixedPrompts.CALL_BACK_CONFIRM, Map.of("time", time))));
    }

    private static Move confirmed(Turn turn, Heard heard, LocalDateTime at, int tries) {
        // "no, at four": the new time counts
        Optional<LocalDateTime> other = moment(turn, heard).filter(moment -> !moment.equals(at));
        if (other.isPresent() && tries <= TRIES) {
            return confirm(turn, other.get(), tries + 1);
        }
        return switch (Reply.to(turn, heard)) {
            case YES -> {
                turn.effect(new Effect.CallBack(at, false));
                yield Closing.end(turn, Ending.CALL_LATER, Say.of(FixedPrompts.CALL_BACK_BOOKED));
            }
            case NO -> tries < TRIES ? askWhen(turn, TRIES) : notNow(turn);
            case UNCLEAR -> tries < TRIES ? confirm(turn, at, tries + 1) : notNow(turn);
        };
    }

    private static Move notNow(Turn turn) {
        turn.effect(new Effect.CallBack(null, false));
        return Closing.end(turn, Ending.NOT_NOW, Say.of(FixedPrompts.NOT_NOW));
    }

    private static Move goOn(Turn turn, Heard heard, int tries) {
        return switch (Reply.to(turn, heard)) {
            case YES -> turn.again();
            case NO -> Closing.end(turn, Ending.SUSPICIOUS, Say.of(FixedPrompts.GOODBYE_REFUSED));
            case UNCLEAR ->
                tries < TRIES
                        ? turn.aside(
                                new Side.GoOn(tries + 1),
                                Listening.toYesOrNo(),
                                List.of(
                                        Say.of(FixedPrompts.again(FixedPrompts.GO_ON)),
                                        Say.of(FixedPrompts.KEYS_YES_NO)))
                        : Closing.end(turn, Ending.SUSPICIOUS, Say.of(FixedPrompts.GOODBYE_REFUSED));
        };
    }

    private static Move back(Turn turn, Heard heard) {
        turn.notes.side = null;
        return heard instanceof Heard.Silence
                ? turn.again(Say.of(FixedPrompts.ARE_YOU_THERE))
                : Exchange.answer(turn, heard);
    }

    private static String leftWhen(Turn turn, Heard heard) {
        if (heard instanceof Heard.Speech(Transcript transcript)) {
            String date =
                    Assessor.aside(turn.matter, AnswerType.DATE, transcript).value();
            return date == null ? words(heard) : date;
        }
        return "";
    }

    private static String words(Heard heard) {
        return heard instanceof Heard.Speech(Transcript transcript) ? transcript.text() : "";
    }

    private static Optional<LocalDateTime> moment(Turn turn, Heard heard) {
        return heard instanceof Heard.Speech(Transcript transcript)
                ? toCome(
                        turn,
                        Assessor.aside(turn.matter, AnswerType.MOMENT, transcript)
                                .value())
                : Optional.empty();
    }

    private static Optional<LocalDateTime> toCome(Turn turn, @Nullable String moment) {
        try {
            return Optional.ofNullable(moment)
                    .map(LocalDateTime::parse)
                    .filter(at -> at.isAfter(turn.matter.setting().now()));
        } catch (DateTimeException e) {
            // not said precisely enough to be a moment
            return Optional.empty();
        }
    }
}
