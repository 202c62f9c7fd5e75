package io.huifang.pbx;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.fastagi.DefaultAgiServer;
import org.asteriskjava.fastagi.StaticMappingStrategy;
import org.asteriskjava.util.ServerSocketFacade;
import org.asteriskjava.util.SocketConnectionFacade;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Listens for the PBX's questions about calls (FastAGI). A taken port stops the start of the service. */
@Component
final class AgiServer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AgiServer.class);

    private final PbxProperties.Agi settings;
    private final AgiDesk desk;
    private final PbxCounts counts;
    private @Nullable Listening listening;

    AgiServer(PbxProperties settings, AgiDesk desk, PbxCounts counts) {
        this.settings = settings.agi();
        this.desk = desk;
        this.counts = counts;
    }

    @Override
    public synchronized void start() {
        Listening bound = new Listening(bind());
        listening = bound;
        Thread.ofPlatform().name("agi-accept").daemon().start(bound::serve);
        log.info("agi.listening bind={} port={}", settings.bind(), bound.port());
    }

    private ServerSocket bind() {
        try {
            ServerSocket socket = new ServerSocket();
            try {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(settings.bind(), settings.port()));
                return socket;
            } catch (IOException e) {
                socket.close();
                throw e;
            }
        } catch (IOException e) {
            throw new AgiPortTakenException(settings.bind(), settings.port(), e);
        }
    }

    @Override
    public synchronized void stop() {
        if (listening != null) {
            listening.shutdown();
            listening = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return listening != null;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    synchronized int port() {
        return listening == null ? -1 : listening.port();
    }

    /** asterisk-java's server on a socket of ours: it would bind on another thread, where a taken port stops nothing. */
    private final class Listening extends DefaultAgiServer {

        private final ServerSocket socket;

        Listening(ServerSocket socket) {
            super(null, new StaticMappingStrategy(desk));
            this.socket = socket;
            setPoolSize(1);
            setMaximumPoolSize(settings.poolSize());
        }

        int port() {
            return socket.getLocalPort();
        }

        void serve() {
            try {
                startup();
            } catch (IOException | RuntimeException e) {
                log.error("agi.stopped", e);
            }
        }

        @Override
        protected ServerSocketFacade createServerSocket() {
            return new Door(socket, settings.readTimeout());
        }

        @Override
        protected void execute(Runnable command) {
            try {
                super.execute(command);
            } catch (RejectedExecutionException e) {
                counts.agiTurnedAway();
                log.warn("agi.full most={} hint=huifang.pbx.agi.pool-size", settings.poolSize());
                throw e; // makes asterisk-java close the connection
            }
        }

        @Override
        protected void handleException(String message, Exception e) {
            log.warn("agi.accept.failed why=\"{}\"", e.getMessage());
        }

        @Override
        public synchronized void shutdown() {
            super.shutdown();
            try {
                socket.close();
            } catch (IOException e) {
                log.warn("agi.close.failed", e);
            }
        }
    }

    private static final class Door implements ServerSocketFacade {

        private static final int PAUSE_MILLIS = 100;

        private final ServerSocket socket;
        private final Duration readTimeout;
        private final CountDownLatch closed = new CountDownLatch(1);

        Door(ServerSocket socket, Duration readTimeout) {
            this.socket = socket;
            this.readTimeout = readTimeout;
        }

        @Override
        public SocketConnectionFacade accept() throws IOException {
            try {
                return new LineSocket(socket.accept(), readTimeout);
            } catch (IOException e) {
                pause(); // asterisk-java tries again at once, for ever, say when no file handle is left
                throw e;
            }
        }

        private void pause() {
            try {
                var _ = closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() throws IOException {
            closed.countDown();
            socket.close();
        }

        @Override
        public void setSocketReadTimeout(int socketReadTimeout) {
            // ours is set when a connection is accepted
        }
    }
}
