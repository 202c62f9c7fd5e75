package io.huifang.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.call.live.LiveFeed;
import io.huifang.call.live.LiveFeeds;
import io.huifang.dialogue.Move;
import io.huifang.dialogue.Verdict;
import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.CallId;
import io.huifang.kernel.Language;
import io.huifang.kernel.PhoneNumber;
import io.huifang.kernel.Transcript;
import io.huifang.kernel.Word;
import io.huifang.media.AudioFrame;
import io.huifang.media.MediaEvent;
import io.huifang.media.Sound;
import io.huifang.pbx.DialProgress;
import io.huifang.pbx.DialStatus;
import io.huifang.speech.Hearing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** One call with the employer script, its surroundings faked; driven step by step, with time moved by hand. */
final class CallRig {

    static final Map<String, String> FACTS =
            Map.of("name", "John Miller", "company", "Acme Trading Ltd", "title", "sales manager");
    private static final Duration FRAME = Duration.ofMillis(20);

    final HandClock clock = new HandClock();
    final FakePbx pbx = new FakePbx();
    final FakeMedia media = new FakeMedia();
    FakePartner partner = new FakePartner();
    FakeLeg leg = new FakeLeg();
    final FakeRecognition recognition = new FakeRecognition();
    final FakePrompts prompts = new FakePrompts();
    final FakeDatabase database = new FakeDatabase();
    final LiveFeed live = LiveFeeds.with(clock);
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final List<Object> published = Collections.synchronizedList(new ArrayList<>());
    private Duration speechBegan = Duration.ZERO;
    final CallId call = CallId.random();
    final House house;
    final Conductor conductor;

    CallRig() {
        this(Settings.defaults());
    }

    CallRig(CallSettings settings) {
        this(settings, Runnable::run);
    }

    /** A machine that answers is left a message. */
    static CallRig leavingAMessage() {
        return new CallRig(Settings.defaults(), Runnable::run, true);
    }

    /** @param postmen runs what is told to the house while the call goes on */
    CallRig(CallSettings settings, Executor postmen) {
        this(settings, postmen, false);
    }

    private CallRig(CallSettings settings, Executor postmen, boolean leaveMessage) {
        Reporter reporter = new Reporter(
                published::add,
                new TransactionTemplate(database),
                JsonMapper.builder().build(),
                settings);
        house = new House(
                settings,
                pbx,
                media,
                recognition,
                new Mouth(prompts, settings),
                reporter,
                new CallMetrics(meters),
                live,
                new WordsFile(media, JsonMapper.builder().build()),
                clock);
        CallOrder order = new CallOrder(
                call,
                "case-1",
                new PhoneNumber("5551234567"),
                "2046",
                "employer",
                Language.EN_US,
                FACTS,
                ZoneId.of("Asia/Shanghai"),
                leaveMessage,
                null);
        conductor = new Conductor(order, 2, "2026/11/23/" + call + ".wav", house, () -> partner, postmen);
        conductor.attach(leg);
        conductor.begin();
    }

    static CallOrder order(CallId call) {
        return new CallOrder(call, "case-1", new PhoneNumber("5551234567"), "2046", "employer", Language.EN_US, FACTS)
                .in(ZoneId.of("Asia/Shanghai"));
    }

    CallRig dial(DialProgress progress) {
        conductor.step(new CallInput.Dial(progress));
        return this;
    }

    CallRig media(MediaEvent event) {
        conductor.step(new CallInput.Media(event));
        return this;
    }

    CallRig rings() {
        media(new MediaEvent.Connected());
        dial(new DialProgress.Dialling(clock.instant()));
        return dial(new DialProgress.Ringing(clock.instant()));
    }

    CallRig earlyMedia() {
        return dial(new DialProgress.EarlyMedia(clock.instant()));
    }

    /** Rings and is answered; the opening prompt begins. */
    CallRig answered() {
        rings();
        passes(2_000);
        return dial(new DialProgress.Answered(clock.instant()));
    }

    /** Answered, and the opening was said and accepted. */
    CallRig pastTheOpening() {
        return answered().promptEnds().says("yes go ahead");
    }

    /** The last word into the opening was that a person is wanted, and all was said about it. */
    CallRig wantsAPerson() {
        partner.moves.put(
                "a person please",
                it -> FakePartner.turn(new Move.Transfer(
                        FakePartner.says("transfer"), it.decision(Verdict.REVIEW, "a person was wanted"))));
        return pastTheOpening().promptEnds().says("a person please").promptEnds();
    }

    /** The media leg ends because its customer is brought elsewhere. */
    CallRig legGone() {
        return media(new MediaEvent.Closed(MediaEvent.CloseReason.HUNG_UP));
    }

