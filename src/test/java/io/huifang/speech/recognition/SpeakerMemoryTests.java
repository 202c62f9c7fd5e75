package io.huifang.speech.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.media.AudioFrame;
import io.huifang.media.Sound;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpeakerMemoryTests {

    private final SpeakerMemory memory = new SpeakerMemory();

    @Test
    void givesTheNextAnswerTheRecogniserOfTheLast() {
        Counted recogniser = new Counted();
        answer(recogniser, false);
        assertThat(memory.take()).isSameAs(recogniser);
        assertThat(recogniser.closed).isZero();
    }

    @Test
    void countsWordTimesFromTheAnswersOwnBeginning() {
        Counted recogniser = new Counted();
        answer(recogniser, false);
        Transcriber second = transcriber(memory.take());
        second.take(List.of(new AudioFrame(Sound.silence(Duration.ofSeconds(1)), Duration.ofSeconds(20), false)));
        // the recogniser counts on: its second 1.25 is a quarter of a second into this answer
        recogniser.words = List.of(new RecognisedWord("yes", 1.25, 1.5, 1));
        assertThat(second.finish().words()).singleElement().satisfies(word -> {
            assertThat(word.span().from()).isEqualTo(Duration.ofMillis(20_250));
            assertThat(word.span().to()).isEqualTo(Duration.ofMillis(20_500));
        });
    }

    @Test
    void remembersNothingInNarrowBand() {
        Counted recogniser = new Counted();
        answer(recogniser, true);
        assertThat(memory.take()).isNull();
        assertThat(recogniser.closed).isEqualTo(1);
    }

    @Test
    void closesASecondRecogniserAndWhatIsLeftAtTheEnd() {
        Counted first = new Counted();
        Counted second = new Counted();
        memory.keep(first);
        memory.keep(second);
        assertThat(second.closed).isEqualTo(1);
        memory.close();
        assertThat(first.closed).isEqualTo(1);
    }

    @Test
    void closesWhatComesBackAfterTheEnd() {
        Counted late = new Counted();
        memory.close();
        memory.keep(late);
        assertThat(late.closed).isEqualTo(1);
    }

    private void answer(Counted recogniser, boolean narrowBand) {
        try (Transcriber transcriber = transcriber(recogniser)) {
            transcriber.take(List.of(new AudioFrame(Sound.silence(Duration.ofSeconds(1)), Duration.ZERO, narrowBand)));
            transcriber.finish();
        }
    }

    private Transcriber transcriber(Recogniser recogniser) {
        return new Transcriber(recogniser, Spelling.SPACED, Optional.empty(), 16_000, memory);
    }

    private static final class Counted implements Recogniser {

        private List<RecognisedWord> words = List.of();
        private long taken;
        private int closed;

        @Override
        public boolean accept(short[] samples, int count) {
            taken += count;
            return false;
        }

        @Override
        public String partial() {
            return "";
        }

        @Override
        public long taken() {
            return taken;
        }

        @Override
        public List<RecognisedWord> segment() {
            return words;
        }

        @Override
        public List<RecognisedWord> finish() {
            return words;
        }

        @Override
        public void close() {
            closed++;
        }
    }
}
