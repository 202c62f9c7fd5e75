package io.huifang.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.media.MediaEvent;
import org.junit.jupiter.api.Test;

/** A machine answers, and the order says that it be left a message. */
class MessageLeavingTests {

    private static final String GREETING = "please leave a message after the tone";

    private final CallRig rig = CallRig.leavingAMessage();

    /** The greeting is said and understood; then, if it is to be one, the beep. */
    private CallRig machine() {
        return rig.answered().says(GREETING);
    }

    private void beeps() {
        rig.passes(300);
        rig.media(new MediaEvent.Beep(rig.leg.position.minusMillis(300), rig.leg.position));
    }

    /** The message, and the rest after it, are on the wire to the end. */
    private CallRig messageEnds() {
        rig.passes(1_000);
        return rig.media(new MediaEvent.Played(rig.leg.played.size(), true, rig.leg.position));
    }

    private long messages() {
        return rig.leg.played.stream()
                .filter(sound -> java.util.List.of("machine-message").equals(rig.prompts.made.get(sound)))
                .count();
    }

    @Test
    void waitsForTheBeepAndSaysTheMessageOnce() {
        machine();
        rig.passes(1_500);
        assertThat(messages()).isZero();

        beeps();
        rig.passes(400);
        assertThat(messages()).isOne();
        assertThat(rig.pbx.hungUp).isEmpty();

        messageEnds();
        assertThat(rig.pbx.hungUp).containsExactly(rig.call);
        CallEnded ended = rig.hangsUp().report();
        assertThat(ended.disposition()).isEqualTo(Disposition.VOICEMAIL);
        assertThat(ended.message()).isEqualTo(LeftMessage.LEFT);
        assertThat(ended.why()).endsWith("A message was left.");
        assertThat(ended.heardOnLine()).isEqualTo(GREETING);
        assertThat(ended.decision()).isNull();
        assertThat(messages()).isOne();
    }

    @Test
    void knowsABeepThatWasQuickerThanTheUnderstandingOfTheGreeting() {
        rig.answered().speechBegins().passes(600);
        beeps();
        // voice activity takes the beep for a part of the speech
        rig.media(new MediaEvent.SpeechEnded(rig.leg.position));
        rig.passes(700).understood(GREETING);
        rig.passes(20);

        assertThat(messages()).isOne();
    }

    @Test
    void isSilentFromTheBeepOnUntilItIsKnownWhoIsThere() {
        rig.answered().promptBegins();
        int flushed = rig.leg.flushes;
        rig.speechBegins().passes(600);
        beeps();
        assertThat(rig.leg.flushes).isGreaterThan(flushed);
        rig.media(new MediaEvent.SpeechEnded(rig.leg.position));
        rig.passes(700).understood("yes go ahead");

        assertThat(rig.question()).as("a person after all").isEqualTo("company");
    }

    @Test
    void givesWayToAGreetingSoThatNothingButTheMessageIsOnTheTape() {
        rig.answered().promptBegins();
        int flushed = rig.leg.flushes;
        rig.speechBegins().speechGoesOn(2_200);
        assertThat(rig.leg.flushes).as("whoever picks up may say a sentence").isEqualTo(flushed);
        rig.speechGoesOn(2_600);
        assertThat(rig.leg.flushes).isGreaterThan(flushed);
        int played = rig.leg.played.size();

        rig.speechEnds().understood(GREETING).passes(2_500);
        assertThat(messages()).isOne();
        assertThat(rig.leg.played.subList(played, rig.leg.played.size()))
                .as("the message and the rest after it")
                .hasSize(2);
    }

    @Test
    void saysTheOpeningAgainToAPersonWhoTalkedIntoIt() {
        rig.answered().promptBegins().speechBegins().speechGoesOn(3_000).speechEnds();
        rig.understood("golden harvest trading good morning this is linda speaking");
        assertThat(rig.saying()).containsExactly("opening");
        assertThat(rig.partner.heard).as("that was no answer").isEmpty();

        rig.promptEnds().says("yes go ahead");
        assertThat(rig.question()).isEqualTo("company");
    }

