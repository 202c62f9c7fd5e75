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
import io.huifang.kernel.AudioSpan;
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

    /** After the last key of a number this long without another ends it, as {@code #} does. */
    private static final Duration KEY_PAUSE = Duration.ofMillis(2_500);

    /** One answer may not go on for longer; what was said until then counts. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

    /** How long after the answer a greeting may still turn out to be a machine's. */
    private static final Duration GREETING = Duration.ofSeconds(40);

    /** After the end of speech this long without its transcript counts as failed, so that nobody waits for ever. */
    private static final Duration UNDERSTOOD_WITHIN = Duration.ofSeconds(10);

    private final MediaLeg leg;
    private final Ear ear;
    private final Function<List<String>, Sound> voice;
    private final Listener listener;
    private final Duration answeredAt;
    private Step step;

    private long playback;
    private boolean speaking;
    private boolean over;
    private boolean lineGone;
    private Duration patienceEnds = Duration.ZERO;
    private @Nullable Duration speechSince;
    private Duration speechEnded = Duration.ZERO;
    private @Nullable Duration lastVoiced;
    /** The last voiced sound before a prompt that is not yet on the wire. */
    private @Nullable Duration waitingSince;

    private final StringBuilder keys = new StringBuilder();
    private Duration firstKey = Duration.ZERO;
    private Duration lastKey = Duration.ZERO;

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
            case MediaEvent.Playing(long number, Duration at) -> playing(number, at);
            case MediaEvent.Played(long number, boolean completely, Duration at) -> played(number, at);
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
        speechSince = from;
        ear.speechStarted(from, new Grammar.Free());
        if (speaking && question(step).map(Question::bargeIn).orElse(false)) {
            leg.flush();
            speaking = false;
            listener.bargedIn();
        }
    }

    private void speechEnded(Duration at) {
        speechSince = null;
        speechEnded = at;
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
            speaking = false;
            leg.flush();
            listener.machine(machine.get(), transcript.text());
        } else if (speaking || !keys.isEmpty()) {
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
        if (over
                || question(step).isEmpty()
                || (speaking && !question(step).orElseThrow().bargeIn())) {
            return;
        }
        leg.flush();
        speaking = false;
        if (keys.isEmpty()) {
            firstKey = at;
        }
        lastKey = at;
        boolean ends = digit == '#' || question(step).orElseThrow().type() != AnswerType.NUMBER;
        if (digit != '#' && keys.length() < 18 && Character.isDigit(digit)) {
            keys.append(digit);
        }
        if (ends) {
            keysComplete();
        }
    }

    private void keysComplete() {
        String digits = keys.toString();
        keys.setLength(0);
        ear.forget();
        next(new Heard.Keys(digits, new AudioSpan(firstKey, lastKey)));
    }

    private void playing(long number, Duration at) {
        Duration since = waitingSince;
        if (number == playback && since != null) {
            waitingSince = null;
            Duration latency = at.minus(since);
            log.debug("replied ms={}", latency.toMillis());
            listener.replied(latency);
        }
    }

    private void played(long number, Duration at) {
        if (number != playback || !speaking) {
            return;
        }
        speaking = false;
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
            if (now.minus(lastKey).compareTo(KEY_PAUSE) > 0) {
                keysComplete();
            }
        } else if (speechSince != null) {
            if (now.minus(speechSince).compareTo(LONGEST_ANSWER) > 0) {
                speechEnded(now);
            }
        } else if (ear.busy()) {
            if (now.minus(speechEnded).compareTo(UNDERSTOOD_WITHIN) > 0) {
                log.warn("recognition gave no transcript within {}", UNDERSTOOD_WITHIN);
                ear.forget();
                if (!speaking) {
                    next(new Heard.Unheard());
                }
            }
        } else if (!speaking && now.compareTo(patienceEnds) > 0) {
            lastVoiced = null;
            next(ear.takeFailure() ? new Heard.Unheard() : new Heard.Silence());
        }
    }

    private void waitForAnswer(Duration from) {
        patienceEnds = from.plus(question(step).map(Question::patience).orElse(Duration.ZERO));
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
        log.debug("says question={} prompts={}", question(), prompts);
        speaking = true;
        playback = leg.play(voice.apply(prompts));
        waitingSince = lastVoiced;
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
