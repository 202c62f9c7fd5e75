package io.huifang.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.lab.AsteriskLab;
import java.io.IOException;
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
}