    @Test
    void saysTheOpeningAgainWhenNothingCouldBeUnderstoodOfWhatWasTalkedIntoIt() {
        rig.answered()
                .promptBegins()
                .speechBegins()
                .speechGoesOn(3_000)
                .speechEnds()
                .understood("");
        int played = rig.leg.played.size();
        rig.passes(20_000);

        assertThat(rig.leg.played.size()).isGreaterThan(played);
        assertThat(rig.saying()).containsExactly("opening");
        assertThat(rig.partner.heard).isEmpty();
    }

    @Test
    void takesNoBeepForTheSignWhenTheGreetingGoesOnAfterIt() {
        rig.answered();
        beeps();
        rig.says(GREETING);
        rig.passes(1_000);

        assertThat(messages()).isZero();
    }

    @Test
    void speaksWithoutABeepWhenTheGreetingIsOverForAWhile() {
        machine();
        rig.passes(1_500);
        assertThat(messages()).isZero();
        rig.passes(500);
        assertThat(messages()).isOne();
    }

    @Test
    void startsAnewWhenTheBeepComesLate() {
        machine();
        rig.passes(2_500);
        assertThat(messages()).isOne();

        beeps();
        rig.passes(400);
        assertThat(messages()).isEqualTo(2);
        messageEnds();

        assertThat(rig.hangsUp().report().message()).isEqualTo(LeftMessage.LEFT);
    }

    @Test
    void givesUpAGreetingThatNeverEnds() {
        machine();
        for (int i = 0; i < 40 && rig.pbx.hungUp.isEmpty(); i++) {
            rig.says("for our opening hours please visit us on the internet at any time of the day");
        }

        CallEnded ended = rig.hangsUp().report();
        assertThat(ended.message()).isEqualTo(LeftMessage.NO_END);
        assertThat(messages()).isZero();
        assertThat(ended.heardOnLine()).startsWith(GREETING + " for our opening hours");
    }

    @Test
    void saysThatTheMachineHungUp() {
        machine();
        assertThat(rig.hangsUp().report().message()).isEqualTo(LeftMessage.HUNG_UP);
    }

    @Test
    void saysThatTheMessageWasCutShort() {
        machine();
        beeps();
        rig.passes(600);

        CallEnded ended = rig.hangsUp().report();
        assertThat(ended.message()).isEqualTo(LeftMessage.CUT_SHORT);
        assertThat(ended.why()).contains("before the message was said to its end");
    }

    @Test
    void leavesNothingInAFullMailbox() {
        machine();
        rig.says("the mailbox is full and cannot accept messages at this time");

        assertThat(rig.pbx.hungUp).containsExactly(rig.call);
        assertThat(rig.hangsUp().report().message()).isEqualTo(LeftMessage.FULL);
        assertThat(messages()).isZero();
    }

    @Test
    void speaksToAPersonWhoPicksUpInTheGreeting() {
        machine();
        rig.says("hello hello i am here");

        assertThat(rig.saying()).containsExactly("opening");
        rig.promptEnds().says("yes go ahead");
        assertThat(rig.question()).isEqualTo("company");
        CallEnded ended = rig.hangsUp().report();
        assertThat(ended.disposition()).isEqualTo(Disposition.ANSWERED);
        assertThat(ended.message()).isNull();
    }

    @Test
    void stopsTheMessageForAPersonWhateverHeSays() {
        machine();
        beeps();
        rig.passes(600);
        int flushed = rig.leg.flushes;
        rig.says("what is it about");

        assertThat(rig.leg.flushes).isGreaterThan(flushed);
        assertThat(rig.saying()).endsWith("opening");
        assertThat(messages()).isOne();
        assertThat(rig.pbx.hungUp).isEmpty();
    }

    @Test
    void waitsOnWhenTheMachineTalksIntoTheMessage() {
        machine();
        rig.passes(2_500);
        rig.says("please leave a message after the tone");
        beeps();
        rig.passes(400);
        assertThat(messages()).isEqualTo(2);
    }

    @Test
    void leavesNoMessageWhenTheOrderSaysSo() {
        CallRig other = new CallRig();
        other.answered().says(GREETING);

        assertThat(other.pbx.hungUp).containsExactly(other.call);
        assertThat(other.hangsUp().report().message()).isNull();
    }
}
