package io.huifang.media;

import io.huifang.kernel.CallId;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Listens for the PBX's AudioSocket connections. Starts before, and stops after, everything that places calls (phase
 * {@value #PHASE}); before it listens, recordings that a crash left behind are repaired.
 */
@Component
final class AudioSocketServer implements MediaServer, SmartLifecycle {

    static final int PHASE = 0;

    private static final Logger log = LoggerFactory.getLogger(AudioSocketServer.class);
    private static final int BACKLOG = 512;
    private static final long STOP_MILLIS = TimeUnit.SECONDS.toMillis(5);

    private record Running(MediaLoop loop, Thread thread, InetSocketAddress address) {}

    private final MediaProperties properties;
    private final MediaCounters counters = new MediaCounters();
    private final GuestList guests;
    private final RecordingWriter writer;
    private volatile @Nullable Running running;

    @Autowired
    AudioSocketServer(MediaProperties properties) {
        this(properties, RecordingFile::openLocked);
    }

    AudioSocketServer(MediaProperties properties, RecordingFile.Opener opener) {
        this.properties = properties;
        guests = new GuestList(properties.maxLegs());
        writer = new RecordingWriter(properties.recordingQueue(), opener);
    }

    @Override
    public MediaLeg expect(CallId call, Duration within, Consumer<MediaEvent> listener) {
        Running server = running;
        if (server == null) {
            throw new IllegalStateException("the media server does not run");
        }
        long deadline = System.nanoTime() + within.toNanos();
        AudioSocketLeg leg =
                new AudioSocketLeg(call, listener, deadline, properties, writer, counters, server.loop()::wake);
        guests.expect(call.value(), leg);
        return leg;
    }

    @Override
    public Path recordings() {
        return properties.recordings();
    }

    @Override
    public void discardRecording(Path file) {
        writer.discard(properties.recordings().resolve(file));
    }

    @Override
    public boolean hasRoomForRecordings() {
        try {
            return Files.getFileStore(Files.createDirectories(properties.recordings()))
                            .getUsableSpace()
                    >= properties.recordingsMinFree().toBytes();
        } catch (IOException unreadable) {
            log.warn("recordings=unreadable why=\"{}\"", RecordingFile.reason(unreadable));
            return false;
        }
    }

    @Override
    public String advertisedAddress() {
        String advertised = properties.advertise();
        if (advertised != null) {
            return advertised;
        }
        Running server = running;
        if (server == null) {
            throw new IllegalStateException("the media server does not run");
        }
        String host = properties.bind();
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":"
                + server.address().getPort();
    }

    @Override
    public synchronized void start() {
        if (running != null) {
            return;
        }
        RecordingRepair.repair(properties.recordings());
        try {
            ServerSocketChannel door = listen();
            MediaLoop loop = new MediaLoop(properties, door, guests, counters);
            InetSocketAddress address = (InetSocketAddress) door.getLocalAddress();
            guests.reopen();
            writer.start();
            Thread thread = Thread.ofPlatform().name("media-loop").start(loop);
            running = new Running(loop, thread, address);
            log.info("media=listening address={} max-legs={}", address, properties.maxLegs());
        } catch (IOException e) {
            throw new MediaNotStartedException(
                    "The media server could not start on huifang.media.bind " + properties.bind() + ": "
                            + e.getMessage(),
                    e);
        }
    }

    private ServerSocketChannel listen() throws IOException {
        ServerSocketChannel door = ServerSocketChannel.open();
        try {
            door.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            door.bind(new InetSocketAddress(properties.bind(), properties.port()), BACKLOG);
            return door;
        } catch (UnresolvedAddressException e) {
            door.close();
            throw new MediaNotStartedException(
                    "huifang.media.bind " + properties.bind() + " is no address and no host name that can be found.",
                    e);
        } catch (BindException e) {
            door.close();
            throw new MediaNotStartedException(
                    "huifang.media.port " + properties.port() + " on " + properties.bind() + " cannot be listened on: "
                            + e.getMessage() + ".",
                    e);
        }
    }

    @Override
    public synchronized void stop() {
        Running server = running;
        if (server == null) {
            return;
        }
        running = null;
        server.loop().stop();
        try {
            server.thread().join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        writer.stop();
        log.info("media=stopped");
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    MediaCounters counters() {
        return counters;
    }

    RecordingWriter writer() {
        return writer;
    }

    int openLegs() {
        return guests.openCount();
    }

    int expectedLegs() {
        return guests.expectedCount();
    }

    /** Time since the loop last came round; null when there is none or its thread has died. */
    @Nullable
    Duration loopAge() {
        Running server = running;
        return server != null && server.thread().isAlive()
                ? Duration.ofNanos(server.loop().age())
                : null;
    }
}
