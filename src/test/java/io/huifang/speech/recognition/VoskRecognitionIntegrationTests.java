package io.huifang.speech.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huifang.kernel.Language;
import io.huifang.media.AudioFrame;
import io.huifang.speech.Frames;
import io.huifang.speech.Grammar;
import io.huifang.speech.Hearing;
import io.huifang.speech.Hearings;
import io.huifang.speech.Listening;
import io.huifang.speech.SpeechEngineContract;
import io.huifang.speech.SpeechModelFolder;
import io.huifang.speech.SpeechRecognition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The contract and more against a real Vosk model. */
class VoskRecognitionIntegrationTests extends SpeechEngineContract {

    private static final RecognitionLoad load = new RecognitionLoad();
    private static PooledRecognition recognition;

    @BeforeAll
    static void begin() throws InterruptedException {
        RecognitionProperties properties =
                Recognitions.properties(SpeechModelFolder.english().toString());
        SpeechModels models = new SpeechModels(properties.models(), VoskEngine::load);
        models.load();
        models.awaitLoaded();
        recognition = new PooledRecognition(models, properties, Clock.systemUTC(), load);
    }

    @AfterAll
    static void end() throws InterruptedException {
        if (recognition != null) {
            recognition.close();
        }
    }

    @Override
    protected SpeechRecognition hearing(String text) {
        return recognition;
    }

    @Test
    void hearsOnlyWhatTheGrammarHolds() {
        Hearings hearings = heard(new Grammar.Phrases(List.of("yes", "no", "correct")), "correct");

        assertThat(hearings.transcript().text()).isEqualTo("yes correct");
        assertThat(hearings.transcript().words()).extracting("text").containsExactly("yes", "correct");
    }

    @Test
    void makesAnEmptyTranscriptOfAnAnswerOutsideTheGrammar() {
        Hearings hearings = heard(new Grammar.Phrases(List.of("no thank you")), "engineer");

        assertThat(hearings.transcript().text()).isEmpty();
        assertThat(hearings.transcript().words()).isEmpty();
        assertThat(hearings.partials()).noneMatch(text -> text.contains("unk"));
    }

    @Test
    void failsAListeningWhoseGrammarHoldsNoKnownWord() {
        Hearings hearings = heard(new Grammar.Phrases(List.of("xyzzyplugh")), "correct");

        assertThat(hearings.end()).isEqualTo(new Hearing.Failed("the recogniser failed"));
    }

    @Test
    void saysWhichWordsTheModelDoesNotKnow() {
        assertThat(recognition.unknownWords(
                        Language.EN_US, List.of("Yes, it is", "I'm an xyzzyplugh", "fifteen thousand")))
                .containsExactly("xyzzyplugh");
        assertThat(recognition.unknownWords(Language.ZH_CN, List.of("是的"))).isEmpty();
    }

    @Test
    void keepsTheWordsOfAllSegmentsOfALongAnswer() {
        List<AudioFrame> frames = new ArrayList<>();
        for (String name : List.of("correct", "engineer")) {
            Duration at = Duration.ofMillis(frames.size() * 20L);
            frames.addAll(Frames.of(Frames.samples(name), at));
            frames.addAll(Frames.silence(Duration.ofSeconds(3)));
        }
        Hearings hearings = new Hearings();
        Listening listening = recognition.listen(Language.EN_US, new Grammar.Free(), hearings);
        frames.forEach(listening::hear);
        listening.finish();

        assertThat(hearings.transcript().text()).isEqualTo("yes that is correct he works here as an engineer");
        Duration second = hearings.transcript().words().get(4).span().from();
        assertThat(second).isBetween(Duration.ofMillis(4500), Duration.ofMillis(6000));
    }

    @Test
    void tellsWhatItUnderstandsSoFar() {
        Hearings hearings = heard(new Grammar.Free(), "amount");

        hearings.transcript();
        assertThat(hearings.partials()).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void givesBackItsMemoryAfterManyListenings() throws IOException {
        listenMany(40);
        long before = residentKilobytes();
        listenMany(400);

        // measured here: 5 MB, and 29 MB when recognisers are not freed
        assertThat(residentKilobytes() - before).isLessThan(15_000);
        assertThat(recognition.active()).isZero();
        assertThat(load.queuedSeconds()).isZero();
    }

    /** Three in four are closed or given up at some point, one is heard to its end. */
    private static void listenMany(int count) {
        List<AudioFrame> frames = Frames.of("no", Duration.ZERO);
        Hearings last = new Hearings();
        for (int i = 0; i < count; i++) {
            Hearings hearings = new Hearings();
            QueuedListening listening = (QueuedListening)
                    recognition.listen(Language.EN_US, new Grammar.Phrases(List.of("yes", "no")), hearings);
            frames.subList(0, i % 2 == 0 ? frames.size() : 10).forEach(listening::hear);
            switch (i % 4) {
                case 0 -> {
                    listening.finish();
                    hearings.end();
                }
                case 1 -> listening.close();
                case 2 -> {
                    listening.finish();
                    listening.close();
                }
                default -> {
                    listening.fail(Failure.IDLE);
                    hearings.end();
                }
            }
        }
        Listening listening = recognition.listen(Language.EN_US, new Grammar.Free(), last);
        listening.finish();
        last.end();
        // memory is given back a moment after the listener was told
        await().until(() -> recognition.active() == 0);
    }

    private static long residentKilobytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    private static Hearings heard(Grammar grammar, String sound) {
        Hearings hearings = new Hearings();
        Listening listening = recognition.listen(Language.EN_US, grammar, hearings);
        Frames.of(sound, AT).forEach(listening::hear);
        listening.finish();
        hearings.end();
        return hearings;
    }
}
