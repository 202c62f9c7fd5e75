package io.huifang.console;

import io.huifang.call.CallDesk;
import io.huifang.call.live.SpokenLine.Speaker;
import io.huifang.campaign.AttemptRecord;
import io.huifang.dialogue.Answer;
import io.huifang.kernel.AudioSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was said in a call that is over: its words as they were kept beside the recording, or its answers where none are. */
@Component
class SpokenWords {

    private static final Logger LOG = LoggerFactory.getLogger(SpokenWords.class);
    private static final long LONGEST = 8L * 1024 * 1024;

    /** The part of the file that is shown; the call room writes it. */
    private record WordsFile(List<LineView> lines) {}

    private final RecordingsFolder recordings;
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    SpokenWords(RecordingsFolder recordings) {
        this.recordings = recordings;
    }

    List<LineView> of(AttemptRecord attempt) {
        return recordings
                .of(attempt)
                .flatMap(this::read)
                .orElseGet(() -> attempt.answers().stream()
                        .filter(answer -> !answer.heard().isBlank())
                        .map(SpokenWords::line)
                        .toList());
    }

    private Optional<List<LineView>> read(Path recording) {
        Path file = recordings
                .beside(recording, CallDesk.wordsName(String.valueOf(recording.getFileName())))
                .orElse(null);
        try {
            if (file == null || Files.size(file) > LONGEST) {
                return Optional.empty();
            }
            return Optional.of(
                    json.readValue(Files.readAllBytes(file), WordsFile.class).lines());
        } catch (IOException | JacksonException unreadable) {
            LOG.warn("words not readable why={}", unreadable.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static LineView line(Answer answer) {
        AudioSpan span = answer.span();
        return new LineView(
                Speaker.CUSTOMER,
                "",
                answer.heard(),
                span == null ? null : LineView.seconds(span.from()),
                span == null ? null : LineView.seconds(span.to()),
                answer.confidence(),
                List.of());
    }
}
