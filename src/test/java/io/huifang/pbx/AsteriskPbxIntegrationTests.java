package io.huifang.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kernel.CallId;
import io.huifang.lab.AsteriskLab;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.OriginateResponseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(AsteriskLab.class)
class AsteriskPbxIntegrationTests extends PbxContract {

    private final AsteriskLab.Running lab;

    AsteriskPbxIntegrationTests(AsteriskLab.Running lab) {
        this.lab = lab;
    }

    @Override
    PbxFixture room() {
        return new PbxFixture(lab.amiHost(), lab.amiPort(), lab.amiUser(), lab.amiSecret());
    }

    @Test
    void refusesAWrongPasswordInASentence() {
        try (PbxFixture wrong = new PbxFixture(lab.amiHost(), lab.amiPort(), lab.amiUser(), "wrong").start()) {
            PbxFixture.await("the refusal", () -> wrong.error().contains("refused the login"));
            assertThat(wrong.error()).contains("huifang.pbx.secret").doesNotContain("wrong\"");
        }
    }

    @Test
    void endsTheCallsOfAKilledPbxAndCarriesOnWithTheNext() throws IOException {
        try (MediaDoor door = new MediaDoor();
                PbxFixture room = room().connected()) {
            Heard talking = room.dial(FarEnd.ANSWERS.number(), door.address());
            Heard ringing = room.dial(FarEnd.RINGS.number(), door.address());
            talking.until(DialProgress.Answered.class);
            ringing.until(DialProgress.Ringing.class);

            lab.killPbx();
            PbxFixture.await("the loss", () -> !room.pbx.connected());
            lab.startPbx();

            assertThat(talking.end().status()).isEqualTo(DialStatus.PBX_LOST);
            assertThat(ringing.end().status()).isEqualTo(DialStatus.PBX_LOST);
            PbxFixture.await("the reconnection", room.pbx::connected);
            assertThat(room.dial(FarEnd.BUSY.number(), door.address()).end().status())
                    .isEqualTo(DialStatus.BUSY);
        }
    }

    @Test
    void answersThePbxsQuestionAboutAnInboundCall() throws Exception {
        BlockingQueue<AgiRequest> asked = new LinkedBlockingQueue<>();
        AgiScript inbound = new AgiScript() {
            @Override
            public String name() {
                return AgiScript.INBOUND;
            }

            @Override
            public AgiReply answer(AgiRequest request) {
                asked.add(request);
                return new AgiReply.Busy();
            }
        };
        BlockingQueue<ManagerEvent> events = new LinkedBlockingQueue<>();
        PbxCounts counts = new PbxCounts();
        try (PbxFixture room = new PbxFixture(
                lab.amiHost(), lab.amiPort(), lab.amiUser(), lab.amiSecret(), "agi.port=" + lab.agiPort())) {
            AgiServer server = new AgiServer(room.settings, new AgiDesk(List.of(inbound), counts), counts);
            server.start();
            AmiSession session = new AmiSession(room.settings, counts, events::add);
            session.open();
            OriginateAction caller = new OriginateAction();
            caller.setChannel("Local/4001@huifang-inbound/n");
            caller.setCallerId("<13800138000>");
            caller.setApplication("Wait");
            caller.setData("20");
            caller.setAsync(true);
            session.tell(caller);

            AgiRequest request = asked.poll(20, TimeUnit.SECONDS);
            assertThat(request).isNotNull();
            assertThat(request.dialled()).isEqualTo("4001");
            assertThat(request.channel()).startsWith("Local/4001@huifang-inbound");
            ManagerEvent answer = events.poll(20, TimeUnit.SECONDS);
            while (answer != null && !(answer instanceof OriginateResponseEvent)) {
                answer = events.poll(20, TimeUnit.SECONDS);
            }
            assertThat(answer)
                    .isInstanceOfSatisfying(
                            OriginateResponseEvent.class,
                            response -> assertThat(response.getResponse()).isEqualTo("Failure"));
            session.close();
            server.stop();
        }
    }

