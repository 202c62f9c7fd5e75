package io.huifang.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.HuifangApplication;
import io.huifang.campaign.CampaignFile;
import io.huifang.campaign.CampaignId;
import io.huifang.campaign.CampaignOrder;
import io.huifang.campaign.CampaignState;
import io.huifang.campaign.Campaigns;
import io.huifang.campaign.Eventually;
import io.huifang.campaign.operators.Operators;
import io.huifang.kernel.Language;
import io.huifang.lab.AsteriskLab;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A telephone of the bank at a real Asterisk, whose keys reach the whole service, and events of that Asterisk. */
@ExtendWith(AsteriskLab.class)
class CampaignsByTelephoneIntegrationTests {

    private static final String PIN = "482915";

    @TempDir
    static Path folder;

    static ConfigurableApplicationContext service;
    static Campaigns campaigns;
    static Operators operators;
    static AsteriskLab.Running lab;

    @BeforeAll
    static void start(AsteriskLab.Running running) throws IOException {
        lab = running;
        int mediaPort;
        try (ServerSocket free = new ServerSocket(0)) {
            mediaPort = free.getLocalPort();
        }
        service = new SpringApplicationBuilder(HuifangApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("db") + ";DB_CLOSE_ON_EXIT=FALSE",
                        "--huifang.media.recordings=" + folder.resolve("recordings"),
                        "--huifang.call.unreported=" + folder.resolve("unreported"),
                        "--huifang.media.port=" + mediaPort,
                        "--huifang.pbx.host=" + lab.amiHost(),
                        "--huifang.pbx.port=" + lab.amiPort(),
                        "--huifang.pbx.user=" + lab.amiUser(),
                        "--huifang.pbx.secret=" + lab.amiSecret(),
                        "--huifang.pbx.agi.port=" + lab.agiPort());
        campaigns = service.getBean(Campaigns.class);
        operators = service.getBean(Operators.class);
        operators.enrol("1001", "Li", PIN);
        operators.enrol("1002", "Wu", PIN);
        Eventually.that("the PBX is there", () -> service.getBean(Pbx.class).connected());
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    private static CampaignFile aCampaign(String name) {
        CampaignId id = campaigns.create(new CampaignOrder(name, "employer", Language.EN_US, 5, null, Map.of()));
        return campaigns.find(id).orElseThrow().campaign();
    }

    private static CampaignState state(CampaignFile campaign) {
        return campaigns.byDialNumber(campaign.dialNumber()).orElseThrow().state();
    }

    @Test
    void startsAndPausesACampaignFromATelephone() throws IOException {
        CampaignFile campaign = aCampaign("by telephone");
        try (Ami ami = new Ami()) {
            ami.dial(
                    "*48",
                    "601",
                    "wwww1001" + PIN + "#ww" + campaign.dialNumber() + "#ww1wwwwwwwwwwwwwwwwwwww2wwwwwwww");

            Eventually.that("it runs", () -> state(campaign) == CampaignState.RUNNING);
            Eventually.that("it is paused", () -> state(campaign) == CampaignState.PAUSED);
            ami.hangUp(); // the bot would wait for another key
            ami.until("Event: Hangup", "Channel: Local/*48");
        }
        assertThat(operators.actions(2))
                .extracting(action -> action.operator().name())
                .containsOnly("Li");
    }

    @Test
    void takesTheNumberOfTheCampaignAlongWithTheCode() throws IOException {
        CampaignFile campaign = aCampaign("at once");
        try (Ami ami = new Ami()) {
            ami.dial("*48" + campaign.dialNumber(), "601", "wwww1001" + PIN + "#ww1wwwwwwwwww");

            Eventually.that("it runs", () -> state(campaign) == CampaignState.RUNNING);
        }
    }

    @Test
    void locksWhoeverGuessesThreeTimes() throws IOException {
        CampaignFile campaign = aCampaign("guessed at");
        try (Ami ami = new Ami()) {
            ami.dial("*48", "666", "wwww1002000001#1002000002#1002000003#wwww" + campaign.dialNumber() + "#1");
            ami.until("Event: Hangup", ": 666\n");
        }
        assertThat(operators.check("somewhere else", "1002", PIN)).isInstanceOf(Operators.Check.LockedOut.class);
        assertThat(operators.check("666", "1001", PIN)).isInstanceOf(Operators.Check.LockedOut.class);
        assertThat(state(campaign)).isEqualTo(CampaignState.DRAFT);
    }

    @Test
    void doesWhatAnEventAsksForAndAnswersByAnother() throws IOException {
        CampaignFile campaign = aCampaign("by event");
        try (Ami ami = new Ami()) {
            String order =
                    "Action: UserEvent\r\nUserEvent: HuifangCampaign\r\nOperator: 1001\r\nReference: 42\r\nCampaign: "
                            + campaign.dialNumber() + "\r\nDo: ";
            ami.send(order + "start");
            assertThat(ami.until("UserEvent: HuifangCampaignAnswer", "outcome: done"))
                    .contains("42", "RUNNING");
            assertThat(state(campaign)).isEqualTo(CampaignState.RUNNING);

            ami.send(order.replace("1001", "4711") + "pause");
            assertThat(ami.until("UserEvent: HuifangCampaignAnswer", "outcome: refused"))
                    .contains("no such operator");
            assertThat(state(campaign)).isEqualTo(CampaignState.RUNNING);

            ami.send(order + "report");
            assertThat(ami.until("UserEvent: HuifangCampaignAnswer", "outcome: done"))
                    .contains("waiting: 0");
        }
    }

    /** The manager interface in plain text. */
    private static final class Ami implements AutoCloseable {

        private final Socket socket = new Socket(lab.amiHost(), lab.amiPort());
        private final BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

        Ami() throws IOException {
            socket.setSoTimeout(60_000);
            send("Action: Login\r\nUsername: " + lab.amiUser() + "\r\nSecret: " + lab.amiSecret());
            until("Response: Success", "");
        }

        void send(String action) throws IOException {
            socket.getOutputStream().write((action + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        }

        /** A telephone that dials and presses keys; {@code w} waits for half a second. */
        void dial(String number, String from, String keys) throws IOException {
            send("Action: Originate\r\nChannel: Local/601@staff/n\r\nApplication: Dial\r\nData: Local/" + number
                    + "@staff/n,30,D(" + keys + ")\r\nCallerID: <" + from
                    + ">\r\nAsync: true\r\nTimeout: 30000");
        }

        void hangUp() throws IOException {
            send("Action: Hangup\r\nChannel: /^Local.601@staff/");
        }

        /** Reads on to the message that has both; what we send is named in small letters. */
        String until(String one, String other) throws IOException {
            StringBuilder message = new StringBuilder();
            String line = in.readLine();
            while (line != null) {
                message.append(line).append('\n');
                if (line.isEmpty()) {
                    if (message.indexOf(one) >= 0 && message.indexOf(other) >= 0) {
                        return message.toString();
                    }
                    message.setLength(0);
                }
                line = in.readLine();
            }
            throw new IOException("the PBX closed the connection");
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
