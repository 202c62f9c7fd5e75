package io.huifang.bench;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.net.NetworkInterface;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Listens in on one TCP port of the loopback interface, as tcpdump would, with the kernel's own time stamps. Neither side
 * notices, and neither side's clock or scheduling is in the figures. Linux on a 64-bit machine; needs root or CAP_NET_RAW.
 */
final class LoopbackTap implements AutoCloseable {

    /** Hears every segment that carries data, on the tap's own thread, in the order of the wire. */
    interface Listener {

        /**
         * @param nanos when it was sent, by the real-time clock
         * @param peer the port of the other side
         * @param fromPort true when the tapped port's side has sent it
         * @param sequence TCP sequence number of the first byte
         * @param data valid during the call only
         */
        void segment(long nanos, int peer, boolean fromPort, int sequence, ByteBuffer data);
    }

    private static final int AF_PACKET = 17;
    private static final int SOCK_DGRAM = 2;
    private static final int ETH_P_IP = 0x0800;
    private static final int SOL_SOCKET = 1;
    private static final int SO_RCVTIMEO = 20;
    private static final int SO_ATTACH_FILTER = 26;
    private static final int SO_RCVBUFFORCE = 33;
    private static final int SO_TIMESTAMPNS = 35;
    private static final int SOL_PACKET = 263;
    private static final int PACKET_STATISTICS = 6;
    private static final int BUFFER = 64 * 1024 * 1024;
    private static final int LARGEST = 70_000;

    private final Linker linker = Linker.nativeLinker();
    private final Arena arena = Arena.ofShared();
    private final int port;
    private final Listener listener;
    private final int socket;
    private final Thread thread;
    private volatile boolean stopping;
    private volatile RuntimeException fault;

    LoopbackTap(int port, Listener listener) throws IOException {
        this.port = port;
        this.listener = listener;
        socket = call("socket", AF_PACKET, SOCK_DGRAM, Short.toUnsignedInt(Short.reverseBytes((short) ETH_P_IP)));
        if (socket < 0) {
            throw new IOException("listening in on the loopback interface was refused; it needs root or CAP_NET_RAW");
        }
        attachFilter();
        option(SOL_SOCKET, SO_RCVBUFFORCE, BUFFER);
        option(SOL_SOCKET, SO_TIMESTAMPNS, 1);
        MemorySegment patience = arena.allocate(16, 8);
        patience.set(JAVA_LONG, 8, 100_000); // microseconds
        check("setsockopt", call("setsockopt", socket, SOL_SOCKET, SO_RCVTIMEO, patience, 16));
        MemorySegment address = arena.allocate(20, 8); // struct sockaddr_ll
        address.set(JAVA_SHORT, 0, (short) AF_PACKET);
        address.set(JAVA_SHORT, 2, Short.reverseBytes((short) ETH_P_IP));
        address.set(JAVA_INT, 4, NetworkInterface.getByName("lo").getIndex());
        check("bind", call("bind", socket, address, 20));
        thread = Thread.ofPlatform().name("tap").start(this::run);
    }

    /** Only TCP segments with data, from or to the port: 52 bytes are headers with time stamps and nothing else. */
    private void attachFilter() throws IOException {
        List<long[]> program = new ArrayList<>(List.of(
                new long[] {0x30, 0, 0, 9}, // protocol
                new long[] {0x15, 0, 8, 6}, // TCP?
                new long[] {0x28, 0, 0, 2}, // total length
                new long[] {0x25, 0, 6, 52}, // more than headers?
                new long[] {0xb1, 0, 0, 0}, // where TCP begins
                new long[] {0x48, 0, 0, 0}, // source port
                new long[] {0x15, 2, 0, port},
                new long[] {0x48, 0, 0, 2}, // destination port
                new long[] {0x15, 0, 1, port},
                new long[] {0x06, 0, 0, 0xffff}, // take it
                new long[] {0x06, 0, 0, 0})); // leave it
        MemorySegment code = arena.allocate(8L * program.size(), 8);
        for (int i = 0; i < program.size(); i++) {
            long[] step = program.get(i);
            code.set(JAVA_SHORT, 8L * i, (short) step[0]);
            code.set(JAVA_BYTE, 8L * i + 2, (byte) step[1]);
            code.set(JAVA_BYTE, 8L * i + 3, (byte) step[2]);
            code.set(JAVA_INT, 8L * i + 4, (int) step[3]);
        }
        MemorySegment filter = arena.allocate(16, 8); // struct sock_fprog
        filter.set(JAVA_SHORT, 0, (short) program.size());
        filter.set(ADDRESS, 8, code);
        check("setsockopt", call("setsockopt", socket, SOL_SOCKET, SO_ATTACH_FILTER, filter, 16));
    }

