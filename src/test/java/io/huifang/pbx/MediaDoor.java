package io.huifang.pbx;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The other end of media legs, for tests of the PBX alone: lets everybody in and listens to nobody. */
final class MediaDoor implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    private final Map<UUID, Socket> legs = new ConcurrentHashMap<>();

    MediaDoor() throws IOException {
        Thread.ofVirtual().start(this::accept);
    }

    String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    int legs() {
        return legs.size();
    }

    boolean knows(UUID leg) {
        return legs.containsKey(leg);
    }

    /** Ends a call from our side without asking the PBX. */
    void shut(UUID call) throws IOException {
        legs.get(call).close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket leg = server.accept();
                Thread.ofVirtual().start(() -> swallow(leg));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void swallow(Socket leg) {
        UUID call = null;
        try (leg) {
            DataInputStream in = new DataInputStream(leg.getInputStream());
            while (true) {
                int kind = in.readUnsignedByte();
                int length = in.readUnsignedShort();
                if (kind == 1) {
                    call = new UUID(in.readLong(), in.readLong());
                    legs.put(call, leg);
                } else {
                    in.skipNBytes(length);
                }
            }
        } catch (IOException e) {
            if (call != null) {
                legs.remove(call);
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket leg : legs.values()) {
            leg.close();
        }
    }
}
