package io.huifang.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.dialogue.Answer;
import io.huifang.dialogue.Effect;
import io.huifang.dialogue.Heard;
import io.huifang.dialogue.Move;
import io.huifang.dialogue.Reason;
import io.huifang.dialogue.Say;
import io.huifang.dialogue.Verdict;
import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.Language;
import io.huifang.media.MediaEvent;
import io.huifang.media.MediaEvent.CloseReason;
import io.huifang.media.Sound;
import io.huifang.pbx.DialProgress;
import io.huifang.pbx.DialStatus;
import io.huifang.speech.Hearing;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConductorTests {

    private final CallRig rig = new CallRig();

    @Test
    void holdsAWholeCall() {
        rig.answered();
        assertThat(rig.saying()).containsExactly("opening");
        assertThat(rig.conductor.snapshot().stage()).isEqualTo(LiveCall.Stage.TALKING);
        rig.promptEnds().says("yes go ahead");
        assertThat(rig.saying()).containsExactly("employer-company");
        rig.promptEnds().says("acme trading").promptEnds();
        assertThat(rig.question()).isEqualTo("employed");
        rig.says("yes he does").promptEnds().says("sales manager").promptEnds().says("three years");
        assertThat(rig.saying()).containsExactly("goodbye");
        assertThat(rig.pbx.hungUp).as("not before the goodbye is said").isEmpty();
        rig.promptEnds();
        assertThat(rig.pbx.hungUp).isNotEmpty();
        assertThat(rig.conductor.isReported()).isFalse();
        rig.hangsUp();

        CallEnded report = rig.report();
        assertThat(report.disposition()).isEqualTo(Disposition.ANSWERED);
        assertThat(report.decision().verdict()).isEqualTo(Verdict.VERIFIED);
        assertThat(report.answers())
                .extracting(Answer::question)
                .containsExactly("ready", "company", "employed", "title", "years");
        assertThat(report.answers()).extracting(Answer::turn).containsExactly(1, 2, 3, 4, 5);
        assertThat(report.answers())
                .allSatisfy(answer -> assertThat(answer.span()).isNotNull());
        assertThat(report.recording()).isEqualTo("2026/11/23/" + rig.call + ".wav");
        assertThat(report.cause()).isEqualTo(16);
        assertThat(report.answeredAt()).isBefore(report.endedAt());
        assertThat(report.scriptVersion()).isEqualTo(2);
        assertThat(rig.meters.get("huifang.call.answer.latency").timer().count())
                .isEqualTo(5);
        assertThat(rig.meters
                        .get("huifang.call.ended")
                        .tag("verdict", "VERIFIED")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void countsTheWaitFromTheLastVoicedSoundToTheFirstFrameOfThePrompt() {
        rig.answered()
                .promptEnds()
                .speechBegins()
                .passes(500)
                .speechEnds()
                .passes(100)
                .understood("yes");
        Timer latency = rig.meters.get("huifang.call.answer.latency").timer();
        assertThat(latency.count()).as("nothing of the prompt is sent yet").isZero();
        rig.passes(20).promptBegins();
        assertThat(latency.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(820);
    }

    @Test
    void publishesEachAnswerWhenItIsGiven() {
        rig.pastTheOpening();
        assertThat(rig.answers()).hasSize(1);
        rig.promptEnds().says("acme trading");
        assertThat(rig.answers()).hasSize(2);
        AudioSpan span = rig.answers().getLast().answer().span();
        assertThat(span.to()).isLessThanOrEqualTo(rig.leg.position);
        assertThat(rig.answers().getLast().ref()).isEqualTo("case-1");
    }

    @Test
    void goesOnTalkingWhileTheDatabaseHangsAndReportsTheEndAfterTheAnswers() {
        CallRig slow = new CallRig(Settings.defaults(), Thread::startVirtualThread);
        slow.database.free = new CountDownLatch(1);
        slow.pastTheOpening().promptEnds().says("acme trading").promptEnds().says("yes he does");
        assertThat(slow.saying()).as("three answers on").containsExactly("employer-title");
        assertThat(slow.published).isEmpty();
        slow.database.free.countDown();
        slow.hangsUp();
        assertThat(slow.report().answers()).hasSize(3);
    }

    @Test
    void givesTheRecogniserTheSoundBeforeSpeechWasNoticed() {
        rig.answered().promptEnds().passes(3_000).speechBegins();
        assertThat(rig.recognition.listenings.getFirst().frames)
                .as("200 ms of speech and 300 ms before it")
                .hasSize(25);
        rig.passes(100);
        assertThat(rig.recognition.listenings.getFirst().frames).hasSize(30);
        rig.speechEnds();
        assertThat(rig.recognition.listenings.getFirst().finished).isTrue();
    }

    @Test
    void givesWayToBargeInOnceAndTakesTheSpeechForTheAnswer() {
        rig.pastTheOpening().passes(300);
        int before = rig.leg.flushes;
        rig.speechBegins();
        assertThat(rig.leg.flushes).as("it may be a cough").isEqualTo(before);
        rig.heard(new Hearing.Partial("acme"));
        assertThat(rig.leg.flushes).isEqualTo(before + 1);
        rig.media(new MediaEvent.Played(rig.leg.played.size(), false, rig.leg.position));
        rig.passes(500).speechEnds().understood("acme trading");
        assertThat(rig.leg.flushes).isEqualTo(before + 1);
        assertThat(rig.answers().getLast().answer().heard()).isEqualTo("acme trading");
        assertThat(rig.question()).isEqualTo("employed");
        assertThat(rig.meters.get("huifang.call.bargeins").counter().count()).isEqualTo(1);
    }

    @Test
    void goesOnSpeakingThroughACoughAndASignOfListening() {
        rig.pastTheOpening().passes(300);
        int before = rig.leg.flushes;
        rig.says("");
        rig.speechBegins()
                .heard(new Hearing.Partial("uh-huh"))
                .passes(300)
                .speechEnds()
                .understood("uh-huh");
        assertThat(rig.leg.flushes).isEqualTo(before);
        assertThat(rig.answers()).hasSize(1);
        rig.promptEnds().says("acme trading");
        assertThat(rig.question()).isEqualTo("employed");
    }

    @Test
    void takesASignOfListeningThatOutlastsThePromptForNoAnswer() {
        rig.pastTheOpening().passes(300).speechBegins();
        rig.media(new MediaEvent.Played(rig.leg.played.size(), true, rig.leg.position));
        rig.speechEnds().understood("mm-hmm");
        assertThat(rig.question()).isEqualTo("company");
        rig.says("uh-huh");
        assertThat(rig.question())
                .as("said to the question it may be an answer")
                .isEqualTo("employed");
    }

    @Test
    void givesWayToWhoeverGoesOnSpeakingThoughNoWordIsUnderstoodYet() {
        rig.pastTheOpening().passes(300);
        int before = rig.leg.flushes;
        rig.speechBegins().speechGoesOn(500);
        assertThat(rig.leg.flushes).isEqualTo(before);
        rig.passes(700);
        assertThat(rig.leg.flushes).as("silence after speech is no speech").isEqualTo(before);
        rig.speechGoesOn(100);
        assertThat(rig.leg.flushes).as("still voiced 800 ms after it began").isEqualTo(before + 1);
        rig.speechEnds().understood("acme trading");
        assertThat(rig.question()).isEqualTo("employed");
    }

    @Test
    void takesAShortAnswerIntoThePromptThatIsOverBeforeAnyPartOfItWasUnderstood() {
        rig.pastTheOpening().promptEnds().says("acme trading").passes(300);
        int before = rig.leg.flushes;
        rig.speechBegins().passes(100).speechEnds().understood("yes");
        assertThat(rig.leg.flushes).isEqualTo(before + 1);
        assertThat(rig.question()).isEqualTo("title");
    }

    @Test
    void endsAnAnswerAfterThePauseOfItsQuestion() {
        rig.answered();
        assertThat(rig.leg.endpointing.endSilence()).isEqualTo(FakePartner.PAUSE);
    }

    @Test
    void saysWhatCameUpInTheCallWithoutHoldingItUp() {
        List<Runnable> work = new ArrayList<>();
        CallRig slow = new CallRig(Settings.defaults(), work::add);
        Say booked = new Say("call-back-confirm", Map.of("time", "tomorrow at three"));
        slow.partner.moves.put(
                "later",
                partner -> FakePartner.turn(new Move.Ask(
                        "ready",
                        List.of(new Say("thanks", Map.of()), booked, new Say("goodbye", Map.of())),
                        partner.listen())));
        slow.answered().promptEnds().says("later");
        assertThat(slow.saying()).as("what needs no work is said at once").containsExactly("thanks");
        slow.promptEnds();
        Sound made = slow.prompts.sound(Language.EN_US, List.of("call-back-confirm"), Map.of());
        slow.conductor.step(new CallInput.Spoken(3, made));
        assertThat(slow.saying()).containsExactly("thanks", "call-back-confirm", "goodbye");
        slow.conductor.step(new CallInput.Spoken(3, made));
        assertThat(slow.leg.played).as("a late sound is not said twice").hasSize(6);
        slow.promptEnds().says("yes");
        assertThat(slow.question()).isEqualTo("company");
        work.forEach(Runnable::run);
    }

    @Test
    void waitsForSomebodyWhoLooksSomethingUp() {
        rig.partner.moves.put(
                "hold on",
                partner -> FakePartner.turn(new Move.Wait(FakePartner.says("one-moment"), Duration.ofSeconds(20))));
        rig.pastTheOpening().promptEnds().says("hold on");
        assertThat(rig.saying()).containsExactly("one-moment");
        rig.promptEnds().passes(19_000);
        assertThat(rig.partner.heard.getLast()).isInstanceOf(Heard.Speech.class);
        rig.passes(1_100);
        assertThat(rig.partner.heard.getLast()).isInstanceOf(Heard.Silence.class);
    }

    @Test
    void stopsTheRecordingAtOnceAndReportsWhatFollows() {
        rig.partner.moves.put(
                "do not record me",
                partner -> FakePartner.turn(
                        new Move.End(
                                FakePartner.says("not-recording"), partner.decision(Verdict.REVIEW, "no recording")),
                        new Effect.StopRecording(),
                        new Effect.CallBack(null, true)));
        rig.pastTheOpening().promptEnds().says("do not record me");
        assertThat(rig.leg.recordingStopped).isTrue();
        rig.promptEnds().hangsUp();
        CallEnded report = rig.report();
        assertThat(report.effects()).containsExactly(new Effect.StopRecording(), new Effect.CallBack(null, true));
        assertThat(report.recording()).as("what was recorded before stays").isNotNull();
    }

    @Test
    void tellsThePartnerForHowLongTheyHaveTalked() {
        rig.pastTheOpening();
        assertThat(rig.partner.elapsed.getLast()).isBetween(Duration.ofMillis(2_400), Duration.ofMillis(2_600));
    }

    @Test
    void joinsAnAnswerThatGoesOnBeforeItWasUnderstood() {
        rig.pastTheOpening().promptEnds();
        rig.speechBegins().passes(300).speechEnds();
        rig.speechBegins();
        rig.conductor.step(new CallInput.Heard(2, new Hearing.Finished(CallRig.transcript("acme", rig.leg.position))));
        assertThat(rig.answers()).as("somebody is still speaking").hasSize(1);
        rig.speechEnds().understood("trading");
        assertThat(rig.answers().getLast().answer().heard()).isEqualTo("acme trading");
    }

    @Test
    void takesNothingSaidIntoTheOpeningForAnAnswer() {
        rig.answered();
        int flushes = rig.leg.flushes;
        rig.says("no hello");
        assertThat(rig.leg.flushes).isEqualTo(flushes);
        assertThat(rig.answers()).isEmpty();
        rig.keys("2");
        assertThat(rig.leg.flushes)
                .as("keys cut the notice as little as speech")
                .isEqualTo(flushes);
        assertThat(rig.answers()).isEmpty();
        rig.promptEnds().says("yes");
        assertThat(rig.question()).isEqualTo("company");
    }

    @Test
    void doesNotTakeWhatWasSaidIntoTheOpeningForAnAnswerWhenTheLineBreaks() {
        rig.answered().speechBegins().passes(300).speechEnds();
        rig.hangsUp().understood("no");
        CallEnded report = rig.report();
        assertThat(report.answers()).isEmpty();
        assertThat(report.decision().reasons().getFirst().why()).contains("hung up");
    }

    @Test
    void knowsAnAnsweringMachineByItsGreeting() {
        rig.answered().says("hi you've reached john please leave a message after the tone");
        assertThat(rig.pbx.hungUp).isNotEmpty();
        assertThat(rig.leg.flushes).isEqualTo(1);
        // the media leg tells of the prompt that was cut
        rig.promptEnds();
        rig.hangsUp();
        CallEnded report = rig.report();
        assertThat(report.disposition()).isEqualTo(Disposition.VOICEMAIL);
        assertThat(report.decision()).isNull();
        assertThat(report.heardOnLine()).contains("leave a message");
        assertThat(report.answers()).isEmpty();
    }

    @Test
    void takesABusyColleagueForAPerson() {
        rig.answered().promptEnds().says("he is busy right now");
        assertThat(rig.pbx.hungUp).isEmpty();
        assertThat(rig.saying()).containsExactly("no-match", "opening.again");
    }

    @Test
    void believesAnAnnouncementBeforeTheCause() {
        rig.rings().earlyMedia();
        rig.says("sorry the number you have dialled is powered off");
        rig.lineEnds(DialStatus.CONGESTION, 20, 480);
        CallEnded report = rig.report();
        assertThat(report.disposition()).isEqualTo(Disposition.POWER_OFF);
        assertThat(report.heardOnLine()).contains("powered off");
        assertThat(report.cause()).isEqualTo(20);
        assertThat(report.sipCode()).isEqualTo(480);
        assertThat(report.answeredAt()).isNull();
    }

    @Test
    void waitsForTheTranscriptOfAnAnnouncementThatTheLineEndsWith() {
        rig.rings().earlyMedia().speechBegins().passes(1_000);
        rig.lineEnds(DialStatus.CHANUNAVAIL, 20, 480);
        assertThat(rig.conductor.isReported()).isFalse();
        rig.understood("the number you have dialled does not exist");
        assertThat(rig.report().disposition()).isEqualTo(Disposition.INVALID);
    }

    @Test
    void hearsAnAnnouncementThatBeganBeforeThePbxToldOfIt() {
        rig.rings().speechBegins().passes(300);
        assertThat(rig.recognition.listenings).isEmpty();
        rig.earlyMedia();
        assertThat(rig.recognition.listenings).hasSize(1);
        assertThat(rig.recognition.listenings.getFirst().frames).hasSizeGreaterThanOrEqualTo(25);
        rig.speechEnds().understood("the number you dialled has been changed");
        rig.lineEnds(DialStatus.CONGESTION, 0, null);
        assertThat(rig.report().disposition()).isEqualTo(Disposition.CHANGED);
    }

    @Test
    void goesOnHearingTheNetworkWhenItRingsAfterEarlyMedia() {
        rig.media(new MediaEvent.Connected()).earlyMedia();
        rig.dial(new DialProgress.Ringing(rig.clock.instant()));
        rig.says("the number you have dialled is powered off");
        rig.lineEnds(DialStatus.CONGESTION, 20, 480);
        assertThat(rig.report().disposition()).isEqualTo(Disposition.POWER_OFF);
    }

    @Test
    void endsACallWhoseAnnouncementNeverEnds() {
        rig.rings().earlyMedia().says("the number you have dialled is powered off");
        assertThat(rig.pbx.hungUp).isEmpty();
        rig.passes(5_100);
        assertThat(rig.pbx.hungUp).isNotEmpty();
        assertThat(rig.report().disposition()).isEqualTo(Disposition.POWER_OFF);
    }

    @Test
    void keepsThatTheNetworkAnsweredWithItsAnnouncement() {
        rig.rings().earlyMedia().says("the number you have dialled is powered off");
        rig.dial(new DialProgress.Answered(rig.clock.instant()));
        rig.hangsUp();
        CallEnded report = rig.report();
        assertThat(report.disposition()).isEqualTo(Disposition.POWER_OFF);
        assertThat(report.answeredAt()).isNotNull();
        assertThat(rig.leg.played).isEmpty();
    }

    @Test
    void asksAgainAfterSilenceAndThenEnds() {
        rig.answered().promptEnds().passes(6_100);
        assertThat(rig.saying()).containsExactly("no-input", "opening.again");
        rig.promptEnds().passes(6_100);
        assertThat(rig.saying()).containsExactly("goodbye");
        rig.promptEnds().hangsUp();
        CallEnded report = rig.report();
        assertThat(report.disposition()).isEqualTo(Disposition.ANSWERED);
        assertThat(report.decision().verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(report.answers()).hasSize(2);
    }

    @Test
    void doesNotAskAgainWhileSomebodySpeaksOrATranscriptIsBeingMade() {
        rig.answered().promptEnds().passes(5_500).speechBegins().passes(4_000).speechEnds();
        rig.passes(8_000);
        assertThat(rig.leg.played).hasSize(1);
        rig.understood("yes");
        assertThat(rig.question()).isEqualTo("company");
    }

    @Test
    void waitsAgainAfterANoiseThatHasNoWords() {
        rig.answered().promptEnds().passes(3_000).says("");
        rig.passes(5_900);
        assertThat(rig.leg.played).hasSize(1);
        rig.passes(300);
        assertThat(rig.saying()).containsExactly("no-input", "opening.again");
    }

    @Test
    void endsAnAnswerThatGoesOnForTooLong() {
        rig.pastTheOpening().promptEnds().speechBegins().passes(30_100);
        assertThat(rig.recognition.listenings.getLast().finished).isTrue();
        rig.understood("acme trading");
        assertThat(rig.question()).isEqualTo("employed");
    }

    @Test
    void understandsKeys() {
        rig.answered().promptEnds().keys("1");
        assertThat(rig.question()).isEqualTo("company");
        rig.promptEnds()
                .says("acme trading")
                .promptEnds()
                .keys("1")
                .promptEnds()
                .says("sales manager");
        rig.promptEnds().keys("3");
        assertThat(rig.question()).isEqualTo("years");
        rig.passes(2_600);
        assertThat(rig.saying()).containsExactly("goodbye");
        rig.promptEnds().hangsUp();
        CallEnded report = rig.report();
        assertThat(report.decision().verdict()).isEqualTo(Verdict.VERIFIED);
        assertThat(report.answers().getLast().value()).isEqualTo("3");
    }

    @Test
    void endsANumberAtTheHashAndCutsThePromptAtTheFirstKey() {
        rig.pastTheOpening()
                .promptEnds()
                .says("acme trading")
                .promptEnds()
                .says("yes")
                .promptEnds();
        rig.says("sales manager");
        int flushes = rig.leg.flushes;
        rig.keys("3#");
        assertThat(rig.leg.flushes).isGreaterThan(flushes);
        assertThat(rig.saying()).containsExactly("goodbye");
        AudioSpan span = rig.answers().getLast().answer().span();
        assertThat(span.to().minus(span.from())).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void takesNoWordBetweenTwoKeysForTheAnswer() {
        rig.pastTheOpening()
                .promptEnds()
                .says("acme trading")
                .promptEnds()
                .says("yes")
                .promptEnds();
        rig.says("sales manager").promptEnds();
        rig.speechBegins().passes(200).speechEnds();
        rig.keys("3").understood("let me see ten");
        assertThat(rig.question()).isEqualTo("years");
        rig.keys("#");
        assertThat(rig.answers().getLast().answer().value()).isEqualTo("3");
    }

    @Test
    void keepsAnAnswerThatWasStillBeingUnderstoodWhenTheyHungUp() {
        rig.pastTheOpening().promptEnds().speechBegins().passes(600);
        rig.hangsUp();
        assertThat(rig.recognition.listenings.getLast().finished).isTrue();
        assertThat(rig.conductor.isReported()).isFalse();
        rig.understood("acme trading");
        CallEnded report = rig.report();
        assertThat(report.answers()).extracting(Answer::question).containsExactly("ready", "company");
        assertThat(report.decision().verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(rig.saying()).as("nothing is said into a dead line").containsExactly("employer-company");
    }

    @Test
    void countsTheLastAnswerEvenWhenTheyHangUpRightAfterIt() {
        rig.pastTheOpening()
                .promptEnds()
                .says("acme trading")
                .promptEnds()
                .says("yes")
                .promptEnds();
        rig.says("sales manager").promptEnds().speechBegins().passes(400);
        rig.hangsUp().understood("three years");
        assertThat(rig.report().decision().verdict()).isEqualTo(Verdict.VERIFIED);
    }

    @Test
    void keepsTheVerdictWhenTheyHangUpIntoTheGoodbye() {
        rig.pastTheOpening()
                .promptEnds()
                .says("acme trading")
                .promptEnds()
                .says("yes")
                .promptEnds();
        rig.says("sales manager").promptEnds().says("three").passes(200).hangsUp();
        assertThat(rig.report().decision().verdict()).isEqualTo(Verdict.VERIFIED);
    }

    @Test
    void doesNotWaitForeverForTheTranscriptOfACallThatIsOver() {
        rig.pastTheOpening().promptEnds().speechBegins().passes(600);
        rig.hangsUp().nothingFor(Duration.ofSeconds(6));
        CallEnded report = rig.report();
        assertThat(report.answers()).hasSize(1);
        assertThat(report.decision().verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void asksAgainWhenRecognitionFailsAndGivesUpTheSecondTime() {
        rig.pastTheOpening().promptEnds().speechBegins().passes(400).speechEnds();
        rig.heard(new Hearing.Failed("overloaded"));
        assertThat(rig.saying()).containsExactly("no-match", "employer-company.again");
        rig.promptEnds().speechBegins().passes(400).speechEnds();
        rig.heard(new Hearing.Failed("overloaded"));
        assertThat(rig.saying()).containsExactly("technical-problem");
        rig.promptEnds().hangsUp();
        assertThat(rig.report().decision().verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void doesNotRelyOnHalfAnAnswerWhoseOtherHalfWasNotUnderstood() {
        rig.pastTheOpening().promptEnds().says("acme trading").promptEnds();
        rig.speechBegins().passes(200).speechEnds().speechBegins();
        rig.conductor.step(new CallInput.Heard(
                rig.recognition.listenings.size() - 1,
                new Hearing.Finished(CallRig.transcript("yes", rig.leg.position))));
        rig.speechEnds().heard(new Hearing.Failed("overloaded"));
        assertThat(rig.question()).isEqualTo("employed");
        assertThat(rig.saying()).containsExactly("no-match", "employer-employed.again");
    }

    @Test
    void asksAgainWhenTheRecogniserNeverSaysAnything() {
        rig.pastTheOpening().promptEnds().speechBegins().passes(400).speechEnds();
        rig.passes(10_100);
        assertThat(rig.saying()).containsExactly("no-match", "employer-company.again");
        assertThat(rig.recognition.listenings.getLast().closed).isTrue();
        rig.understood("too late");
        assertThat(rig.answers()).hasSize(2);
    }

    @Test
    void saysThatItHeardNothingWhenThereIsNoModel() {
        rig.recognition.ready = false;
        rig.answered().promptEnds().speechBegins().passes(400).speechEnds();
        rig.passes(6_100);
        assertThat(rig.saying()).containsExactly("no-match", "opening.again");
    }

    @Test
    void goesOnWithSilenceWhenAPromptCannotBeSpokenAnyMore() {
        rig.prompts.mute = true;
        rig.answered();
        assertThat(rig.leg.played).hasSize(1);
        assertThat(rig.leg.played.getFirst().duration()).isEqualTo(Duration.ofMillis(200));
    }

    @ParameterizedTest
    @CsvSource({
        "BUSY, 17, 486, BUSY",
        "NOANSWER, 0, , NO_ANSWER",
        "CHANUNAVAIL, 1, 404, INVALID",
        "PBX_LOST, 0, , SYSTEM",
        "MEDIA_FAILED, 0, , SYSTEM"
    })
    void reportsWhatTheNetworkSignals(DialStatus status, int cause, Integer sip, Disposition disposition) {
        rig.rings().passes(1_000).lineEnds(status, cause, sip);
        CallEnded report = rig.report();
        assertThat(report.disposition()).isEqualTo(disposition);
        assertThat(report.decision()).isNull();
        assertThat(report.answeredAt()).isNull();
    }

    @Test
    void reportsTheSameWhicheverEndsFirst() {
        rig.pastTheOpening();
        rig.media(new MediaEvent.Closed(CloseReason.HUNG_UP));
        assertThat(rig.conductor.isReported()).isFalse();
        assertThat(rig.pbx.hungUp).isNotEmpty();
        rig.dial(new DialProgress.Ended(rig.clock.instant(), DialStatus.ANSWER, 16, null));
        assertThat(rig.report().cause()).isEqualTo(16);

        CallRig other = new CallRig().pastTheOpening();
        other.dial(new DialProgress.Ended(other.clock.instant(), DialStatus.ANSWER, 16, null));
        assertThat(other.leg.closed).isTrue();
        other.media(new MediaEvent.Closed(CloseReason.CLOSED_BY_US));
        assertThat(other.report().cause()).isEqualTo(16);
    }

    @Test
    void reportsWhenThePbxIsLostInTheMiddleOfACall() {
        rig.pastTheOpening().promptEnds().says("acme trading");
        rig.dial(new DialProgress.Ended(rig.clock.instant(), DialStatus.PBX_LOST, 0, null));
        rig.nothingFor(Duration.ofSeconds(6));
        CallEnded report = rig.report();
        assertThat(report.answers()).hasSize(2);
        assertThat(report.disposition()).isEqualTo(Disposition.INTERRUPTED);
        assertThat(report.decision()).isNull();
    }

    @Test
    void reportsThePbxsLossWhenOnlyTheSoundTellsOfIt() {
        rig.pastTheOpening().promptEnds().says("acme trading");
        rig.pbx.connected = false;
        rig.media(new MediaEvent.Closed(CloseReason.HUNG_UP)).nothingFor(Duration.ofSeconds(6));
        CallEnded report = rig.report();
        assertThat(report.disposition()).isEqualTo(Disposition.INTERRUPTED);
        assertThat(report.why()).contains("the PBX was lost");
        assertThat(report.recording()).isNotNull();
    }

    @Test
    void takesAnEndThatThePbxToldForTheCalledPersonsThoughThePbxIsLostAfterwards() {
        rig.pastTheOpening().promptEnds().says("acme trading");
        rig.pbx.connected = false;
        rig.dial(new DialProgress.Ended(rig.clock.instant(), DialStatus.ANSWER, 16, null));
        rig.media(new MediaEvent.Closed(CloseReason.CLOSED_BY_US));
        assertThat(rig.report().disposition()).isEqualTo(Disposition.ANSWERED);
        assertThat(rig.report().decision().verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void reportsWhenThePbxNeverTellsOfTheEnd() {
        rig.rings().media(new MediaEvent.Closed(CloseReason.BROKEN));
        rig.nothingFor(Duration.ofSeconds(6));
        CallEnded report = rig.report();
        assertThat(report.disposition()).isEqualTo(Disposition.SYSTEM);
        assertThat(rig.pbx.hungUp).isNotEmpty();
    }

    @Test
    void reportsWhenTheMediaLegNeverComes() {
        rig.media(new MediaEvent.Closed(CloseReason.NEVER_CAME));
        rig.dial(new DialProgress.Ended(rig.clock.instant(), DialStatus.MEDIA_FAILED, 0, null));
        CallEnded report = rig.report();
        assertThat(report.disposition()).isEqualTo(Disposition.SYSTEM);
        assertThat(report.why()).isEqualTo("The PBX did not connect the sound in time.");
        assertThat(report.recording()).isNull();
    }

    @Test
    void goesOnWithoutARecording() {
        rig.pastTheOpening().media(new MediaEvent.RecordingFailed("disk full"));
        rig.promptEnds().says("acme trading");
        assertThat(rig.question()).isEqualTo("employed");
        rig.hangsUp();
        assertThat(rig.report().recording()).isNull();
    }

    @Test
    void endsACallAfterItsLongestTime() {
        rig.pastTheOpening();
        for (int minute = 0; minute < 9; minute++) {
            rig.clock.move(Duration.ofMinutes(1));
            rig.passes(100);
        }
        assertThat(rig.pbx.hungUp).isEmpty();
        rig.clock.move(Duration.ofMinutes(1));
        rig.passes(100);
        assertThat(rig.pbx.hungUp).isNotEmpty();
        rig.nothingFor(Duration.ofSeconds(6));
        assertThat(rig.report().decision().verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void endsACallFromWhichNothingIsHeardAnyMore() {
        rig.pastTheOpening().nothingFor(Duration.ofSeconds(14));
        assertThat(rig.pbx.hungUp).isEmpty();
        rig.nothingFor(Duration.ofSeconds(8));
        assertThat(rig.pbx.hungUp).isNotEmpty();
        assertThat(rig.report().disposition()).isEqualTo(Disposition.ANSWERED);
    }

    @Test
    void endsACallWhenSomebodyInTheHouseWantsIt() {
        rig.pastTheOpening();
        rig.conductor.step(new CallInput.HangUp());
        assertThat(rig.pbx.hungUp).containsExactly(rig.call);
        assertThat(rig.conductor.snapshot().stage()).isEqualTo(LiveCall.Stage.ENDING);
        rig.hangsUp();
        assertThat(rig.report().decision().verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void doesNotBeginToTalkWhenItIsAnsweredWhileWeHangUp() {
        rig.rings();
        rig.conductor.step(new CallInput.HangUp());
        rig.dial(new DialProgress.Answered(rig.clock.instant()));
        assertThat(rig.leg.played).isEmpty();
        rig.hangsUp();
        assertThat(rig.report().answeredAt()).isNotNull();
    }

    @Test
    void endsACallThatCannotKeepUp() {
        rig.pastTheOpening();
        for (int i = 0; i < 5_000; i++) {
            rig.conductor.put(new CallInput.Media(new MediaEvent.SpeechEnded(Duration.ZERO)));
        }
        rig.conductor.step(null);
        assertThat(rig.pbx.hungUp).isNotEmpty();
        rig.nothingFor(Duration.ofSeconds(6));
        assertThat(rig.report().decision().verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void closesWhatIsBeingHeardWhenTheCallEndsByAMachine() {
        rig.answered().says("please leave a message after the tone");
        rig.speechBegins().hangsUp();
        assertThat(rig.report().disposition()).isEqualTo(Disposition.VOICEMAIL);
    }

    @Test
    void ignoresWhatComesAfterTheReport() {
        rig.rings().lineEnds(DialStatus.BUSY, 17, 486);
        rig.report();
        rig.media(new MediaEvent.SpeechEnded(Duration.ZERO));
        rig.dial(new DialProgress.Ended(rig.clock.instant(), DialStatus.BUSY, 17, 486));
        rig.report();
    }

    @Test
    void reportsAFaultOfOursOnceAndWithoutItsDetails() {
        rig.conductor.put(new CallInput.Dial(null));
        rig.conductor.run();
        CallEnded report = rig.report();
        assertThat(report.disposition()).isEqualTo(Disposition.INTERRUPTED);
        assertThat(report.why()).isEqualTo("The call was broken off: a fault of ours, which the log tells of.");
        assertThat(rig.pbx.hungUp).isNotEmpty();
    }

    @Test
    void reportsWhenItsThreadIsInterrupted() throws InterruptedException {
        rig.rings();
        Thread thread = Thread.ofVirtual().start(rig.conductor);
        thread.interrupt();
        assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
        assertThat(rig.report().disposition()).isEqualTo(Disposition.INTERRUPTED);
    }

    @Test
    void runsOnItsOwnThreadFedByItsQueueAlone() throws InterruptedException {
        Thread thread = Thread.ofVirtual().start(rig.conductor);
        rig.conductor.put(new CallInput.Media(new MediaEvent.Connected()));
        rig.conductor.put(new CallInput.Dial(new DialProgress.EarlyMedia(rig.clock.instant())));
        rig.conductor.put(new CallInput.Media(new MediaEvent.SpeechStarted(Duration.ZERO)));
        rig.conductor.put(new CallInput.Media(new MediaEvent.SpeechEnded(Duration.ZERO)));
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (rig.conductor.snapshot().stage() != LiveCall.Stage.EARLY_MEDIA && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        rig.conductor.put(
                new CallInput.Dial(new DialProgress.Ended(rig.clock.instant(), DialStatus.CONGESTION, 20, 480)));
        rig.conductor.put(new CallInput.Media(new MediaEvent.Closed(CloseReason.HUNG_UP)));
        rig.conductor.put(new CallInput.Heard(
                1,
                new Hearing.Finished(CallRig.transcript("the number you have dialled is powered off", Duration.ZERO))));
        assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
        assertThat(rig.report().disposition()).isEqualTo(Disposition.POWER_OFF);
    }

    @Test
    void givesReasonsWithTheirPlaceInTheRecording() {
        rig.pastTheOpening().promptEnds().says("acme trading").hangsUp();
        assertThat(rig.report().decision().reasons())
                .extracting(Reason::question)
                .containsExactly("", "company");
        assertThat(rig.report().decision().reasons().getLast().span()).isNotNull();
    }
}
