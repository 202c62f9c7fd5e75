package io.huifang.speech.voice;

import io.huifang.kernel.Language;
import io.huifang.media.Sound;
import io.huifang.speech.SpeechUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks through espeak-ng and flite as programs, a few at a time. Text goes in and sound comes out through files that
 * only this user may read, so there is no shell, no full pipe, and no name of a customer in the list of processes.
 */
final class CommandLineSynthesizer implements SpeechSynthesizer {

    private static final Logger log = LoggerFactory.getLogger(CommandLineSynthesizer.class);
    private static final int AT_ONCE = 2;
    private static final long MOST_BYTES = 20_000_000;
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private final Function<Language, Voice> voices;
    private final Duration timeout;
    private final Semaphore running = new Semaphore(AT_ONCE, true);

    CommandLineSynthesizer(Function<Language, Voice> voices, Duration timeout) {
        this.voices = voices;
        this.timeout = timeout;
    }

    @Override
    public Sound speak(Language language, String text) {
        Voice voice = voices.apply(language);
        String plain = plain(text);
        voice.objection(plain).ifPresent(why -> {
            throw new SpeechUnavailableException(why);
        });
        try {
            if (!running.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SpeechUnavailableException("too many texts wait for " + voice.command());
            }
            try {
                return Mastering.master(spoken(voice, plain));
            } finally {
                running.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SpeechUnavailableException("interrupted while " + voice.command() + " was speaking", e);
        }
    }

    private Sound spoken(Voice voice, String text) throws InterruptedException {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("huifang-tts");
            Path written = Files.writeString(folder.resolve("text.txt"), text + "\n", StandardCharsets.UTF_8);
            Path sound = folder.resolve("sound.wav");
            Path said = folder.resolve("said.txt");
            run(voice, voice.commandLine(written, sound), sound, said);
            Sound result = Wav.read(Files.readAllBytes(sound));
            if (result.length() == 0) {
                throw new SpeechUnavailableException(voice.command() + " gave no sound");
            }
            return result;
        } catch (IOException e) {
            throw new SpeechUnavailableException(voice.command() + " gave no usable sound: " + e.getMessage(), e);
        } finally {
            remove(folder);
        }
    }

    private void run(Voice voice, List<String> commandLine, Path sound, Path said)
            throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(commandLine)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
        } catch (IOException e) {
            throw new SpeechUnavailableException(
                    "the command " + voice.command() + " can't be run; install it, or set huifang.speech.voices."
                            + voice.language().tag() + ".command",
                    e);
        }
        try {
            long looks = timeout.dividedBy(LOOK_EVERY);
            while (!process.waitFor(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                if (--looks <= 0) {
                    throw new SpeechUnavailableException(
                            voice.command() + " did not answer within " + timeout.toMillis() + " ms");
                }
                if (size(sound) + size(said) > MOST_BYTES) {
                    throw new SpeechUnavailableException(
                            voice.command() + " gave more than " + MOST_BYTES + " bytes for one text");
                }
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new SpeechUnavailableException(voice.command() + " failed with exit code " + process.exitValue()
                    + firstLine(said).map(line -> ": " + line).orElse(""));
        }
        if (size(sound) == 0 || size(sound) > MOST_BYTES) {
            throw new SpeechUnavailableException(voice.command() + " gave "
                    + (size(sound) == 0 ? "no sound" : "more than " + MOST_BYTES + " bytes for one text"));
        }
    }

    /** One line without control characters, which engines take for markup or the end. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    private static Optional<String> firstLine(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(200);
        }
        return new String(head, StandardCharsets.UTF_8).lines().findFirst().filter(line -> !line.isBlank());
    }

    private static void remove(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            log.warn("temporary files of speech synthesis stay behind folder={}", folder, e);
        }
    }
}
