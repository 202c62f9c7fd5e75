package io.huifang.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huifang.kernel.CallId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every PBX must do, the scripted one and the real one alike. */
abstract class PbxContract {

    private MediaDoor door;
    private PbxFixture room;

    abstract PbxFixture room();

    @BeforeEach
    void connect() throws IOException {
        door = new MediaDoor();
        room = room().connected();
    }

    @AfterEach
    void disconnect() throws IOException {
        room.close();
        door.close();
    }

    private Heard dial(FarEnd farEnd) {
        return room.dial(farEnd.number(), door.address());
    }

    private static void assertEnd(DialProgress.Ended ended, DialStatus status, int cause, Integer sip) {
        assertThat(ended.status()).isEqualTo(status);
        assertThat(ended.cause()).isEqualTo(cause);
        assertThat(ended.sipCode()).isEqualTo(sip);
    }

    @Test
    void tellsOfACallThatIsAnsweredAndHungUpByTheFarEnd() {
        Heard heard = dial(FarEnd.ANSWERS_AND_HANGS_UP);

        assertEnd(heard.end(), DialStatus.ANSWER, 16, null);
        assertThat(heard.stages()).containsExactly("Dialling", "Ringing", "Answered", "Ended");
    }

    @Test
    void hangsUpBothLegsOfAConversation() {
        Heard heard = dial(FarEnd.ANSWERS);
        heard.until(DialProgress.Answered.class);
        assertThat(door.legs()).isOne();

        room.pbx.hangUp(heard.call);

        assertThat(heard.end().status()).isEqualTo(DialStatus.ANSWER);
        PbxFixture.await("the media leg's end", () -> door.legs() == 0);
        assertThat(room.pbx.liveCalls()).isEmpty();
    }

    @Test
    void hangsUpWhileItRings() {
        Heard heard = dial(FarEnd.RINGS);
        heard.until(DialProgress.Ringing.class);

        room.pbx.hangUp(heard.call);

        assertThat(heard.end().status()).isEqualTo(DialStatus.CANCEL);
        assertThat(room.pbx.liveCalls()).isEmpty();
    }

    @Test
    void hangsUpACallThatItHasOnlyJustBeenAskedToDial() {
        Heard heard = dial(FarEnd.RINGS);

        room.pbx.hangUp(heard.call);

        assertThat(heard.end().status()).isEqualTo(DialStatus.CANCEL);
        assertThat(heard.stages()).doesNotContain("Answered");
    }

    @Test
    void tellsOfABusyNumber() {
        assertEnd(dial(FarEnd.BUSY).end(), DialStatus.BUSY, 17, 486);
    }

    @Test
    void tellsOfANumberThatDoesNotExist() {
        assertEnd(dial(FarEnd.UNKNOWN).end(), DialStatus.CHANUNAVAIL, 1, 404);
    }

    @Test
    void tellsOfARejectedCall() {
        assertEnd(dial(FarEnd.REJECTS).end(), DialStatus.CHANUNAVAIL, 21, 603);
    }

    @Test
    void tellsOfAnAnnouncementBeforeTheAnswer() {
        Heard heard = dial(FarEnd.ANNOUNCES);

        heard.until(DialProgress.EarlyMedia.class);
        DialProgress.Ended ended = heard.end();

        assertThat(ended.status()).isEqualTo(DialStatus.NOANSWER);
        assertThat(ended.sipCode()).isEqualTo(480);
        assertThat(heard.stages()).doesNotContain("Answered");
    }

    @Test
    void letsItRingNoLongerThanAsked() {
        Heard heard = room.dial(FarEnd.RINGS.number(), door.address(), Duration.ofSeconds(5));

        assertEnd(heard.end(), DialStatus.NOANSWER, 0, null);
        assertThat(heard.stages()).containsExactly("Dialling", "Ringing", "Ended");
    }

    @Test
    void dialsNobodyWhenTheMediaLegCantBeConnected() {
        Heard heard = room.dial(FarEnd.ANSWERS.number(), "127.0.0.1:1");

        assertThat(heard.end().status()).isEqualTo(DialStatus.MEDIA_FAILED);
        assertThat(heard.stages()).containsExactly("Ended");
    }

    @Test
    void endsTheCallWhenTheMediaLegIsClosed() throws IOException {
        Heard heard = dial(FarEnd.ANSWERS);
        heard.until(DialProgress.Answered.class);

        door.shut(heard.call.value());

        assertThat(heard.end().status()).isEqualTo(DialStatus.ANSWER);
        assertThat(room.pbx.liveCalls()).isEmpty();
    }

    @Test
    void knowsTheCallsThatLiveNow() {
        Heard one = dial(FarEnd.ANSWERS);
        Heard two = dial(FarEnd.RINGS);
        one.until(DialProgress.Answered.class);
        two.until(DialProgress.Ringing.class);

        assertThat(room.pbx.liveCalls()).containsExactlyInAnyOrder(one.call, two.call);

        room.pbx.hangUp(one.call);
        room.pbx.hangUp(two.call);
        one.end();
        two.end();
        assertThat(room.pbx.liveCalls()).isEmpty();
    }

    @Test
    void hangsUpACallBegunBeforeARestartOfTheService() {
        Heard before = dial(FarEnd.ANSWERS);
        before.until(DialProgress.Answered.class);

        try (PbxFixture afterRestart = room()) {
            afterRestart.connected();
            assertThat(afterRestart.pbx.liveCalls()).containsExactly(before.call);
            afterRestart.pbx.hangUp(before.call);
            before.end();
            assertThat(afterRestart.pbx.liveCalls()).isEmpty();
        }
    }

    @Test
    void refusesToDialTheSameCallTwice() {
        Heard heard = dial(FarEnd.RINGS);
        DialRequest again = new DialRequest(heard.call, FarEnd.RINGS.number(), door.address(), Duration.ofSeconds(30));

        assertThatExceptionOfType(PbxRefusedException.class).isThrownBy(() -> room.pbx.dial(again, progress -> {}));

        room.pbx.hangUp(heard.call);
        heard.end();
    }

    @Test
    void ignoresAHangUpOfACallItDoesntKnow() {
        room.pbx.hangUp(CallId.random());

        assertThat(room.pbx.connected()).isTrue();
    }

    @Test
    void carriesTwentyCallsAtOnceAndForgetsThemAfterwards() {
        List<Heard> all =
                IntStream.range(0, 20).mapToObj(i -> dial(FarEnd.ANSWERS)).toList();
        all.forEach(heard -> heard.until(DialProgress.Answered.class));
        assertThat(room.pbx.liveCalls()).hasSize(20);
        assertThat(room.pbx.callsFollowed()).isEqualTo(20);

        all.forEach(heard -> room.pbx.hangUp(heard.call));

        all.forEach(heard -> assertThat(heard.end().status()).isEqualTo(DialStatus.ANSWER));
        assertThat(all).allMatch(Heard::quiet);
        assertThat(room.pbx.callsFollowed()).isZero();
    }
}
