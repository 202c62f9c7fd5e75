package io.huifang.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Up while recordings can be written and there is room for more. */
@Component("recordingsHealthIndicator")
final class RecordingsHealthIndicator extends AbstractHealthIndicator {

    private static final int PROBE_BYTES = 64 * 1024;
    /** Without new recordings nothing shows that an old failure is over, and it must not keep calls away for ever. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final MediaProperties properties;
    private final AudioSocketServer server;

    RecordingsHealthIndicator(MediaProperties properties, AudioSocketServer server) {
        super("recordings health check failed");
        this.properties = properties;
        this.server = server;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws IOException {
        Path folder = properties.recordings();
        builder.withDetail("folder", folder.toString())
                .withDetail("waiting", server.writer().waiting());
        try {
            Files.createDirectories(folder);
            // asking for rights is not enough: a disk mounted read-only or full says no only to a write
            Files.delete(Files.write(Files.createTempFile(folder, ".probe", ""), new byte[PROBE_BYTES]));
        } catch (IOException e) {
            builder.down().withDetail("why", "not writable: " + RecordingFile.reason(e));
            return;
        }
        long free = Files.getFileStore(folder).getUsableSpace();
        long least = properties.recordingsMinFree().toBytes();
        builder.withDetail("freeBytes", free).withDetail("leastFreeBytes", least);
        RecordingWriter.Failure failure = server.writer().lastFailure();
        boolean recent = failure != null && System.nanoTime() - failure.nanos() < REMEMBERED.toNanos();
        if (free < least) {
            builder.down().withDetail("why", "less space is free than huifang.media.recordings-min-free asks for");
        } else if (failure != null && recent) {
            builder.down().withDetail("why", "a recording failed within the last minute: " + failure.why());
        } else {
            builder.up();
        }
    }
}
