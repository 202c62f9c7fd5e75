package io.huifang.call;

import io.huifang.dialogue.Answer;
import io.huifang.dialogue.Decision;
import io.huifang.dialogue.Effect;
import io.huifang.dialogue.Heard;
import io.huifang.dialogue.Listen;
import io.huifang.dialogue.Move;
import io.huifang.dialogue.Reason;
import io.huifang.dialogue.Say;
import io.huifang.dialogue.Verdict;
import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.Transcript;
import io.huifang.media.MediaEvent;
import io.huifang.media.MediaLeg;
import io.huifang.media.Sound;
import io.huifang.speech.Hearing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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

        /** A switchboard's menu wants these keys; the conversation begins when somebody speaks. */
        void dial(String keys);

        /** The customer is to be put through to a person now. */
        void transfer();

        /** The conversation is over, and all that was to be said is said. */
        void over(Decision decision);
    }

    private static final Decision TAKEN_OVER = new Decision(
            Verdict.REVIEW, List.of(new Reason("", "A person of the bank took the call over.", null, "", 0, null)));

    /** Whoever picks up says who he is, and waits. */
    private static final Duration TALKS_ON = Duration.ofMillis(2_500);

    private final TurnTaking.Equipment equipment;
    private final Supplier<Partner> partners;
    private final Listener listener;
    private final Hand hand = new Hand();
    private final Switchboard switchboard;
    private final LineSounds sounds = new LineSounds();
    /** Taken from a switchboard before it was known to be one. */
    private final EarlierAnswers earlier = new EarlierAnswers();

    private Partner partner;
    private Greeting greeting = new Greeting();
    private @Nullable AudioSpan machineAt;
    private TurnTaking turns;
    private MediaLeg leg;
    private Duration since;
    /** How long the conversation lasted on legs that are gone. */
    private Duration before = Duration.ZERO;

    private Move move;
    private Showing showing = Showing.NOTHING;
    private boolean over;
    private boolean lineGone;
    /** Somebody talked into the opening, so it is not said to its end. */
    private boolean gaveWay;

    /**
     * @param partners gives the partner, and a fresh one for whoever is reached behind a switchboard
     * @param extension to be dialled at a switchboard's menu; null when none is known
     */
    Talk(
            MediaLeg leg,
            TurnTaking.Equipment equipment,
            Supplier<Partner> partners,
            @Nullable String extension,
            Listener listener) {
        this.leg = leg;
        this.equipment = equipment;
        this.partners = partners;
        this.partner = partners.get();
        this.switchboard = new Switchboard(extension);
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
        if (mayBeGreeting()) {
            turns.hush();
        }
    }

    /**
     * Somebody speaks into our opening. Who talks on is let finish: a machine would have the rest of it on its tape, and a
     * person would not have heard it, so to him it is said again.
     */
    void spokenInto(Duration from, Duration now) {
        Duration begin = from.compareTo(since) > 0 ? from : since;
        if (mayBeGreeting() && now.minus(begin).compareTo(TALKS_ON) >= 0 && turns.hush()) {
            log.info("gives way to whoever talks into the opening");
            gaveWay = true;
        }
    }

    private boolean mayBeGreeting() {
        return partner.mayBeMachine() && answers().isEmpty() && greeting.mayStillBe(elapsed());
    }

    /** It was no machine after all: says once more what was said into its greeting, and listens. */
    void beginAgain() {
        over = false;
        machineAt = null;
        greeting = new Greeting();
        make(move);
    }

    /** The id of the question being asked; empty where none is. */
    String question() {
        return move instanceof Move.Ask ask ? ask.question() : "";
    }

    Showing showing() {
        return showing;
    }

    /**
     * A person of the bank's wants the call: says so, and has the customer put through.
     *
     * @return false when the conversation is over already, or the customer is on his way to somebody
     */
    boolean handOver() {
        if (over || lineGone || move instanceof Move.Transfer) {
            return false;
        }
        turns.stop();
        equipment.ear().forget();
        move = new Move.Transfer(List.of(new Say("transfer", Map.of())), TAKEN_OVER);
        make(move);
        return true;
    }

    List<Answer> answers() {
        return earlier.and(partner.answers());
    }

    /** Where in the recording it can be heard that a machine has answered; null when none has. */
    @Nullable
    AudioSpan machineAt() {
        return machineAt;
    }

    boolean identified() {
        return partner.identified();
    }

    /** Whether the call is held to its end and only the last words are being said. */
    boolean over() {
        return over;
    }

    void on(MediaEvent event) {
        greeting.on(event);
        if (event instanceof MediaEvent.Closed) {
            lineGone();
        } else if (event instanceof MediaEvent.Line line) {
            sounds.on(line);
            lineSound(line);
        } else if (event instanceof MediaEvent.Beep beep) {
            beep(beep);
        } else if (!over || !(event instanceof MediaEvent.SpeechStarted)) {
            turns.on(event);
        }
    }

    private void beep(MediaEvent.Beep beep) {
        sounds.on(beep);
        if (!equipment.ear().busy()) {
            // there is no transcript to come by which to judge
            hand.isMachine(Transcript.EMPTY);
        }
    }

    private void lineSound(MediaEvent.Line line) {
        AudioSpan at = new AudioSpan(line.from(), line.to());
        switch (line.sound()) {
            case FAX -> {
                if (!over && partner.answers().isEmpty()) {
                    machine(Disposition.FAX, Transcript.EMPTY, at);
                }
            }
            case BUSY -> lineLeft(Disposition.BUSY, at);
            case CONGESTION -> lineLeft(Disposition.CONGESTION, at);
            case RING_BACK, MUSIC, NUMBER_TROUBLE, NETWORK_TROUBLE -> {}
        }
    }

    /** A tone says that nobody is at the other end: never was, or is no more and the network did not hang up. */
    private void lineLeft(Disposition tone, AudioSpan at) {
        if (over) {
            return;
        }
        if (partner.answers().isEmpty()) {
            machine(tone, Transcript.EMPTY, at);
        } else {
            finish();
        }
    }

    private void machine(Disposition disposition, Transcript said, @Nullable AudioSpan at) {
        if (disposition == Disposition.IVR) {
            Optional<String> keys = switchboard.asks(said, leg.position());
            if (keys.isPresent()) {
                dial(keys.get());
                return;
            }
        }
        over = true;
        turns.stop();
        machineAt = at;
        listener.machine(disposition, said.isEmpty() ? greeting.said() : said.text());
    }

    private void dial(String keys) {
        gaveWay = false;
        turns.stop();
        greeting = new Greeting();
        since = leg.position();
        listener.dial(keys);
        equipment.ear().anotherSpeaker();
        turns.begin(List.of(), whileWaiting(Switchboard.PATIENCE));
    }

    /** Nobody was reached behind the menu. */
    private void nobodyReached() {
        Transcript menu = switchboard.menu();
        over = true;
        turns.stop();
        machineAt = menu.span().orElse(null);
        listener.machine(Disposition.IVR, menu.text());
    }

    /** Somebody has picked up behind the menu, and knows nothing of what was said to it. */
    private void beginAnew() {
        switchboard.reached();
        earlier.keep(partner.answers());
        partner = partners.get();
        since = leg.position();
        move = partner.begin().move();
        make(move);
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
        if (!over && switchboard.isWaiting()) {
            nobodyReached();
        } else if (!over) {
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
        listener.over(
                switch (move) {
                    case Move.Transfer transfer -> transfer.decision();
                    case Move.End end -> end.decision();
                    case Move.Ask ignored -> TAKEN_OVER;
                    case Move.Wait ignored -> TAKEN_OVER;
                });
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
            earlier.countOnWith(turn.given()).forEach(listener::answered);
            if (move instanceof Move.End end) {
                listener.over(end.decision());
            }
            return;
        }
        // first the next word, then the bookkeeping: the customer waits
        make(move);
        earlier.countOnWith(turn.given()).forEach(listener::answered);
    }

    private void make(Move next) {
        showing = Showing.of(next, partner);
        gaveWay = false;
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
            if (over) {
                return;
            }
            if (gaveWay && !counts(heard)) {
                make(move);
            } else if (!switchboard.isWaiting()) {
                next(heard);
            } else if (heard instanceof Heard.Silence) {
                nobodyReached();
            } else {
                // it may be a person
                beginAnew();
            }
        }

        /** Whether what came into an opening that gave way counts, though the opening was not heard to its end. */
        private boolean counts(Heard heard) {
            return switch (heard) {
                case Heard.Keys ignored -> true;
                case Heard.Speech(Transcript said) -> partner.isInterrupted(said);
                case Heard.Silence ignored -> false;
                case Heard.Unheard ignored -> false;
                case Heard.HangUp ignored -> true;
                case Heard.TransferFailed ignored -> true;
            };
        }

        @Override
        public boolean isBeep(Transcript transcript) {
            return !transcript.isEmpty() && sounds.isBeep(transcript);
        }

        @Override
        public boolean isMachine(Transcript transcript) {
            partner.overhears(transcript);
            // nor is whoever is being put through to a person
            if (over || move instanceof Move.Transfer || !partner.mayBeMachine()) {
                return false;
            }
            boolean waiting = switchboard.isWaiting();
            if (waiting && (switchboard.isStillTheMenu(transcript) || sounds.isWordless(transcript))) {
                equipment.ear().anotherSpeaker();
                return true;
            }
            Optional<Disposition> machine = greeting.judge(transcript, elapsed());
            machine.ifPresent(disposition ->
                    machine(disposition, transcript, transcript.span().orElse(null)));
            if (waiting && machine.isEmpty()) {
                beginAnew();
            }
            return waiting || machine.isPresent();
        }
    }
}
