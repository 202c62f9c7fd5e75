package io.huifang.call;

import io.huifang.kernel.Transcript;
import io.huifang.media.MediaEvent;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells a machine from a person by how the call was answered: by the words, by how long they go on without a pause, and by a
 * beep after them. People say hello and wait. Whoever is not certainly a machine is a person, for a person who is hung up on
 * is worse than a machine that is talked to.
 */
final class Greeting {

    /** How long after the answer words may still turn out to be a machine's. */
    private static final Duration WORDS = Duration.ofSeconds(40);

    /** How long after it the rest counts, which says less. */
    private static final Duration MANNER = Duration.ofSeconds(30);

    /** Nobody who picks up talks for so long before he lets the other one speak, unless he asks something at the end. */
    private static final Duration LONG = Duration.ofSeconds(6);

    /** A greeting that has no words of a machine's is at least so long, and its beep follows soon. */
    private static final Duration GREETING = Duration.ofSeconds(4);

    private static final Duration SOON = Duration.ofSeconds(3);

    private final StringBuilder said = new StringBuilder();
    private @Nullable Duration speaksSince;
    private Duration stretch = Duration.ZERO;
    private Duration longest = Duration.ZERO;
    private Duration lastVoiced = Duration.ZERO;
    private boolean beeped;

    void on(MediaEvent event) {
        switch (event) {
            case MediaEvent.SpeechStarted(Duration from) -> speaksSince = from;
            case MediaEvent.SpeechEnded(Duration at) -> {
                spoke(at);
                speaksSince = null;
            }
            case MediaEvent.Beep(Duration from, Duration ignored) -> beep(from);
            case MediaEvent.SpeechGoesOn ignored -> {}
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

    private void spoke(Duration until) {
        if (speaksSince != null && until.compareTo(speaksSince) > 0) {
            stretch = until.minus(speaksSince);
            lastVoiced = until;
            if (stretch.compareTo(longest) > 0) {
                longest = stretch;
            }
        }
    }

    /** A beep is voiced like speech, so what is voiced until it begins is the greeting, and it may be heard to go on after. */
    private void beep(Duration from) {
        // a stretch that is the beep itself leaves the one before it standing
        if (speaksSince != null && from.minus(speaksSince).compareTo(SOON) > 0) {
            spoke(from);
        }
        beeped = stretch.compareTo(GREETING) >= 0 && from.minus(lastVoiced).compareTo(SOON) <= 0;
    }

    /**
     * Whether words may still turn out to be a greeting's.
     *
     * @param since the answer
     */
    boolean mayStillBe(Duration since) {
        return since.compareTo(WORDS) < 0;
    }

    /** Whether a beep has come where a machine's comes. */
    boolean beeped() {
        return beeped;
    }

    /**
     * Judges by what was heard last, and all before it.
     *
     * @param since the answer
     * @return empty when it may be a person
     */
    Optional<Disposition> judge(Transcript heard, Duration since) {
        if (!mayStillBe(since)) {
            return Optional.empty();
        }
        said.append(said.isEmpty() ? "" : " ").append(heard.text());
        String all = said.toString();
        Optional<Disposition> byWords =
                Announcements.afterAnswer(heard.text()).or(() -> Announcements.afterAnswer(all));
        return byWords.isPresent() || since.compareTo(MANNER) >= 0 ? byWords : byManner(all);
    }

    private Optional<Disposition> byManner(String all) {
        boolean beepedAt = beeped && !Announcements.isAPerson(all);
        boolean talksOn = longest.compareTo(LONG) >= 0 && Announcements.isPerhapsAMachine(all);
        return beepedAt || talksOn ? Optional.of(Disposition.VOICEMAIL) : Optional.empty();
    }

    /** All that was said so far. */
    String said() {
        return said.toString();
    }
}
