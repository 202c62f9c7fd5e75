package io.huifang.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.lab.AsteriskLab;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.OriginateResponseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

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
}
