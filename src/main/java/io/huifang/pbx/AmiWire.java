package io.huifang.pbx;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The manager connection's socket. Hands asterisk-java only those messages that somebody wants: everything else on a busy PBX
 * is dropped here, before it is parsed by reflection, queued, or logged with a customer's number in it.
 */
final class AmiWire extends LineSocket {

    private final Predicate<List<String>> wanted;
    private final Queue<String> ready = new ArrayDeque<>();
    private boolean greeted;
    private volatile String reasonOfTheEnd = "closed by the PBX";

    private AmiWire(Socket socket, Duration readTimeout, Predicate<List<String>> wanted) throws IOException {
        super(socket, readTimeout);
        this.wanted = wanted;
    }

    /** @param wanted told the lines of a message without the empty one at its end */
    static AmiWire connect(
            InetSocketAddress peer, Duration connectTimeout, Duration readTimeout, Predicate<List<String>> wanted)
            throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(peer, Math.toIntExact(connectTimeout.toMillis()));
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        return new AmiWire(socket, readTimeout, wanted);
    }

    @Override
    public @Nullable String readLine() throws IOException {
        try {
            return nextLine();
        } catch (IOException e) {
            reasonOfTheEnd = String.valueOf(e.getMessage());
            throw e;
        }
    }

    /** Why nothing more can be read. */
    String reasonOfTheEnd() {
        return reasonOfTheEnd;
    }

    private @Nullable String nextLine() throws IOException {
        if (!greeted) {
            greeted = true;
            return super.readLine();
        }
        while (ready.isEmpty()) {
            List<String> message = message();
            if (message == null) {
                return null;
            }
            if (wanted.test(message)) {
                ready.addAll(message);
                ready.add("");
            }
        }
        return ready.remove();
    }

    private @Nullable List<String> message() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = super.readLine(); line != null; line = super.readLine()) {
            if (line.isEmpty()) {
                return lines;
            }
            lines.add(line);
        }
        return null;
    }
}
