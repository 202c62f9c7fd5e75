package io.huifang.media;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Plays Asterisk's side of one AudioSocket connection: well behaved or not, as the test likes. */
public final class AudioSocketPeer implements AutoCloseable {

    /** A frame as it came. */
    public record Received(int kind, byte[] payload, long nanos) {

        public short[] samples() {
            short[] samples = new short[payload.length / 2];
            ByteBuffer.wrap(payload)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer()
                    .get(samples);
            return samples;
        }

        public boolean isSound() {
            return kind == 0x10 || kind == 0x12;
        }

        public boolean isSilent() {
            for (byte b : payload) {
                if (b != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private final Socket socket;
    private final OutputStream out;
    private final List<Received> received = new ArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private int rate = 16_000;

    private AudioSocketPeer(Socket socket, boolean reads) throws IOException {
        this.socket = socket;
        out = socket.getOutputStream();
        if (reads) {
            Thread.ofVirtual().name("peer-reader").start(this::read);
        }
    }

    /** Connects, and reads what comes. */
    public static AudioSocketPeer connect(String address) throws IOException {
        return connect(address, true);
    }

    /** Connects and never reads, with a small receive buffer. */
    public static AudioSocketPeer connectWithoutReading(String address) throws IOException {
        return connect(address, false);
    }

    private static AudioSocketPeer connect(String address, boolean reads) throws IOException {
        int colon = address.lastIndexOf(':');
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        if (!reads) {
            socket.setReceiveBufferSize(2_048);
        }
        socket.connect(
                new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))),
                5_000);
        return new AudioSocketPeer(socket, reads);
    }

    public AudioSocketPeer at(int samplesPerSecond) {
        rate = samplesPerSecond;
        return this;
    }

    public AudioSocketPeer uuid(UUID id) throws IOException {
        return frame(
                0x01,
                ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array());
    }

    public AudioSocketPeer key(char digit) throws IOException {
        return frame(0x03, new byte[] {(byte) digit});
    }

    public AudioSocketPeer hangUp() throws IOException {
        return frame(0x00, new byte[0]);
    }

    /** One frame of sound at this peer's rate. */
    public AudioSocketPeer sound(short[] samples) throws IOException {
        ByteBuffer payload = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        payload.asShortBuffer().put(samples);
        return frame(rate == 8_000 ? 0x10 : 0x12, payload.array());
    }

    /** All of it at once, in frames of 20 ms. */
    public AudioSocketPeer burst(short[] samples) throws IOException {
        int each = rate / 50;
        ByteBuffer all = ByteBuffer.allocate(samples.length / each * (3 + 2 * each));
        for (int at = 0; at + each <= samples.length; at += each) {
            all.order(ByteOrder.BIG_ENDIAN)
                    .put((byte) (rate == 8_000 ? 0x10 : 0x12))
                    .putShort((short) (2 * each));
            all.order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < each; i++) {
                all.putShort(samples[at + i]);
            }
        }
        return raw(all.array());
    }

    /** Frame by frame of 20 ms, each at its deadline; returns when the last is sent. */
    public AudioSocketPeer paced(short[] samples) throws IOException {
        int each = rate / 50;
        long start = System.nanoTime();
        for (int at = 0, n = 0; at + each <= samples.length; at += each, n++) {
            long left = start + n * 20_000_000L - System.nanoTime();
            while (left > 0) {
                LockSupport.parkNanos(left);
                left = start + n * 20_000_000L - System.nanoTime();
            }
            sound(java.util.Arrays.copyOfRange(samples, at, at + each));
        }
        return this;
    }

    public AudioSocketPeer frame(int kind, byte[] payload) throws IOException {
        return raw(ByteBuffer.allocate(3 + payload.length)
                .put((byte) kind)
                .putShort((short) payload.length)
                .put(payload)
                .array());
    }

    public AudioSocketPeer raw(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        return this;
    }

    public synchronized List<Received> received() {
        return List.copyOf(received);
    }

    public synchronized int count() {
        return received.size();
    }

    /** Waits until a frame like this comes, from the {@code from}-th frame on, and returns its index. */
    public synchronized int await(int from, Predicate<Received> wanted) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        int next = from;
        while (true) {
            for (; next < received.size(); next++) {
                if (wanted.test(received.get(next))) {
                    return next;
                }
            }
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("no such frame among " + received.size());
            }
            wait(left);
        }
    }

    public void awaitFrames(int count) throws InterruptedException {
        await(count - 1, frame -> true);
    }

    /** True when the server closed the connection within the time. */
    public boolean awaitEnd(long millis) throws InterruptedException {
        return ended.await(millis, TimeUnit.MILLISECONDS);
    }

    private void read() {
        try (DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(socket.getInputStream()))) {
            while (true) {
                int kind = in.readUnsignedByte();
                byte[] payload = new byte[in.readUnsignedShort()];
                in.readFully(payload);
                long now = System.nanoTime();
                synchronized (this) {
                    received.add(new Received(kind, payload, now));
                    notifyAll();
                }
            }
        } catch (EOFException e) {
            ended.countDown();
        } catch (IOException e) {
            ended.countDown();
        }
    }

    /** Closes the socket as a killed process does. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
