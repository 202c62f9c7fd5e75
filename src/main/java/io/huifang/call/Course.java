package io.huifang.call;

import io.huifang.dialogue.Answer;
import io.huifang.dialogue.Decision;
import io.huifang.dialogue.Script;
import io.huifang.media.Endpointing;
import io.huifang.media.MediaEvent;
import io.huifang.media.MediaLeg;
import io.huifang.pbx.DialProgress;
import io.huifang.speech.Hearing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The course of one call: leads it, by what happens, from dialling over listening to the network and the conversation to
 * the end of the line. All methods but {@link #snapshot} are called on the call's own thread.
 */
final class Course {

    private static final Logger log = LoggerFactory.getLogger(Course.class);

    private final CallOrder order;
    private final Script script;
    private final House house;
    private final Line line;
    private final Lifetime lifetime;
    private final Outcome outcome;
    private final Ear ear;
    private final NetworkListening network;
    private final Postman postman;

    private volatile LiveCall snapshot;
    private @Nullable MediaLeg leg;
    private @Nullable Talk talk;

    /**
     * @param inbox brings what recognisers have to say back to the call's thread
     * @param postman takes the answers to the house
     */
    Course(Outcome.Call call, Script script, House house, Postman postman, Consumer<CallInput> inbox) {
        this.order = call.order();
        this.script = script;
        this.house = house;
        this.postman = postman;
        this.line = new Line();
        this.lifetime = new Lifetime(house.settings(), house.clock());
        this.outcome = new Outcome(call, line);
        this.ear = new Ear(
                house.recognition(),
                order.language(),
                (segment, hearing) -> inbox.accept(new CallInput.Heard(segment, hearing)));
        this.network = new NetworkListening(ear);
        this.snapshot = new LiveCall(order.call(), order.ref(), LiveCall.Stage.DIALLING, "", call.startedAt());
    }

    /** What the call looks like now; from any thread. */
    LiveCall snapshot() {
        return snapshot;
    }

    /** Must be called once, before anything else. */
    void attach(MediaLeg mediaLeg) {
        leg = mediaLeg;
        CallSettings settings = house.settings();
        mediaLeg.endpointing(new Endpointing(settings.minSpeech(), settings.endSilence()));
    }

    void on(CallInput input) {
        lifetime.signOfLife();
        switch (input) {
            case CallInput.Dial(DialProgress progress) -> onDial(progress);
            case CallInput.Media(MediaEvent event) -> onMedia(event);
            case CallInput.Heard(long segment, Hearing hearing) -> onHeard(segment, hearing);
            case CallInput.HangUp ignored -> hangUp();
        }
    }

    /** Ends what has gone on for too long, or has gone silent. */
    void watch() {
        if (lifetime.isOverdue(line.isConnected())) {
            log.warn("call is ended after its longest time, or after silence from PBX and media");
            hangUp();
        }
        if (lifetime.isWaitedOut() && !isSettled()) {
            if (talk != null) {
                talk.finish();
            } else {
                ear.forget();
                house.pbx().hangUp(order.call());
                leg().close();
                line.endUnknown(house.clock().instant());
            }
        }
    }

    void hangUp() {
        stage(LiveCall.Stage.ENDING);
        house.pbx().hangUp(order.call());
        lifetime.ending();
    }

    boolean isEnding() {
        return lifetime.isEnding();
    }

    /** Whether all is known that will be known of the call. */
    boolean isOver() {
        return isSettled() && (line.isAllOver() || lifetime.isWaitedOut());
    }

    /** Closes what the call holds, and gives the report of it. */
    CallEnded close() {
        CallEnded report = outcome.report(
                answers(),
                network.heard(),
                house.pbx().connected(),
                house.clock().instant());
        letGo();
        return report;
    }

    /** Breaks off in the middle: closes what the call holds, and gives the report of what is known. */
    CallEnded breakOff(String why) {
        house.pbx().hangUp(order.call());
        letGo();
        return outcome.brokenOff(why, answers(), house.clock().instant());
    }

    private void letGo() {
        ear.close();
        leg().close();
    }

    /** Whether it is known what the call came to. */
    private boolean isSettled() {
        return talk == null ? line.isEnded() && !ear.busy() : outcome.isDecided();
    }

    private void onDial(DialProgress progress) {
        switch (progress) {
            case DialProgress.Dialling ignored -> stage(LiveCall.Stage.DIALLING);
            case DialProgress.Ringing(Instant at) -> {
                line.ringing(at);
                stage(LiveCall.Stage.RINGING);
            }
            case DialProgress.EarlyMedia ignored -> {
                stage(LiveCall.Stage.EARLY_MEDIA);
                network.earlyMedia();
            }
            case DialProgress.Answered(Instant at) -> answered(at);
            case DialProgress.TakenOver ignored -> {}
            case DialProgress.NotTransferred ignored -> {}
            case DialProgress.Ended end -> {
                line.ended(end);
                log.info("line ended status={} cause={} sip={}", end.status(), end.cause(), end.sipCode());
                lineGone();
            }
        }
    }

    private void answered(Instant at) {
        if (!line.answered(at) || lifetime.isEnding()) {
            // a network that answers with its announcement, or a phone that was quicker than our hanging up
            return;
        }
        line.rang().ifPresent(house.metrics()::rang);
        ear.forget();
        Talk conversation = new Talk(
                leg(),
                ear,
                prompts -> house.mouth().say(order.language(), prompts, order.facts()),
                script,
                order.facts(),
                new TalkListener());
        talk = conversation;
        stage(LiveCall.Stage.TALKING);
        conversation.begin();
    }

    private void onMedia(MediaEvent event) {
        if (event instanceof MediaEvent.Closed(MediaEvent.CloseReason reason)) {
            line.closed(reason);
            lineGone();
            return;
        }
        if (event instanceof MediaEvent.Connected) {
            line.connected();
        } else if (event instanceof MediaEvent.RecordingFailed(String why)) {
            line.recordingFailed();
            log.error("recording failed, the call goes on why={}", why);
        }
        if (talk != null) {
            talk.on(event);
        } else {
            network.on(event);
        }
    }

    private void onHeard(long segment, Hearing hearing) {
        if (talk != null) {
            talk.on(segment, hearing);
        } else if (network.on(segment, hearing) && !lifetime.isEnding()) {
            // the network usually ends the call itself, and its cause is evidence too
            lifetime.ending();
        }
    }

    private void lineGone() {
        if (talk != null) {
            outcome.lineGone(talk.over());
            talk.lineGone();
        } else {
            ear.lineGone();
        }
        if (!line.isEnded()) {
            house.pbx().hangUp(order.call());
        }
        if (!line.isClosed()) {
            leg().close();
        }
        lifetime.ending();
    }

    private @Nullable List<Answer> answers() {
        Talk conversation = talk;
        return conversation == null ? null : conversation.answers();
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
        snapshot = new LiveCall(order.call(), order.ref(), stage, question, snapshot.since());
    }

    private final class TalkListener implements Talk.Listener {

        @Override
        public void answered(Answer answer) {
            postman.take(new AnswerGiven(order.call(), order.ref(), answer));
            stage(LiveCall.Stage.TALKING);
        }

        @Override
        public void replied(Duration latency) {
            house.metrics().replied(latency);
        }

        @Override
        public void bargedIn() {
            house.metrics().bargedIn();
        }

        @Override
        public void machine(Disposition disposition, String heard) {
            outcome.machine(disposition, heard);
            hangUp();
        }

        @Override
        public void over(Decision decision) {
            if (outcome.decided(decision)) {
                hangUp();
            }
        }
    }
}
