package io.huifang.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.call.live.LiveNews;
import io.huifang.call.live.LiveScene;
import io.huifang.call.live.LiveState;
import io.huifang.call.live.NumberedNews;
import io.huifang.call.live.SpokenLine;
import io.huifang.call.live.SpokenLine.Speaker;
import io.huifang.call.live.Watch;
import io.huifang.dialogue.Setting;
import io.huifang.dialogue.Verdict;
import io.huifang.kernel.Language;
import io.huifang.media.AudioFrame;
import io.huifang.media.MediaEvent;
import io.huifang.media.Sound;
import io.huifang.pbx.DialProgress;
import io.huifang.pbx.DialStatus;
import io.huifang.speech.Hearing;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people who watch a call see of it. */
class LiveTellerTests {

    private final CallRig rig = new CallRig(Settings.withPeople());
    private final Watch watch = rig.live.watch(null, null).watch();

    private List<LiveNews> news() throws InterruptedException {
        return watch.take(Duration.ZERO).news().stream().map(NumberedNews::news).toList();
    }

    private <T> List<T> news(Class<T> kind) throws InterruptedException {
        return news().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private LiveScene scene() {
        return rig.live.now(rig.call).orElseThrow();
    }

    private LiveState state() {
        return scene().stage().state();
    }

    @Test
    void showsHowFarACallHasCome() {
        assertThat(state()).isEqualTo(LiveState.DIALLING);
        assertThat(scene().card().trunk()).isEqualTo("PJSIP/carrier");
        assertThat(scene().card().cameIn()).isFalse();
        assertThat(scene().card().scriptVersion()).isEqualTo(2);
        rig.rings();
        assertThat(state()).isEqualTo(LiveState.RINGING);
        rig.earlyMedia();
        assertThat(state()).isEqualTo(LiveState.NETWORK);
        rig.dial(new DialProgress.Answered(rig.clock.instant()));
        assertThat(state()).isEqualTo(LiveState.TALKING);
        assertThat(scene().stage().question()).isEqualTo("ready");
        assertThat(scene().stage().wording()).contains("Avalon Bank");
        rig.promptEnds().says("yes go ahead");
        assertThat(scene().stage().question()).isEqualTo("company");
        rig.hangsUp();
        assertThat(rig.live.now().calls()).isEmpty();
    }

    @Test
    void tellsWhatTheRobotSaysWhenItIsHeard() throws Exception {
        rig.answered();
        news();
        rig.promptBegins();
        LiveNews.PromptBegan began = news(LiveNews.PromptBegan.class).getFirst();
        assertThat(began.line().prompt()).isEqualTo("opening");
        assertThat(began.line().text()).contains("Avalon Bank");
        rig.passes(1_000).media(new MediaEvent.Played(rig.leg.played.size(), true, rig.leg.position));

        LiveNews.PromptEnded ended = news(LiveNews.PromptEnded.class).getFirst();

        assertThat(ended.completely()).isTrue();
        assertThat(ended.line().to().minus(ended.line().from())).isEqualTo(Duration.ofSeconds(1));
        assertThat(scene().lines()).containsExactly(ended.line());
    }

    @Test
    void saysThatAPromptWasCutShort() throws Exception {
        rig.pastTheOpening().promptBegins().passes(300);
        news();
        rig.media(new MediaEvent.Played(rig.leg.played.size(), false, rig.leg.position));
        assertThat(news(LiveNews.PromptEnded.class)).singleElement().matches(ended -> !ended.completely());
    }

    @Test
    void masksWhatTheFileSays() throws Exception {
        rig.answered().promptEnds().says("yes").promptEnds().says("we are acme").promptBegins();
        assertThat(scene().stage().question()).isEqualTo("employed");
        assertThat(scene().stage().wording()).contains("J***").doesNotContain("John", "Miller");
        assertThat(news(LiveNews.PromptBegan.class))
                .extracting(began -> began.line().text())
                .noneMatch(text -> text.contains("Miller"));
    }

    @Test
    void growsTheWordsOfAnAnswerUntilItIsUnderstood() throws Exception {
        rig.pastTheOpening().promptEnds().speechBegins();
        news();
        rig.heard(new Hearing.Partial("we are"));
        rig.heard(new Hearing.Partial("we are acme"));
        assertThat(news(LiveNews.Words.class))
                .as("the latest replaces what nobody has read")
                .singleElement()
                .satisfies(words -> assertThat(words.text()).isEqualTo("we are acme"));

        rig.speechEnds().understood("we are acme trading");

        List<LiveNews> after = news();
        LiveNews.Said said = (LiveNews.Said) after.stream()
                .filter(LiveNews.Said.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(said.segment()).isEqualTo(2);
        assertThat(said.line().who()).isEqualTo(Speaker.CUSTOMER);
        assertThat(said.line().text()).isEqualTo("we are acme trading");
        assertThat(said.line().words()).hasSize(4);
        assertThat(said.line().confidence()).isEqualTo(0.95);
        assertThat(after)
                .anySatisfy(one -> assertThat(one).isInstanceOfSatisfying(LiveNews.Answered.class, answered -> {
                    assertThat(answered.answer().question()).isEqualTo("company");
                    assertThat(answered.answer().confidence()).isEqualTo(0.95);
                }));
    }

    @Test
    void tellsWhatTheNetworkSaysApart() throws Exception {
        rig.rings().earlyMedia().speechBegins().speechEnds().understood("the number does not exist");
        assertThat(news(LiveNews.Said.class))
                .singleElement()
                .satisfies(said -> assertThat(said.line().who()).isEqualTo(Speaker.NETWORK));
    }

    @Test
    void tellsTheBandWhenItIsKnownAndWhenItChanges() {
        rig.answered();
        rig.passes(20);
        assertThat(scene().stage().narrowBand()).isFalse();
        rig.media(new MediaEvent.Audio(new AudioFrame(Sound.silence(Duration.ofMillis(20)), rig.leg.position, true)));
        assertThat(scene().stage().narrowBand()).isTrue();
    }

    @Test
    void tellsTheEndOnceAndNothingAfterIt() throws Exception {
        rig.pastTheOpening();
        news();
        rig.hangsUp();
        List<LiveNews> last = news();
        assertThat(last)
                .filteredOn(LiveNews.Ended.class::isInstance)
                .containsExactly(new LiveNews.Ended(rig.call, "ANSWERED", "INCOMPLETE"));
        assertThat(last.getLast()).isInstanceOf(LiveNews.Ended.class);
    }

    @Test
    void putsACallThroughToTheTelephoneThatASupervisorNames() {
        rig.pastTheOpening().promptBegins();
        int flushed = rig.leg.flushes;

        rig.conductor.step(new CallInput.HandOver("601"));

        assertThat(rig.leg.flushes).as("what was being said is cut").isGreaterThan(flushed);
        assertThat(rig.saying()).containsExactly("transfer");
        assertThat(state()).isEqualTo(LiveState.TRANSFERRING);
        assertThat(rig.pbx.transfers).as("first it is said").isEmpty();
        rig.promptEnds();
        assertThat(rig.pbx.transfers).singleElement().satisfies(request -> {
            assertThat(request.extension()).isEqualTo("601");
            assertThat(request.context()).isEqualTo("staff");
        });
        rig.legGone();
        assertThat(rig.conductor.onAir()).as("nothing is to be heard meanwhile").isNull();
        rig.dial(new DialProgress.TakenOver(rig.clock.instant(), null));
        rig.dial(new DialProgress.Ended(rig.clock.instant(), DialStatus.ANSWER, 16, null));
        assertThat(rig.report().decision().verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(rig.pbx.hungUp).isEmpty();
    }

    @Test
    void goesToWherePeopleAreWhenNoTelephoneIsNamed() {
        rig.pastTheOpening().promptEnds();
        rig.conductor.step(new CallInput.HandOver(null));
        rig.promptEnds();
        assertThat(rig.pbx.transfers)
                .singleElement()
                .satisfies(request -> assertThat(request.extension()).isEqualTo("600"));
    }

    @Test
    void comesBackToTheBotWhenTheSupervisorDoesNotPickUp() {
        rig.pastTheOpening().promptEnds();
        rig.conductor.step(new CallInput.HandOver("601"));
        rig.promptEnds().legGone();
        rig.comesBack();
        assertThat(rig.saying()).containsExactly("transfer-failed");
        assertThat(rig.conductor.onAir()).isSameAs(rig.leg);
    }

    @Test
    void handsOverNothingBeforeTheAnswerAndNothingTwice() {
        rig.rings();
        rig.conductor.step(new CallInput.HandOver("601"));
        assertThat(rig.leg.played).isEmpty();
        rig.dial(new DialProgress.Answered(rig.clock.instant()))
                .promptEnds()
                .says("yes")
                .promptEnds();
        rig.conductor.step(new CallInput.HandOver("601"));
        int played = rig.leg.played.size();
        rig.conductor.step(new CallInput.HandOver("602"));
        assertThat(rig.leg.played).hasSize(played);
        rig.promptEnds();
        assertThat(rig.pbx.transfers).hasSize(1);
    }

    @Test
    void saysWhoEndedTheCall() {
        rig.pastTheOpening().promptEnds();
        rig.conductor.step(new CallInput.HangUp());
        assertThat(rig.pbx.hungUp).containsExactly(rig.call);
        assertThat(state()).isEqualTo(LiveState.ENDING);
        rig.hangsUp();
        assertThat(rig.report().disposition()).isEqualTo(Disposition.ANSWERED);
        assertThat(rig.report().why()).isEqualTo("Somebody picked up; the bank ended the call.");
    }

    @Test
    void knowsWhichQuestionsAreOfFactAndWhichAreSecret() {
        FakeRecognition recognition = new FakeRecognition();
        ScriptShelf scripts = new ScriptShelf(Settings.defaults(), new FakePrompts(), recognition);
        Interview interview = new Interview(
                scripts.script("use-of-funds").orElseThrow(),
                Map.of("name", "John Miller", "id-digits", "4711", "amount", "200000"),
                new Setting(Language.EN_US, LocalDateTime.of(2026, 11, 23, 9, 0), false));

        assertThat(interview.place("ready").state()).isEqualTo(LiveState.GREETING);
        assertThat(interview.place("person").state()).isEqualTo(LiveState.IDENTITY);
        assertThat(interview.place("id-digits").secret()).isTrue();
        Partner.Place first = interview.place("applied");
        assertThat(first.state()).isEqualTo(LiveState.QUESTION);
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.of()).isGreaterThan(5);
        assertThat(interview.place("no such question")).isEqualTo(Partner.Place.NONE);
    }

    @Test
    void showsAndKeepsNothingOfWhatIsSaidWhileASecretIsAskedFor() throws Exception {
        rig.partner.secret = "company";
        rig.pastTheOpening().promptEnds().speechBegins();
        news();
        rig.heard(new Hearing.Partial("four seven"));
        assertThat(news(LiveNews.Words.class)).extracting(LiveNews.Words::text).containsExactly("****");
        rig.speechEnds().understood("four seven one one");
        SpokenLine line = scene().lines().getLast();
        assertThat(line.text()).isEqualTo("****");
        assertThat(line.words()).isEmpty();
        assertThat(line.from()).as("but where it was said").isNotNull();
    }
}