    /** The PBX brings the customer back on a leg of its own. */
    CallRig comesBack() {
        leg = media.legs.getLast();
        conductor.step(new CallInput.BackMedia(new MediaEvent.Connected()));
        return this;
    }

    /** Sound comes for a while, and time passes with it. */
    CallRig passes(long millis) {
        for (long at = 0; at < millis && !conductor.isReported(); at += FRAME.toMillis()) {
            clock.move(FRAME);
            media(new MediaEvent.Audio(new AudioFrame(Sound.silence(FRAME), leg.position, false)));
            leg.position = leg.position.plus(FRAME);
        }
        return this;
    }

    /** Time passes in which nothing at all is heard from anybody. */
    CallRig nothingFor(Duration time) {
        for (Duration gone = Duration.ZERO; gone.compareTo(time) < 0; gone = gone.plusMillis(500)) {
            clock.move(Duration.ofMillis(500));
            if (!conductor.isReported()) {
                conductor.step(null);
            }
        }
        return this;
    }

    /** The first frame of the prompt that was given last is on the wire. */
    CallRig promptBegins() {
        return media(new MediaEvent.Playing(leg.played.size(), leg.position));
    }

    CallRig promptEnds() {
        promptBegins();
        passes(1_000);
        return media(new MediaEvent.Played(leg.played.size(), true, leg.position));
    }

    CallRig speechBegins() {
        passes(200);
        speechBegan = leg.position.minusMillis(200);
        return media(new MediaEvent.SpeechStarted(speechBegan));
    }

    /** It is voiced until then, and the leg tells so. */
    CallRig speechGoesOn(long millis) {
        for (long at = 0; at < millis; at += 100) {
            passes(100);
            media(new MediaEvent.SpeechGoesOn(speechBegan, leg.position));
        }
        return this;
    }

    CallRig speechEnds() {
        Duration lastVoiced = leg.position;
        passes(700);
        return media(new MediaEvent.SpeechEnded(lastVoiced));
    }

    /** The recogniser's word on the last stretch of speech. */
    CallRig heard(Hearing hearing) {
        conductor.step(new CallInput.Heard(recognition.listenings.size(), hearing));
        return this;
    }

    CallRig understood(String text) {
        return heard(new Hearing.Finished(transcript(text, leg.position.minusMillis(700))));
    }

    /** Speaks and is understood. */
    CallRig says(String text) {
        return speechBegins().passes(600).speechEnds().understood(text);
    }

    CallRig keys(String keys) {
        for (char key : keys.toCharArray()) {
            passes(100);
            media(new MediaEvent.Key(key, leg.position));
        }
        return this;
    }

    CallRig lineEnds(DialStatus status, int cause, Integer sip) {
        dial(new DialProgress.Ended(clock.instant(), status, cause, sip));
        return media(new MediaEvent.Closed(MediaEvent.CloseReason.HUNG_UP));
    }

    CallRig hangsUp() {
        return lineEnds(DialStatus.ANSWER, 16, null);
    }

    /** The prompts of the last thing that the bot said, which are played with a pause between each two. */
    List<String> saying() {
        LinkedList<String> said = new LinkedList<>();
        for (int i = leg.played.size() - 1; i >= 0; i -= 2) {
            said.addFirst(prompts.made.get(leg.played.get(i)).getFirst());
            if (i == 0 || prompts.made.containsKey(leg.played.get(i - 1))) {
                break;
            }
        }
        return said;
    }

    String question() {
        return conductor.snapshot().question();
    }

    List<AnswerGiven> answers() {
        return published.stream()
                .filter(AnswerGiven.class::isInstance)
                .map(AnswerGiven.class::cast)
                .toList();
    }

    /** The report of the call's end, of which there must be exactly one, with nothing left open. */
    CallEnded report() {
        assertThat(conductor.isReported()).as("reported").isTrue();
        List<CallEnded> ended = published.stream()
                .filter(CallEnded.class::isInstance)
                .map(CallEnded.class::cast)
                .toList();
        assertThat(ended).hasSize(1);
        assertThat(published.getLast()).isEqualTo(ended.getFirst());
        assertThat(leg.closed).as("leg closed").isTrue();
        assertThat(recognition.listenings).as("listenings closed").allMatch(listening -> listening.closed);
        assertThat(ended.getFirst().answers())
                .isEqualTo(answers().stream().map(AnswerGiven::answer).toList());
        return ended.getFirst();
    }

    static Transcript transcript(String text, Duration from) {
        List<Word> words = new ArrayList<>();
        Duration at = from;
        for (String word : text.split(" ")) {
            words.add(new Word(word, new AudioSpan(at, at.plusMillis(100)), 0.95));
            at = at.plusMillis(100);
        }
        return text.isEmpty() ? Transcript.EMPTY : new Transcript(text, words);
    }
}
