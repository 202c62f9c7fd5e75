package io.huifang.pbx;

import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Speaks the manager protocol as an Asterisk 22 was seen to, with subscribers that behave by the last digits of their number
 * and need no time for it. Can be told to misbehave.
 */
final class ScriptedAsterisk implements AutoCloseable {

    static final String USER = "huifang";
    static final String SECRET = "correct horse";

    private static final String CHALLENGE = "187264539";

    /** Everything that was asked, for tests that look at it. */
    final BlockingQueue<Map<String, String>> asked = new LinkedBlockingQueue<>();

    final AtomicInteger logins = new AtomicInteger();

    /** Requests that get no response at all. */
    final Set<String> unanswered = ConcurrentHashMap.newKeySet();

    volatile String greeting = "Asterisk Call Manager/11.0.0";
    volatile String release = "22.10.1";
    volatile int uptime = 1000;
    volatile boolean saysItIsBooted = true;
    volatile boolean mayAskForSettings = true;

    /** Accepted calls get their channels only when this is open. */
    volatile CountDownLatch births = new CountDownLatch(0);

    private final Map<String, Call> calls = new ConcurrentHashMap<>();
    private final List<Link> links = new CopyOnWriteArrayList<>();
    private final AtomicInteger channels = new AtomicInteger();
    private final int port;
    private volatile ServerSocket server;

    ScriptedAsterisk() throws IOException {
        server = onAPortThatStaysOurs();
        port = server.getLocalPort();
        Thread.ofVirtual().start(() -> accept(server));
    }

    /**
     * Below the ports that the kernel gives to outgoing connections: one of those might take ours while we are away, even the
     * very connection that looks for us.
     */
    private static ServerSocket onAPortThatStaysOurs() throws IOException {
        for (int tries = 0; tries < 100; tries++) {
            try {
                return new ServerSocket(
                        ThreadLocalRandom.current().nextInt(20_000, 30_000), 50, InetAddress.getLoopbackAddress());
            } catch (BindException e) {
                // somebody else's; another one
            }
        }
        throw new IOException("no free port between 20000 and 30000");
    }

    int port() {
        return port;
    }

    /** Waits for a request of a kind. */
    Map<String, String> awaitAsked(String action) throws InterruptedException {
        while (true) {
            Map<String, String> next = asked.poll(20, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nobody asked for " + action);
            }
            if (next.get("action").equalsIgnoreCase(action)) {
                return next;
            }
        }
    }

    /** Closes the manager connections; calls go on. */
    void dropConnections() {
        links.forEach(Link::close);
    }

    /** Stops listening as well. */
    void goAway() throws IOException {
        server.close();
        dropConnections();
    }

    /** Listens again on the same port. */
    void comeBack() throws IOException {
        ServerSocket again = new ServerSocket();
        again.setReuseAddress(true);
        again.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        server = again;
        Thread.ofVirtual().start(() -> accept(again));
    }

    /** A call ends while nobody is listening. */
    void forget(UUID call) {
        calls.remove("huifang-call-" + call);
    }

    void forgetAll() {
        calls.clear();
    }

    /** A call that was begun before anybody listened. */
    void hasCall(UUID id) {
        String media = "huifang-call-" + id;
        calls.put(media, new Call(media, "PJSIP/carrier-0000ffff", null, null));
    }

    void answerSilently(UUID call) {
        calls.get("huifang-call-" + call).up = true;
    }

    boolean has(UUID call) {
        return calls.containsKey("huifang-call-" + call);
    }

    void event(String... lines) {
        links.forEach(link -> link.event(lines));
    }

    /** Sends bytes as they stand. */
    void raw(String text) {
        links.forEach(link -> link.send(text));
    }

    @Override
    public void close() throws IOException {
        goAway();
        calls.values().forEach(Call::closeMedia);
    }

