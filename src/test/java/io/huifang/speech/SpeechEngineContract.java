package io.huifang.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.kernel.Language;
import io.huifang.kernel.Transcript;
import io.huifang.media.AudioFrame;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link SpeechRecognition} keeps to, the real one and the one of tests. */
public abstract class SpeechEngineContract {

    protected static final Duration AT = Duration.ofSeconds(42);

    /** Ready for English and not for Chinese; each listening that gets the sound "correct" hears the text. */
    protected abstract SpeechRecognition hearing(String text);

    private final Hearings hearings = new Hearings();
    private final List<AudioFrame> correct = Frames.of("correct", AT);

    @Test
    void hearsASentenceWordForWord() {
        Listening listening = listen(hearing("yes that is correct"));
        correct.forEach(listening::hear);
        listening.finish();

        assertThat(hearings.transcript().text()).isEqualTo("yes that is correct");
    }

    @Test
    void placesTheWordsInTheRecording() {
        Listening listening = listen(hearing("yes that is correct"));
        correct.forEach(listening::hear);
        listening.finish();

        Transcript transcript = hearings.transcript();
        assertThat(transcript.words()).hasSize(4).allSatisfy(word -> {
            assertThat(word.span().from()).isGreaterThanOrEqualTo(AT);
            assertThat(word.span().to()).isLessThan(AT.plusSeconds(3));
            assertThat(word.confidence()).isBetween(0.0, 1.0);
        });
        assertThat(transcript.words()).extracting(word -> word.span().from()).isSortedAccordingTo(Duration::compareTo);
    }

    @Test
    void tellsTheEndOnceAndLast() {
        Listening listening = listen(hearing("yes that is correct"));
        correct.forEach(listening::hear);
        listening.finish();
        listening.finish();
        correct.forEach(listening::hear);
        hearings.transcript();
        listening.close();

        assertThat(hearings.all().getLast()).isInstanceOf(Hearing.Finished.class);
        assertThat(hearings.all().subList(0, hearings.all().size() - 1)).allMatch(Hearing.Partial.class::isInstance);
    }

    @Test
    void hearsNothingInAListeningThatGotNoSound() {
        Listening listening = listen(hearing("yes that is correct"));
        listening.finish();

        assertThat(hearings.transcript()).isEqualTo(Transcript.EMPTY);
    }

    @Test
    void saysNothingMoreOnceClosed() {
        SpeechRecognition recognition = hearing("yes that is correct");
        Listening closed = listen(recognition);
        closed.close();
        correct.forEach(closed::hear);
        closed.finish();
        closed.close();

        Hearings later = new Hearings();
        Listening other = recognition.listen(Language.EN_US, new Grammar.Free(), later);
        other.finish();
        later.end();
        assertThat(hearings.all()).isEmpty();
    }

    @Test
    void goesOnWhenItsListenerThrows() {
        Listening listening = hearing("yes that is correct").listen(Language.EN_US, new Grammar.Free(), hearing -> {
            hearings.on(hearing);
            throw new IllegalStateException("a listener with a defect, as the test wants it");
        });
        correct.forEach(listening::hear);
        listening.finish();

        assertThat(hearings.transcript().text()).isEqualTo("yes that is correct");
    }

    @Test
    void refusesALanguageWithoutAModel() {
        SpeechRecognition recognition = hearing("yes that is correct");

        assertThat(recognition.ready(Language.EN_US)).isTrue();
        assertThat(recognition.ready(Language.ZH_CN)).isFalse();
        assertThatThrownBy(() -> recognition.listen(Language.ZH_CN, new Grammar.Free(), hearings))
                .isInstanceOf(SpeechUnavailableException.class)
                .hasMessageContaining("zh-CN");
    }

    private Listening listen(SpeechRecognition recognition) {
        return recognition.listen(Language.EN_US, new Grammar.Free(), hearings);
    }
}
