package io.huifang.speech.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.huifang.kernel.Language;
import io.huifang.media.Sound;
import io.huifang.speech.SpeechUnavailableException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachedSynthesizerTests {

    @TempDir
    private Path folder;

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void synthesisesATextOnce() {
        CachedSynthesizer synthesizer = cached((language, text) -> sound());

        Sound first = synthesizer.speak(Language.EN_US, "hello");
        assertThat(synthesizer.speak(Language.EN_US, "hello")).isSameAs(first);
        synthesizer.speak(Language.EN_US, "goodbye");
        synthesizer.speak(Language.ZH_CN, "hello");
        assertThat(asked).hasValue(3);
        assertThat(synthesizer.found()).isOne();
        assertThat(synthesizer.spoken()).isEqualTo(3);
    }

    @Test
    void synthesisesOnceATextThatManyWantAtTheSameMoment() {
        CountDownLatch gate = new CountDownLatch(1);
        CachedSynthesizer synthesizer = cached((language, text) -> {
            awaitGate(gate);
            return sound();
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Sound>> all = IntStream.range(0, 20)
                    .mapToObj(i ->
                            CompletableFuture.supplyAsync(() -> synthesizer.speak(Language.EN_US, "hello"), threads))
                    .toList();
            await().until(() -> asked.get() == 1);
            gate.countDown();
            assertThat(all)
                    .allSatisfy(future -> assertThat(future.join().length()).isEqualTo(100));
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void triesAgainAfterAFailure() {
        CachedSynthesizer synthesizer = cached((language, text) -> {
            if (asked.get() == 1) {
                throw new SpeechUnavailableException("not now");
            }
            return sound();
        });

        assertThatThrownBy(() -> synthesizer.speak(Language.EN_US, "hello")).hasMessage("not now");
        assertThat(synthesizer.speak(Language.EN_US, "hello").length()).isEqualTo(100);
        assertThat(synthesizer.failed()).isOne();
    }

    private CachedSynthesizer cached(SpeechSynthesizer synthesizer) {
        return new CachedSynthesizer(
                (language, text) -> {
                    asked.incrementAndGet();
                    return synthesizer.speak(language, text);
                },
                Voices.command("flite"),
                new SoundCache(
                        folder, new SoundCache.Bounds(1_000_000, 1_000_000, Duration.ofDays(1)), Clock.systemUTC()));
    }

    private static Sound sound() {
        return Sound.of(new short[100]);
    }

    private static void awaitGate(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
