package io.huifang.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kernel.CallId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DialledCallTests {

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    private final CallId id = CallId.random();
    private final String media = ChannelIds.of(id);
    private final List<DialProgress> told = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-21T10:00:00Z");
    private final DialledCall call = new DialledCall(id, new MovedByHand(), told::add);

    private final class MovedByHand extends Clock {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private DialProgress.Ended end() {
        assertThat(told).last().isInstanceOf(DialProgress.Ended.class);
        return (DialProgress.Ended) told.getLast();
    }

    @BeforeEach
    void accept() {
        call.accepted();
    }

    @Test
    void keepsEverythingToItselfUntilThePbxHasTakenTheRequest() {
        DialledCall early = new DialledCall(id, new MovedByHand(), told::add);
        early.missed(TWO_SECONDS);
        now = now.plusSeconds(10);
        early.missed(TWO_SECONDS);
        early.dialling("customer");
        early.ringing();
        assertThat(told).isEmpty();

        early.accepted();

        assertThat(told.stream().map(stage -> stage.getClass().getSimpleName())).containsExactly("Dialling", "Ringing");
    }

    @Test
    void tellsEachStageOnceAndNothingAfterTheEnd() {
        call.dialling("customer");
        call.ringing();
        call.ringing();
        call.earlyMedia();
        call.dialled(DialStatus.ANSWER);
        call.dialled(DialStatus.ANSWER);
        call.hungUp("customer", 16, null);
        call.hungUp(media, 16, null);
        call.lost();
        call.ringing();

        assertThat(told.stream().map(stage -> stage.getClass().getSimpleName()))
                .containsExactly("Dialling", "Ringing", "EarlyMedia", "Answered", "Ended");
    }

    @Test
    void endsWithTheLastLegWhicheverThatIs() {
        call.dialling("customer");
        call.hungUp(media, 16, null);
        assertThat(told).hasSize(1);

        call.hungUp("customer", 17, 486);

        assertThat(end()).isEqualTo(new DialProgress.Ended(now, DialStatus.CANCEL, 17, 486));
    }

    @Test
    void believesTheDialplansReport() {
        call.dialling("customer");
        call.dialled(DialStatus.CONGESTION);
        call.reported(DialStatus.CHANUNAVAIL, 1, 404);
        call.hungUp(media, 1, null);
        call.hungUp("customer", 0, null);

        assertThat(end()).isEqualTo(new DialProgress.Ended(now, DialStatus.CHANUNAVAIL, 1, 404));
    }

    @Test
    void callsItAMediaFailureWhenNobodyWasDialled() {
        call.hungUp(media, 0, null);

        assertThat(end().status()).isEqualTo(DialStatus.MEDIA_FAILED);
    }

    @Test
    void callsItCancelledWhenWeGaveUpBeforeTheMediaLegWasThere() {
        call.hangUpWanted();
        call.mediaFailed();

        assertThat(end().status()).isEqualTo(DialStatus.CANCEL);
    }

    @Test
    void keepsTheAnswerThoughWeHungUp() {
        call.dialling("customer");
        call.dialled(DialStatus.ANSWER);
        call.hangUpWanted();
        call.hungUp(media, 16, null);
        call.hungUp("customer", 16, null);

        assertThat(end().status()).isEqualTo(DialStatus.ANSWER);
    }

    @Test
    void isNotGivenUpForBeingMissedOnce() {
        call.missed(TWO_SECONDS);
        now = now.plusSeconds(1);
        call.missed(TWO_SECONDS);
        assertThat(told).isEmpty();

        call.seen();
        now = now.plusSeconds(5);
        call.missed(TWO_SECONDS);
        assertThat(told).isEmpty();

        now = now.plusSeconds(2);
        call.missed(TWO_SECONDS);
        assertThat(end().status()).isEqualTo(DialStatus.PBX_LOST);
    }

    @Test
    void doesNotWaitForEverForTheCustomersLeg() {
        call.dialling("customer");
        call.dialled(DialStatus.ANSWER);
        call.hungUp(media, 16, null);
        assertThat(call.leftOver(TWO_SECONDS)).isNull();

        now = now.plusSeconds(2);
        assertThat(call.leftOver(TWO_SECONDS)).isEqualTo("customer");

        call.giveUpWaiting();
        assertThat(end().status()).isEqualTo(DialStatus.ANSWER);
        assertThat(call.leftOver(TWO_SECONDS)).isNull();
    }

    private void talking() {
        call.dialling("customer");
        call.dialled(DialStatus.ANSWER);
    }

    @Test
    void livesOnWithoutItsMediaLegWhileTheCustomerIsBroughtToAPerson() {
        talking();
        assertThat(call.handOver()).isEqualTo("customer");
        call.hungUp(media, 16, null);
        call.hungUp("customer", 16, null);
        now = now.plusSeconds(10);
        assertThat(call.leftOver(TWO_SECONDS)).isNull();
        call.customerMoved("customer-2");
        assertThat(call.mainChannel()).isEqualTo("customer-2");
        assertThat(told).hasSize(2);

        call.hungUp("customer-2", 16, null);

        assertThat(end().status()).isEqualTo(DialStatus.ANSWER);
    }

    @Test
    void isOverForUsOnceAPersonHasTakenIt() {
        talking();
        call.handOver();
        call.hungUp(media, 16, null);
        call.customerMoved("customer-2");
        call.takenOver("Chen Jing (605)");
        call.takenOver(null);
        call.hungUp("customer-2", 16, null);

        assertThat(told.stream().map(stage -> stage.getClass().getSimpleName()))
                .containsExactly("Dialling", "Answered", "TakenOver", "Ended");
    }

    @Test
    void isWhereItWasWhenThePbxRefusesToBringTheCustomerToAPerson() {
        talking();
        call.handOver();
        call.notHandedOver();
        assertThat(told).last().isInstanceOf(DialProgress.NotTransferred.class);
        assertThat(call.mainChannel()).isEqualTo(media);
        call.hungUp("customer", 16, null);
        call.hungUp(media, 16, null);

        assertThat(end().cause()).isEqualTo(16);
    }

    @Test
    void endsWhenTheCustomerHungUpJustAsHeWasToBeBroughtToAPerson() {
        talking();
        call.handOver();
        call.hungUp("customer", 16, null);
        call.hungUp(media, 16, null);
        assertThat(told).hasSize(2);
        call.notHandedOver();

        assertThat(end().status()).isEqualTo(DialStatus.ANSWER);
        assertThat(end().cause()).isEqualTo(16);
    }

    @Test
    void bringsNobodyToAPersonWhoHasNotAnsweredOrIsGone() {
        call.dialling("customer");
        assertThat(call.handOver()).isNull();
        call.dialled(DialStatus.ANSWER);
        call.hungUp("customer", 16, null);
        assertThat(call.handOver()).isNull();
    }
}
