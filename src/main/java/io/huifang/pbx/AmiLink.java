package io.huifang.pbx;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asteriskjava.manager.event.ManagerEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps us logged in: one thread that connects, asks every few seconds whether the PBX is still there, and after a loss comes
 * back with growing pauses.
 */
final class AmiLink {

    private static final Logger log = LoggerFactory.getLogger(AmiLink.class);

    /** AMI 7 came with Asterisk 18, the first with the AudioSocket channel driver as we use it. */
    private static final int OLDEST_PROTOCOL = 7;

    private static final Pattern GREETING = Pattern.compile("Asterisk Call Manager/(\\d{1,4})\\..*");

    /** How long we wait for the PBX to say that it is up, before we take it for granted. */
    private static final Duration BOOT_NOTICE = Duration.ofSeconds(5);

    private final PbxProperties settings;
    private final PbxCounts counts;
    private final Clock clock;
    private final Listener listener;
    private final BackOff backOff;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;
    private volatile LinkState state;
    private volatile @Nullable AmiSession session;

    AmiLink(PbxProperties settings, PbxCounts counts, Clock clock, Listener listener) {
        this.settings = settings;
        this.counts = counts;
        this.clock = clock;
        this.listener = listener;
        this.backOff = new BackOff(
                settings.reconnect(), () -> ThreadLocalRandom.current().nextDouble());
        this.state = new LinkState.Down(clock.instant(), "not connected to " + where() + " yet");
        this.thread = Thread.ofPlatform().name("pbx-link").daemon().unstarted(this::run);
    }

    /** What the link does for a living; all methods are called on its own threads and must not block for long. */
    interface Listener {

        /** @param bootedAt when the PBX came up, as far as it says; null when it doesn't */
        void up(AmiSession session, @Nullable Instant bootedAt);

        void down();

        void event(ManagerEvent event);
    }

    void start() {
        thread.start();
    }

    void stop() {
        stopped.countDown();
        thread.interrupt();
        AmiSession open = session;
        if (open != null) {
            open.close();
        }
    }

    LinkState state() {
        return state;
    }

    /** @throws PbxUnreachableException when there is none, with the reason in a sentence */
    AmiSession session() {
        AmiSession open = session;
        if (open != null) {
            return open;
        }
        throw new PbxUnreachableException(
                state instanceof LinkState.Down down ? down.why() : "the connection to the PBX has just been lost");
    }

    private void run() {
        while (stopped.getCount() > 0) {
            Duration pause = connectAndStay();
            try {
                if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            } catch (InterruptedException e) {
                return; // stop() did it
            }
        }
    }

    /** Returns after a failed attempt or a lost connection, with the time to wait before the next. */
    private Duration connectAndStay() {
        AmiSession attempt = new AmiSession(settings, counts, listener::event);
        try {
            attempt.open();
            if (tooOld(attempt.getProtocolIdentifier())) {
                return refused("the PBX at " + where() + " is older than Asterisk 18 (it greets with '"
                        + attempt.getProtocolIdentifier() + "')");
            }
            up(attempt);
            String why = stay(attempt);
            attempt.close();
            down("lost the connection to the PBX at " + where() + ": " + why);
            return backOff.next();
        } catch (AmiSession.LoginRefused e) {
            return refused("the PBX at " + where() + " refused the login of user '" + settings.user() + "' ("
                    + e.getMessage() + "); check huifang.pbx.user and huifang.pbx.secret");
        } catch (IOException e) {
            counts.connectionFailed();
            down("the PBX at " + where() + " can't be reached: " + e.getMessage());
            return backOff.next();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Duration.ZERO;
        } catch (RuntimeException e) {
            log.error("pbx.link.failed", e);
            down("the connection to the PBX at " + where() + " failed: " + e.getMessage());
            return backOff.next();
        } finally {
            attempt.close();
        }
    }

    private void up(AmiSession open) throws InterruptedException, IOException {
        Instant bootedAt = bootedAt(open);
        backOff.reset();
        counts.connected();
        Instant now = clock.instant();
        String version = open.asterisk() == null ? open.getProtocolIdentifier() : "Asterisk " + open.asterisk();
        log.info("pbx.connected at={} version={}", where(), version);
        listener.up(open, bootedAt); // first, so that no new call is taken for one from before a restart of the PBX
        state = new LinkState.Up(now, version, now);
        session = open;
    }

    /** Waits for the PBX to be up: the manager interface opens before channel drivers are there. */
    private @Nullable Instant bootedAt(AmiSession open) throws InterruptedException, IOException {
        try {
            CompletableFuture.anyOf(open.booted(), open.end()).get(BOOT_NOTICE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            log.warn("pbx.boot.unheard hint=\"the manager user lacks the read right 'system'\"");
            return null;
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
        if (open.end().isDone()) {
            throw new IOException(open.end().join());
        }
        Integer uptime = open.booted().join().getUptime();
        return uptime == null ? null : clock.instant().minusSeconds(uptime);
    }

    /** Returns when the connection is gone, with the reason. */
    private String stay(AmiSession open) throws InterruptedException {
        while (true) {
            try {
                return open.end().get(settings.keepAlive().toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                return String.valueOf(e.getMessage());
            } catch (TimeoutException e) {
                // time to ask
            }
            if (!open.answersWithin(settings.keepAliveTimeout())) {
                open.close("no answer to a ping within " + settings.keepAliveTimeout());
            } else if (state instanceof LinkState.Up up) {
                state = new LinkState.Up(up.since(), up.version(), clock.instant());
            }
        }
    }

    private Duration refused(String why) {
        counts.connectionFailed();
        down(why);
        return backOff.afterRefusal();
    }

    private void down(String why) {
        boolean wasUp = session != null;
        session = null;
        if (!(state instanceof LinkState.Down before)) {
            log.warn("pbx.down why=\"{}\"", why);
            state = new LinkState.Down(clock.instant(), why);
        } else if (!before.why().equals(why)) {
            // said once, not at every try
            log.warn("pbx.down why=\"{}\"", why);
            state = new LinkState.Down(before.since(), why);
        }
        if (wasUp) {
            listener.down();
        }
    }

    private static boolean tooOld(@Nullable String greeting) {
        Matcher version = GREETING.matcher(greeting == null ? "" : greeting);
        return version.matches() && Integer.parseInt(version.group(1)) < OLDEST_PROTOCOL;
    }

    private String where() {
        return settings.host() + ":" + settings.port();
    }
}
