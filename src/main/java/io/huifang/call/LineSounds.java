package io.huifang.call;

import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.Transcript;
import io.huifang.media.LineSound;
import io.huifang.media.MediaEvent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was on the line besides speech, and where: no words are taken from music and tones. */
final class LineSounds {

    /** A machine gives one beep, a fax one in four seconds until it is hung up on. */
    private static final int BEEPS_KEPT = 8;

    private final List<AudioSpan> wordless = new ArrayList<>();
    private final Deque<AudioSpan> beeps = new ArrayDeque<>();
    private @Nullable LineSound tone;
    private @Nullable AudioSpan toneAt;

    void on(MediaEvent.Line line) {
        AudioSpan span = new AudioSpan(line.from(), line.to());
        AudioSpan last = wordless.isEmpty() ? null : wordless.getLast();
        if (last != null && last.to().compareTo(line.from()) >= 0) {
            // each sound is told of again while it goes on
            wordless.removeLast();
            wordless.addLast(new AudioSpan(min(last.from(), line.from()), max(last.to(), line.to())));
        } else {
            wordless.addLast(span);
        }
        switch (line.sound()) {
            case BUSY, CONGESTION, NUMBER_TROUBLE, NETWORK_TROUBLE -> {
                tone = line.sound();
                toneAt = span;
            }
            case RING_BACK, MUSIC, FAX -> {}
        }
    }

    void on(MediaEvent.Beep beep) {
        beeps.addLast(new AudioSpan(beep.from(), beep.to()));
        if (beeps.size() > BEEPS_KEPT) {
            beeps.removeFirst();
        }
    }

    /** Whether what was taken for a word was a beep for the most part: recognisers hear "yeah" in one. */
    boolean isBeep(Transcript transcript) {
        return isCovered(transcript, beeps);
    }

    /** Whether what was taken for words was a tone or music for the most part. */
    boolean isWordless(Transcript transcript) {
        return isCovered(transcript, wordless);
    }

    private static boolean isCovered(Transcript transcript, Collection<AudioSpan> sounds) {
        AudioSpan said = transcript.span().orElse(null);
        if (said == null) {
            return transcript.isEmpty();
        }
        Duration covered = Duration.ZERO;
        for (AudioSpan span : sounds) {
            Duration from = max(span.from(), said.from());
            Duration to = min(span.to(), said.to());
            if (to.compareTo(from) > 0) {
                covered = covered.plus(to).minus(from);
            }
        }
        return covered.multipliedBy(2).compareTo(said.to().minus(said.from())) > 0;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** The last tone that tells how a call ends; null when there was none. */
    @Nullable
    LineSound tone() {
        return tone;
    }

    /** Where that tone stands in the recording. */
    @Nullable
    AudioSpan toneAt() {
        return toneAt;
    }
}
