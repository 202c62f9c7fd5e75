package io.huifang.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Carries TCP connections to another port of this machine until it is cut. */
final class Cable implements AutoCloseable {

    private final ServerSocket near;
    private final int farPort;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile boolean whole = true;

    private Cable(ServerSocket near, int farPort) {
        this.near = near;
        this.farPort = farPort;
    }

    static Cable to(int farPort) throws IOException {
        Cable cable = new Cable(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), farPort);
        Thread.ofVirtual().start(cable::accept);
        return cable;
    }

    int port() {
        return near.getLocalPort();
    }

    /** Breaks what is connected, and whatever tries to connect from now on. */
    void cut() {
        whole = false;
        ends.forEach(Cable::close);
        ends.clear();
    }

    void mend() {
        whole = true;
    }

    @Override
    public void close() {
        cut();
        try {
            near.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        try {
            while (true) {
                plugIn(near.accept());
            }
        } catch (IOException e) {
            cut(); // it has been closed
        }
    }

    private void plugIn(Socket one) {
        ends.add(one);
        try {
            Socket other = new Socket(InetAddress.getLoopbackAddress(), farPort);
            ends.add(other);
            Thread.ofVirtual().start(() -> carry(one, other));
            Thread.ofVirtual().start(() -> carry(other, one));
            if (!whole) {
                cut();
            }
        } catch (IOException e) {
            close(one); // the far end refuses
        }
    }

    private void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // cut, or the other side has gone: both ends are closed below
        } finally {
            close(from);
            close(to);
            ends.remove(from);
            ends.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
