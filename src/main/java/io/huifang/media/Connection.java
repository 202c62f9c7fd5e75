package io.huifang.media;

import io.huifang.media.MediaEvent.CloseReason;
import java.io.IOException;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One accepted socket: nameless until its UUID frame, then the line of one leg. Never blocks. Used by the media loop
 * only.
 */
final class Connection implements FrameReader.Sink {

    /** Chunks read in one go before other connections get their turn: eight seconds of sound. */
    private static final int MOST_CHUNKS = 4;

    /** About 0.3 s of frames: more would wait in the kernel and be heard late. */
    private static final int SEND_BUFFER = 16 * 1024;

    /** What a connection needs of the loop that serves it. */
    interface Host {

        /** Admits the leg of this UUID, or refuses the connection and gives null. */
        @Nullable
        AudioSocketLeg admit(Connection connection, UUID id, long now);

        void refuse(Connection connection, Refusal refusal, String why);
    }

    private final SocketChannel channel;
    private final Host host;
    private final FrameWriter frames;
    private final ByteBuffer chunk;
    private final long acceptedAt;
    private final FrameReader reader = new FrameReader();
    private final HalfBand.Down down = new HalfBand.Down();
    private @Nullable AudioSocketLeg leg;
    /** The rest of a frame of which the socket took only a part. */
    private @Nullable ByteBuffer rest;

    private int kind;
    private int chunkEnd;
    private long readAt;
    private boolean broken;
    private boolean closed;

    Connection(SocketChannel channel, Host host, FrameWriter frames, ByteBuffer chunk, int openingRate, long now)
            throws IOException {
        this.channel = channel;
        this.host = host;
        this.frames = frames;
        this.chunk = chunk;
        acceptedAt = now;
        kind = openingRate == Sound.RATE ? FrameKind.SOUND_16K : FrameKind.SOUND_8K;
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER);
    }

    SocketChannel channel() {
        return channel;
    }

    long acceptedAt() {
        return acceptedAt;
    }

    boolean isNameless() {
        return leg == null && !closed;
    }

    /** The socket failed while we wrote. */
    boolean isBroken() {
        return broken;
    }

    String peer() {
        try {
            return String.valueOf(channel.getRemoteAddress());
        } catch (IOException e) {
            return "gone (" + e.getMessage() + ")";
        }
    }

    void close() {
        closed = true;
        try {
            channel.close();
        } catch (IOException e) {
            broken = true;
        }
    }

    // --- in

    /** Reads what is there. */
    void drain(long now) {
        readAt = now;
        try {
            for (int i = 0; i < MOST_CHUNKS && !closed; i++) {
                chunk.clear();
                int count = channel.read(chunk);
                if (count < 0) {
                    gone(CloseReason.HUNG_UP);
                    return;
                }
                if (count == 0) {
                    return;
                }
                chunkEnd = chunk.flip().limit();
                if (!reader.feed(chunk, this) || chunkEnd < chunk.capacity()) {
                    return;
                }
            }
        } catch (MalformedFrameException e) {
            host.refuse(this, e.refusal(), String.valueOf(e.getMessage()));
        } catch (SocketException e) {
            // a reset: the PBX closed while sound of ours was still unread, which is how calls usually end
            gone(CloseReason.HUNG_UP);
        } catch (IOException e) {
            gone(CloseReason.BROKEN);
        }
    }

    private void gone(CloseReason reason) {
        AudioSocketLeg mine = leg;
        if (mine == null) {
            host.refuse(this, Refusal.TRUNCATED, "it closed before its UUID frame");
        } else {
            mine.end(reason, readAt);
        }
    }

    @Override
    public void begins(int kind, int length) throws MalformedFrameException {
        if (leg != null) {
            FrameKind.check(kind, length);
        } else if (kind != FrameKind.UUID || length != 2 * Long.BYTES) {
            throw new MalformedFrameException(
                    Refusal.GARBAGE,
                    String.format("it began with kind 0x%02x, %d bytes, and not with its UUID", kind, length));
        }
    }

    @Override
    public boolean frame(int kind, ByteBuffer payload) {
        AudioSocketLeg mine = leg;
        if (mine == null) {
            // the chunk is shared, and sound is read from it the other way round
            payload.order(ByteOrder.BIG_ENDIAN);
            leg = host.admit(this, new UUID(payload.getLong(), payload.getLong()), readAt);
            return leg != null;
        }
        switch (kind) {
            case FrameKind.HANG_UP -> mine.end(CloseReason.HUNG_UP, readAt);
            case FrameKind.ERROR -> mine.end(CloseReason.PROTOCOL_ERROR, readAt);
            case FrameKind.KEY -> mine.keyPressed((char) (payload.get() & 0xff), readAt);
            default -> {
                this.kind = kind;
                // a whole frame is read where it lies in the chunk, a pieced one from the heap
                int at = payload.isDirect() ? payload.limit() : chunk.position();
                mine.soundArrived(kind, payload, chunkEnd - at, readAt);
            }
        }
        return !closed;
    }

    @Nullable
    AudioSocketLeg leg() {
        return leg;
    }

    // --- out

    /**
     * Sends 20 ms at the rate at which the PBX sends.
     *
     * @param samples null for silence
     * @return false when the socket did not take it; then it is gone
     */
    boolean sendSound(short @Nullable [] samples) {
        return send(frames.sound(kind, samples, down));
    }

    void sendHangUp() {
        send(frames.hangUp());
    }

    private boolean send(ByteBuffer frame) {
        try {
            ByteBuffer before = rest;
            if (before != null) {
                channel.write(before);
                if (before.hasRemaining()) {
                    return false;
                }
                rest = null;
            }
            if (channel.write(frame) == 0) {
                return false;
            }
            if (frame.hasRemaining()) {
                rest = ByteBuffer.allocate(frame.remaining()).put(frame).flip();
            }
            return true;
        } catch (IOException e) {
            broken = true;
            return false;
        }
    }
}
