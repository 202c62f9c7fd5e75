package io.huifang.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huifang.kernel.PhoneNumber;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AgiServerIntegrationTests {

    private final PbxCounts counts = new PbxCounts();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private AgiServer server;

    @BeforeEach
    void bindCounts() {
        counts.bindTo(registry);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private static PbxProperties settings(int port, int poolSize) {
        return new Binder(new MapConfigurationPropertySource(
                        Map.of("huifang.pbx.agi.port", port, "huifang.pbx.agi.pool-size", poolSize)))
                .bindOrCreate("huifang.pbx", PbxProperties.class);
    }

    private void serve(AgiScript... scripts) {
        server = new AgiServer(settings(0, 4), new AgiDesk(List.of(scripts), counts), counts);
        server.start();
    }

    private static AgiScript script(String name, Function<AgiRequest, AgiReply> answer) {
        return new AgiScript() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public AgiReply answer(AgiRequest request) {
                return answer.apply(request);
            }
        };
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String request(String script, String caller) {
        return "agi_network: yes\nagi_network_script: " + script + "\nagi_request: agi://127.0.0.1/" + script
                + "\nagi_channel: PJSIP/carrier-00000001\nagi_uniqueid: 1.1\nagi_callerid: " + caller
                + "\nagi_extension: 4001\nagi_version: 22.10.1\n\n";
    }

    /** Plays the PBX: says that everything worked, and returns what it was told to do. */
    private List<String> ask(String script, String caller) throws IOException {
        List<String> told = new ArrayList<>();
        try (Socket socket = connect()) {
            send(socket, request(script, caller));
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                told.add(line);
                send(socket, "200 result=0\n");
            }
        }
        return told;
    }

    private double counted(String what) {
        return registry.get("huifang.pbx.agi." + what).functionCounter().count();
    }

    @Test
    void sendsInboundCallsAwayPolitelyWhileNobodyAttendsToThem() throws IOException {
        serve();

        assertThat(ask("inbound", "01055500001")).startsWith("EXEC \"Busy\" \"5\"", "HANGUP");
        assertThat(counted("unknown")).isZero();
    }

    @Test
    void countsRequestsForUnknownScripts() throws IOException {
        serve();

        assertThat(ask("secrets?x=1", "")).startsWith("EXEC \"Busy\" \"5\"", "HANGUP");
        assertThat(counted("unknown")).isEqualTo(1);
        assertThat(counted("requests")).isEqualTo(1);
    }

    @Test
    void letsTheDialplanGoOnWithWhatTheScriptSays() throws IOException, InterruptedException {
        BlockingQueue<AgiRequest> asked = new LinkedBlockingQueue<>();
        serve(script("inbound", request -> {
            asked.add(request);
            return new AgiReply.Continue(Map.of("HUIFANG_CALL_ID", "x1"));
        }));

        assertThat(ask("inbound", "+86 138 0013 8000")).startsWith("SET VARIABLE \"HUIFANG_CALL_ID\" \"x1\"");
        assertThat(asked.poll(20, TimeUnit.SECONDS))
                .isEqualTo(new AgiRequest(new PhoneNumber("+8613800138000"), "4001", "PJSIP/carrier-00000001", "1.1"));
    }

    @Test
    void knowsNoCallerWhoWithholdsTheNumber() throws IOException, InterruptedException {
        BlockingQueue<AgiRequest> asked = new LinkedBlockingQueue<>();
        serve(script("campaign", request -> {
            asked.add(request);
            return new AgiReply.Busy();
        }));

        ask("campaign", "anonymous");

        assertThat(asked.poll(20, TimeUnit.SECONDS).caller()).isNull();
    }

    @Test
    void sendsTheCallAwayWhenTheScriptFails() throws IOException {
        serve(script("inbound", request -> {
            throw new IllegalStateException("a script's mistake");
        }));

        assertThat(ask("inbound", "")).startsWith("EXEC \"Busy\" \"5\"", "HANGUP");
    }

    @Test
    void outlivesRubbish() throws IOException {
        serve();
        try (Socket socket = connect()) {
            send(socket, "x".repeat(70_000));
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
        try (Socket socket = connect()) {
            send(socket, "agi_x: 1\n".repeat(1001));
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }

        assertThat(ask("inbound", "")).isNotEmpty();
    }

    @Test
    void turnsAwayWhatIsTooMuch() throws IOException, InterruptedException {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        server = new AgiServer(
                settings(0, 1),
                new AgiDesk(
                        List.of(script("inbound", request -> {
                            working.countDown();
                            try {
                                release.await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            return new AgiReply.Busy();
                        })),
                        counts),
                counts);
        server.start();
        try (Socket first = connect();
                Socket second = connect()) {
            send(first, request("inbound", ""));
            assertThat(working.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(second.getInputStream().read()).isEqualTo(-1);
            assertThat(counted("rejected")).isEqualTo(1);
        } finally {
            release.countDown();
        }
    }

    @Test
    void saysInASentenceThatThePortIsTaken() throws IOException {
        serve();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            AgiServer late = new AgiServer(settings(taken.getLocalPort(), 4), new AgiDesk(List.of(), counts), counts);

            assertThatExceptionOfType(AgiPortTakenException.class)
                    .isThrownBy(late::start)
                    .withMessageContaining("127.0.0.1:" + taken.getLocalPort())
                    .withMessageContaining("huifang.pbx.agi.port")
                    .satisfies(failure -> assertThat(new AgiPortTakenFailureAnalyzer()
                                    .analyze(failure)
                                    .getDescription())
                            .isEqualTo(failure.getMessage()));
        }
    }

    @Test
    void refusesTwoScriptsOfOneName() {
        serve();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new AgiDesk(
                        List.of(
                                script("inbound", request -> new AgiReply.Busy()),
                                script("inbound", request -> new AgiReply.Busy())),
                        counts))
                .withMessageContaining("inbound");
    }

    @Test
    void refusesVariablesThatWouldForgeACommand() {
        serve();

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new AgiReply.Continue(Map.of("X", "1\nEXEC System reboot")));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new AgiReply.Continue(Map.of("X\" \"1", "1")));
    }
}
