package io.huifang.media;

import java.time.Duration;

/** What happens on a media leg. Positions are those of the recording, counted from the leg's connection. */
public sealed interface MediaEvent {

    /** The PBX connected the leg; position zero is now. */
    record Connected() implements MediaEvent {}

    /** The customer's sound, speech or not; gapless. */
    record Audio(AudioFrame frame) implements MediaEvent {}

    /** Speech began at {@code from}, which lies in the past by {@link Endpointing#minSpeech()} or more. */
    record SpeechStarted(Duration from) implements MediaEvent {}

    /** Speech ended; its last voiced sample was at {@code lastVoiced}. */
    record SpeechEnded(Duration lastVoiced) implements MediaEvent {}

    /** The customer pressed a key: {@code 0-9 * # A-D}. Never log it. */
    record Key(char digit, Duration at) implements MediaEvent {
        @Override
        public String toString() {
            return "Key[at=" + at + "]";
        }
    }

    /** A steady single tone, as an answering machine's beep, ended. */
    record Beep(Duration from, Duration to) implements MediaEvent {}

    /**
     * A queued sound is over.
     *
     * @param playback the number that {@link MediaLeg#play} gave
     * @param completely false when it was flushed before its end
     */
    record Played(long playback, boolean completely, Duration at) implements MediaEvent {}

    /** The recording could not be begun or went on no longer (disk full, folder not writable); the call goes on. */
    record RecordingFailed(String why) implements MediaEvent {}

    /** The leg is gone; nothing follows. */
    record Closed(CloseReason reason) implements MediaEvent {}

    /** Why a leg is gone. */
    enum CloseReason {
        /** The PBX hung up, with a hang-up frame or by closing the socket. */
        HUNG_UP,
        /** We closed it. */
        CLOSED_BY_US,
        /** It did not connect in time. */
        NEVER_CAME,
        /** The PBX sent what is no AudioSocket, or an error frame. */
        PROTOCOL_ERROR,
        /** The PBX does not take our sound, or the socket broke. */
        BROKEN
    }
}