    private void option(int level, int name, int value) throws IOException {
        MemorySegment holder = arena.allocateFrom(JAVA_INT, value);
        check("setsockopt", call("setsockopt", socket, level, name, holder, 4));
    }

    private void run() {
        MemorySegment packet = arena.allocate(LARGEST, 8);
        MemorySegment control = arena.allocate(128, 8);
        MemorySegment piece = arena.allocate(16, 8); // struct iovec
        piece.set(ADDRESS, 0, packet);
        piece.set(JAVA_LONG, 8, LARGEST);
        MemorySegment message = arena.allocate(56, 8); // struct msghdr
        message.set(ADDRESS, 16, piece);
        message.set(JAVA_LONG, 24, 1);
        message.set(ADDRESS, 32, control);
        ByteBuffer bytes = packet.asByteBuffer().order(ByteOrder.BIG_ENDIAN);
        MethodHandle receive = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("recvmsg"),
                FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT));
        while (!stopping) {
            message.set(JAVA_LONG, 40, 128);
            long length;
            try {
                length = (long) receive.invokeExact(socket, message, 0);
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
            if (length > 0) {
                try {
                    // cmsghdr is 16 bytes, then struct timespec
                    deliver(bytes, control.get(JAVA_LONG, 16) * 1_000_000_000L + control.get(JAVA_LONG, 24));
                } catch (RuntimeException e) {
                    fault = e;
                }
            }
        }
    }

    private void deliver(ByteBuffer packet, long nanos) {
        int tcp = (packet.get(0) & 0x0f) * 4;
        int source = Short.toUnsignedInt(packet.getShort(tcp));
        int target = Short.toUnsignedInt(packet.getShort(tcp + 2));
        int data = tcp + ((packet.get(tcp + 12) >> 4) & 0x0f) * 4;
        int length = Short.toUnsignedInt(packet.getShort(2)) - data;
        if (length > 0) {
            boolean fromPort = source == port;
            listener.segment(
                    nanos, fromPort ? target : source, fromPort, packet.getInt(tcp + 4), packet.slice(data, length));
        }
    }

    /** Segments that the kernel could not hand over in time, since the last time this was asked. */
    int dropped() throws IOException {
        MemorySegment statistics = arena.allocate(8, 8);
        MemorySegment size = arena.allocateFrom(JAVA_INT, 8);
        check("getsockopt", call("getsockopt", socket, SOL_PACKET, PACKET_STATISTICS, statistics, size));
        return statistics.get(JAVA_INT, 4);
    }

    private int call(String name, Object... arguments) {
        MemoryLayout[] layouts = new MemoryLayout[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            layouts[i] = arguments[i] instanceof Integer ? JAVA_INT : ADDRESS;
        }
        try {
            return (int) linker.downcallHandle(
                            linker.defaultLookup().findOrThrow(name), FunctionDescriptor.of(JAVA_INT, layouts))
                    .invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static void check(String name, int result) throws IOException {
        if (result != 0) {
            throw new IOException(name + " on the tap's socket failed");
        }
    }

    @Override
    public void close() {
        stopping = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return; // the thread may still use the memory
        }
        call("close", socket);
        arena.close();
        if (fault != null) {
            throw fault;
        }
    }
}
