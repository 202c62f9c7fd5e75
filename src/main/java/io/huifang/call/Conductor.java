package io.huifang.call;

import io.huifang.dialogue.Answer;
import io.huifang.dialogue.Decision;
import io.huifang.dialogue.Script;
import io.huifang.dialogue.Verdict;
import io.huifang.media.Endpointing;
import io.huifang.media.MediaEvent;
import io.huifang.media.MediaLeg;
import io.huifang.pbx.DialProgress;
import io.huifang.pbx.DialStatus;
import io.huifang.pbx.Pbx;
import io.huifang.speech.Grammar;
import io.huifang.speech.Hearing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Owns one call from the moment it is dialled until its end is reported. Everything about the call happens on the thread
 * that runs it, fed by one bounded queue; other threads only put into the queue.
 */
final class Conductor implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Conductor.class);

    /** About 80 s of sound: a thread that far behind is lost, and the call with it. */
    private static final int QUEUE = 4_096;

    /** How long to wait, after a call's end, for what is still on its way: causes, transcripts, the leg's end. */
    private static final Duration AFTERMATH = Duration.ofSeconds(5);

    /** Sound comes every 20 ms while a leg is up; after this long without any the call is dead. */
    private static final Duration DEAD = Duration.ofSeconds(15);

    private final CallOrder order;
    private final Script script;
    private final String recording;
    private final CallSettings settings;
    private final Mouth mouth;
    private final Pbx pbx;
    private final Reporter reporter;
    private final CallMetrics metrics;
    private final Clock clock;
    private final Instant startedAt;
    private final BlockingQueue<CallInput> queue = new LinkedBlockingQueue<>(QUEUE);
    private final Ear ear;

    private volatile LiveCall snapshot;
    private volatile boolean overrun;
    private Runnable lineFree = () -> {};
    private @Nullable MediaLeg leg;
    private @Nullable Talk talk;
    private @Nullable Instant ringingSince;
    private boolean connected;
    private boolean earlyMedia;
    /** Since when something is heard before the answer; null when nothing is. */
    private @Nullable Duration networkSpeaksSince;

    private @Nullable Instant answeredAt;
    private DialProgress.@Nullable Ended ended;
    private MediaEvent.@Nullable CloseReason closed;
    private @Nullable Decision decision;
    private @Nullable Disposition machine;
    private final StringBuilder heardOnLine = new StringBuilder();
    private boolean recordingFailed;
    /** The line was gone before the conversation was over. */
    private boolean cutShort;

    private boolean reported;
    /** When waiting for the rest of this call's end is given up; null while the call lives. */
    private @Nullable Instant giveUpAt;

    private Instant lastInput;

    Conductor(CallOrder order, Script script, String recording, House house) {
        this.order = order;
        this.script = script;
        this.recording = recording;
        this.settings = house.settings();
        this.mouth = house.mouth();
        this.pbx = house.pbx();
        this.reporter = house.reporter();
        this.metrics = house.metrics();
        this.clock = house.clock();
        this.startedAt = clock.instant();
        this.lastInput = startedAt;
        this.snapshot = new LiveCall(order.call(), order.ref(), LiveCall.Stage.DIALLING, "", startedAt);
        this.ear = new Ear(
                house.recognition(),
                order.language(),
                (segment, hearing) -> put(new CallInput.Heard(segment, hearing)));
    }

    /** What the call looks like now; from any thread. */
    LiveCall snapshot() {
        return snapshot;
    }

    /** Hands something over to the call's thread; from any thread, never blocks. */
    void put(CallInput input) {
        if (!queue.offer(input)) {
            overrun = true;
        }
    }

    /** Must be called once, before {@link #run}. */
    void attach(MediaLeg mediaLeg) {
        leg = mediaLeg;
        mediaLeg.endpointing(new Endpointing(settings.minSpeech(), settings.endSilence()));
    }

    /**
     * To be done when the line is free again, before the call's end is told: whoever hears of the end may place the next
     * call at once.
     */
    void whenLineIsFree(Runnable next) {
        lineFree = next;
    }

    @Override
    public void run() {
        MDC.put("call", order.call().toString());
        try {
            while (!reported) {
                CallInput input = queue.poll(500, TimeUnit.MILLISECONDS);
                step(input);
            }
        } catch (InterruptedException e) {
            abandon("the service stopped in the call");
            // only now: the report could not be written by an interrupted thread
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            log.error("call fails by a fault of ours", e);
            abandon("a fault of ours, which the log tells of");
        } finally {
            ear.close();
            MDC.remove("call");
        }
    }

    /** One step of the call: something that happened, or null when nothing did for a while. */
    void step(@Nullable CallInput input) {
        if (input != null) {
            lastInput = clock.instant();
            on(input);
        }
        watch();
        if (isOver()) {
            report();
        }
    }

    boolean isReported() {
        return reported;
    }

    private void on(CallInput input) {
        switch (input) {
            case CallInput.Dial(DialProgress progress) -> onDial(progress);
            case CallInput.Media(MediaEvent event) -> onMedia(event);
            case CallInput.Heard(long segment, Hearing hearing) -> onHeard(segment, hearing);
            case CallInput.HangUp ignored -> hangUp();
        }
    }

    private void onDial(DialProgress progress) {
        switch (progress) {
            case DialProgress.Dialling ignored -> stage(LiveCall.Stage.DIALLING);
            case DialProgress.Ringing(Instant at) -> {
                ringingSince = at;
                stage(LiveCall.Stage.RINGING);
            }
            case DialProgress.EarlyMedia ignored -> {
                earlyMedia = true;
                stage(LiveCall.Stage.EARLY_MEDIA);
                if (networkSpeaksSince != null) {
                    // the sound was quicker than the word of it
                    ear.speechStarted(networkSpeaksSince, new Grammar.Free());
                }
            }
            case DialProgress.Answered(Instant at) -> answered(at);
            case DialProgress.Ended end -> {
                ended = end;
                log.info("line ended status={} cause={} sip={}", end.status(), end.cause(), end.sipCode());
                lineGone();
            }
        }
    }

    private void answered(Instant at) {
        if (answeredAt != null) {
            return;
        }
        answeredAt = at;
        if (giveUpAt != null) {
            // a network that answers with its announcement, or a phone that was quicker than our hanging up
            return;
        }
        if (ringingSince != null) {
            metrics.rang(Duration.between(ringingSince, at));
        }
        ear.forget();
        Talk conversation = new Talk(
                leg(),
                ear,
                prompts -> mouth.say(order.language(), prompts, order.facts()),
                script,
                order.facts(),
                new TalkListener());
        talk = conversation;
        stage(LiveCall.Stage.TALKING);
        conversation.begin();
    }

    private void onMedia(MediaEvent event) {
        switch (event) {
            case MediaEvent.Closed(MediaEvent.CloseReason reason) -> {
                closed = reason;
                lineGone();
                return;
            }
            case MediaEvent.RecordingFailed(String why) -> {
                recordingFailed = true;
                log.error("recording failed, the call goes on why={}", why);
            }
            case MediaEvent.Connected ignored -> connected = true;
            case MediaEvent.Audio ignored -> {}
            case MediaEvent.SpeechStarted ignored -> {}
            case MediaEvent.SpeechEnded ignored -> {}
            case MediaEvent.Key ignored -> {}
            case MediaEvent.Beep ignored -> {}
            case MediaEvent.Playing ignored -> {}
            case MediaEvent.Played ignored -> {}
        }
        if (talk != null) {
            talk.on(event);
        } else {
            listenToTheNetwork(event);
        }
    }

    /** Before an answer only the network speaks; ring-back tones are no words and come to nothing. */
    private void listenToTheNetwork(MediaEvent event) {
        if (event instanceof MediaEvent.Audio(var frame)) {
            ear.audio(frame);
        } else if (event instanceof MediaEvent.SpeechStarted(Duration from)) {
            networkSpeaksSince = from;
            if (earlyMedia) {
                ear.speechStarted(from, new Grammar.Free());
            }
        } else if (event instanceof MediaEvent.SpeechEnded) {
            networkSpeaksSince = null;
            ear.speechEnded();
        }
    }

    private void onHeard(long segment, Hearing hearing) {
        if (talk != null) {
            talk.on(segment, hearing);
        } else if (ear.on(segment, hearing)) {
            String text = ear.take().text();
            if (!text.isBlank()) {
                heardOnLine.append(heardOnLine.isEmpty() ? "" : " ").append(text);
            }
            if (giveUpAt == null
                    && Announcements.beforeAnswer(heardOnLine.toString()).isPresent()) {
                // the network usually ends the call itself, and its cause is evidence too
                giveUpAt = clock.instant().plus(AFTERMATH);
            }
        }
    }

    private void lineGone() {
        if (talk != null) {
            cutShort |= !talk.over() && decision == null;
            talk.lineGone();
        } else {
            ear.lineGone();
        }
        if (ended == null) {
            pbx.hangUp(order.call());
        }
        if (closed == null) {
            leg().close();
        }
        endBy(clock.instant().plus(AFTERMATH));
    }

    private void hangUp() {
        stage(LiveCall.Stage.ENDING);
        pbx.hangUp(order.call());
        endBy(clock.instant().plus(AFTERMATH));
    }

    private void endBy(Instant limit) {
        if (giveUpAt == null || limit.isBefore(giveUpAt)) {
            giveUpAt = limit;
        }
    }

    /** Ends what has gone on for too long, or has gone silent. */
    private void watch() {
        Instant now = clock.instant();
        if (overrun && giveUpAt == null) {
            log.error("the call's thread can't keep up, the call is ended");
            hangUp();
        }
        if (giveUpAt == null
                && (now.isAfter(startedAt.plus(settings.longest()))
                        || now.isAfter(lastInput.plus(connected ? DEAD : DEAD.plus(settings.mediaWithin()))))) {
            log.warn("call is ended after its longest time, or after silence from PBX and media");
            hangUp();
        }
        if (giveUpAt != null && now.isAfter(giveUpAt) && !settled()) {
            if (talk != null) {
                talk.finish();
            } else {
                ear.forget();
                pbx.hangUp(order.call());
                leg().close();
                if (ended == null) {
                    ended = new DialProgress.Ended(now, DialStatus.PBX_LOST, 0, null);
                }
            }
        }
    }

    /** Whether it is known what the call came to. */
    private boolean settled() {
        return talk == null ? ended != null && !ear.busy() : decision != null || machine != null;
    }

    private boolean isOver() {
        if (!settled() || reported) {
            return false;
        }
        boolean allIn = ended != null && closed != null;
        return allIn || (giveUpAt != null && clock.instant().isAfter(giveUpAt));
    }

    private void report() {
        reported = true;
        ear.forget();
        leg().close();
        Instant endedAt = ended == null ? clock.instant() : ended.at();
        LineSignals.Reading reading = reading();
        Talk conversation = talk;
        List<Answer> answers = conversation == null ? List.of() : conversation.answers();
        CallEnded event = new CallEnded(
                order.call(),
                order.ref(),
                reading.disposition(),
                reading.why(),
                machine == null && reading.disposition() != Disposition.INTERRUPTED ? decision : null,
                answers,
                heardOnLine.isEmpty() ? null : heardOnLine.toString(),
                ended == null ? 0 : ended.cause(),
                ended == null ? null : ended.sipCode(),
                startedAt,
                answeredAt,
                endedAt,
                recording(),
                script.version());
        log.info(
                "call ended disposition={} verdict={} answers={}",
                event.disposition(),
                event.decision() == null ? "-" : event.decision().verdict(),
                answers.size());
        lineFree.run();
        reporter.ended(event);
        metrics.ended(event);
    }

    /** Without a leg that connected there is none. */
    private @Nullable String recording() {
        return connected && !recordingFailed ? recording : null;
    }

    private LineSignals.Reading reading() {
        if (machine != null) {
            return new LineSignals.Reading(machine, "Not a person answered but a machine, by what it said.");
        }
        if (lostByThePbx()) {
            return new LineSignals.Reading(
                    Disposition.INTERRUPTED, "Somebody picked up, but the PBX was lost in the conversation.");
        }
        if (talk != null) {
            return new LineSignals.Reading(Disposition.ANSWERED, "Somebody picked up.");
        }
        if (closed == MediaEvent.CloseReason.NEVER_CAME) {
            return new LineSignals.Reading(Disposition.SYSTEM, "The PBX did not connect the sound in time.");
        }
        DialProgress.Ended end =
                ended == null ? new DialProgress.Ended(clock.instant(), DialStatus.PBX_LOST, 0, null) : ended;
        return LineSignals.unanswered(end, heardOnLine.isEmpty() ? null : heardOnLine.toString());
    }

    /** Not the called person's doing, so it is no answer; a contradiction that was heard before stays one. */
    private boolean lostByThePbx() {
        boolean unfinished = decision == null || decision.verdict() == Verdict.INCOMPLETE;
        boolean lost = ended == null ? !pbx.connected() : ended.status() == DialStatus.PBX_LOST;
        return cutShort && unfinished && lost;
    }

    /** The thread can't go on: what is known is reported, so that the case is not lost. */
    private void abandon(String why) {
        if (reported) {
            return;
        }
        pbx.hangUp(order.call());
        ear.forget();
        leg().close();
        reported = true;
        Talk conversation = talk;
        CallEnded event = new CallEnded(
                order.call(),
                order.ref(),
                Disposition.INTERRUPTED,
                "The call was broken off: " + why + ".",
                null,
                conversation == null ? List.of() : conversation.answers(),
                null,
                0,
                null,
                startedAt,
                answeredAt,
                clock.instant(),
                recording(),
                script.version());
        lineFree.run();
        reporter.ended(event);
        metrics.ended(event);
    }

    private MediaLeg leg() {
        if (leg == null) {
            throw new IllegalStateException("the media leg is not attached");
        }
        return leg;
    }

    private void stage(LiveCall.Stage stage) {
        Talk conversation = talk;
        String question = conversation == null ? "" : conversation.question();
        snapshot = new LiveCall(order.call(), order.ref(), stage, question, startedAt);
    }

    private final class TalkListener implements Talk.Listener {

        @Override
        public void answered(Answer answer) {
            reporter.answered(new AnswerGiven(order.call(), order.ref(), answer));
            stage(LiveCall.Stage.TALKING);
        }

        @Override
        public void replied(Duration latency) {
            metrics.replied(latency);
        }

        @Override
        public void bargedIn() {
            metrics.bargedIn();
        }

        @Override
        public void machine(Disposition disposition, String heard) {
            machine = disposition;
            heardOnLine.setLength(0);
            heardOnLine.append(heard);
            hangUp();
        }

        @Override
        public void over(Decision outcome) {
            if (decision == null) {
                decision = outcome;
                hangUp();
            }
        }
    }
}
