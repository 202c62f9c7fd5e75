package io.huifang.speech;

import io.huifang.media.AudioFrame;

/** One answer being heard. Methods may be called from any thread and never block; frames in their order. */
public interface Listening extends AutoCloseable {

    /** Hands over a frame. Without effect after {@link #finish} or close. */
    void hear(AudioFrame frame);

    /** No more frames: the listener gets the final transcript soon. */
    void finish();

    /** Gives the recogniser back; when {@link #finish} hasn't completed the listener hears nothing more. */
    @Override
    void close();
}
