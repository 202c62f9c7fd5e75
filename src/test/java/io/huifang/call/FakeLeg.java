package io.huifang.call;

import io.huifang.media.Endpointing;
import io.huifang.media.MediaLeg;
import io.huifang.media.Sound;
import io.huifang.media.Tap;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A media leg that remembers what was done to it; its time is moved by hand. */
final class FakeLeg implements MediaLeg {

    final List<Sound> played = new ArrayList<>();
    Duration position = Duration.ZERO;
    int flushes;
    boolean closed;
    Path recording;
    boolean recordingStopped;
    Endpointing endpointing;
    RuntimeException recordFails;

    @Override
    public long play(Sound sound) {
        played.add(sound);
        return played.size();
    }

    @Override
    public void flush() {
        flushes++;
    }

    @Override
    public void record(Path file) {
        if (recordFails != null) {
            throw recordFails;
        }
        recording = file;
    }

    @Override
    public void stopRecording() {
        recordingStopped = true;
    }

    @Override
    public Tap tap() {
        throw new UnsupportedOperationException("nobody listens in on a fake leg");
    }

    @Override
    public void endpointing(Endpointing newEndpointing) {
        endpointing = newEndpointing;
    }

    @Override
    public Duration position() {
        return position;
    }

    @Override
    public void close() {
        closed = true;
    }
}
