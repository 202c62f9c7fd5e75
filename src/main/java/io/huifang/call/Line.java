package io.huifang.call;

import io.huifang.media.MediaEvent;
import io.huifang.pbx.DialProgress;
import io.huifang.pbx.DialStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of a call's line: how far it has come, and how its two sides, signalling and sound, have ended. */
final class Line {

    private boolean connected;
    private boolean recordingFailed;
    private @Nullable Instant ringingSince;
    private @Nullable Instant answeredAt;
    private DialProgress.@Nullable Ended ended;
    private MediaEvent.@Nullable CloseReason closed;

    void connected() {
        connected = true;
    }

    void ringing(Instant at) {
        ringingSince = at;
    }

    /** @return false when that was known already */
    boolean answered(Instant at) {
        if (answeredAt != null) {
            return false;
        }
        answeredAt = at;
        return true;
    }

    void ended(DialProgress.Ended end) {
        ended = end;
    }

    void closed(MediaEvent.CloseReason reason) {
        closed = reason;
    }

    /** Another leg brings the sound from here on. */
    void reopened() {
        closed = null;
    }

    void recordingFailed() {
        recordingFailed = true;
    }

    /** The PBX does not tell how it ended, and is not waited for any longer. */
    void endUnknown(Instant now) {
        if (ended == null) {
            ended = new DialProgress.Ended(now, DialStatus.PBX_LOST, 0, null);
        }
    }

    boolean isConnected() {
        return connected;
    }

    boolean isEnded() {
        return ended != null;
    }

    boolean isClosed() {
        return closed != null;
    }

    boolean isAllOver() {
        return ended != null && closed != null;
    }

    boolean neverCame() {
        return closed == MediaEvent.CloseReason.NEVER_CAME;
    }

    /** Whether there can be a recording: without a leg that connected there is none. */
    boolean isRecorded() {
        return connected && !recordingFailed;
    }

    /** How long it rang before the answer; empty when nobody told of ringing or of an answer. */
    Optional<Duration> rang() {
        return ringingSince == null || answeredAt == null
                ? Optional.empty()
                : Optional.of(Duration.between(ringingSince, answeredAt));
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    DialProgress.@Nullable Ended end() {
        return ended;
    }
}
