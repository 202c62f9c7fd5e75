package io.huifang.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.dialogue.Answer;
import io.huifang.media.LineSound;
import io.huifang.media.MediaEvent;
import io.huifang.pbx.DialStatus;
import io.huifang.speech.Hearing;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is heard on the line before an answer, and who has answered. */
class WhoAnswersTests {

    private static final String MENU = "thank you for calling please dial the extension or press zero for the operator";

    private final CallRig rig = new CallRig();

    private void line(LineSound sound, long millis) {
        Duration to = rig.leg.position;
        rig.media(new MediaEvent.Line(sound, to.minusMillis(millis), to));
    }

    private void beeps() {
        rig.passes(300);
        Duration from = rig.leg.position;
        rig.speechBegins();
        rig.passes(200);
        rig.media(new MediaEvent.Beep(from, rig.leg.position));
        rig.speechEnds();
        rig.understood("");
    }

    private void saysForSeconds(String text, int seconds) {
        rig.speechBegins().speechGoesOn(seconds * 1_000L).speechEnds().understood(text);
    }

    private CallEnded report() {
        rig.hangsUp();
        return rig.report();
    }

    @Test
    void dialsTheExtensionAtAMenuAndBeginsAnewWithWhoeverPicksUp() {
        rig.answered().says(MENU);
        assertThat(rig.pbx.keys).containsExactly("2046");
        assertThat(rig.pbx.hungUp).isEmpty();
        rig.passes(8_000);
        rig.partner = new FakePartner();
        rig.says("hello accounting");
        assertThat(rig.saying()).as("spoken to from the beginning").containsExactly("opening");
        rig.promptEnds().says("yes go ahead");
        assertThat(rig.partner.heard).hasSize(1);
        CallEnded report = report();
        assertThat(report.disposition()).isEqualTo(Disposition.ANSWERED);
        assertThat(report.answers()).extracting(Answer::heard).containsExactly("yes go ahead");
    }

    @Test
    void countsOnFromTheAnswersThatAMenuSeemedToGive() {
        rig.answered().promptEnds().says("welcome to golden harvest").says(MENU);
        assertThat(rig.pbx.keys).containsExactly("2046");
        rig.partner = new FakePartner();
        rig.passes(3_000);
        rig.says("hello").promptEnds().says("yes go ahead");
        assertThat(report().answers()).extracting(Answer::turn).containsExactly(1, 2);
    }

    @Test
    void triesTheOperatorLastAndGivesUpWhenTheMenuComesAgain() {
        rig.answered().says(MENU);
        for (int again = 0; again < 3; again++) {
            assertThat(rig.pbx.hungUp).isEmpty();
            rig.passes(3_000);
            rig.says(MENU);
        }
        assertThat(rig.pbx.keys).containsExactly("2046", "2046", "0");
        assertThat(rig.pbx.hungUp).isNotEmpty();
        CallEnded report = report();
        assertThat(report.disposition()).isEqualTo(Disposition.IVR);
        assertThat(report.heardOnLine()).isEqualTo(MENU);
        assertThat(report.heardAt()).isNotNull();
        assertThat(report.decision()).isNull();
    }

    @Test
    void waitsForSomebodyBehindTheMenuAsLongAsAPhoneRings() {
        rig.answered().says(MENU).passes(30_000);
        assertThat(rig.pbx.hungUp).isEmpty();
        rig.passes(11_000);
        assertThat(rig.pbx.hungUp).isNotEmpty();
        assertThat(report().disposition()).isEqualTo(Disposition.IVR);
    }

    @Test
    void takesASwitchboardThatHangsUpForOneBehindWhichNobodyWas() {
        rig.answered().says(MENU).passes(3_000);
        assertThat(report().disposition()).isEqualTo(Disposition.IVR);
    }

    @Test
    void takesNoWordsFromTheMusicBehindAMenu() {
        rig.answered().says(MENU).passes(4_000);
        rig.speechBegins().passes(3_000).speechEnds();
        line(LineSound.MUSIC, 3_200);
        rig.understood("love me tender");
        assertThat(rig.leg.played).as("the opening alone").hasSize(1);
        assertThat(rig.pbx.hungUp).isEmpty();
    }

    @Test
    void takesNoAnswerFromABeepThatTheRecogniserHeardAsAWord() {
        rig.answered().promptEnds().speechBegins().passes(500);
        Duration beep = rig.leg.position.minusMillis(500);
        rig.media(new MediaEvent.Beep(beep, rig.leg.position));
        rig.speechEnds().heard(new Hearing.Finished(CallRig.transcript("yeah", beep.plusMillis(300))));
        assertThat(rig.partner.heard).as("a fax calls so, and must not consent").isEmpty();
        line(LineSound.FAX, 500);
        assertThat(report().disposition()).isEqualTo(Disposition.FAX);
    }

    @Test
    void knowsAFaxByItsTone() {
        rig.answered().passes(2_500);
        line(LineSound.FAX, 1_800);
        CallEnded report = report();
        assertThat(report.disposition()).isEqualTo(Disposition.FAX);
        assertThat(report.heardOnLine()).isNull();
        assertThat(report.heardAt()).isNotNull();
        assertThat(report.why()).contains("its sound");
    }

