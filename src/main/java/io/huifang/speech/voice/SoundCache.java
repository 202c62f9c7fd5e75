package io.huifang.speech.voice;

import io.huifang.media.Sound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sounds by a hash of what they say, in memory and on disk, both bounded. Sentences hold people's names, so the files may
 * be read by this user only and are removed when they reach an age. A disk that fails costs time, not sound.
 */
final class SoundCache {

    private static final Logger log = LoggerFactory.getLogger(SoundCache.class);
    private static final String ENDING = ".wav";

    /**
     * What bounds the cache.
     *
     * @param memory bytes in memory
     * @param disk bytes on disk
     * @param age after which a file is removed
     */
    record Bounds(long memory, long disk, Duration age) {}

    private record Entry(Path file, Instant written, long size) {}

    private final Path folder;
    private final Bounds bounds;
    private final Clock clock;
    private final Map<String, Sound> memory = new LinkedHashMap<>(16, 0.75f, true);
    private long memoryBytes;

    SoundCache(Path folder, Bounds bounds, Clock clock) {
        this.folder = folder;
        this.bounds = bounds;
        this.clock = clock;
    }

    Optional<Sound> find(String hash) {
        synchronized (this) {
            Sound sound = memory.get(hash);
            if (sound != null) {
                return Optional.of(sound);
            }
        }
        Path file = folder.resolve(hash + ENDING);
        try {
            if (!Files.exists(file) || expired(Files.getLastModifiedTime(file).toInstant())) {
                return Optional.empty();
            }
            Sound sound = Wav.read(Files.readAllBytes(file));
            remember(hash, sound);
            return Optional.of(sound);
        } catch (IOException e) {
            log.warn("cached sound unusable file={} reason=\"{}\"", file, e.getMessage());
            return Optional.empty();
        }
    }

    void keep(String hash, Sound sound) {
        remember(hash, sound);
        try {
            Files.createDirectories(folder);
            // a temporary file is readable by its owner only, and stays so when moved
            Path written = Files.createTempFile(folder, hash, ".part");
            try {
                Files.write(written, Wav.write(sound));
                Files.setLastModifiedTime(written, FileTime.from(clock.instant()));
                Files.move(
                        written,
                        folder.resolve(hash + ENDING),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(written);
            }
            tidy();
        } catch (IOException e) {
            log.warn("a sound could not be cached on disk folder={} reason=\"{}\"", folder, e.toString());
        }
    }

    /** Removes what is too old, and the oldest of what is too much. */
    synchronized void tidy() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(SoundCache::ours).toList()) {
                entries.add(new Entry(file, Files.getLastModifiedTime(file).toInstant(), Files.size(file)));
            }
        }
        entries.sort(Comparator.comparing(Entry::written));
        long total = entries.stream().mapToLong(Entry::size).sum();
        for (Entry entry : entries) {
            boolean part = !entry.file().toString().endsWith(ENDING);
            if (expired(entry.written()) || (!part && total > bounds.disk())) {
                Files.deleteIfExists(entry.file());
                total -= entry.size();
            }
        }
    }

    private static boolean ours(Path file) {
        return file.getFileName().toString().matches("[0-9a-f]{64}.*\\.(wav|part)");
    }

    private boolean expired(Instant written) {
        return written.plus(bounds.age()).isBefore(clock.instant());
    }

    private synchronized void remember(String hash, Sound sound) {
        Sound before = memory.put(hash, sound);
        memoryBytes += bytes(sound) - (before == null ? 0 : bytes(before));
        var oldest = memory.entrySet().iterator();
        while (memoryBytes > bounds.memory() && oldest.hasNext()) {
            memoryBytes -= bytes(oldest.next().getValue());
            oldest.remove();
        }
    }

    private static long bytes(Sound sound) {
        return sound.length() * 2L;
    }
}
