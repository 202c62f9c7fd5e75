package io.huifang.bench;

import io.huifang.media.Sound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * Plays Asterisk for many calls: sends 20 ms frames by deadline, spread evenly, a customer who speaks for 1.5 s in every
 * 6 s, and notes when each frame comes.
 */
final class MediaLoadClient {

    private static final int FRAME = 643;
    private static final int SPEAKING_FRAMES = 75;
    private static final int CYCLE_FRAMES = 300;
    /** Bins of 10 microseconds, to a second. */
    private static final int BINS = 100_000;

    private static final class Leg {
        final int number;
        final SocketChannel channel;
        final ByteBuffer in = ByteBuffer.allocateDirect(16 * 1024);
        final List<Long> silences = new ArrayList<>();
        boolean loud;
        long last;
        long firstMeasured;
        long lastMeasured;
        long measured;

        Leg(int number, SocketChannel channel) {
            this.number = number;
            this.channel = channel;
        }
    }

    private final List<Leg> legs = new ArrayList<>();
    private final Selector selector = Selector.open();
    private final ByteBuffer[] speech = new ByteBuffer[SPEAKING_FRAMES];
    private final ByteBuffer silence = frame(new short[320]);
    private final int[] gaps = new int[BINS];
    private volatile boolean measuring;
    private volatile boolean stopping;
    private final List<Thread> threads = new ArrayList<>();

    MediaLoadClient(String address, int calls) throws IOException {
        Sound babble = MediaBench.babble(SPEAKING_FRAMES * 20, 2);
        short[] piece = new short[320];
        for (int i = 0; i < speech.length; i++) {
            babble.copy(i * 320, piece);
            speech[i] = frame(piece);
        }
        int colon = address.lastIndexOf(':');
        InetSocketAddress server =
                new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
        for (int i = 0; i < calls; i++) {
            SocketChannel channel = SocketChannel.open(server);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.write(ByteBuffer.allocate(19)
                    .put((byte) 1)
                    .putShort((short) 16)
                    .putLong(MediaBench.UUID_HIGH)
                    .putLong(new UUID(MediaBench.UUID_HIGH, i).getLeastSignificantBits())
                    .flip());
            channel.configureBlocking(false);
            Leg leg = new Leg(i, channel);
            channel.register(selector, SelectionKey.OP_READ, leg);
            legs.add(leg);
        }
    }

    private static ByteBuffer frame(short[] samples) {
        ByteBuffer frame = ByteBuffer.allocateDirect(FRAME);
        frame.put((byte) 0x12).putShort((short) 640);
        frame.slice().order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().put(samples);
        return frame.clear();
    }

    void start() {
        threads.add(Thread.ofPlatform().name("load-in").start(this::read));
        threads.add(Thread.ofPlatform().name("load-out").start(this::write));
    }

    void measure(boolean on) {
        measuring = on;
    }

    void stop() throws InterruptedException, IOException {
        stopping = true;
        selector.wakeup();
        for (Thread thread : threads) {
            thread.join();
        }
        for (Leg leg : legs) {
            leg.channel.close();
        }
        selector.close();
    }

    /** In milliseconds. */
    double gap(double part) {
        long total = 0;
        for (int count : gaps) {
            total += count;
        }
        long below = (long) Math.ceil(total * part);
        long sum = 0;
        for (int i = 0; i < BINS; i++) {
            sum += gaps[i];
            if (sum >= below) {
                return (i + 1) / 100.0;
            }
        }
        return Double.NaN;
    }

    /** Frames that time called for but that did not come. */
    long missing() {
        long missing = 0;
        for (Leg leg : legs) {
            long due = Math.round((leg.lastMeasured - leg.firstMeasured) / 20e6) + 1;
            missing += Math.max(0, due - leg.measured);
        }
        return missing;
    }

    /** When the leg's first silent frame came after the given moment; 0 when none did. */
    long silentAfter(int leg, long nanos) {
        for (long at : List.copyOf(legs.get(leg).silences)) {
            if (at > nanos) {
                return at;
            }
        }
        return 0;
    }

    private void read() {
        try {
            while (!stopping) {
                selector.select(key -> {
                    try {
                        Leg leg = (Leg) key.attachment();
                        int count = leg.channel.read(leg.in);
                        if (count < 0) {
                            key.cancel();
                            return;
                        }
                        frames(leg, System.nanoTime());
                    } catch (IOException e) {
                        key.cancel();
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void frames(Leg leg, long now) {
        ByteBuffer in = leg.in;
        in.flip();
        while (in.remaining() >= FRAME) {
            int at = in.position();
            boolean loud = in.getShort(at + 3) != 0;
            if (leg.loud && !loud) {
                leg.silences.add(now);
            }
            leg.loud = loud;
            if (measuring) {
                if (leg.measured == 0) {
                    leg.firstMeasured = now;
                } else {
                    gaps[(int) Math.min(BINS - 1, (now - leg.last) / 10_000)]++;
                }
                leg.lastMeasured = now;
                leg.measured++;
            }
            leg.last = now;
            in.position(at + FRAME);
        }
        in.compact();
    }

    private void write() {
        long start = System.nanoTime();
        int slots = 20;
        for (long slot = 0; !stopping; slot++) {
            long deadline = start + slot * 1_000_000;
            for (long left = deadline - System.nanoTime(); left > 0; left = deadline - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            long tick = slot / slots;
            for (int i = (int) (slot % slots); i < legs.size(); i += slots) {
                Leg leg = legs.get(i);
                int phase = (int) ((tick + 37L * leg.number) % CYCLE_FRAMES);
                ByteBuffer frame = (phase < SPEAKING_FRAMES ? speech[phase] : silence).duplicate();
                try {
                    leg.channel.write(frame);
                } catch (IOException e) {
                    return;
                }
            }
        }
    }
}
