package io.huifang.call;

import io.huifang.media.MediaEvent;
import io.huifang.speech.Grammar;
import io.huifang.speech.Hearing;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Listens to the line before the answer, when only the network can speak. Ring-back tones are no words and come to
 * nothing; an announcement is understood once the network has told of early media.
 */
final class NetworkListening {

    private final Ear ear;
    private final StringBuilder heard = new StringBuilder();
    private boolean earlyMedia;
    /** Since when something is heard; null when nothing is. */
    private @Nullable Duration speaksSince;

    NetworkListening(Ear ear) {
        this.ear = ear;
    }

    void earlyMedia() {
        earlyMedia = true;
        if (speaksSince != null) {
            // the sound was quicker than the word of it
            ear.speechStarted(speaksSince, new Grammar.Free());
        }
    }

    void on(MediaEvent event) {
        switch (event) {
            case MediaEvent.Audio(var frame) -> ear.audio(frame);
            case MediaEvent.SpeechStarted(Duration from) -> {
                speaksSince = from;
                if (earlyMedia) {
                    ear.speechStarted(from, new Grammar.Free());
                }
            }
            case MediaEvent.SpeechEnded ignored -> {
                speaksSince = null;
                ear.speechEnded();
            }
            case MediaEvent.SpeechGoesOn ignored -> {}
            case MediaEvent.Connected ignored -> {}
            case MediaEvent.Key ignored -> {}
            case MediaEvent.Beep ignored -> {}
            case MediaEvent.Playing ignored -> {}
            case MediaEvent.Played ignored -> {}
            case MediaEvent.RecordingFailed ignored -> {}
            case MediaEvent.Closed ignored -> {}
        }
    }

    /** @return true when what was heard until now is an announcement that tells how the call will end */
    boolean on(long segment, Hearing hearing) {
        if (!ear.on(segment, hearing)) {
            return false;
        }
        String text = ear.take().text();
        if (!text.isBlank()) {
            heard.append(heard.isEmpty() ? "" : " ").append(text);
        }
        return Announcements.beforeAnswer(heard.toString()).isPresent();
    }

    /** All that was understood; null when nothing was. */
    @Nullable
    String heard() {
        return heard.isEmpty() ? null : heard.toString();
    }
}
