package io.huifang.speech.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.huifang.kernel.Language;
import io.huifang.speech.Frames;
import io.huifang.speech.Grammar;
import io.huifang.speech.Hearing;
import io.huifang.speech.Hearings;
import io.huifang.speech.Listening;
import io.huifang.speech.SpeechUnavailableException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PooledRecognitionTests {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final FakeEngine engine = new FakeEngine();
    private final RecognitionLoad load = new RecognitionLoad();
    private final Hearings hearings = new Hearings();

    @TempDir
    private Path folder;

    private PooledRecognition recognition;

    @BeforeEach
    void begin() throws IOException, InterruptedException {
        ModelFolders.plausible(folder);
        RecognitionProperties properties = new RecognitionProperties(
                new RecognitionProperties.Models(folder.toString(), ""),
                2,
                Duration.ofMillis(100),
                Duration.ofMillis(200),
                3,
                Duration.ofSeconds(2),
                Duration.ofSeconds(3),
                Duration.ofSeconds(20),
                Duration.ofMinutes(1),
                true);
        SpeechModels models = new SpeechModels(properties.models(), _ -> engine);
        models.load();
        models.awaitLoaded();
        recognition = new PooledRecognition(models, properties, Clock.fixed(NOW, ZoneOffset.UTC), load);
    }

    @AfterEach
    void end() throws InterruptedException {
        engine.gate.release(1_000);
        recognition.close();
    }

    @Test
    void handsSmallFramesOverInBatchesAndTheRestAtTheEnd() {
        Listening listening = listen(hearings);
        await().until(() -> engine.opened.get() == 1);
        Frames.silence(Duration.ofMillis(60)).forEach(listening::hear);
        assertThat(engine.accepted).isEmpty();
        listening.finish();

        hearings.transcript();
        assertThat(engine.accepted).containsExactly(960);
    }

    @Test
    void givesUpAListeningWhoseBacklogIsTooLong() {
        engine.gated = true;
        Listening listening = listen(hearings);
        Frames.silence(Duration.ofMillis(2_500)).forEach(listening::hear);
        engine.gate.release(1_000);

        assertThat(hearings.end()).isEqualTo(new Hearing.Failed("overloaded"));
        assertThat(load.failures(Failure.OVERLOADED)).isOne();
        await().until(() -> engine.open.get() == 0 && recognition.active() == 0);
        assertThat(load.queuedSeconds()).isZero();
    }

    @Test
    void givesUpTheListeningThatPassesTheBacklogOfAll() {
        engine.gated = true;
        Hearings other = new Hearings();
        Listening first = listen(hearings);
        Listening second = listen(other);
        Frames.silence(Duration.ofMillis(1_900)).forEach(first::hear);
        Frames.silence(Duration.ofMillis(1_900)).forEach(second::hear);
        first.finish();
        engine.gate.release(1_000);

        assertThat(other.end()).isEqualTo(new Hearing.Failed("overloaded"));
        assertThat(hearings.transcript().words()).hasSize(19);
    }

    @Test
    void servesTheOldestListeningFirst() {
        engine.gated = true;
        Hearings second = new Hearings();
        Hearings third = new Hearings();
        Listening oldest = listen(hearings);
        Listening older = listen(second);
        Listening youngest = listen(third);
        await().until(() -> engine.opened.get() == 3);
        // both threads are held up; what comes from here on waits
        Frames.silence(Duration.ofMillis(100)).forEach(oldest::hear);
        await().until(() -> engine.inside.get() == 1);
        Frames.silence(Duration.ofMillis(200)).forEach(older::hear);
        await().until(() -> engine.inside.get() == 2);
        Frames.silence(Duration.ofMillis(300)).forEach(youngest::hear);
        youngest.finish();
        Frames.silence(Duration.ofMillis(400)).forEach(oldest::hear);
        oldest.finish();

        for (int i = 1; !engine.accepted.contains(6_400); i++) {
            int given = i;
            await().until(() -> engine.inside.get() == 2);
            engine.gate.release(1);
            await().until(() -> engine.accepted.size() == given);
        }
        assertThat(engine.accepted)
                .as("the youngest waits, though it was finished before the oldest")
                .doesNotContain(4_800);
        engine.gate.release(1_000);
        hearings.transcript();
        third.transcript();
        older.close();
    }

    @Test
    void refusesMoreListeningsThanAllowed() {
        listen(hearings);
        listen(hearings);
        listen(hearings);

        assertThatThrownBy(() -> listen(hearings))
                .isInstanceOf(SpeechUnavailableException.class)
                .hasMessageContaining("huifang.speech.listenings");
    }

    @Test
    void makesRoomAgainWhenAListeningIsClosed() {
        List<Listening> three = List.of(listen(hearings), listen(hearings), listen(hearings));
        three.getFirst().close();

        await().until(() -> recognition.active() == 2);
        listen(new Hearings()).close();
    }

    @Test
    void tellsTheListenerWhenTheEngineFails() {
        engine.failsOnAccept = true;
        Listening listening = listen(hearings);
        Frames.silence(Duration.ofMillis(200)).forEach(listening::hear);

        assertThat(hearings.end()).isEqualTo(new Hearing.Failed("the recogniser failed"));
        await().until(() -> engine.open.get() == 0);
        assertThat(load.failures(Failure.ENGINE)).isOne();
    }

    @Test
    void tellsTheListenerWhenTheEngineFailsAtTheVeryEnd() {
        engine.failsOnFinish = true;
        listen(hearings).finish();

        assertThat(hearings.end()).isEqualTo(new Hearing.Failed("the recogniser failed"));
        await().until(() -> engine.open.get() == 0);
    }

    @Test
    void givesBackEverythingThoughAListenerThrowsErrors() {
        Listening listening = recognition.listen(Language.EN_US, new Grammar.Free(), hearing -> {
            hearings.on(hearing);
            throw new StackOverflowError("as the test wants it");
        });
        listening.finish();

        hearings.transcript();
        await().until(() -> engine.open.get() == 0 && recognition.active() == 0);
        assertThat(load.listenerErrors()).isOne();
    }

    @Test
    void closesAtOnceThoughTheRecogniserIsBusy() {
        engine.gated = true;
        Listening listening = listen(hearings);
        Frames.silence(Duration.ofMillis(500)).forEach(listening::hear);
        await().until(() -> engine.inside.get() == 1);
        listening.finish();
        listening.close();

        assertThat(engine.open.get()).as("still in use").isOne();
        engine.gate.release(1_000);
        await().until(() -> engine.open.get() == 0 && recognition.active() == 0);
        assertThat(hearings.all()).isEmpty();
        assertThat(load.queuedSeconds()).isZero();
    }

    @Test
    void givesUpListeningsThatGetNoSound() {
        Listening listening = listen(hearings);
        recognition.giveUpIdle(NOW.plusSeconds(60));
        assertThat(hearings.hasEnded()).isFalse();
        recognition.giveUpIdle(NOW.plusSeconds(61));

        assertThat(hearings.end()).isEqualTo(new Hearing.Failed("no sound came for too long"));
        listening.close();
    }

    @Test
    void finishesByItselfAnAnswerThatIsTooLong() {
        Listening listening = listen(hearings);
        for (int second = 0; second < 25; second++) {
            Frames.silence(Duration.ofSeconds(1)).forEach(listening::hear);
            await().until(() -> load.queuedSeconds() < 0.1);
        }

        assertThat(hearings.transcript().words()).hasSize(200);
    }

    @Test
    void sendsPartialTextsOnlyWhenTheyChangeAndNotTooOften() {
        Listening listening = listen(hearings);
        Frames.silence(Duration.ofMillis(1_500)).forEach(listening::hear);
        listening.finish();

        hearings.transcript();
        assertThat(hearings.partials()).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(7);
    }

    @Test
    void leavesPhrasesWithUnknownWordsOutOfTheGrammar() {
        Hearings ended = new Hearings();
        Listening listening =
                recognition.listen(Language.EN_US, new Grammar.Phrases(List.of("Yes!", "no", "yes xyzzy")), ended);
        listening.finish();

        ended.transcript();
        assertThat(engine.grammars).containsExactly(List.of("yes", "no"));
        assertThat(recognition.unknownWords(Language.EN_US, List.of("Yes!", "yes xyzzy")))
                .containsExactly("xyzzy");
    }

    @Test
    void tellsOpenListeningsWhenItStopsAndFreesTheModelLast() throws InterruptedException {
        listen(hearings);
        recognition.close();

        assertThat(hearings.end()).isEqualTo(new Hearing.Failed("the service is stopping"));
        assertThat(engine.open.get()).isZero();
        assertThat(engine.closed.await(1, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(() -> listen(hearings)).isInstanceOf(SpeechUnavailableException.class);
    }

    @Test
    void neverUsesARecogniserByTwoThreadsOrAfterItsEnd() throws InterruptedException {
        int rounds = 300;
        CountDownLatch done = new CountDownLatch(3);
        for (int caller = 0; caller < 3; caller++) {
            Thread.ofVirtual().start(() -> {
                for (int i = 0; i < rounds; i++) {
                    randomLife();
                }
                done.countDown();
            });
        }

        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        await().until(() -> recognition.active() == 0);
        // a misuse is an AssertionError in a turn, which counts as a failure of the engine
        assertThat(load.failures(Failure.ENGINE)).isZero();
        assertThat(engine.open.get()).isZero();
        assertThat(load.queuedSeconds()).isZero();
    }

    /** Any order of sound, end, closing and giving up, some of them at the same time. */
    private void randomLife() {
        QueuedListening listening;
        try {
            listening = (QueuedListening) listen(new Hearings());
        } catch (SpeechUnavailableException e) {
            return;
        }
        ThreadLocalRandom random = ThreadLocalRandom.current();
        List<Runnable> steps = new ArrayList<>(List.of(
                () -> Frames.silence(Duration.ofMillis(300)).forEach(listening::hear),
                listening::finish,
                listening::close,
                () -> listening.fail(Failure.IDLE)));
        while (!steps.isEmpty()) {
            Runnable step = steps.remove(random.nextInt(steps.size()));
            if (random.nextBoolean()) {
                Thread.ofVirtual().start(step);
            } else {
                step.run();
            }
        }
        listening.close();
    }

    private Listening listen(Hearings to) {
        return recognition.listen(Language.EN_US, new Grammar.Free(), to);
    }
}
