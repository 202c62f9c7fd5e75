package io.huifang.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
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

    /** The file of that name relative to the folder; empty when there is none or it lies outside. */
    Optional<Path> find(String name) {
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
