package io.huifang.call;

import io.huifang.call.live.SpokenLine;
import io.huifang.media.MediaServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the words of a call in a file beside its recording, with whose life theirs ends. What is lost with it can be made
 * again from the sound; answers and verdicts are kept elsewhere. See docs/adr/0026-live-calls.md. Any thread.
 */
@Component
class WordsFile {

    private static final Logger log = LoggerFactory.getLogger(WordsFile.class);

    private static final double MILLIS = 1000;

    /** The file's form; times are seconds of the recording. */
    record Words(String call, String language, List<Line> lines) {}

    record Line(
            SpokenLine.Speaker who,
            String prompt,
            String text,
            @Nullable Double from,
            @Nullable Double to,
            double confidence,
            List<Spoken> words) {}

    record Spoken(String word, double from, double to, double confidence) {}

    private final MediaServer media;
    private final JsonMapper json;

    WordsFile(MediaServer media, JsonMapper json) {
        this.media = media;
        this.json = json;
    }

    /** @param recording of the call, relative to the recordings folder; without a file of that name no words are kept */
    void keep(CallOrder order, String recording, List<SpokenLine> lines) {
        Path sound = media.recordings().resolve(recording);
        if (!Files.isRegularFile(sound)) {
            return;
        }
        Path file = sound.resolveSibling(CallDesk.wordsName(String.valueOf(sound.getFileName())));
        Path fresh = file.resolveSibling(file.getFileName() + ".part");
        try {
            Words words = new Words(
                    order.call().toString(),
                    order.language().tag(),
                    lines.stream().map(WordsFile::line).toList());
            Files.write(fresh, json.writeValueAsBytes(words));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | JacksonException e) {
            log.warn(
                    "words of call={} not kept why={}",
                    order.call(),
                    e.getClass().getSimpleName());
        }
    }

    private static Line line(SpokenLine line) {
        return new Line(
                line.who(),
                line.prompt(),
                line.text(),
                seconds(line.from()),
                seconds(line.to()),
                line.confidence(),
                line.words().stream()
                        .map(word -> new Spoken(
                                word.text(),
                                word.span().from().toMillis() / MILLIS,
                                word.span().to().toMillis() / MILLIS,
                                word.confidence()))
                        .toList());
    }

    private static @Nullable Double seconds(@Nullable Duration time) {
        return time == null ? null : time.toMillis() / MILLIS;
    }
}
