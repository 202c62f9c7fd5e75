package io.huifang.speech.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.media.Sound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundCacheTests {

    private static final Sound SOUND = Sound.of(new short[1_000]);
    private static final long FILE = 2_044;

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-03-02T09:00:00Z");

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    @Test
    void findsInANewRunWhatWasKeptInAnOldOne() {
        cache(10_000, 10_000).keep(hash('a'), SOUND);

        assertThat(cache(10_000, 10_000).find(hash('a')))
                .get()
                .extracting(Sound::length)
                .isEqualTo(1_000);
        assertThat(cache(10_000, 10_000).find(hash('b'))).isEmpty();
    }

    @Test
    void writesFilesThatOnlyItsUserMayRead() throws IOException {
        cache(10_000, 10_000).keep(hash('a'), SOUND);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(hash('a') + ".wav"))))
                .isEqualTo("rw-------");
    }

    @Test
    void keepsTheDiskWithinItsBoundByRemovingTheOldest() {
        SoundCache cache = cache(0, 2 * FILE);
        for (char name : "abc".toCharArray()) {
            cache.keep(hash(name), SOUND);
            now = now.plusSeconds(1);
        }

        assertThat(cache.find(hash('a'))).isEmpty();
        assertThat(cache.find(hash('b'))).isPresent();
        assertThat(cache.find(hash('c'))).isPresent();
    }

    @Test
    void forgetsWhatReachesItsAge() throws IOException {
        SoundCache cache = cache(0, 10 * FILE);
        cache.keep(hash('a'), SOUND);
        now = now.plus(Duration.ofDays(8));

        assertThat(cache.find(hash('a'))).isEmpty();
        cache.tidy();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void leavesForeignFilesAlone() throws IOException {
        Path foreign = Files.writeString(folder.resolve("keep.wav"), "mine");
        SoundCache cache = cache(0, 0);
        cache.keep(hash('a'), SOUND);

        assertThat(foreign).exists();
        assertThat(cache.find(hash('a'))).isEmpty();
    }

    @Test
    void goesOnWithoutADisk() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        SoundCache cache = new SoundCache(file, new SoundCache.Bounds(10_000, 10_000, Duration.ofDays(7)), clock);
        cache.keep(hash('a'), SOUND);

        assertThat(cache.find(hash('a'))).contains(SOUND);
    }

    @Test
    void readsADamagedFileAsNotThere() throws IOException {
        Files.writeString(folder.resolve(hash('a') + ".wav"), "damaged");
        Files.setLastModifiedTime(folder.resolve(hash('a') + ".wav"), FileTime.from(now));

        assertThat(cache(10_000, 10_000).find(hash('a'))).isEmpty();
    }

    @Test
    void keepsMemoryWithinItsBound() throws IOException {
        SoundCache cache = cache(4_000, 10 * FILE);
        for (char name : "abc".toCharArray()) {
            cache.keep(hash(name), SOUND);
        }
        for (char name : "abc".toCharArray()) {
            Files.delete(folder.resolve(hash(name) + ".wav"));
        }

        assertThat(cache.find(hash('a'))).isEmpty();
        assertThat(cache.find(hash('b'))).isPresent();
        assertThat(cache.find(hash('c'))).isPresent();
    }

    private SoundCache cache(long memory, long disk) {
        return new SoundCache(folder, new SoundCache.Bounds(memory, disk, Duration.ofDays(7)), clock);
    }

    private static String hash(char name) {
        return CachedSynthesizer.hash(String.valueOf(name));
    }
}
