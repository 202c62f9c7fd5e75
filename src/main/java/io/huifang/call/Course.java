package io.huifang.call;

import io.huifang.call.live.CallCard;
import io.huifang.dialogue.Answer;
import io.huifang.dialogue.Decision;
import io.huifang.dialogue.Effect;
import io.huifang.kernel.Transcript;
import io.huifang.media.AudioFrame;
import io.huifang.media.MediaEvent;
import io.huifang.media.MediaLeg;
import io.huifang.pbx.DialProgress;
import io.huifang.speech.Hearing;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
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
    private final House house;
    private final Side side;
    private final Supplier<Partner> partners;
    private final Connection connection;
    private final Line line;
    private final Lifetime lifetime;
    private final Outcome outcome;
    private final Ear ear;
    private final NetworkListening network;

    private final LiveTeller teller;

    private volatile LiveCall snapshot;
    private volatile @Nullable MediaLeg onAir;
    private boolean cameIn;
    private @Nullable AnsweredCall talk;

    /** @param partners gives the partner of the conversation, when there is one to hold */
    Course(Outcome.Call call, Supplier<Partner> partners, House house, Side side) {
        this.order = call.order();
        this.partners = partners;
        this.house = house;
        this.side = side;
        this.connection = new Connection(order.call(), house, side.inbox());
        this.line = connection.line();
        this.lifetime = new Lifetime(house.settings(), house.clock());
        this.outcome = new Outcome(call, line);
        this.ear = new Ear(
                house.recognition(),
                order.language(),
                (segment, hearing) -> side.inbox()
                        .accept(new CallInput.Heard(
                                segment, hearing, house.clock().instant())));
        this.network = new NetworkListening(ear);
        this.teller = new LiveTeller(order, house.mouth(), house.live());
        this.snapshot = new LiveCall(order.call(), order.ref(), LiveCall.Stage.DIALLING, "", call.startedAt());
    }

    /** What the call looks like now; from any thread. */
    LiveCall snapshot() {
        return snapshot;
    }

    /** The leg whose sound is that of the call now; null when the customer is elsewhere. From any thread. */
    @Nullable
    MediaLeg onAir() {
        return onAir;
    }

    /** The other side has called us. */
    void cameIn() {
        cameIn = true;
    }

    private String trunk() {
        String named = order.trunk();
        return named == null ? house.pbx().trunkOf(order.number()) : named;
    }

    /** Shows the call to whoever watches. */
    void begin(int scriptVersion) {
        teller.began(new CallCard(
                order.call(),
                order.ref(),
                cameIn,
                order.script(),
                scriptVersion,
                order.language(),
                cameIn ? "" : trunk(),
                snapshot.since()));
    }

    LiveTeller teller() {
        return teller;
    }

    /** Must be called once, before anything else. */
    void attach(MediaLeg leg) {
        connection.attach(leg);
        onAir = leg;
    }

    void on(CallInput input) {
        lifetime.signOfLife();
        switch (input) {
            case CallInput.Dial(DialProgress progress) -> onDial(progress);
            case CallInput.Media(MediaEvent event) -> onMedia(event);
            case CallInput.BackMedia(MediaEvent event) -> onBackMedia(event);
            case CallInput.Heard heard -> onHeard(heard);
            case CallInput.Spoken spoken -> {
                if (talk != null) {
                    talk.ready(spoken.number(), spoken.sound());
                }
            }
            case CallInput.HandOver(String extension) -> handOver(extension);
            case CallInput.HangUp ignored -> {
                outcome.endedByUs();
                hangUp();
            }
        }
        teller.stands(
                lifetime.isEnding() ? LiveCall.Stage.ENDING : snapshot.stage(), talk == null ? null : talk.showing());
    }

    private void handOver(@Nullable String extension) {
        if (talk == null || lifetime.isEnding() || connection.handover().isUnderWay()) {
            return;
        }
        connection.handover().to(extension);
        if (!talk.handOver()) {
            connection.handover().to(null);
            log.info("the call can't be handed to a person now");
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
            } else if (!line.isEnded() || lifetime.isWaitedOutForWords()) {
                ear.forget();
                connection.hangUp();
                connection.close();
                line.endUnknown(house.clock().instant());
            }
        }
    }

    void hangUp() {
        stage(LiveCall.Stage.ENDING);
        connection.hangUp();
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
        AnsweredCall conversation = talk;
        outcome.heardAt(conversation == null ? network.at() : conversation.machineAt());
        CallEnded report = outcome.report(
                answers(), network, house.pbx().connected(), house.clock().instant());
        ear.close();
        connection.close();
        return report;
    }

    /** Breaks off in the middle: closes what the call holds, and gives the report of what is known. */
    CallEnded breakOff(String why) {
        connection.hangUp();
        ear.close();
        connection.close();
        return outcome.brokenOff(why, answers(), house.clock().instant());
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
            case DialProgress.TakenOver taken -> {
                log.info("a person has taken the call");
                outcome.followed(new Effect.TakenOver(connection.handover().taken(taken.by())));
                if (talk != null) {
                    talk.takenOver();
                }
            }
            case DialProgress.NotTransferred ignored -> {
                connection.handover().giveUp();
                notTransferred();
            }
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
        TurnTaking.Equipment equipment = new TurnTaking.Equipment(
                ear,
                new CallVoice(order, house.mouth(), side),
                teller,
                house.settings(),
                order.language(),
                house.metrics());
        AnsweredCall conversation = new AnsweredCall(
                connection.leg(), equipment, partners, order.extension(), order.leaveMessage(), new TalkListener());
        talk = conversation;
        stage(LiveCall.Stage.TALKING);
        conversation.begin();
    }

    private void onMedia(MediaEvent event) {
        if (event instanceof MediaEvent.Closed(MediaEvent.CloseReason reason)) {
            onAir = null;
            if (connection.legGone(reason)) {
                lineGone();
            }
            return;
        }
        if (event instanceof MediaEvent.Connected) {
            line.connected();
        } else if (event instanceof MediaEvent.RecordingFailed(String why)) {
            line.recordingFailed();
            log.error("recording failed, the call goes on why={}", why);
        }
        if (talk != null) {
            if (event instanceof MediaEvent.Audio(AudioFrame frame)) {
                teller.band(frame.narrowBand());
            }
            talk.on(event);
        } else {
            network.on(event);
        }
    }

    /** On the leg that may bring the customer back from a transfer. */
    private void onBackMedia(MediaEvent event) {
        if (!connection.handover().isUnderWay()) {
            onMedia(event);
        } else if (event instanceof MediaEvent.Connected && talk != null) {
            log.info("no person has taken the call, the customer is back");
            onAir = connection.back();
            notTransferred();
        }
    }

    private void notTransferred() {
        if (talk != null && !talk.over()) {
            talk.backOn(connection.leg());
            stage(LiveCall.Stage.TALKING);
        }
    }

    private void onHeard(CallInput.Heard heard) {
        long segment = heard.segment();
        Hearing hearing = heard.hearing();
        Instant made = heard.made();
        // what the ear has dropped is shown to nobody: it may have been said while a secret was keyed in
        if (ear.isOpen(segment)) {
            switch (hearing) {
                case Hearing.Partial(String words) ->
                    teller.hears(segment, words, made == null ? house.clock().instant() : made);
                case Hearing.Finished(Transcript transcript) -> teller.understood(segment, transcript, talk != null);
                case Hearing.Failed ignored -> {}
            }
        }
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
        connection.gone();
        lifetime.ending();
    }

    private @Nullable List<Answer> answers() {
        return talk == null ? null : talk.answers();
    }

    private void stage(LiveCall.Stage stage) {
        String question = talk == null ? "" : talk.question();
        snapshot = new LiveCall(order.call(), order.ref(), stage, question, snapshot.since());
    }

    private final class TalkListener implements AnsweredCall.Listener {

        @Override
        public void answered(Answer answer) {
            side.postman().take(new AnswerGiven(order.call(), order.ref(), answer));
            outcome.identified(talk != null && talk.identified());
            teller.answered(answer);
            stage(LiveCall.Stage.TALKING);
        }

        @Override
        public void followed(Effect effect) {
            outcome.followed(effect);
            if (effect instanceof Effect.StopRecording) {
                connection.leg().stopRecording();
                teller.notRecorded();
            }
        }

        @Override
        public void machine(Disposition disposition, String heard) {
            outcome.machine(disposition, heard);
            hangUp();
        }

        @Override
        public void dial(String keys) {
            log.info("a switchboard's menu is answered with keys");
            house.pbx().sendKeys(order.call(), keys);
        }

        @Override
        public void message(LeftMessage how, String heard) {
            outcome.message(how, heard);
            hangUp();
        }

        @Override
        public void transfer() {
            if (connection.handover().begin()) {
                lifetime.quietFor(connection.handover().quiet());
            } else {
                notTransferred();
            }
        }

        @Override
        public void over(Decision decision) {
            if (outcome.decided(decision)) {
                hangUp();
            }
        }
    }
}
