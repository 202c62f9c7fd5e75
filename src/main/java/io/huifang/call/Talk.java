package io.huifang.call;

import io.huifang.dialogue.Answer;
import io.huifang.dialogue.AnswerType;
import io.huifang.dialogue.Decision;
import io.huifang.dialogue.Dialogue;
import io.huifang.dialogue.Heard;
import io.huifang.dialogue.Move;
import io.huifang.dialogue.Question;
import io.huifang.dialogue.Script;
import io.huifang.dialogue.Step;
import io.huifang.kernel.Transcript;
import io.huifang.media.MediaEvent;
import io.huifang.media.MediaLeg;
import io.huifang.media.Sound;
import io.huifang.speech.Grammar;
import io.huifang.speech.Hearing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The conversation of an answered call: says prompts, gives way to barge-in, gathers what is said or keyed, and lets the
 * dialogue decide. Its clock is the sound itself, which comes without a gap. All methods are called on the call's own
 * thread.
 */
final class Talk {

    /** Hears what a conversation comes to. */
    interface Listener {

        /** An answer was given; it must be kept at once. */
        void answered(Answer answer);

        /** The customer had to wait this long from his last voiced sound to the first frame sent of the bot's next word. */
        void replied(Duration latency);

        void bargedIn();

        /** A machine speaks, not a person; the conversation is over. */
        void machine(Disposition disposition, String heard);

        /** The conversation is over, and all that was to be said is said. */
        void over(Decision decision);
    }

    private static final Logger log = LoggerFactory.getLogger(Talk.class);

    /** How long after the answer a greeting may still turn out to be a machine's. */
    private static final Duration GREETING = Duration.ofSeconds(40);

    private final MediaLeg leg;
    private final Ear ear;
    private final Function<List<String>, Sound> voice;
    private final Listener listener;
    private final Duration answeredAt;
    private final Speaking speaking;
    private final KeyPad keys = new KeyPad();
    private final Patience patience = new Patience();
    private Step step;

    private boolean over;
    private boolean lineGone;
    private @Nullable Duration lastVoiced;

    /** @param voice the sound of prompts spoken one after the other */
    Talk(
            MediaLeg leg,
            Ear ear,
            Function<List<String>, Sound> voice,
            Script script,
            Map<String, String> facts,
            Listener listener) {
        this.leg = leg;
        this.ear = ear;
        this.speaking = new Speaking(leg);
        this.voice = voice;
        this.listener = listener;
        this.answeredAt = leg.position();
        this.step = Dialogue.begin(script, facts);
    }

    void begin() {
        say();
    }

    /** The id of the question being asked; empty at the end. */
    String question() {
        return question(step).map(Question::id).orElse("");
    }

    List<Answer> answers() {
        return step.dialogue().answers();
    }

    /** Whether the call is held to its end and only the last words are being said. */
    boolean over() {
        return over;
    }

    void on(MediaEvent event) {
        switch (event) {
            case MediaEvent.Audio(var frame) -> {
                ear.audio(frame);
                clock(frame.at());
            }
            case MediaEvent.SpeechStarted(Duration from) -> speechStarted(from);
            case MediaEvent.SpeechEnded(Duration at) -> {
                lastVoiced = at;
                speechEnded(at);
            }
            case MediaEvent.Key(char digit, Duration at) -> key(digit, at);
            case MediaEvent.Playing(long number, Duration at) ->
                speaking.begun(number, at).ifPresent(listener::replied);
            case MediaEvent.Played(long number, boolean ignored, Duration at) -> played(number, at);
            case MediaEvent.Connected ignored -> {}
            case MediaEvent.Beep ignored -> {}
            case MediaEvent.RecordingFailed ignored -> {}
            case MediaEvent.Closed ignored -> lineGone();
        }
    }

    void on(long segment, Hearing hearing) {
        if (ear.on(segment, hearing)) {
            understood();
        }
    }

    /** The line is gone: what is still being understood counts, then the conversation is over. */
    void lineGone() {
        if (lineGone) {
            return;
        }
        lineGone = true;
        ear.lineGone();
        if (over || !ear.busy()) {
            finish();
        }
    }

