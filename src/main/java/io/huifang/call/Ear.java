package io.huifang.call;

import io.huifang.kernel.Language;
import io.huifang.kernel.Transcript;
import io.huifang.kernel.Word;
import io.huifang.media.AudioFrame;
import io.huifang.media.Sound;
import io.huifang.speech.Grammar;
import io.huifang.speech.Hearing;
import io.huifang.speech.Listening;
import io.huifang.speech.SpeakerSession;
import io.huifang.speech.SpeechRecognition;
import io.huifang.speech.SpeechUnavailableException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to one call. A recogniser runs only while somebody speaks: it is begun when speech has begun, with the sound
 * of the moment before, and finished when speech has ended. All methods are called on the call's own thread.
 */
final class Ear {

    private static final Logger log = LoggerFactory.getLogger(Ear.class);

    /** Sound before the first voiced frame that the recogniser gets to hear, so that no consonant is lost. */
    private static final Duration LEAD_IN = Duration.ofMillis(300);

    /** Sound kept in case speech begins: the longest minimal speech and the lead-in. */
    private static final Duration KEPT = Duration.ofMillis(2_500);

    /** A recogniser finds the last word's end by the pause after it. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** One stretch of speech on its way to being a transcript. */
    private record Segment(long number, Listening listening) {}

    private final SpeechRecognition recognition;
    private final Language language;
    private final BiConsumer<Long, Hearing> hearings;
    private @Nullable SpeakerSession session;
    private final Deque<AudioFrame> recent = new ArrayDeque<>();
    private final List<Segment> open = new ArrayList<>();
    private final List<Transcript> heard = new ArrayList<>();
    private @Nullable Segment current;
    private boolean failed;
    private long count;

    /**
     * @param hearings gets what recognisers have to say, on their threads, with the number of the segment; it must bring
     *     it back to {@link #on} on the call's thread
     */
    Ear(SpeechRecognition recognition, Language language, BiConsumer<Long, Hearing> hearings) {
        this.recognition = recognition;
        this.language = language;
        this.hearings = hearings;
    }

    void audio(AudioFrame frame) {
        recent.addLast(frame);
        while (recent.getFirst().at().compareTo(frame.at().minus(KEPT)) < 0) {
            recent.removeFirst();
        }
        if (current != null) {
            current.listening().hear(frame);
        }
    }

    /** Speech has begun at {@code from}; the frames since then have already been seen. */
    void speechStarted(Duration from, Grammar grammar) {
        if (current != null) {
            return;
        }
        long number = ++count;
        try {
            Listening listening = session().listen(grammar, hearing -> hearings.accept(number, hearing));
            // what is known of the band by now holds for the sound before as well
            boolean narrowBand = !recent.isEmpty() && recent.getLast().narrowBand();
            recent.stream()
                    .filter(frame -> frame.at().compareTo(from.minus(LEAD_IN)) >= 0)
                    .map(frame -> new AudioFrame(frame.sound(), frame.at(), narrowBand))
                    .forEach(listening::hear);
            current = new Segment(number, listening);
            open.add(current);
        } catch (SpeechUnavailableException e) {
            log.warn("nothing can be heard why={}", e.getMessage());
            failed = true;
        }
    }

    /** Speech has ended: its transcript comes soon. */
    void speechEnded() {
        if (current != null) {
            current.listening().finish();
        }
        current = null;
    }

    /** The line is gone in the middle of a word perhaps: what was said until then is still understood. */
    void lineGone() {
        if (current != null && !recent.isEmpty()) {
            AudioFrame last = recent.getLast();
            Sound pause = Sound.silence(PAUSE);
            current.listening()
                    .hear(new AudioFrame(pause, last.at().plus(last.sound().duration()), last.narrowBand()));
        }
        speechEnded();
    }

    /** Another leg brings the sound from here on, and its time begins anew. */
    void newLeg() {
        forget();
        recent.clear();
    }

    /** Who speaks next may be another than who spoke until now. */
    void anotherSpeaker() {
        if (!busy()) {
            leaveSession();
        }
    }

    /** The call is over: forgets everything, the speaker's voice as well. */
    void close() {
        forget();
        leaveSession();
    }

    private void leaveSession() {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    private SpeakerSession session() {
        SpeakerSession open = session;
        if (open == null) {
            open = recognition.session(language);
            session = open;
        }
        return open;
    }

    /** Takes what a recogniser had to say. True when a transcript is complete and nobody is speaking. */
    boolean on(long number, Hearing hearing) {
        Segment segment =
                open.stream().filter(s -> s.number() == number).findFirst().orElse(null);
        if (segment == null) {
            return false;
        }
        switch (hearing) {
            case Hearing.Partial ignored -> {
                return false;
            }
            case Hearing.Finished(Transcript transcript) -> heard.add(transcript);
            case Hearing.Failed(String why) -> {
                log.warn("recognition failed why={}", why);
                failed = true;
            }
        }
        close(segment);
        boolean quiet = open.isEmpty();
        if (quiet && hearing instanceof Hearing.Finished(Transcript transcript) && transcript.isEmpty()) {
            // a tone, music, a cough: it must not be remembered as the speaker's voice
            anotherSpeaker();
        }
        return quiet;
    }

    /** Whether this stretch of speech is still being heard. */
    boolean isOpen(long number) {
        return open.stream().anyMatch(segment -> segment.number() == number);
    }

    /** True while somebody speaks or a transcript is still being made. */
    boolean busy() {
        return !open.isEmpty();
    }

    /** All that was heard since the last time, as one transcript, and forgets it. */
    Transcript take() {
        List<Word> words = heard.stream().flatMap(t -> t.words().stream()).toList();
        String between = language == Language.ZH_CN ? "" : " ";
        String text = String.join(
                between,
                heard.stream().map(Transcript::text).filter(t -> !t.isBlank()).toList());
        heard.clear();
        return new Transcript(text, words);
    }

    /** Whether recognition failed since the last time, and forgets it. */
    boolean takeFailure() {
        boolean was = failed;
        failed = false;
        return was;
    }

    /** Drops all that is being heard. */
    void forget() {
        List.copyOf(open).forEach(this::close);
        heard.clear();
        failed = false;
    }

    private void close(Segment segment) {
        open.remove(segment);
        if (segment.equals(current)) {
            current = null;
        }
        segment.listening().close();
    }
}
