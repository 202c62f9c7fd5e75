package io.huifang.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.dialogue.Effect;
import io.huifang.dialogue.Heard;
import io.huifang.dialogue.Reason;
import io.huifang.dialogue.Verdict;
import io.huifang.media.MediaEvent;
import io.huifang.media.MediaEvent.CloseReason;
import io.huifang.media.MediaOverloadedException;
import io.huifang.pbx.DialProgress;
import io.huifang.pbx.DialStatus;
import io.huifang.pbx.TransferRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HandoverTests {

    private final CallRig rig = new CallRig(Settings.withPeople());

    private void takenOver(@Nullable String by) {
        rig.dial(new DialProgress.TakenOver(rig.clock.instant(), by));
        rig.dial(new DialProgress.Ended(rig.clock.instant(), DialStatus.ANSWER, 16, null));
    }

    @Test
    void putsTheCustomerThroughOnlyWhenAllIsSaid() {
        rig.partner.moves.clear();
        rig.wantsAPerson();
        TransferRequest request = rig.pbx.transfers.getFirst();
        assertThat(rig.pbx.transfers).hasSize(1);
        assertThat(request.call()).isEqualTo(rig.call);
        assertThat(request.context()).isEqualTo("staff");
        assertThat(request.extension()).isEqualTo("600");
        assertThat(request.ringTime()).isEqualTo(Duration.ofSeconds(20));
        assertThat(request.mediaAddress()).isEqualTo("127.0.0.1:9092");
        assertThat(rig.media.listeners).containsOnlyKeys(request.back());
        assertThat(rig.conductor.isReported()).isFalse();
    }

    @Test
    void isOverWhenAPersonTakesTheCallAndLeavesThemAlone() {
        FakeLeg old = rig.leg;
        rig.wantsAPerson().legGone();
        assertThat(rig.conductor.isReported())
                .as("the media leg goes, the call does not")
                .isFalse();
        takenOver("Chen Jing (605)");
        CallEnded report = rig.report();
        assertThat(report.effects()).containsExactly(new Effect.TakenOver("Chen Jing (605)"));
        assertThat(report.disposition()).isEqualTo(Disposition.ANSWERED);
        assertThat(report.decision().verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(report.decision().reasons()).extracting(Reason::why).contains("a person was wanted");
        assertThat(rig.pbx.hungUp).as("what a person has taken is not hung up").isEmpty();
        assertThat(old.closed).isTrue();
        assertThat(rig.media.legs).allMatch(leg -> leg.closed);
    }

    @Test
    void namesAtLeastWhereAPersonWasFoundWhenThePbxDoesNotSayWhoItWas() {
        rig.wantsAPerson().legGone();
        takenOver(null);
        assertThat(rig.report().effects()).containsExactly(new Effect.TakenOver("600"));
    }

    @Test
    void goesOnTalkingOnTheNewLegWhenNobodyPicksUp() {
        rig.wantsAPerson().legGone();
        rig.nothingFor(Duration.ofSeconds(25));
        assertThat(rig.pbx.hungUp).as("the silence while it rings is well so").isEmpty();
        rig.comesBack();
        assertThat(rig.partner.heard.getLast()).isInstanceOf(Heard.TransferFailed.class);
        assertThat(rig.saying()).containsExactly("transfer-failed");
        assertThat(rig.leg.endpointing).isNotNull();
        rig.conductor.step(new CallInput.BackMedia(new MediaEvent.Played(1, true, Duration.ofSeconds(2))));
        assertThat(rig.pbx.hungUp).containsExactly(rig.call);
        rig.dial(new DialProgress.Ended(rig.clock.instant(), DialStatus.ANSWER, 16, null));
        rig.conductor.step(new CallInput.BackMedia(new MediaEvent.Closed(CloseReason.HUNG_UP)));
        assertThat(rig.report().effects()).containsExactly(new Effect.CallBack(null, true));
    }

    @Test
    void goesOnTalkingOnTheOldLegWhenThePbxRefuses() {
        FakeLeg old = rig.leg;
        rig.wantsAPerson().dial(new DialProgress.NotTransferred(rig.clock.instant()));
        assertThat(rig.leg).isSameAs(old);
        assertThat(rig.saying()).containsExactly("transfer-failed");
        assertThat(rig.media.legs).as("nobody is expected back").allMatch(leg -> leg.closed);
        rig.promptEnds().hangsUp();
        assertThat(rig.report().effects()).hasSize(1);
    }

    @Test
    void goesOnTalkingWhenHeCouldNotBeTakenBack() {
        rig.media.refuses = new MediaOverloadedException("full");
        rig.wantsAPerson();
        assertThat(rig.pbx.transfers).isEmpty();
        assertThat(rig.saying()).containsExactly("transfer-failed");
    }

    @Test
    void goesOnTalkingWhereThereIsNobodyToPutHimThroughTo() {
        CallRig nobody = new CallRig();
        nobody.wantsAPerson();
        assertThat(nobody.pbx.transfers).isEmpty();
        assertThat(nobody.saying()).containsExactly("transfer-failed");
    }

    @Test
    void endsWhenTheCustomerHangsUpWhileItRings() {
        rig.wantsAPerson().legGone();
        rig.dial(new DialProgress.Ended(rig.clock.instant(), DialStatus.ANSWER, 16, null));
        CallEnded report = rig.report();
        assertThat(report.decision().verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(rig.media.legs).allMatch(leg -> leg.closed);
    }

    @Test
    void doesNotWaitForEverForACallThatIsLostOnItsWay() {
        rig.wantsAPerson().legGone();
        rig.nothingFor(Duration.ofSeconds(70));
        assertThat(rig.pbx.hungUp).isNotEmpty();
        assertThat(rig.report().decision().verdict()).isEqualTo(Verdict.INCOMPLETE);
    }
}
