package io.huifang.speech.voice;

import io.huifang.kernel.Language;
import io.huifang.media.Sound;
import io.huifang.speech.SpeechUnavailableException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/** Says a text that was said before from the cache, and one that several ask for at the same moment once. */
final class CachedSynthesizer implements SpeechSynthesizer {

    private final SpeechSynthesizer synthesizer;
    private final Function<Language, Voice> voices;
    private final SoundCache cache;
    private final Map<String, CompletableFuture<Sound>> underWay = new ConcurrentHashMap<>();
    private final LongAdder found = new LongAdder();
    private final LongAdder spoken = new LongAdder();
    private final LongAdder failed = new LongAdder();

    CachedSynthesizer(SpeechSynthesizer synthesizer, Function<Language, Voice> voices, SoundCache cache) {
        this.synthesizer = synthesizer;
        this.voices = voices;
        this.cache = cache;
    }

    @Override
    public Sound speak(Language language, String text) {
        String hash = hash(voices.apply(language).identity() + "\n" + language + "\n" + text);
        Optional<Sound> cached = cache.find(hash);
        if (cached.isPresent()) {
            found.increment();
            return cached.get();
        }
        CompletableFuture<Sound> mine = new CompletableFuture<>();
        CompletableFuture<Sound> other = underWay.putIfAbsent(hash, mine);
        if (other != null) {
            return joined(other);
        }
        try {
            Sound sound = synthesizer.speak(language, text);
            cache.keep(hash, sound);
            spoken.increment();
            mine.complete(sound);
            return sound;
        } catch (RuntimeException e) {
            failed.increment();
            mine.completeExceptionally(e);
            throw e;
        } finally {
            underWay.remove(hash);
        }
    }

    long found() {
        return found.sum();
    }

    long spoken() {
        return spoken.sum();
    }

    long failed() {
        return failed.sum();
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each Java has SHA-256", e);
        }
    }

    private static Sound joined(CompletableFuture<Sound> other) {
        try {
            return other.join();
        } catch (CompletionException e) {
            throw new SpeechUnavailableException(
                    e.getCause() instanceof SpeechUnavailableException why
                            ? String.valueOf(why.getMessage())
                            : e.toString(),
                    e);
        }
    }
}
