package io.huifang.call;

import io.huifang.dialogue.Heard;
import io.huifang.dialogue.Listen;
import io.huifang.dialogue.Say;
import io.huifang.dialogue.understanding.Understanding;
import io.huifang.kernel.Language;
import io.huifang.kernel.Transcript;
import io.huifang.media.Endpointing;
import io.huifang.media.MediaEvent;
import io.huifang.media.MediaLeg;
import io.huifang.media.Sound;
import io.huifang.speech.Grammar;
import io.huifang.speech.Hearing;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes turns with the customer on one media leg: says what is to be said, gives way to barge-in, and gathers what comes
 * back into one {@link Heard}. Its clock is the sound itself, which comes without a gap.
 */
final class TurnTaking {

    /** What turns are taken with. */
    record Equipment(
            Ear ear,
            Speaking.Voice voice,
            Speaking.Witness witness,
            CallSettings settings,
            Language language,
            CallMetrics metrics) {}

    /** Hears what a turn comes to. */
    interface Listener {

        /** All is said in a turn in which nobody is listened to. */
        void said();

        /** Something came back. */
        void heard(Heard heard);

        /**
         * Somebody was understood.
         *
         * @return true when this is no answer of a customer's, and the turn is over or goes on without it
         */
        boolean isMachine(Transcript transcript);

        /** Whether what was taken for words was no voice at all. */
        boolean isBeep(Transcript transcript);
    }

    private static final Logger log = LoggerFactory.getLogger(TurnTaking.class);

    /** Whoever presses it wants a person, whatever is being said. */
    private static final char PERSON = '0';

    private final MediaLeg leg;
    private final Equipment equipment;
    private final Ear ear;
    private final Listener listener;
    private final Speaking speaking;
    private final BargeIn bargeIn;
    private final KeyPad keys = new KeyPad();
    private final Patience patience = new Patience();

    /** How the turn listens; null when it does not. */
    private @Nullable Listen listen;

    private @Nullable Duration lastVoiced;

    TurnTaking(MediaLeg leg, Equipment equipment, Listener listener) {
        this.leg = leg;
        this.equipment = equipment;
        this.ear = equipment.ear();
        this.listener = listener;
        this.speaking = new Speaking(leg, equipment.voice(), equipment.witness());
        this.bargeIn = new BargeIn(
                equipment.settings().bargeInAfter(),
                words -> Understanding.isBackchannel(new Transcript(words, List.of()), equipment.language()));
    }

    /**
     * Begins a turn.
     *
     * @param listening how to listen; null to say it only
     */
    void begin(List<Say> says, @Nullable Listen listening) {
        listen = listening;
        if (listening != null) {
            leg.endpointing(new Endpointing(equipment.settings().minSpeech(), listening.pause()));
        }
        if (says.isEmpty()) {
            said(leg.position());
            return;
        }
        bargeIn.promptBegins(patience.speechSince() != null);
        speaking.say(says, lastVoiced);
        lastVoiced = null;
    }

    /** A prompt's sound, which was being made, is there. */
    void ready(long number, Sound sound) {
        speaking.ready(number, sound);
    }

    /** No turn is taken any more, and nothing more is said. */
    void stop() {
        listen = null;
        speaking.cut();
    }

    /**
     * Says no more in this turn, and listens.
     *
     * @return whether something was being said
     */
    boolean hush() {
        Listen now = listen;
        if (!speaking.isSpeaking() || now == null) {
            return false;
        }
        speaking.cut();
        patience.waitFrom(leg.position(), now.patience());
        return true;
    }

