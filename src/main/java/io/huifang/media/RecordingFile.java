package io.huifang.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * One recording on the disk. While it grows it has {@value #UNFINISHED} behind its name and is locked, so that {@link
 * RecordingRepair} of another process leaves it alone; when its header is right it gets its own name.
 *
 * <p>Used by the recording writer's thread, but for the two outcomes.
 */
final class RecordingFile {

    static final String UNFINISHED = ".part";

    /** Opens a file that must not exist yet. */
    interface Opener {
        SeekableByteChannel open(Path file) throws IOException;
    }

    private final Path target;
    private final Path part;
    private @Nullable SeekableByteChannel channel;
    private long end = WavHeader.BYTES;
    private boolean unwanted;
    private volatile @Nullable String failure;
    private volatile boolean finished;

    RecordingFile(Path target) {
        this.target = target;
        this.part = target.resolveSibling(target.getFileName() + UNFINISHED);
    }

    static SeekableByteChannel openLocked(Path file) throws IOException {
        FileChannel opened = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            // held until the channel closes, also when the process is killed
            opened.lock();
            return opened;
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    Path target() {
        return target;
    }

    /** Why the recording went wrong, once it has; from any thread. */
    @Nullable
    String failure() {
        return failure;
    }

    /** True once nothing more will be written; from any thread. */
    boolean isFinished() {
        return finished;
    }

    /** @return false when it had failed before */
    synchronized boolean fail(String why) {
        boolean first = failure == null;
        if (first) {
            failure = why;
        }
        return first;
    }

    static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException exists) {
            return exists.getFile() + " exists already";
        }
        if (e instanceof FileSystemException system && system.getReason() == null) {
            return e.getClass().getSimpleName() + ": " + system.getFile();
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    void begin(Opener opener) throws IOException {
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        SeekableByteChannel opened = opener.open(part);
        channel = opened;
        writeFully(opened, 0, WavHeader.of(0));
    }

    /** Writes moments, left and right in turn, beginning at {@code at}; what is skipped reads as silence. */
    void write(ShortBuffer interleaved, long at, ByteBuffer scratch) throws IOException {
        SeekableByteChannel opened = channel;
        if (opened == null || failure != null) {
            return;
        }
        long length = 2L * interleaved.remaining();
        long from = WavHeader.BYTES + at * WavHeader.BYTES_EACH;
        if (from + length > WavHeader.MOST_SOUND) {
            throw new IOException("a recording cannot be longer than nine hours");
        }
        scratch.clear();
        scratch.order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().put(interleaved);
        scratch.limit((int) length);
        writeFully(opened, from, scratch);
        end = Math.max(end, from + length);
    }

    /** Puts the header right and the name in place, whatever went wrong before. */
    void finish() throws IOException {
        try (SeekableByteChannel opened = channel) {
            if (opened != null) {
                channel = null;
                writeFully(opened, 0, WavHeader.of(end - WavHeader.BYTES));
                // a write cut short by a full disk may have left half a moment behind
                opened.truncate(end);
                if (unwanted) {
                    Files.delete(part);
                } else {
                    Files.move(part, target);
                }
            }
        } finally {
            finished = true;
        }
    }

    /** Nobody wants it: what is finished goes now, what still grows goes when it is finished. */
    void discard() throws IOException {
        if (channel == null) {
            Files.deleteIfExists(target);
        } else {
            unwanted = true;
        }
    }

    private static void writeFully(SeekableByteChannel channel, long at, ByteBuffer bytes) throws IOException {
        channel.position(at);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