    @Test
    void knowsAMachineByALongGreetingAndABeep() {
        rig.answered();
        saysForSeconds("hi this is john i am on the road somewhere between two customers", 5);
        assertThat(rig.pbx.hungUp).as("it may be a person").isEmpty();
        beeps();
        CallEnded report = report();
        assertThat(report.disposition()).isEqualTo(Disposition.VOICEMAIL);
        assertThat(report.heardOnLine()).contains("this is john");
    }

    @Test
    void knowsAMachineThatTalksOnAndSaysWhatMachinesSay() {
        rig.answered();
        saysForSeconds("this is peter i am not able to come to the phone right now i will get back to you", 8);
        assertThat(report().disposition()).isEqualTo(Disposition.VOICEMAIL);
    }

    @Test
    void takesWhoSaysThatInAFewWordsForAPerson() {
        rig.answered();
        saysForSeconds("he is not able to come to the phone right now", 3);
        assertThat(rig.pbx.hungUp).isEmpty();
    }

    @Test
    void takesALongGreetingThatAsksSomethingForAPersons() {
        rig.answered();
        saysForSeconds("golden harvest our office is closed but this is linda how can i help you", 8);
        beeps();
        assertThat(rig.pbx.hungUp).isEmpty();
    }

    @Test
    void takesABeepAfterAShortWordForNothing() {
        rig.answered();
        saysForSeconds("hello", 1);
        beeps();
        assertThat(rig.pbx.hungUp).isEmpty();
    }

    @Test
    void hearsAnAnnouncementInTwoPartsInACallThatTheNetworkAnswered() {
        rig.answered().says("sorry the number you have dialled").says("is powered off");
        assertThat(report().disposition()).isEqualTo(Disposition.POWER_OFF);
    }

    @Test
    void hearsThatTheOtherSideIsGoneByItsTone() {
        rig.pastTheOpening();
        line(LineSound.BUSY, 2_100);
        assertThat(rig.pbx.hungUp).isNotEmpty();
        CallEnded report = report();
        assertThat(report.disposition()).isEqualTo(Disposition.ANSWERED);
        assertThat(report.decision()).isNotNull();
    }

    @Test
    void believesAToneBeforeTheCause() {
        rig.rings().earlyMedia().passes(3_000);
        line(LineSound.BUSY, 2_100);
        rig.lineEnds(DialStatus.CONGESTION, 20, 480);
        CallEnded report = rig.report();
        assertThat(report.disposition()).isEqualTo(Disposition.BUSY);
        assertThat(report.cause()).isEqualTo(20);
        assertThat(report.heardAt().to()).isEqualTo(Duration.ofMillis(3_000));
    }

    @Test
    void believesWordsBeforeATone() {
        rig.rings().earlyMedia().passes(2_000);
        line(LineSound.NUMBER_TROUBLE, 1_000);
        rig.says("the number you have dialled is busy");
        rig.lineEnds(DialStatus.CONGESTION, 20, 480);
        assertThat(rig.report().disposition()).isEqualTo(Disposition.BUSY);
    }

    @Test
    void keepsRingingThroughMusicAndTakesNoWordsFromIt() {
        rig.rings().earlyMedia().speechBegins().passes(6_000);
        line(LineSound.MUSIC, 6_000);
        rig.speechEnds().understood("oh baby the network of love");
        line(LineSound.MUSIC, 6_800);
        rig.lineEnds(DialStatus.NOANSWER, 0, null);
        CallEnded report = rig.report();
        assertThat(report.disposition()).isEqualTo(Disposition.NO_ANSWER);
        assertThat(report.heardOnLine()).isNull();
    }

    @Test
    void hearsAnAnnouncementThatIsSpokenOverMusic() {
        rig.rings().earlyMedia().speechBegins().passes(6_000);
        line(LineSound.MUSIC, 6_000);
        rig.speechEnds().understood("sorry the number you have dialled is powered off");
        rig.lineEnds(DialStatus.NOANSWER, 0, null);
        assertThat(rig.report().disposition()).isEqualTo(Disposition.POWER_OFF);
    }

    @Test
    void waitsForWhatIsUnderstoodLateOnABusyMachine() {
        rig.rings().earlyMedia().speechBegins().passes(3_000);
        rig.lineEnds(DialStatus.CONGESTION, 20, 480);
        rig.nothingFor(Duration.ofSeconds(25));
        assertThat(rig.conductor.isReported()).isFalse();
        rig.understood("the number you have dialled does not exist");
        assertThat(rig.report().disposition()).isEqualTo(Disposition.INVALID);
    }

    @Test
    void believesTheSignalWhenTheWordsDoNotCome() {
        rig.rings().earlyMedia().speechBegins().passes(3_000);
        rig.lineEnds(DialStatus.CONGESTION, 20, 480);
        rig.nothingFor(Duration.ofSeconds(31));
        assertThat(rig.report().disposition()).isEqualTo(Disposition.UNREACHABLE_NOW);
    }

    @Test
    void keepsWhereTheAnnouncementIsInTheRecording() {
        rig.rings().earlyMedia().passes(1_000).says("the number you have dialled does not exist");
        rig.lineEnds(DialStatus.CONGESTION, 20, 480);
        CallEnded report = rig.report();
        assertThat(report.heardAt()).isNotNull();
        assertThat(report.heardAt().from()).isGreaterThan(Duration.ofSeconds(1));
        assertThat(report.recording()).isNotNull();
    }
}
