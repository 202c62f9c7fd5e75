package io.huifang.call;

import io.huifang.dialogue.Say;
import io.huifang.media.MediaEvent;
import io.huifang.media.MediaLeg;
import io.huifang.media.Sound;
import io.huifang.speech.Grammar;
import io.huifang.speech.Hearing;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves the message that is safe for any ear, the bank's name and its number, at an answering machine: waits until the
 * machine listens, says it once from beginning to end, and is done. Whenever a person speaks, it stops at once and says so.
 * All methods are called on the call's own thread; its clock is the sound.
 */
final class MessageLeaving {

    /** Names the bank and the number to call back, and nothing of whom or what it is about. */
    static final String PROMPT = "machine-message";

    private static final Say MESSAGE = new Say(PROMPT, Map.of());

    /** Hears what leaving the message comes to; one of the two, once. */
    interface Listener {

        /** It is over. */
        void left(LeftMessage how);

        /** A person is there and is to be spoken to. */
        void person();
    }

    private static final Logger log = LoggerFactory.getLogger(MessageLeaving.class);

    /** Longer than greetings are; after it the message is given up. */
    private static final Duration GREETING = Duration.ofSeconds(45);

    /** How often the machine may talk into the message before it is given up. */
    private static final int MOST_STARTS = 3;

    /** So that the last word is past the PBX before the line goes. */
    private static final Sound REST = Sound.silence(Duration.ofMillis(500));

    private enum Stage {
        /** A conversation is held, as far as anybody knows. */
        IDLE,
        WAITING,
        SAYING,
        OVER
    }

    private final MediaLeg leg;
    private final Ear ear;
    private final Speaking.Voice voice;
    private final Speaking.Witness witness;
    private final Listener listener;
    private final GreetingEnd greeting = new GreetingEnd();
    private final StringBuilder said = new StringBuilder();
    private Stage stage = Stage.IDLE;
    private Duration since = Duration.ZERO;
    private int starts;
    private @Nullable Long last;

    MessageLeaving(MediaLeg leg, Ear ear, Speaking.Voice voice, Speaking.Witness witness, Listener listener) {
        this.leg = leg;
        this.ear = ear;
        this.voice = voice;
        this.witness = witness;
        this.listener = listener;
    }

    /** Whether the call is at the machine. */
    boolean isUnderWay() {
        return stage == Stage.WAITING || stage == Stage.SAYING;
    }

    /** What the machine said, as far as it was understood. */
    String heard() {
        return said.toString();
    }

    /** Sees what happens before it is known to be a machine: its beep may be quicker than the understanding of its words. */
    void watch(MediaEvent event) {
        greeting.on(event);
    }

    /** It is a machine that has answered, and it said this. */
    void begin(String text) {
        add(text);
        since = leg.position();
        stage = Stage.WAITING;
        if (MachineReplies.isFull(text)) {
            over(LeftMessage.FULL);
        }
    }

    void on(MediaEvent event) {
        greeting.on(event);
        switch (event) {
            case MediaEvent.Audio(var frame) -> {
                ear.audio(frame);
                clock(frame.at());
            }
            case MediaEvent.SpeechStarted(Duration from) -> ear.speechStarted(from, new Grammar.Free());
            case MediaEvent.SpeechEnded ignored -> ear.speechEnded();
            case MediaEvent.Beep ignored -> {
                if (stage == Stage.SAYING) {
                    // it had not listened yet
                    startAnew();
                }
            }
            case MediaEvent.Played(long number, boolean completely, Duration ignored) -> {
                if (stage == Stage.SAYING && completely && Long.valueOf(number).equals(last)) {
                    over(LeftMessage.LEFT);
                }
            }
            case MediaEvent.Line ignored -> {}
            case MediaEvent.Connected ignored -> {}
            case MediaEvent.SpeechGoesOn ignored -> {}
            case MediaEvent.Key ignored -> {}
            case MediaEvent.Playing ignored -> {}
            case MediaEvent.RecordingFailed ignored -> {}
            case MediaEvent.Closed ignored -> {}
        }
    }

    void on(long segment, Hearing hearing) {
        if (!ear.on(segment, hearing)) {
            return;
        }
        String text = ear.take().text();
        boolean machineListens = stage == Stage.SAYING || greeting.beeped();
        if (MachineReplies.isPerson(text, machineListens)) {
            log.info("a person has picked up at the machine");
            stage = Stage.OVER;
            leg.flush();
            listener.person();
            return;
        }
        add(text);
        if (MachineReplies.isFull(text)) {
            over(LeftMessage.FULL);
        } else if (stage == Stage.SAYING && !text.isBlank()) {
            startAnew();
        }
    }

    /** The machine, or the network, has ended the call. */
    void lineGone() {
        if (isUnderWay()) {
            over(stage == Stage.SAYING ? LeftMessage.CUT_SHORT : LeftMessage.HUNG_UP);
        }
    }

    private void clock(Duration now) {
        if (stage != Stage.WAITING) {
            return;
        }
        // what is still being understood may be a person
        if (greeting.hasCome(now) && !ear.busy()) {
            say();
        } else if (now.minus(since).compareTo(GREETING) > 0) {
            over(LeftMessage.NO_END);
        }
    }

    private void say() {
        stage = Stage.SAYING;
        starts++;
        // has no values of its own, so its sound is there
        voice.sound(MESSAGE, 0).ifPresent(leg::play);
        witness.says(MESSAGE, leg.position());
        last = leg.play(REST);
    }

    private void startAnew() {
        leg.flush();
        witness.said(MESSAGE, false, leg.position());
        last = null;
        if (starts < MOST_STARTS) {
            stage = Stage.WAITING;
        } else {
            over(LeftMessage.NO_END);
        }
    }

    private void over(LeftMessage how) {
        stage = Stage.OVER;
        log.info("message at a machine came to={} starts={}", how, starts);
        witness.said(MESSAGE, how == LeftMessage.LEFT, leg.position());
        leg.flush();
        listener.left(how);
    }

    private void add(String text) {
        if (!text.isBlank()) {
            said.append(said.isEmpty() ? "" : " ").append(text);
        }
    }
}