    /** Ends the conversation as the called person's hang-up would; nothing more is waited for. */
    void finish() {
        ear.forget();
        if (step.move() instanceof Move.End) {
            listener.over(decision());
        } else if (!over) {
            next(new Heard.HangUp());
        }
    }

    private void speechStarted(Duration from) {
        if (over) {
            return;
        }
        patience.speechStarted(from);
        ear.speechStarted(from, new Grammar.Free());
        if (speaking.isSpeaking() && mayBeCut()) {
            speaking.cut();
            listener.bargedIn();
        }
    }

    private void speechEnded(Duration at) {
        patience.speechEnded(at);
        ear.speechEnded();
    }

    private void understood() {
        boolean failed = ear.takeFailure();
        Transcript transcript = ear.take();
        if (over) {
            return;
        }
        Optional<Disposition> machine = leg.position().minus(answeredAt).compareTo(GREETING) < 0
                ? Announcements.afterAnswer(transcript.text())
                : Optional.empty();
        if (machine.isPresent()) {
            over = true;
            speaking.cut();
            listener.machine(machine.get(), transcript.text());
        } else if (speaking.isSpeaking() || !keys.isEmpty()) {
            // said into a prompt that may not be cut: a "hello?", not an answer; nor is a word between two keys
            log.debug("speech is no answer here");
        } else if (failed) {
            // also when a part of it was understood: the other part may say the opposite
            next(new Heard.Unheard());
        } else if (!transcript.isEmpty()) {
            next(new Heard.Speech(transcript));
        } else {
            waitForAnswer(leg.position());
        }
        if (lineGone && !over) {
            finish();
        }
    }

    private void key(char digit, Duration at) {
        if (over || question(step).isEmpty() || (speaking.isSpeaking() && !mayBeCut())) {
            return;
        }
        speaking.cut();
        if (keys.press(digit, at, question(step).orElseThrow().type() == AnswerType.NUMBER)) {
            keysComplete();
        }
    }

    private boolean mayBeCut() {
        return question(step).map(Question::bargeIn).orElse(false);
    }

    private void keysComplete() {
        ear.forget();
        next(keys.take());
    }

    private void played(long number, Duration at) {
        if (!speaking.ended(number)) {
            return;
        }
        if (over) {
            listener.over(decision());
        } else {
            waitForAnswer(at);
        }
    }

    private void clock(Duration now) {
        if (over || lineGone) {
            return;
        }
        if (!keys.isEmpty()) {
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
                    next(new Heard.Unheard());
                }
            }
        } else if (!speaking.isSpeaking() && patience.isOver(now)) {
            lastVoiced = null;
            next(ear.takeFailure() ? new Heard.Unheard() : new Heard.Silence());
        }
    }

    private void waitForAnswer(Duration from) {
        patience.waitFrom(from, question(step).map(Question::patience).orElse(Duration.ZERO));
    }

    private void next(Heard heard) {
        step = step.dialogue().next(heard);
        if (step.move() instanceof Move.End) {
            over = true;
        }
        Answer given = step.given();
        if (lineGone) {
            keep(given);
            if (over) {
                listener.over(decision());
            }
            return;
        }
        // first the next word, then the bookkeeping: the customer waits
        say();
        keep(given);
    }

    private void keep(@Nullable Answer given) {
        if (given != null) {
            listener.answered(given);
        }
    }

    private void say() {
        List<String> prompts = switch (step.move()) {
            case Move.Ask(Question ignored, List<String> ids) -> ids;
            case Move.End(List<String> ids, Decision ignored) -> ids;
        };
        if (prompts.isEmpty()) {
            listener.over(decision());
            return;
        }
        speaking.say(voice.apply(prompts), lastVoiced);
        lastVoiced = null;
    }

    private Decision decision() {
        if (step.move() instanceof Move.End(List<String> ignored, Decision decision)) {
            return decision;
        }
        throw new IllegalStateException("the conversation is not over");
    }

    private static Optional<Question> question(Step step) {
        return step.move() instanceof Move.Ask(Question question, List<String> ignored)
                ? Optional.of(question)
                : Optional.empty();
    }
}
