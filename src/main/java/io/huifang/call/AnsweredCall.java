package io.huifang.call;

import io.huifang.dialogue.Answer;
import io.huifang.dialogue.Decision;
import io.huifang.dialogue.Effect;
import io.huifang.kernel.AudioSpan;
import io.huifang.media.MediaEvent;
import io.huifang.media.MediaLeg;
import io.huifang.media.Sound;
import io.huifang.speech.Hearing;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What goes on in an answered call: a conversation and, when it turns out that a machine has answered, a message for that,
 * until a person picks up after all. All methods are called on the call's own thread.
 */
final class AnsweredCall {

    /** Hears what an answered call comes to. */
    interface Listener extends Talk.Listener {

        /** A machine has answered, and this became of the message for it; it said the words. */
        void message(LeftMessage how, String heard);
    }

    private final Talk talk;
    private final MessageLeaving leaving;
    private final Listener listener;
    private final boolean leavesMessage;
    private boolean lineGone;

    /**
     * @param partners gives the partner, and a fresh one for whoever is reached behind a switchboard
     * @param extension to be dialled at a switchboard's menu; null when none is known
     * @param leavesMessage whether a machine is left a message
     */
    AnsweredCall(
            MediaLeg leg,
            TurnTaking.Equipment equipment,
            Supplier<Partner> partners,
            @Nullable String extension,
            boolean leavesMessage,
            Listener listener) {
        this.listener = listener;
        this.leavesMessage = leavesMessage;
        this.leaving = new MessageLeaving(leg, equipment.ear(), equipment.voice(), equipment.witness(), new Leaving());
        this.talk = new Talk(leg, equipment, partners, extension, new Talking());
    }

    void begin() {
        talk.begin();
    }

    /** The id of the question being asked; empty where none is. */
    String question() {
        return talk.question();
    }

    /** What people are shown of it. */
    Talk.Showing showing() {
        return leaving.isUnderWay() ? Talk.Showing.LEAVING_MESSAGE : talk.showing();
    }

    /**
     * A person of the bank's wants the call.
     *
     * @return false when it can't be handed over now
     */
    boolean handOver() {
        return !leaving.isUnderWay() && talk.handOver();
    }

    List<Answer> answers() {
        return talk.answers();
    }

    /** Where in the recording it can be heard that a machine has answered; null when none has. */
    @Nullable
    AudioSpan machineAt() {
        return talk.machineAt();
    }

    /** Whether the other side has proven who he is. */
    boolean identified() {
        return talk.identified();
    }

    /** Whether the call is held to its end and only the last words are being said. */
    boolean over() {
        return talk.over();
    }

    void on(MediaEvent event) {
        if (leaving.isUnderWay()) {
            leaving.on(event);
        } else {
            leaving.watch(event);
            if (leavesMessage && event instanceof MediaEvent.Beep) {
                // nothing but the message is to be on its tape
                talk.hush();
            }
            talk.on(event);
            if (leavesMessage && event instanceof MediaEvent.SpeechGoesOn(Duration from, Duration now)) {
                talk.spokenInto(from, now);
            }
        }
    }

    void on(long segment, Hearing hearing) {
        if (leaving.isUnderWay()) {
            leaving.on(segment, hearing);
        } else {
            talk.on(segment, hearing);
        }
    }

    /** A prompt's sound, which was being made, is there. */
    void ready(long number, Sound sound) {
        talk.ready(number, sound);
    }

    void lineGone() {
        lineGone = true;
        leaving.lineGone();
        talk.lineGone();
    }

    /** Ends what goes on as the called person's hang-up would; nothing more is waited for. */
    void finish() {
        if (leaving.isUnderWay()) {
            leaving.lineGone();
        } else {
            talk.finish();
        }
    }

    /** A person of the bank's has taken the call. */
    void takenOver() {
        talk.takenOver();
    }

    /** No person could be had: the conversation comes to its end, on a new leg or on the one that it had. */
    void backOn(MediaLeg leg) {
        talk.backOn(leg);
    }

    /** Passes on what the conversation comes to, but keeps a machine for the message. */
    private final class Talking implements Talk.Listener {

        @Override
        public void answered(Answer answer) {
            listener.answered(answer);
        }

        @Override
        public void followed(Effect effect) {
            listener.followed(effect);
        }

        @Override
        public void machine(Disposition disposition, String heard) {
            if (disposition == Disposition.VOICEMAIL && leavesMessage) {
                leaving.begin(heard);
                if (lineGone) {
                    leaving.lineGone();
                }
            } else {
                listener.machine(disposition, heard);
            }
        }

        @Override
        public void dial(String keys) {
            listener.dial(keys);
        }

        @Override
        public void transfer() {
            listener.transfer();
        }

        @Override
        public void over(Decision decision) {
            listener.over(decision);
        }
    }

    private final class Leaving implements MessageLeaving.Listener {

        @Override
        public void left(LeftMessage how) {
            listener.message(how, leaving.heard());
        }

        @Override
        public void person() {
            talk.beginAgain();
        }
    }
}