    @Test
    void handsTheCustomerToAPersonWhoPicksUpAndLetsThemTalk() throws IOException {
        try (MediaDoor door = new MediaDoor();
                PbxFixture room = room().connected()) {
            Heard heard = room.dial(FarEnd.ANSWERS.number(), door.address());
            heard.until(DialProgress.Answered.class);

            room.pbx.transfer(toStaff(heard.call, "601", door));

            assertThat(heard.end().status()).isEqualTo(DialStatus.ANSWER);
            assertThat(heard.stages()).endsWith("TakenOver", "Ended");
            PbxFixture.await("the media leg's end", () -> door.legs() == 0);
            assertThat(room.pbx.callsFollowed()).isZero();
            assertThat(room.pbx.liveCalls()).as("the two talk on").containsExactly(heard.call);
            room.pbx.hangUp(heard.call);
            PbxFixture.await("their end", () -> room.pbx.liveCalls().isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({"605, Chen Jing (605)", "600, Chen Jing (605)"})
    void saysWhoseTelephoneWasPickedUpAlsoBehindAQueue(String extension, String person) throws IOException {
        try (MediaDoor door = new MediaDoor();
                PbxFixture room = room().connected()) {
            Heard heard = room.dial(FarEnd.ANSWERS.number(), door.address());
            heard.until(DialProgress.Answered.class);

            room.pbx.transfer(toStaff(heard.call, extension, door));

            assertThat(heard.until(DialProgress.TakenOver.class).by()).isEqualTo(person);
            assertThat(heard.end().status()).isEqualTo(DialStatus.ANSWER);
            room.pbx.hangUp(heard.call);
            PbxFixture.await("their end", () -> room.pbx.liveCalls().isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"602", "603", "699"})
    void bringsTheCustomerBackWhenNobodyPicksUp(String extension) throws IOException {
        try (MediaDoor door = new MediaDoor();
                PbxFixture room = room().connected()) {
            Heard heard = room.dial(FarEnd.ANSWERS.number(), door.address());
            heard.until(DialProgress.Answered.class);
            TransferRequest request = toStaff(heard.call, extension, door);

            room.pbx.transfer(request);

            PbxFixture.await(
                    "the new media leg", () -> door.knows(request.back().value()));
            assertThat(door.knows(heard.call.value())).as("the old one").isFalse();
            assertThat(heard.stages()).doesNotContain("TakenOver", "Ended");
            room.pbx.hangUp(heard.call);
            assertThat(heard.end().status()).isEqualTo(DialStatus.ANSWER);
            PbxFixture.await("the new media leg's end", () -> door.legs() == 0);
            assertThat(room.pbx.liveCalls()).isEmpty();
        }
    }

    @Test
    void endsTheCallWhenTheNewMediaLegIsClosed() throws IOException {
        try (MediaDoor door = new MediaDoor();
                PbxFixture room = room().connected()) {
            Heard heard = room.dial(FarEnd.ANSWERS.number(), door.address());
            heard.until(DialProgress.Answered.class);
            TransferRequest request = toStaff(heard.call, "603", door);
            room.pbx.transfer(request);
            PbxFixture.await(
                    "the new media leg", () -> door.knows(request.back().value()));

            door.shut(request.back().value());

            assertThat(heard.end().status()).isEqualTo(DialStatus.ANSWER);
        }
    }

    @Test
    void dialsAnExtensionAtASwitchboard() throws IOException {
        try (MediaDoor door = new MediaDoor();
                PbxFixture room = room().connected()) {
            Heard heard = room.dial(FarEnd.SWITCHBOARD.number(), door.address());
            heard.until(DialProgress.Answered.class);

            room.pbx.sendKeys(heard.call, "2046");

            // its menu goes on for longer than is waited for when the keys do not arrive as they should
            assertThat(heard.end().cause()).isEqualTo(16);
            assertThat(room.pbx.callsFollowed()).isZero();
        }
    }

    @Test
    void sendsNoKeysToWhomNobodyHasAnswered() throws IOException {
        try (MediaDoor door = new MediaDoor();
                PbxFixture room = room().connected()) {
            Heard heard = room.dial(FarEnd.RINGS.number(), door.address());
            heard.until(DialProgress.Ringing.class);
            room.pbx.sendKeys(heard.call, "0");
            room.pbx.hangUp(heard.call);
            assertThat(heard.end().status()).isEqualTo(DialStatus.CANCEL);
        }
    }

    @Test
    void saysThatItCannotTransferWhomNobodyHasAnswered() throws IOException {
        try (MediaDoor door = new MediaDoor();
                PbxFixture room = room().connected()) {
            Heard heard = room.dial(FarEnd.RINGS.number(), door.address());
            heard.until(DialProgress.Ringing.class);
            room.pbx.transfer(toStaff(heard.call, "601", door));
            heard.until(DialProgress.NotTransferred.class);
            room.pbx.hangUp(heard.call);
            heard.end();
        }
    }

    private static TransferRequest toStaff(CallId call, String extension, MediaDoor door) {
        return new TransferRequest(call, "staff", extension, Duration.ofSeconds(5), door.address(), CallId.random());
    }
}
