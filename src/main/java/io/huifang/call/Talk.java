package io.huifang.call;

import io.huifang.dialogue.Answer;
import io.huifang.dialogue.Decision;
import io.huifang.dialogue.Effect;
import io.huifang.dialogue.Heard;
import io.huifang.dialogue.Listen;
import io.huifang.dialogue.Move;
import io.huifang.dialogue.Say;
import io.huifang.kernel.Transcript;
import io.huifang.media.MediaEvent;
import io.huifang.media.MediaLeg;
import io.huifang.media.Sound;
import io.huifang.speech.Hearing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The conversation of an answered call: makes the moves that its partner decides on, and tells him what came back. All
 * methods are called on the call's own thread.
 */
final class Talk {

    private static final Logger log = LoggerFactory.getLogger(Talk.class);

    /** Hears what a conversation comes to. */
    interface Listener {

        /** An answer was given; it must be kept at once. */
        void answered(Answer answer);

        /** Something is to be done at once. */
        void followed(Effect effect);

        /** A machine speaks, not a person; the conversation is over. */
        void machine(Disposition disposition, String heard);

        /** The customer is to be put through to a person now. */
        void transfer();

        /** The conversation is over, and all that was to be said is said. */
        void over(Decision decision);
    }

    /** How long after the answer a greeting may still turn out to be a machine's. */
    private static final Duration GREETING = Duration.ofSeconds(40);

    private final TurnTaking.Equipment equipment;
    private final Partner partner;
    private final Listener listener;
    private final Hand hand = new Hand();
    private TurnTaking turns;
    private MediaLeg leg;
    private Duration since;
    /** How long the conversation lasted on legs that are gone. */
    private Duration before = Duration.ZERO;

    private Move move;
    private boolean over;
    private boolean lineGone;

    Talk(MediaLeg leg, TurnTaking.Equipment equipment, Partner partner, Listener listener) {
        this.leg = leg;
        this.equipment = equipment;
        this.partner = partner;
        this.listener = listener;
        this.since = leg.position();
        this.turns = new TurnTaking(leg, equipment, hand);
        this.move = partner.begin().move();
    }

    void begin() {
        make(move);
    }

    /** A machine may be recording from now on: nothing is said until it is known who is there. */
    void hush() {
        if (partner.mayBeMachine() && answers().isEmpty() && elapsed().compareTo(GREETING) < 0) {
            turns.hush();
        }
    }

    /** It was no machine after all: says once more what was said into its greeting, and listens. */
    void beginAgain() {
        over = false;
        make(move);
    }

    /** The id of the question being asked; empty where none is. */
    String question() {
        return move instanceof Move.Ask ask ? ask.question() : "";
    }

    List<Answer> answers() {
        return partner.answers();
    }

    boolean identified() {
        return partner.identified();
    }

    /** Whether the call is held to its end and only the last words are being said. */
    boolean over() {
        return over;
    }

    void on(MediaEvent event) {
        if (event instanceof MediaEvent.Closed) {
            lineGone();
        } else if (!over || !(event instanceof MediaEvent.SpeechStarted)) {
            turns.on(event);
        }
    }

    void on(long segment, Hearing hearing) {
        turns.on(segment, hearing);
        if (lineGone && !over && !equipment.ear().busy()) {
            finish();
        }
    }

    /** A prompt's sound, which was being made, is there. */
    void ready(long number, Sound sound) {
        turns.ready(number, sound);
    }

    /** The line is gone: what is still being understood counts, then the conversation is over. */
    void lineGone() {
        if (lineGone) {
            return;
        }
        lineGone = true;
        equipment.ear().lineGone();
        if (over || !equipment.ear().busy()) {
            finish();
        }
    }

    /** Ends the conversation as the called person's hang-up would; nothing more is waited for. */
    void finish() {
        equipment.ear().forget();
        if (!over) {
            lineGone = true;
            next(new Heard.HangUp());
        } else if (move instanceof Move.End end) {
            listener.over(end.decision());
        }
    }

    /** A person has taken the call: it ends here as the partner foresaw. */
    void takenOver() {
        over = true;
        equipment.ear().forget();
        if (move instanceof Move.Transfer transfer) {
            listener.over(transfer.decision());
        } else {
            finish();
        }
    }

    /**
     * No person could be had: the conversation comes to its end, on a new leg or on the one that it had. A new leg is not
     * recorded, since nothing is asked on it: a partner says goodbye to {@link Heard.TransferFailed}, so that no answer's
     * place in the recording is on another leg than the recording.
     */
    void backOn(MediaLeg newLeg) {
        if (!leg.equals(newLeg)) {
            before = elapsed();
            leg = newLeg;
            since = newLeg.position();
            equipment.ear().newLeg();
            turns = new TurnTaking(newLeg, equipment, hand);
        }
        next(new Heard.TransferFailed());
    }

    private Duration elapsed() {
        return before.plus(leg.position().minus(since));
    }

    private void next(Heard heard) {
        Partner.Turn turn = partner.next(heard, elapsed());
        move = turn.move();
        over = move instanceof Move.End;
        turn.effects().forEach(listener::followed);
        if (lineGone) {
            turn.given().forEach(listener::answered);
            if (move instanceof Move.End end) {
                listener.over(end.decision());
            }
            return;
        }
        // first the next word, then the bookkeeping: the customer waits
        make(move);
        turn.given().forEach(listener::answered);
    }

    private void make(Move next) {
        log.debug(
                "says question={} prompts={}",
                question(),
                next.says().stream().map(Say::prompt).toList());
        switch (next) {
            case Move.Ask(String ignored, List<Say> says, Listen listen) -> turns.begin(says, listen);
            case Move.Wait(List<Say> says, Duration howLong) -> turns.begin(says, whileWaiting(howLong));
            case Move.Transfer transfer -> turns.begin(transfer.says(), null);
            case Move.End end -> turns.begin(end.says(), null);
        }
    }

    /** Somebody went to look something up: whatever comes is heard, and nothing needs to come soon. */
    private Listen whileWaiting(Duration howLong) {
        return new Listen(true, howLong, equipment.settings().endSilence(), false, 1, List.of());
    }

    /** What happens in a turn. */
    private final class Hand implements TurnTaking.Listener {

        @Override
        public void said() {
            switch (move) {
                case Move.End end -> listener.over(end.decision());
                case Move.Transfer ignored -> listener.transfer();
                case Move.Ask ignored -> {}
                case Move.Wait ignored -> {}
            }
        }

        @Override
        public void heard(Heard heard) {
            if (!over) {
                next(heard);
            }
        }

        @Override
        public boolean isMachine(Transcript transcript) {
            partner.overhears(transcript);
            Optional<Disposition> machine =
                    over || !partner.mayBeMachine() || elapsed().compareTo(GREETING) >= 0
                            ? Optional.empty()
                            : Announcements.afterAnswer(transcript.text());
            machine.ifPresent(disposition -> {
                over = true;
                turns.stop();
                listener.machine(disposition, transcript.text());
            });
            return machine.isPresent();
        }
    }
}
