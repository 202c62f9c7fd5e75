package io.huifang.call;

import io.huifang.kernel.CallId;
import io.huifang.media.Endpointing;
import io.huifang.media.MediaEvent;
import io.huifang.media.MediaLeg;
import io.huifang.pbx.Pbx;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What connects a call with its customer: the line on the PBX, and the media leg that brings the sound. When the customer
 * is put through to a person, that leg goes, and another one may come.
 */
final class Connection {

    private final CallId call;
    private final Pbx pbx;
    private final CallSettings settings;
    private final Line line = new Line();
    private final Handover handover;
    private @Nullable MediaLeg leg;

    Connection(CallId call, House house, Consumer<CallInput> inbox) {
        this.call = call;
        this.pbx = house.pbx();
        this.settings = house.settings();
        this.handover = new Handover(call, house, inbox);
    }

    Line line() {
        return line;
    }

    Handover handover() {
        return handover;
    }

    void attach(MediaLeg mediaLeg) {
        leg = mediaLeg;
        mediaLeg.endpointing(new Endpointing(settings.minSpeech(), settings.endSilence()));
    }

    MediaLeg leg() {
        if (leg == null) {
            throw new IllegalStateException("the media leg is not attached");
        }
        return leg;
    }

    /**
     * The media leg is gone.
     *
     * @return true when the call is over with it; false when its customer is on his way to a person
     */
    boolean legGone(MediaEvent.CloseReason reason) {
        line.closed(reason);
        return !handover.isUnderWay();
    }

    /** The customer is back, on a new leg. */
    MediaLeg back() {
        MediaLeg fresh = handover.back();
        attach(fresh);
        line.reopened();
        return fresh;
    }

    /** Ends the call on the PBX; what a person has taken over is not ours to end. */
    void hangUp() {
        if (!handover.isTaken()) {
            pbx.hangUp(call);
        }
    }

    /** One side of the call is gone: so goes the other. */
    void gone() {
        handover.giveUp();
        if (!line.isEnded()) {
            hangUp();
        }
        if (!line.isClosed()) {
            leg().close();
        }
    }

    void close() {
        handover.giveUp();
        leg().close();
    }
}
