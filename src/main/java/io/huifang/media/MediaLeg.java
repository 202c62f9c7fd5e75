package io.huifang.media;

import java.nio.file.Path;
import java.time.Duration;

/**
 * One call's sound, both ways. Silence is sent from the moment the leg connects until something is played, and again
 * after it. Methods may be called from any thread, before the leg has connected and after it has closed (then without
 * effect).
 */
public interface MediaLeg extends AutoCloseable {

    /**
     * Queues a sound behind those queued before; at most 64 may wait.
     *
     * @return the number by which {@link MediaEvent.Played} tells of its end
     */
    long play(Sound sound);

    /** Drops all that is queued or playing: at most one more 20 ms frame of it is sent. */
    void flush();

    /**
     * Begins a stereo recording (left the bot, right the customer, 16 bit, 16 kHz) in which position zero is the
     * moment at which the leg connected.
     *
     * @param file written as WAV; a relative path is below the recordings folder; survives a crash but for the last second
     */
    void record(Path file);

    /** Ends the recording, finishes its file, and keeps what there is. */
    void stopRecording();

    /**
     * Begins to listen in on both sides. The tap ends with the leg; close it when it is wanted no longer.
     *
     * @throws MediaOverloadedException when as many listen in on this leg as may
     */
    Tap tap();

    /** Changes when speech counts as begun and as ended, from now on. */
    void endpointing(Endpointing endpointing);

    /** How long ago the leg connected, in the recording's time; zero before. */
    Duration position();

    /** Hangs up the leg, and finishes the recording. */
    @Override
    void close();
}