    private void accept(ServerSocket on) {
        while (!on.isClosed()) {
            try {
                Link link = new Link(on.accept());
                links.add(link);
                Thread.ofVirtual().start(link::serve);
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One manager connection. */
    private final class Link {

        private final Socket socket;
        private volatile boolean loggedIn;

        Link(Socket socket) {
            this.socket = socket;
        }

        void serve() {
            try (socket) {
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                send(greeting + "\r\n");
                Map<String, String> request = new LinkedHashMap<>();
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    if (!line.isEmpty()) {
                        String[] parts = line.split(":", 2);
                        request.merge(parts[0].toLowerCase(), parts[1].strip(), (a, b) -> a + "\n" + b);
                    } else if (!request.isEmpty()) {
                        Map<String, String> whole = Map.copyOf(request);
                        request.clear();
                        asked.add(whole);
                        if (!unanswered.contains(whole.get("action"))) {
                            answer(whole);
                        }
                    }
                }
            } catch (IOException e) {
                // gone
            } finally {
                links.remove(this);
            }
        }

        private void answer(Map<String, String> request) {
            switch (request.get("action")) {
                case "Challenge" -> respond(request, "Success", "Challenge: " + CHALLENGE);
                case "Login" -> login(request);
                case "CoreSettings" -> {
                    if (mayAskForSettings) {
                        respond(request, "Success", "AMIversion: 11.0.0", "AsteriskVersion: " + release);
                    } else {
                        respond(request, "Error", "Message: Permission denied");
                    }
                }
                case "Ping" -> respond(request, "Success", "Ping: Pong", "Timestamp: 1795300278.288006");
                case "CoreShowChannels" -> list(request);
                case "Hangup" -> {
                    Call call = calls.values().stream()
                            .filter(c ->
                                    c.media.equals(request.get("channel")) || c.name.equals(request.get("channel")))
                            .findFirst()
                            .orElse(null);
                    if (call == null) {
                        respond(request, "Error", "Message: No such channel");
                    } else {
                        respond(request, "Success", "Message: Channel Hungup");
                        call.weHungUp();
                    }
                }
                case "Originate" -> originate(request);
                default -> respond(request, "Error", "Message: Invalid/unknown command");
            }
        }

        private void login(Map<String, String> request) {
            if (!md5(CHALLENGE + SECRET).equals(request.get("key")) || !USER.equals(request.get("username"))) {
                respond(request, "Error", "Message: Authentication failed");
                close();
                return;
            }
            respond(request, "Success", "Message: Authentication accepted");
            loggedIn = true;
            logins.incrementAndGet();
            if (saysItIsBooted) {
                event("Event: FullyBooted", "Privilege: system,all", "Uptime: " + uptime, "Status: Fully Booted");
            }
        }

        private void list(Map<String, String> request) {
            respond(request, "Success", "EventList: start", "Message: Channels will follow");
            String id = "ActionID: " + request.get("actionid");
            for (Call call : calls.values()) {
                event(
                        "Event: CoreShowChannel",
                        id,
                        "Channel: AudioSocket/x-" + call.media,
                        "ChannelState: 6",
                        "Uniqueid: " + call.media,
                        "Linkedid: " + call.media);
                if (call.customer != null) {
                    event(
                            "Event: CoreShowChannel",
                            id,
                            "Channel: " + call.name,
                            "ChannelState: " + (call.up ? 6 : 5),
                            "Uniqueid: " + call.customer,
                            "Linkedid: " + call.media);
                }
            }
            event(
                    "Event: CoreShowChannel",
                    id,
                    "Channel: PJSIP/stranger-1",
                    "ChannelState: 6",
                    "Uniqueid: 17.1",
                    "Linkedid: 17.1");
            event("Event: CoreShowChannelsComplete", id, "EventList: Complete", "ListItems: 3");
        }

        private void originate(Map<String, String> request) {
            if (request.get("variable").contains("HUIFANG_DIAL=PJSIP/refuse")) {
                respond(request, "Error", "Message: Permission denied");
                return;
            }
            respond(request, "Success", "Message: Originate successfully queued");
            // as the real one, on a thread of its own
            Thread.ofVirtual().start(() -> new Call(request, this).place());
        }

        void respond(Map<String, String> request, String response, String... lines) {
            send("Response: " + response + "\r\nActionID: " + request.get("actionid") + "\r\n"
                    + String.join("\r\n", lines) + "\r\n\r\n");
        }

        void event(String... lines) {
            if (loggedIn) {
                send(String.join("\r\n", lines) + "\r\n\r\n");
            }
        }

        synchronized void send(String text) {
            try {
                OutputStream out = socket.getOutputStream();
                out.write(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                close();
            }
        }

        void close() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A call: the media leg, and the subscriber's. */
    private final class Call {

        final String media;
        final String name;
        final String customer;
        private final Map<String, String> request;
        private final Socket audio;
        volatile boolean up;
        private boolean over;

        Call(String media, String name, Map<String, String> request, Socket audio) {
            this.media = media;
            this.name = name;
            this.customer = "pbx-1795300278." + channels.incrementAndGet();
            this.request = request;
            this.audio = audio;
        }

        Call(Map<String, String> request, Link link) {
            this(request.get("channelid"), "PJSIP/carrier-" + channels.incrementAndGet(), request, new Socket());
        }

        void place() {
            try {
                births.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            String[] dialled = request.get("channel").split("/"); // AudioSocket/host:port/uuid/c(slin16)
            String[] address = dialled[1].split(":");
            UUID uuid = UUID.fromString(dialled[2]);
            try {
                audio.connect(new InetSocketAddress(address[0], Integer.parseInt(address[1])), 2000);
                DataOutputStream out = new DataOutputStream(audio.getOutputStream());
                out.writeByte(1);
                out.writeShort(16);
                out.writeLong(uuid.getMostSignificantBits());
                out.writeLong(uuid.getLeastSignificantBits());
            } catch (IOException e) {
                originateResponse("Failure", "<null>");
                return;
            }
            calls.put(media, this);
            Thread.ofVirtual().start(this::watchAudio);
            originateResponse("Success", media);
            event(
                    "Event: DialBegin",
                    "Privilege: call,all",
                    "Channel: AudioSocket/x",
                    "Uniqueid: " + media,
                    "Linkedid: " + media,
                    "DestChannel: " + name,
                    "DestUniqueid: " + customer,
                    "DestLinkedid: " + media,
                    "DialString: 1@carrier");
            switch (FarEnd.of(request.get("exten"))) {
                case ANSWERS, SWITCHBOARD -> {
                    state("RINGING");
                    dialEnd("ANSWER");
                }
                case ANSWERS_AND_HANGS_UP -> {
                    state("RINGING");
                    dialEnd("ANSWER");
                    end("ANSWER", 16, "");
                }
                case RINGS -> {
                    state("RINGING");
                    if (request.get("variable").contains("HUIFANG_RING=5")) {
                        dialEnd("NOANSWER");
                        end("NOANSWER", 0, "");
                    }
                }
                case BUSY -> fail("BUSY", 17, "486");
                case UNKNOWN -> fail("CHANUNAVAIL", 1, "404");
                case REJECTS -> fail("CHANUNAVAIL", 21, "603");
                case ANNOUNCES -> {
                    state("PROGRESS");
                    fail("NOANSWER", 19, "480");
                }
            }
        }

        private void originateResponse(String response, String uniqueId) {
            event(
                    "Event: OriginateResponse",
                    "Privilege: call,all",
                    "ActionID: " + request.get("actionid"),
                    "Response: " + response,
                    "Channel: AudioSocket/x",
                    "Reason: " + (response.equals("Success") ? 4 : 0),
                    "Uniqueid: " + uniqueId);
        }

        private void state(String status) {
            event(
                    "Event: DialState",
                    "Privilege: call,all",
                    "Uniqueid: " + media,
                    "Linkedid: " + media,
                    "DestUniqueid: " + customer,
                    "DestLinkedid: " + media,
                    "DialStatus: " + status);
        }

        private void dialEnd(String status) {
            up = status.equals("ANSWER");
            event(
                    "Event: DialEnd",
                    "Privilege: call,all",
                    "Uniqueid: " + media,
                    "Linkedid: " + media,
                    "DestUniqueid: " + customer,
                    "DestLinkedid: " + media,
                    "DialStatus: " + status);
        }

        private void fail(String status, int cause, String sip) {
            dialEnd(status);
            end(status, cause, sip);
        }

        void weHungUp() {
            end(up ? "ANSWER" : "CANCEL", 16, "");
        }

        private void watchAudio() {
            try {
                while (audio.getInputStream().read() >= 0) {
                    // what the bot says
                }
            } catch (IOException e) {
                // closed
            }
            weHungUp();
        }

        private synchronized void end(String status, int cause, String sip) {
            if (over || request == null && !calls.containsKey(media)) {
                return;
            }
            over = true;
            calls.remove(media);
            event(
                    "Event: UserEvent",
                    "Privilege: user,all",
                    "Uniqueid: " + media,
                    "UserEvent: HuifangCallEnd",
                    "CallId: " + media.substring("huifang-call-".length()),
                    "DialStatus: " + status,
                    "Cause: " + cause,
                    "TechCause: " + (sip.isEmpty() ? "" : "SIP " + sip + " Whatever"));
            event(
                    "Event: Hangup",
                    "Privilege: call,all",
                    "Channel: AudioSocket/x",
                    "Uniqueid: " + media,
                    "Linkedid: " + media,
                    "Cause: " + cause,
                    "Cause-txt: x");
            event(
                    "Event: Hangup",
                    "Privilege: call,all",
                    "Channel: " + name,
                    "Uniqueid: " + customer,
                    "Linkedid: " + media,
                    "Cause: " + cause,
                    "Cause-txt: x",
                    "TechCause: " + sip);
            closeMedia();
        }

        void closeMedia() {
            try {
                if (audio != null) {
                    audio.close();
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
