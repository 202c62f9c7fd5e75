package io.huifang.console;

import io.huifang.call.CallDesk;
import io.huifang.campaign.AttemptRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The folder that the media room writes recordings to, read only. Nothing outside it is ever handed out, whatever a name
 * says and wherever a symbolic link leads.
 *
 * @param recordings the media room's own setting
 */
@ConfigurationProperties("huifang.media")
record RecordingsFolder(@DefaultValue("./data/recordings") Path recordings) {

    private static final Logger LOG = LoggerFactory.getLogger(RecordingsFolder.class);

    /**
     * The recording of a call that is over. A call that was lost, or whose recording broke off, names none; what there is of
     * its sound is found all the same.
     */
    Optional<Path> of(AttemptRecord attempt) {
        AttemptRecord.Result result = attempt.result();
        if (result == null) {
            return Optional.empty();
        }
        if (result.recording() != null) {
            return find(result.recording());
        }
        LocalDate claimed = LocalDate.ofInstant(attempt.placedAt(), ZoneOffset.UTC);
        // claimed before midnight, placed after it
        return Stream.of(claimed, claimed.plusDays(1))
                .map(day -> find(CallDesk.recordingName(attempt.call(), day)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The file of that name in the same folder as a recording of ours. */
    Optional<Path> beside(Path recording, String name) {
        try {
            return find(recordings
                    .toRealPath()
                    .relativize(recording.resolveSibling(name))
                    .toString());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The file of that name relative to the folder; empty when there is none or it lies outside. */
    Optional<Path> find(String name) {
        if (!Files.isDirectory(recordings)) {
            return Optional.empty(); // nothing has been recorded yet
        }
        try {
            Path folder = recordings.toRealPath();
            Path file = folder.resolve(name).normalize();
            if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
                return Optional.empty();
            }
            Path real = file.toRealPath();
            return real.startsWith(folder) ? Optional.of(real) : Optional.empty();
        } catch (IOException | InvalidPathException unreadable) {
            LOG.warn("recording not readable why={}", unreadable.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
