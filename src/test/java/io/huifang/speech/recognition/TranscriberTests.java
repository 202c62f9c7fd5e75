package io.huifang.speech.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kernel.Transcript;
import io.huifang.media.AudioFrame;
import io.huifang.media.Sound;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TranscriberTests {

    @Test
    void joinsTheSegmentsOfAChineseAnswerAndPlacesThemInTheRecording() {
        Scripted recogniser = new Scripted();
        recogniser.segments.add(
                List.of(new RecognisedWord("他", 0.1, 0.3, 0.9), new RecognisedWord("在", 0.3, 0.5, 0.8)));
        recogniser.segments.add(List.of(new RecognisedWord("工作", 1.1, 1.5, 1.2)));
        Transcriber transcriber = new Transcriber(recogniser, Spelling.UNSPACED, Optional.empty(), 3_200, null);

        transcriber.take(List.of(frame(Duration.ofSeconds(20), 1_600), frame(Duration.ofMillis(20_100), 1_600)));
        Transcript transcript = transcriber.finish();

        assertThat(transcript.text()).isEqualTo("他在工作");
        assertThat(transcript.words()).extracting("text").containsExactly("他", "在", "工作");
        assertThat(transcript.words().getFirst().span().from()).isEqualTo(Duration.ofMillis(20_100));
        assertThat(transcript.words().getLast().span().to()).isEqualTo(Duration.ofMillis(21_500));
        assertThat(transcript.words().getLast().confidence()).isEqualTo(1);
    }

    @Test
    void joinsPartialTextsOfChineseToo() {
        Scripted recogniser = new Scripted();
        recogniser.segments.add(List.of(new RecognisedWord("是", 0, 0.1, 1)));
        recogniser.partial = "他 在";
        Transcriber transcriber = new Transcriber(recogniser, Spelling.UNSPACED, Optional.empty(), 1_600, null);

        assertThat(transcriber.take(List.of(frame(Duration.ZERO, 1_600)))).contains("是他在");
        assertThat(transcriber.take(List.of(frame(Duration.ZERO, 1_600))))
                .as("the same")
                .isEmpty();
    }

    @Test
    void changesOnlyNarrowBandSound() {
        Scripted recogniser = new Scripted();
        Transcriber transcriber =
                new Transcriber(recogniser, Spelling.SPACED, Optional.of(new NarrowBandFrontEnd()), 1_600, null);

        transcriber.take(List.of(frame(Duration.ZERO, 320)));
        assertThat(recogniser.last).containsOnly(1_000);
        transcriber.take(List.of(new AudioFrame(constant(320), Duration.ofMillis(20), true)));
        assertThat(IntStream.range(0, 320)
                        .map(i -> recogniser.last[i])
                        .distinct()
                        .count())
                .isGreaterThan(100);
    }

    private static AudioFrame frame(Duration at, int samples) {
        return new AudioFrame(constant(samples), at, false);
    }

    private static Sound constant(int samples) {
        short[] all = new short[samples];
        java.util.Arrays.fill(all, (short) 1_000);
        return Sound.of(all);
    }

    private static final class Scripted implements Recogniser {

        final Queue<List<RecognisedWord>> segments = new ArrayDeque<>();
        String partial = "";
        short[] last = {};
        long taken;

        @Override
        public boolean accept(short[] samples, int count) {
            last = samples.clone();
            taken += count;
            return segments.size() > 1 || (segments.size() == 1 && !partial.isEmpty());
        }

        @Override
        public String partial() {
            return partial;
        }

        @Override
        public long taken() {
            return taken;
        }

        @Override
        public List<RecognisedWord> segment() {
            return segments.remove();
        }

        @Override
        public List<RecognisedWord> finish() {
            return segments.isEmpty() ? List.of() : segments.remove();
        }

        @Override
        public void close() {}
    }
}
