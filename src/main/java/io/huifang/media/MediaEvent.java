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

    /** Speech that began at {@code from} is voiced at {@code now}; told every 100 ms or so while it is. */
    record SpeechGoesOn(Duration from, Duration now) implements MediaEvent {}

    /** Speech ended; its last voiced sample was at {@code lastVoiced}. */
    record SpeechEnded(Duration lastVoiced) implements MediaEvent {}

    /** The customer pressed a key: {@code 0-9 * # A-D}. Never log it. */
    record Key(char digit, Duration at) implements MediaEvent {
        @Override
        public String toString() {
            return "Key[at=" + at + "]";
        }
    }

    /**
     * A steady tone of 350 to 2500 Hz, 150 ms to 3 s long, ended: an answering machine's beep, or one tone of a network's
     * signal. A beep comes alone; ring-back and busy tones (450 Hz in China) come
     * again at their cadence, ring-back 1 s every 5 s, busy 0.35 s every 0.7 s. So a tone is a machine's when the call is
     * answered and no second one of like length follows within a cadence, or when speech went before it.
     */
    record Beep(Duration from, Duration to) implements MediaEvent {}

    /**
     * A sound that is no speech is on the line since {@code from}. Told as soon as it is certain, which takes some cycles of
     * a tone and three seconds of music, and again from time to time while it goes on.
     */
    record Line(LineSound sound, Duration from, Duration to) implements MediaEvent {}

    /**
     * A queued sound is being sent.
     *
     * @param playback the number that {@link MediaLeg#play} gave
     * @param at where its first frame stands in the recording; that frame has been sent when this is told
     */
    record Playing(long playback, Duration at) implements MediaEvent {}

    /**
     * A queued sound is over.
     *
     * @param playback the number that {@link MediaLeg#play} gave
     * @param completely false when it was flushed before its end
     */
    record Played(long playback, boolean completely, Duration at) implements MediaEvent {}

    /** The recording could not be begun or went on no longer (disk full, folder not writable); the call goes on. */
    record RecordingFailed(String why) implements MediaEvent {}

    /** The leg is gone and its recording, if the disk answers within two seconds, finished; nothing follows. */
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
