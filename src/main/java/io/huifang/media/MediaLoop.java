package io.huifang.media;

import io.huifang.media.MediaEvent.CloseReason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The one thread that moves all sound. It wakes every 5 ms by absolute deadline, reads every socket that has something,
 * and then ticks the quarter of the legs whose turn it is, so that each leg sends a frame every 20 ms. With no leg open
 * it sleeps in the selector. See docs/adr/0002-one-media-loop.md.
 */
final class MediaLoop implements Runnable, Connection.Host {

    private static final Logger log = LoggerFactory.getLogger(MediaLoop.class);

    private static final int PHASES = 4;
    private static final long SLOT = Samples.FRAME_NANOS / PHASES;
    private static final long IDLE_MILLIS = 100;
    private static final long HOUSEKEEPING = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int CHUNK = 64 * 1024;

    private final MediaProperties properties;
    private final ServerSocketChannel door;
    private final Selector selector;
    private final GuestList guests;
    private final MediaCounters counters;
    private final RateLimitedLog faults = new RateLimitedLog(log);

    private final List<List<AudioSocketLeg>> phases = new ArrayList<>();
    private final Lobby lobby;
    private final List<AudioSocketLeg> finishing = new ArrayList<>();
    private final FrameWriter frames = new FrameWriter();
    private final ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);
    private final long epoch = System.nanoTime();
    private long slot;
    private int open;
    private long keptHouseAt;
    private volatile long lastTurn = epoch;
    private volatile boolean stopping;
    private volatile boolean asked;

    MediaLoop(MediaProperties properties, ServerSocketChannel door, GuestList guests, MediaCounters counters)
            throws IOException {
        this.properties = properties;
        this.door = door;
        this.guests = guests;
        this.counters = counters;
        lobby = new Lobby(properties, counters);
        for (int i = 0; i < PHASES; i++) {
            phases.add(new ArrayList<>());
        }
        selector = Selector.open();
        door.configureBlocking(false);
        door.register(selector, SelectionKey.OP_ACCEPT);
    }

    /** How long ago the loop last came round, in nanoseconds; from any thread. */
    long age() {
        return System.nanoTime() - lastTurn;
    }

    /** A leg has asked for something that should not wait; from any thread. */
    void wake() {
        asked = true;
        selector.wakeup();
    }

    /** Makes the loop hang up everything and end; from any thread. */
    void stop() {
        stopping = true;
        selector.wakeup();
    }

    @Override
    public void run() {
        try {
            while (!stopping) {
                try {
                    turn();
                } catch (IOException | RuntimeException e) {
                    // the loop carries all calls: whatever one turn meets, the next one must come
                    faults.warn("media-loop=fault why=\"" + e + "\"", System.nanoTime());
                    log.debug("media-loop=fault", e);
                    LockSupport.parkNanos(SLOT);
                }
            }
        } finally {
            shutDown();
        }
    }

    private void turn() throws IOException {
        if (open == 0 && finishing.isEmpty()) {
            // a closed channel lets go of its socket in here
            selector.select(this::ready, IDLE_MILLIS);
            slot = (System.nanoTime() - epoch) / SLOT;
        } else {
            awaitSlot();
            selector.selectNow(this::ready);
            tick();
        }
        long now = System.nanoTime();
        lastTurn = now;
        finishing.removeIf(leg -> leg.isFinished(now));
        if (asked || now - keptHouseAt >= HOUSEKEEPING) {
            asked = false;
            keptHouseAt = now;
            keepHouse(now);
        }
    }

    private void awaitSlot() {
        long deadline = epoch + (slot + 1) * SLOT;
        long left = deadline - System.nanoTime();
        while (left > 0 && !stopping) {
            LockSupport.parkNanos(left);
            left = deadline - System.nanoTime();
        }
        counters.late(-left);
    }

    private void tick() {
        long now = System.nanoTime();
        long current = (now - epoch) / SLOT;
        // after a long sleep each phase is visited once; legs see for themselves how much is due
        for (long next = Math.max(slot + 1, current - PHASES + 1); next <= current; next++) {
            List<AudioSocketLeg> legs = phases.get((int) (next % PHASES));
            for (int i = legs.size() - 1; i >= 0; i--) {
                AudioSocketLeg leg = legs.get(i);
                if (leg.isOpen()) {
                    guarded(leg, now);
                }
                if (!leg.isOpen()) {
                    legs.set(i, legs.getLast());
                    legs.removeLast();
                    retire(leg);
                }
            }
        }
        slot = Math.max(slot, current);
    }

    private void guarded(AudioSocketLeg leg, long now) {
        try {
            leg.tick(now);
        } catch (RuntimeException e) {
            fault(leg, e, now);
        }
    }

    private void fault(AudioSocketLeg leg, RuntimeException e, long now) {
        try (var _ = MDC.putCloseable("call", leg.call().toString())) {
            log.error("leg=fault", e);
        }
        leg.end(CloseReason.BROKEN, now);
    }

    private void retire(AudioSocketLeg leg) {
        open--;
        guests.remove(leg.call().value());
        finishing.add(leg);
    }

    // --- connections

    private void ready(SelectionKey key) {
        if (!key.isValid()) {
            return;
        }
        if (key.isAcceptable()) {
            lobby.accept(door, selector, this::receive);
        } else if (key.attachment() instanceof Connection connection) {
            long now = System.nanoTime();
            try {
                connection.drain(now);
            } catch (RuntimeException e) {
                AudioSocketLeg leg = connection.leg();
                if (leg == null) {
                    refuse(connection, Refusal.GARBAGE, e.toString());
                } else {
                    fault(leg, e, now);
                }
            }
        }
    }

    private Connection receive(SocketChannel channel, long now) throws IOException {
        return new Connection(channel, this, frames, chunk, properties.openingRate(), now);
    }

    @Override
    public @Nullable AudioSocketLeg admit(Connection connection, UUID id, long now) {
        AudioSocketLeg leg = guests.admit(id, now);
        if (leg == null) {
            refuse(connection, guests.refusal(id), "call " + id);
            return null;
        }
        lobby.leave(connection);
        join(leg, connection, now);
        return leg;
    }

    private void join(AudioSocketLeg leg, Connection connection, long now) {
        int least = 0;
        for (int i = 1; i < PHASES; i++) {
            if (phases.get(i).size() < phases.get(least).size()) {
                least = i;
            }
        }
        long current = Math.max(slot, (now - epoch) / SLOT);
        long turn = current - Math.floorMod(current - least, PHASES);
        phases.get(least).add(leg);
        open++;
        leg.connected(connection, epoch + turn * SLOT);
        // the first silence at once, not only when the phase comes round
        leg.tick(System.nanoTime());
    }

    @Override
    public void refuse(Connection connection, Refusal refusal, String why) {
        long now = System.nanoTime();
        AudioSocketLeg leg = connection.leg();
        if (leg != null) {
            leg.end(CloseReason.PROTOCOL_ERROR, now);
        }
        lobby.refuse(connection, refusal, why, now);
    }

    private void keepHouse(long now) {
        lobby.expire(now);
        for (AudioSocketLeg leg : guests.expected()) {
            if (leg.isOverdue(now)) {
                guests.remove(leg.call().value());
                leg.end(leg.isCloseWanted() ? CloseReason.CLOSED_BY_US : CloseReason.NEVER_CAME, now);
                finishing.add(leg);
            }
        }
    }

    // --- the end

    private void shutDown() {
        long now = System.nanoTime();
        closeAll(now);
        long limit = now + TimeUnit.SECONDS.toNanos(3);
        while (!finishing.isEmpty() && System.nanoTime() - limit < 0) {
            finishing.removeIf(leg -> leg.isFinished(System.nanoTime()));
            LockSupport.parkNanos(SLOT);
        }
        try {
            door.close();
            selector.close();
        } catch (IOException e) {
            log.warn("media-loop=unclean-stop why=\"{}\"", e.getMessage());
        }
    }

    private void closeAll(long now) {
        lobby.closeAll();
        for (List<AudioSocketLeg> legs : phases) {
            for (AudioSocketLeg leg : legs) {
                leg.close();
                guarded(leg, now);
                leg.end(CloseReason.CLOSED_BY_US, now);
                retire(leg);
            }
            legs.clear();
        }
        for (AudioSocketLeg leg : guests.shut()) {
            leg.end(CloseReason.CLOSED_BY_US, now);
            finishing.add(leg);
        }
    }
}
