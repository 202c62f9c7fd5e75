package io.huifang.pbx;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.asteriskjava.util.SocketConnectionFacade;
import org.jspecify.annotations.Nullable;

/** A socket that speaks lines of UTF-8, for asterisk-java. Unlike its own, it bounds what a broken peer can send. */
class LineSocket implements SocketConnectionFacade {

    private static final int LONGEST_LINE = 64 * 1024;
    private static final int MOST_LINES = 1000;

    private final Socket socket;
    private final InputStream in;
    private final StringBuilder unsent = new StringBuilder();
    private int linesOfMessage;

    /**
     * @param socket connected; closed when something goes wrong here
     * @param readTimeout after so much silence the peer counts as dead
     */
    LineSocket(Socket socket, Duration readTimeout) throws IOException {
        this.socket = socket;
        try {
            socket.setSoTimeout(Math.toIntExact(readTimeout.toMillis()));
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Null at the end of the stream, as asterisk-java's readers expect it, whatever their interface says. */
    @Override
    public @Nullable String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                return null;
            }
            if (line.size() == LONGEST_LINE) {
                throw new IOException("the peer sent a line of more than " + LONGEST_LINE + " bytes");
            }
            if (read != '\r') {
                line.write(read);
            }
        }
        linesOfMessage = line.size() == 0 ? 0 : linesOfMessage + 1;
        if (linesOfMessage > MOST_LINES) {
            throw new IOException("the peer sent a message of more than " + MOST_LINES + " lines");
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void write(String text) {
        unsent.append(text);
    }

    /**
     * Sends what was written in one piece. When this fails, the line end that completes a request has not been sent, so the
     * PBX has not acted on it.
     */
    @Override
    public void flush() throws IOException {
        byte[] bytes = unsent.toString().getBytes(StandardCharsets.UTF_8);
        unsent.setLength(0);
        socket.getOutputStream().write(bytes);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    @Override
    public boolean isConnected() {
        return socket.isConnected() && !socket.isClosed();
    }

    @Override
    public InetAddress getLocalAddress() {
        return socket.getLocalAddress();
    }

    @Override
    public int getLocalPort() {
        return socket.getLocalPort();
    }

    @Override
    public InetAddress getRemoteAddress() {
        return socket.getInetAddress();
    }

    @Override
    public int getRemotePort() {
        return socket.getPort();
    }
}