    void on(MediaEvent event) {
        switch (event) {
            case MediaEvent.Audio(var frame) -> {
                ear.audio(frame);
                clock(frame.at());
            }
            case MediaEvent.SpeechStarted(Duration from) -> {
                patience.speechStarted(from);
                bargeIn.speechStarted(speaking.isSpeaking());
                ear.speechStarted(from, new Grammar.Free());
            }
            case MediaEvent.SpeechGoesOn(Duration from, Duration now) -> {
                if (mayBeCut() && bargeIn.isInsisted(from, now)) {
                    cut();
                }
            }
            case MediaEvent.SpeechEnded(Duration at) -> {
                lastVoiced = at;
                speechEnded(at);
            }
            case MediaEvent.Key(char digit, Duration at) -> key(digit, at);
            case MediaEvent.Playing(long number, Duration at) ->
                speaking.begun(number, at).ifPresent(equipment.metrics()::replied);
            case MediaEvent.Played(long number, boolean completely, Duration at) -> {
                if (speaking.ended(number, completely, at)) {
                    said(at);
                }
            }
            case MediaEvent.Connected ignored -> {}
            case MediaEvent.Beep ignored -> {}
            case MediaEvent.Line ignored -> {}
            case MediaEvent.RecordingFailed ignored -> {}
            case MediaEvent.Closed ignored -> {}
        }
    }

    void on(long segment, Hearing hearing) {
        if (hearing instanceof Hearing.Partial(String words)
                && ear.isOpen(segment)
                && mayBeCut()
                && bargeIn.isReason(words)) {
            cut();
        }
        if (ear.on(segment, hearing)) {
            understood();
        }
    }

    private void said(Duration at) {
        if (listen == null) {
            listener.said();
        } else {
            patience.waitFrom(at, listen.patience());
        }
    }

    private void speechEnded(Duration at) {
        patience.speechEnded(at);
        ear.speechEnded();
    }

    /** Whether a prompt is being said that gives way to speech. */
    private boolean mayBeCut() {
        return speaking.isSpeaking() && listen != null && listen.bargeIn();
    }

    private void cut() {
        speaking.cut();
        equipment.metrics().bargedIn();
    }

    private void understood() {
        boolean failed = ear.takeFailure();
        Transcript taken = ear.take();
        Transcript transcript = listener.isBeep(taken) ? Transcript.EMPTY : taken;
        if (listener.isMachine(transcript) || listen == null) {
            return;
        }
        String words = transcript.text();
        if (mayBeCut() && !failed && bargeIn.isReason(words)) {
            cut();
        }
        if (speaking.isSpeaking() || keys.isInUse()) {
            // said into a prompt that may not be cut, or nothing to be cut for; nor is a word between two keys an
            // answer
            log.debug("speech is no answer here");
        } else if (failed) {
            // also when a part of it was understood: the other part may say the opposite
            listener.heard(new Heard.Unheard());
        } else if (words.isBlank() || bargeIn.isNoAnswer(words)) {
            patience.waitFrom(leg.position(), listen.patience());
        } else {
            listener.heard(new Heard.Speech(transcript));
        }
    }

    private void key(char digit, Duration at) {
        Listen now = listen;
        if (now == null || (speaking.isSpeaking() && !now.bargeIn() && digit != PERSON)) {
            return;
        }
        speaking.cut();
        if (keys.press(digit, at, now)) {
            keysComplete();
        }
    }

    private void keysComplete() {
        ear.forget();
        listener.heard(keys.take());
    }

    private void clock(Duration now) {
        if (listen == null) {
            return;
        }
        if (keys.isInUse()) {
            if (keys.isPaused(now)) {
                keysComplete();
            }
        } else if (patience.speechSince() != null) {
            if (patience.isSpeechTooLong(now)) {
                speechEnded(now);
            }
        } else if (ear.busy()) {
            if (patience.isTranscriptOverdue(now)) {
                log.warn("recognition gave no transcript in time");
                ear.forget();
                if (!speaking.isSpeaking()) {
                    listener.heard(new Heard.Unheard());
                }
            }
        } else if (!speaking.isSpeaking() && patience.isOver(now)) {
            lastVoiced = null;
            listener.heard(ear.takeFailure() ? new Heard.Unheard() : new Heard.Silence());
        }
    }
}
