package io.huifang.call;

import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.Transcript;
import io.huifang.media.LineSound;
import io.huifang.media.MediaEvent;
import io.huifang.speech.Grammar;
import io.huifang.speech.Hearing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Listens to the line before the answer, when only the network can speak. Ring-back tones and the music that some
 * subscribers have instead of them (彩铃) say that it is still ringing, and no words are taken from them; an announcement is
 * understood once the network has told of early media.
 */
final class NetworkListening {

    private final Ear ear;
    private final LineSounds sounds = new LineSounds();
    private final List<Transcript> heard = new ArrayList<>();
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
            case MediaEvent.Line line -> sounds.on(line);
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
        Transcript transcript = ear.take();
        if (!transcript.isEmpty()) {
            heard.add(transcript);
        }
        if (sounds.isWordless(transcript)) {
            ear.anotherSpeaker();
        }
        return isAnnouncement();
    }

    private boolean isAnnouncement() {
        String text = heard();
        return text != null && Announcements.beforeAnswer(text).isPresent();
    }

    /** All that was understood; null when nothing was. */
    @Nullable
    String heard() {
        String text = String.join(" ", words().map(Transcript::text).toList());
        return text.isEmpty() ? null : text;
    }

    /** Asked anew each time, for music is known as such only after the words in it. */
    private Stream<Transcript> words() {
        return heard.stream()
                .filter(one -> !sounds.isWordless(one)
                        || Announcements.beforeAnswer(one.text()).isPresent());
    }

    /** The last tone that tells how a call ends; null when there was none. */
    @Nullable
    LineSound tone() {
        return sounds.tone();
    }

    /** Where in the recording the announcement is or, where there is none, the tone; null when there is neither. */
    @Nullable
    AudioSpan at() {
        if (!isAnnouncement()) {
            return sounds.toneAt();
        }
        List<AudioSpan> spans =
                words().map(Transcript::span).flatMap(Optional::stream).toList();
        return spans.isEmpty()
                ? null
                : new AudioSpan(spans.getFirst().from(), spans.getLast().to());
    }
}
