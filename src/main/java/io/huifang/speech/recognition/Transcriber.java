package io.huifang.speech.recognition;

import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.Transcript;
import io.huifang.kernel.Word;
import io.huifang.media.AudioFrame;
import io.huifang.media.Sound;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a transcript with positions in the recording out of frames. Used by one thread at a time.
 */
final class Transcriber implements AutoCloseable {

    private final Recogniser recogniser;
    private final Spelling spelling;
    private final Optional<NarrowBandFrontEnd> narrowBand;
    private final int partialEvery;
    private final long takenBefore;
    private final @Nullable SpeakerMemory memory;
    private final List<RecognisedWord> words = new ArrayList<>();
    private Duration origin = Duration.ZERO;
    private boolean begun;
    private boolean heardNarrowBand;
    private boolean givenAway;
    private int sincePartial;
    private String lastPartial = "";

    /**
     * @param recogniser new, or one that has heard the same speaker before
     * @param partialEvery how many samples lie between two partial texts, at least
     * @param memory where the recogniser goes after a good end, to be used again; null to close it then
     */
    Transcriber(
            Recogniser recogniser,
            Spelling spelling,
            Optional<NarrowBandFrontEnd> narrowBand,
            int partialEvery,
            @Nullable SpeakerMemory memory) {
        this.recogniser = recogniser;
        this.takenBefore = recogniser.taken();
        this.memory = memory;
        this.spelling = spelling;
        this.narrowBand = narrowBand;
        this.partialEvery = partialEvery;
    }

    /** @return the text so far when it has changed and the last change is long enough ago */
    Optional<String> take(List<AudioFrame> frames) {
        int from = 0;
        while (from < frames.size()) {
            int to = from + 1;
            while (to < frames.size()
                    && frames.get(to).narrowBand() == frames.get(from).narrowBand()) {
                to++;
            }
            accept(frames.subList(from, to));
            from = to;
        }
        return partial();
    }

    /** The whole text; nothing may be taken after it. */
    Transcript finish() {
        SpeakerMemory keeper = memory;
        if (keeper == null || heardNarrowBand) {
            words.addAll(recogniser.finish());
        } else {
            // unlike finish, segment keeps what was learned of the voice
            words.addAll(recogniser.segment());
            givenAway = true;
            keeper.keep(recogniser);
        }
        List<Word> said = words.stream().map(this::inRecording).toList();
        return new Transcript(spelling.join(said.stream().map(Word::text).toList()), said);
    }

    @Override
    public void close() {
        if (!givenAway) {
            recogniser.close();
        }
    }

    private void accept(List<AudioFrame> frames) {
        if (!begun) {
            begun = true;
            origin = frames.getFirst().at();
        }
        short[] samples = joined(frames);
        if (frames.getFirst().narrowBand()) {
            heardNarrowBand = true;
            narrowBand.ifPresent(frontEnd -> frontEnd.improve(samples));
        }
        sincePartial += samples.length;
        if (recogniser.accept(samples, samples.length)) {
            words.addAll(recogniser.segment());
        }
    }

    private Optional<String> partial() {
        if (sincePartial < partialEvery) {
            return Optional.empty();
        }
        sincePartial = 0;
        List<String> soFar =
                new ArrayList<>(words.stream().map(RecognisedWord::word).toList());
        String open = recogniser.partial();
        if (!open.isEmpty()) {
            soFar.addAll(List.of(open.split(" +")));
        }
        String text = spelling.join(soFar);
        if (text.equals(lastPartial)) {
            return Optional.empty();
        }
        lastPartial = text;
        return Optional.of(text);
    }

    private Word inRecording(RecognisedWord word) {
        double before = (double) takenBefore / Sound.RATE;
        double start = Math.max(0, word.start() - before);
        Duration from = origin.plus(seconds(start));
        Duration to = origin.plus(seconds(Math.max(start, word.end() - before)));
        return new Word(word.word(), new AudioSpan(from, to), Math.clamp(word.conf(), 0, 1));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static short[] joined(List<AudioFrame> frames) {
        int total = 0;
        for (AudioFrame frame : frames) {
            total += frame.sound().length();
        }
        short[] samples = new short[total];
        int at = 0;
        for (AudioFrame frame : frames) {
            Sound sound = frame.sound();
            short[] piece = new short[sound.length()];
            sound.copy(0, piece);
            System.arraycopy(piece, 0, samples, at, piece.length);
            at += piece.length;
        }
        return samples;
    }
}
