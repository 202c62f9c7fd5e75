package io.huifang.media;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where connections are until they have said which call they are: few at a time, and not for long. Turns away what is
 * not wanted, counts it, and logs it at most once a second. Used by the media loop only.
 */
final class Lobby {

    private static final Logger log = LoggerFactory.getLogger(Lobby.class);

    /** Makes a connection of an accepted socket. */
    interface Reception {
        Connection receive(SocketChannel channel, long now) throws IOException;
    }

    private final MediaProperties properties;
    private final MediaCounters counters;
    private final RateLimitedLog refusals = new RateLimitedLog(log);
    private final List<Connection> nameless = new ArrayList<>();

    Lobby(MediaProperties properties, MediaCounters counters) {
        this.properties = properties;
        this.counters = counters;
    }

    /** Takes in all that wait at the door. */
    void accept(ServerSocketChannel door, Selector selector, Reception reception) {
        try {
            SocketChannel channel = door.accept();
            while (channel != null) {
                welcome(channel, selector, reception);
                channel = door.accept();
            }
        } catch (IOException e) {
            // out of file descriptors, say: the connection stays in the queue and is tried again
            refusals.warn("accept=failed why=\"" + e.getMessage() + "\"", System.nanoTime());
        }
    }

    private void welcome(SocketChannel channel, Selector selector, Reception reception) {
        long now = System.nanoTime();
        try {
            Connection connection = reception.receive(channel, now);
            channel.register(selector, SelectionKey.OP_READ, connection);
            nameless.add(connection);
            connection.drain(now);
            if (nameless.size() > properties.maxUnidentified()) {
                makeRoom(now);
            }
        } catch (IOException e) {
            count(Refusal.TRUNCATED, "unknown", String.valueOf(e.getMessage()), now);
            closeQuietly(channel);
        }
    }

    /** When many connect at once their names may be here but unread; who still has none makes way, oldest first. */
    private void makeRoom(long now) {
        for (Connection connection : List.copyOf(nameless)) {
            connection.drain(now);
        }
        while (nameless.size() > properties.maxUnidentified()) {
            refuse(nameless.getFirst(), Refusal.CROWDED, "others came, and it has not said which call it is", now);
        }
    }

    /** The connection has said which call it is. */
    void leave(Connection connection) {
        nameless.remove(connection);
    }

    void refuse(Connection connection, Refusal refusal, String why, long now) {
        nameless.remove(connection);
        count(refusal, connection.peer(), why, now);
        connection.close();
    }

    /** Turns away who has said nothing for too long. */
    void expire(long now) {
        long limit = properties.uuidWithin().toNanos();
        for (Connection connection : List.copyOf(nameless)) {
            if (now - connection.acceptedAt() >= limit) {
                refuse(connection, Refusal.SILENT, "no UUID frame within " + properties.uuidWithin(), now);
            }
        }
    }

    void closeAll() {
        nameless.forEach(Connection::close);
        nameless.clear();
    }

    private void count(Refusal refusal, String peer, String why, long now) {
        counters.refused(refusal).increment();
        refusals.warn("connection=refused reason=" + refusal.tag() + " peer=" + peer + " why=\"" + why + "\"", now);
    }

    private static void closeQuietly(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            log.debug("close=failed", e);
        }
    }
}
