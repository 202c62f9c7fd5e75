package io.huifang.media;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One leg's recordings: takes the wishes of callers, and grants the latest when the media loop comes round. */
final class LegRecorder {

    /** Without a file, that no recording is wanted. */
    private record Wish(@Nullable Path file) {}

    private final RecordingWriter writer;
    private final AtomicReference<@Nullable Wish> wish = new AtomicReference<>();
    private @Nullable StereoRecording recording;
    private @Nullable RecordingFile finishing;

    LegRecorder(RecordingWriter writer) {
        this.writer = writer;
    }

    // --- from any thread

    void begin(Path file) {
        wish.set(new Wish(file));
    }

    void stop() {
        wish.set(new Wish(null));
    }

    // --- the media loop's

    /** Begins or ends what was asked for; the positions are where the two sides go on. */
    void grant(long left, long right) {
        Wish granted = wish.getAndSet(null);
        if (granted == null) {
            return;
        }
        finish();
        Path file = granted.file();
        if (file != null) {
            recording = new StereoRecording(writer, writer.begin(file), left, right);
        }
    }

    void left(short[] samples, long at) {
        StereoRecording kept = recording;
        if (kept != null) {
            kept.left(samples, samples.length, at);
        }
    }

    void right(short[] samples, long at) {
        StereoRecording kept = recording;
        if (kept != null) {
            kept.right(samples, samples.length, at);
        }
    }

    /** Why the recording broke off, told once; what there is of it is kept. */
    @Nullable
    String failure() {
        StereoRecording kept = recording;
        String why = kept == null ? null : kept.failure();
        if (why != null) {
            finish();
            finishing = null;
        }
        return why;
    }

    void finish() {
        StereoRecording kept = recording;
        if (kept != null) {
            recording = null;
            finishing = kept.finish();
        }
    }

    /** False while a finished recording is still being written. */
    boolean isWritten() {
        RecordingFile file = finishing;
        return file == null || file.isFinished();
    }

    /** Why the last recording could not be finished. */
    @Nullable
    String lastFailure() {
        RecordingFile file = finishing;
        return file == null ? null : file.failure();
    }
}
