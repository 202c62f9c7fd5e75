package io.huifang.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTests {

    @TempDir
    Path folder;

    private RecordingWriter writer;

    /** Both sides of a finished recording, read by the JDK and not by our own code. */
    record Stereo(short[] left, short[] right) {

        static Stereo read(Path file) throws Exception {
            try (AudioInputStream in = AudioSystem.getAudioInputStream(file.toFile())) {
                AudioFormat format = in.getFormat();
                assertThat(format.getChannels()).isEqualTo(2);
                assertThat(format.getSampleRate()).isEqualTo(16_000);
                assertThat(format.getSampleSizeInBits()).isEqualTo(16);
                ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
                short[] left = new short[bytes.capacity() / 4];
                short[] right = new short[left.length];
                for (int i = 0; i < left.length; i++) {
                    left[i] = bytes.getShort();
                    right[i] = bytes.getShort();
                }
                return new Stereo(left, right);
            }
        }
    }

    /** Takes a few bytes, then says what a full disk says. */
    private static final class FullDisk implements RecordingFile.Opener {
        private final long room;

        FullDisk(long room) {
            this.room = room;
        }

        @Override
        public SeekableByteChannel open(Path file) throws IOException {
            SeekableByteChannel real = RecordingFile.openLocked(file);
            return new SeekableByteChannel() {
                @Override
                public int read(ByteBuffer into) throws IOException {
                    return real.read(into);
                }

                @Override
                public int write(ByteBuffer from) throws IOException {
                    if (real.position() + from.remaining() > room) {
                        throw new IOException("No space left on device");
                    }
                    return real.write(from);
                }

                @Override
                public long position() throws IOException {
                    return real.position();
                }

                @Override
                public SeekableByteChannel position(long to) throws IOException {
                    real.position(to);
                    return this;
                }

                @Override
                public long size() throws IOException {
                    return real.size();
                }

                @Override
                public SeekableByteChannel truncate(long to) throws IOException {
                    real.truncate(to);
                    return this;
                }

                @Override
                public boolean isOpen() {
                    return real.isOpen();
                }

                @Override
                public void close() throws IOException {
                    real.close();
                }
            };
        }
    }

    private RecordingWriter started(int pieces, RecordingFile.Opener opener) {
        writer = new RecordingWriter(pieces, opener);
        writer.start();
        return writer;
    }

    @AfterEach
    void stopWriting() {
        if (writer != null) {
            writer.stop();
        }
    }

    @Test
    void laysBothSidesWhereTheyBelongHoweverTheyCome() throws Exception {
        started(100, RecordingFile::openLocked);
        Path file = folder.resolve("a/b/call.wav");
        StereoRecording recording = new StereoRecording(writer, writer.begin(file), 0, 0);
        Random random = new Random(3);
        short[] left = new short[40_000];
        short[] right = new short[38_123];
        for (int i = 0; i < left.length; i++) {
            left[i] = (short) random.nextInt();
        }
        for (int i = 0; i < right.length; i++) {
            right[i] = (short) random.nextInt();
        }
        int l = 0;
        int r = 0;
        while (l < left.length || r < right.length) {
            if (random.nextBoolean() && l < left.length) {
                int count = Math.min(left.length - l, 320);
                recording.left(Arrays.copyOfRange(left, l, l + count), count, l);
                l += count;
            } else if (r < right.length) {
                int count = Math.min(right.length - r, 1 + random.nextInt(2_000));
                recording.right(Arrays.copyOfRange(right, r, r + count), count, r);
                r += count;
            }
        }
        recording.finish();
        writer.stop();

        Stereo stereo = Stereo.read(file);
        assertThat(stereo.left()).isEqualTo(left);
        assertThat(stereo.right()).isEqualTo(Arrays.copyOf(right, left.length));
        assertThat(folder.resolve("a/b/call.wav.part")).doesNotExist();
    }

    @Test
    void holdsLittleHoweverLongTheCall() throws Exception {
        started(2_048, RecordingFile::openLocked);
        StereoRecording recording = new StereoRecording(writer, writer.begin(folder.resolve("long.wav")), 0, 0);
        CustomerTimeline timeline = new CustomerTimeline(
                new CustomerTimeline.Listener() {
                    @Override
                    public void sound(short[] samples, long at, boolean narrowBand, boolean standIn) {
                        recording.right(samples, samples.length, at);
                    }

                    @Override
                    public void began(long from) {}

                    @Override
                    public void goesOn(long from, long now) {}

                    @Override
                    public void ended(long lastVoiced) {}

                    @Override
                    public void lineSound(LineSound sound, long from, long to) {}

                    @Override
                    public void beep(long from, long to) {}
                },
                960);
        Random random = new Random(9);
        short[] frame = Tones.voice(0.1, 20);
        boolean mute = false;
        for (long tick = 1; tick <= 15_000; tick++) {
            recording.left(frame, frame.length, (tick - 1) * 320);
            if (random.nextInt(200) == 0) {
                mute = !mute;
            }
            if (!mute) {
                timeline.arrived(frame, false, tick * 320, 0);
            }
            timeline.tick(tick * 320);
            assertThat(recording.held()).isLessThanOrEqualTo(2);
        }
        recording.finish();
        writer.stop();
        assertThat(Stereo.read(folder.resolve("long.wav")).left()).hasSize(15_000 * 320);
    }

    @Test
    void beginsInTheMiddleOfACallWithSilenceBeforeIt() throws Exception {
        started(100, RecordingFile::openLocked);
        Path file = folder.resolve("late.wav");
        StereoRecording recording = new StereoRecording(writer, writer.begin(file), 100_000, 99_000);
        recording.left(new short[] {1, 2, 3}, 3, 100_000);
        recording.right(new short[] {4, 5, 6}, 3, 99_000);
        recording.finish();
        writer.stop();
        Stereo stereo = Stereo.read(file);
        assertThat(stereo.left()).hasSize(100_003);
        assertThat(stereo.left()[100_001]).isEqualTo((short) 2);
        assertThat(stereo.right()[99_001]).isEqualTo((short) 5);
        assertThat(stereo.right()[98_999]).isZero();
    }

    @Test
    void keepsWhatThereIsWhenTheDiskIsFull() throws Exception {
        started(100, new FullDisk(100_000));
        Path file = folder.resolve("full.wav");
        RecordingFile growing = writer.begin(file);
        StereoRecording recording = new StereoRecording(writer, growing, 0, 0);
        short[] second = new short[16_000];
        Arrays.fill(second, (short) 7);
        for (int i = 0; i < 5; i++) {
            recording.left(second, second.length, i * 16_000L);
            recording.right(second, second.length, i * 16_000L);
        }
        recording.finish();
        writer.stop();
        assertThat(growing.failure()).isEqualTo("No space left on device");
        assertThat(growing.isFinished()).isTrue();
        assertThat(Stereo.read(file).left()).hasSize(24_000).containsOnly((short) 7);
        assertThat(writer.lastFailure()).isNotNull();
    }

    @Test
    void failsWhereNoFileCanBe() throws Exception {
        started(100, RecordingFile::openLocked);
        Path notAFolder = Files.writeString(folder.resolve("file"), "x");
        RecordingFile growing = writer.begin(notAFolder.resolve("call.wav"));
        writer.finish(growing);
        writer.stop();
        assertThat(growing.failure()).isNotNull();
        assertThat(growing.isFinished()).isTrue();
    }

    @Test
    void throwsAwayWhatNobodyWantsWhetherItGrowsOrIsFinished() throws Exception {
        writer = new RecordingWriter(64, RecordingFile::openLocked);
        writer.start();
        Path finished = folder.resolve("finished.wav");
        writer.finish(writer.begin(finished));
        writer.discard(finished);
        Path growing = folder.resolve("growing.wav");
        RecordingFile file = writer.begin(growing);
        writer.discard(growing);
        writer.write(file, ShortBuffer.wrap(new short[320]), 0);
        writer.finish(file);
        writer.discard(folder.resolve("never-was.wav"));
        Path kept = folder.resolve("kept.wav");
        writer.finish(writer.begin(kept));
        writer.stop();

        assertThat(folder).isDirectoryNotContaining("glob:**/{finished,growing,never-was}*");
        assertThat(kept).exists();
        assertThat(writer.lastFailure()).isNull();
    }

    @Test
    void neverOverwritesARecording() throws Exception {
        started(100, RecordingFile::openLocked);
        Path file = Files.writeString(folder.resolve("call.wav"), "evidence");
        RecordingFile growing = writer.begin(file);
        writer.finish(growing);
        writer.stop();
        assertThat(growing.failure()).contains("exists already");
        assertThat(file).hasContent("evidence");
    }

    @Test
    void failsARecordingThatFindsNoRoomInTheQueue() throws Exception {
        CountDownLatch stuck = new CountDownLatch(1);
        started(2, path -> {
            try {
                assertThat(stuck.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return RecordingFile.openLocked(path);
        });
        RecordingFile growing = writer.begin(folder.resolve("slow.wav"));
        StereoRecording recording = new StereoRecording(writer, growing, 0, 0);
        for (int i = 0; i < 10; i++) {
            recording.left(new short[16_000], 16_000, i * 16_000L);
            recording.right(new short[16_000], 16_000, i * 16_000L);
        }
        assertThat(writer.waiting()).isEqualTo(2);
        assertThat(growing.failure()).contains("does not keep up");
        stuck.countDown();
        recording.finish();
        writer.stop();
        assertThat(folder.resolve("slow.wav")).exists();
    }

    @Test
    void repairsWhatACrashLeft() throws Exception {
        started(100, RecordingFile::openLocked);
        Path finished = folder.resolve("2026/whole.wav");
        StereoRecording recording = new StereoRecording(writer, writer.begin(finished), 0, 0);
        short[] sound = Tones.sine(440, 0.5, 2_000);
        recording.left(sound, sound.length, 0);
        recording.right(sound, sound.length, 0);
        recording.finish();
        writer.stop();
        // a crash: no length in the header, half a sample at the end
        byte[] bytes = Files.readAllBytes(finished);
        Arrays.fill(bytes, 40, 44, (byte) 0);
        Arrays.fill(bytes, 4, 8, (byte) 0);
        Path torn = folder.resolve("2026/torn.wav.part");
        Files.write(torn, Arrays.copyOf(bytes, 44 + 4 * 20_000 + 3));

        assertThat(RecordingRepair.repair(folder)).isEqualTo(1);

        assertThat(torn).doesNotExist();
        Stereo stereo = Stereo.read(folder.resolve("2026/torn.wav"));
        assertThat(stereo.left()).isEqualTo(Arrays.copyOf(sound, 20_000));
        assertThat(RecordingRepair.repair(folder)).isZero();
    }

    @Test
    void leavesARecordingThatStillGrowsAlone() throws Exception {
        Path part = folder.resolve("growing.wav.part");
        try (SeekableByteChannel growing = RecordingFile.openLocked(part)) {
            assertThat(RecordingRepair.repair(folder)).isZero();
            assertThat(part).exists();
            assertThat(growing.isOpen()).isTrue();
        }
        assertThat(RecordingRepair.repair(folder)).isEqualTo(1);
    }

    @Test
    void doesNotMindThatThereIsNoFolder() {
        assertThat(RecordingRepair.repair(folder.resolve("none"))).isZero();
    }
}
