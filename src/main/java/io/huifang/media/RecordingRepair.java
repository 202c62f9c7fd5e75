package io.huifang.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finishes the recordings that a crash left unfinished: their length goes into the header, and they get their name. A
 * file that is being written, by this process or another one, is locked and left alone.
 */
final class RecordingRepair {

    private static final Logger log = LoggerFactory.getLogger(RecordingRepair.class);

    private RecordingRepair() {}

    /** @return how many recordings were repaired; what can't be repaired is logged and stays as it is */
    static int repair(Path folder) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        int repaired = 0;
        for (Path part : unfinished(folder)) {
            try {
                if (finish(part)) {
                    repaired++;
                }
            } catch (IOException e) {
                log.warn("recording=unrepaired file={} why=\"{}\"", part, RecordingFile.reason(e));
            }
        }
        return repaired;
    }

    private static List<Path> unfinished(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(RecordingFile.UNFINISHED))
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            log.warn("recording=unrepaired folder={} why=\"{}\"", folder, e.getMessage());
            return List.of();
        }
    }

    private static boolean finish(Path part) throws IOException {
        String name = part.getFileName().toString();
        Path target = part.resolveSibling(name.substring(0, name.length() - RecordingFile.UNFINISHED.length()));
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            try (FileLock lock = channel.tryLock()) {
                if (lock == null) {
                    return false;
                }
                long sound = Math.max(0, channel.size() - WavHeader.BYTES);
                sound -= sound % WavHeader.BYTES_EACH;
                ByteBuffer header = WavHeader.of(Math.min(sound, WavHeader.MOST_SOUND));
                channel.position(0);
                while (header.hasRemaining()) {
                    channel.write(header);
                }
                channel.truncate(WavHeader.BYTES + sound);
                Files.move(part, target);
                log.info("recording=repaired file={} seconds={}", target, sound / WavHeader.BYTES_EACH / Sound.RATE);
                return true;
            }
        } catch (OverlappingFileLockException e) {
            log.debug("recording=growing file={}", part, e);
            return false;
        }
    }
}
