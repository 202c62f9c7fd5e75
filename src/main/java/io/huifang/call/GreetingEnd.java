package io.huifang.call;

import io.huifang.media.MediaEvent;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Finds the moment at which an answering machine begins to listen: a little after its beep or, where none comes, when
 * nothing has been voiced for a while. A beep that is followed by speech was none of that kind. Times are the sound's.
 */
final class GreetingEnd {

    /** From a beep's end until the machine records, as far as machines need any time for it. */
    private static final Duration AFTER_BEEP = Duration.ofMillis(300);

    /** Longer than a greeting pauses, and than machines take from their last word to the beep. */
    private static final Duration WITHOUT_BEEP = Duration.ofMillis(2_500);

    /** A beep is voiced to its end, so only what is voiced later was said after it. */
    private static final Duration BLUR = Duration.ofMillis(150);

    private Duration lastVoiced = Duration.ZERO;
    private boolean speaks;
    private @Nullable Duration beepEnded;

    void on(MediaEvent event) {
        switch (event) {
            case MediaEvent.SpeechStarted(Duration from) -> {
                speaks = true;
                voiced(from);
            }
            case MediaEvent.SpeechGoesOn(Duration ignored, Duration now) -> voiced(now);
            case MediaEvent.SpeechEnded(Duration at) -> {
                speaks = false;
                voiced(at);
            }
            case MediaEvent.Beep(Duration ignored, Duration to) -> beepEnded = to;
            case MediaEvent.Line ignored -> {}
            case MediaEvent.Connected ignored -> {}
            case MediaEvent.Audio ignored -> {}
            case MediaEvent.Key ignored -> {}
            case MediaEvent.Playing ignored -> {}
            case MediaEvent.Played ignored -> {}
            case MediaEvent.RecordingFailed ignored -> {}
            case MediaEvent.Closed ignored -> {}
        }
    }

    private void voiced(Duration at) {
        if (at.compareTo(lastVoiced) > 0) {
            lastVoiced = at;
        }
    }

    /** Whether the last thing heard was a beep. */
    boolean beeped() {
        return beepEnded != null && lastVoiced.minus(BLUR).compareTo(beepEnded) <= 0;
    }

    /** Whether the machine listens by now. */
    boolean hasCome(Duration now) {
        if (beepEnded != null && beeped()) {
            return now.minus(AFTER_BEEP).compareTo(beepEnded) >= 0;
        }
        return !speaks && now.minus(WITHOUT_BEEP).compareTo(lastVoiced) >= 0;
    }
}
