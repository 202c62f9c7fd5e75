package io.huifang.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.call.CallerBook.Reception;
import io.huifang.call.live.LiveFeeds;
import io.huifang.campaign.Eventually;
import io.huifang.kernel.CallId;
import io.huifang.kernel.Language;
import io.huifang.kernel.PhoneNumber;
import io.huifang.media.AudioFrame;
import io.huifang.media.MediaEvent;
import io.huifang.media.Sound;
import io.huifang.pbx.AgiReply;
import io.huifang.pbx.AgiRequest;
import io.huifang.pbx.DialProgress;
import io.huifang.pbx.DialStatus;
import io.huifang.pbx.PbxUnreachableException;
import io.huifang.speech.Hearing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Calls that come in, on the real desk; PBX, sound, speech and the keeper of cases are fakes. */
class FrontDoorTests {

    private static final PhoneNumber CALLER = new PhoneNumber("01055500001");
    private static final Map<String, String> FACTS =
            Map.of("name", "John Miller", "id-digits", "4711", "amount", "200000");

    private final FakePbx pbx = new FakePbx();
    private final FakeMedia media = new FakeMedia();
    private final FakeRecognition recognition = new FakeRecognition();
    private final FakePrompts prompts = new FakePrompts();
    private final BlockingQueue<Object> published = new LinkedBlockingQueue<>();
    private final Book book = new Book();
    private Desk desk;
    private FrontDoor door;
    private int byCaller;
    private int byStrangers;

    @Nullable
    private RuntimeException uncounted;

    /** Says what the test says. */
    private static final class Book implements CallerBook {
        final List<CallId> released = new ArrayList<>();
        Reception reception = Reception.Message.OF_A_STRANGER;
        boolean resumes;
        RuntimeException fails;

        @Nullable
        Boolean mayTalk;

        @Override
        public Reception receive(CallId call, @Nullable PhoneNumber caller, boolean talk) {
            mayTalk = talk;
            if (fails != null) {
                throw fails;
            }
            return resumes
                    ? new Reception.Resume(new CallOrder(call, "case-1", CALLER, "use-of-funds", Language.EN_US, FACTS))
                    : reception;
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }

        @Override
        public void release(CallId call) {
            released.add(call);
        }
    }

    @BeforeEach
    void open() {
        open(60, 2);
    }

    private void open(int atOnce, int messagesAtOnce) {
        CallSettings settings = Settings.with(null, atOnce, Path.of("target/unreported"));
        House house = new House(
                settings,
                pbx,
                media,
                recognition,
                new Mouth(prompts, settings),
                new Reporter(
                        published::add,
                        new TransactionTemplate(new FakeDatabase()),
                        JsonMapper.builder().build(),
                        settings),
                new CallMetrics(new SimpleMeterRegistry()),
                LiveFeeds.with(new HandClock()),
                new WordsFile(media, JsonMapper.builder().build()),
                new HandClock());
        LiveCalls live = new LiveCalls(house);
        desk = new Desk(house, new ScriptShelf(settings, prompts, recognition), live);
        desk.start();
        InboundSettings inbound = new InboundSettings(
                Language.EN_US, messagesAtOnce, Duration.ofMinutes(2), Duration.ofSeconds(4), 5, 200);
        MessageRoom room = new MessageRoom((since, caller) -> lately(caller), inbound, house);
        door = new FrontDoor(book, desk, new IncomingCalls(house, live, inbound, room));
    }

    private MessageBook.Lately lately(@Nullable PhoneNumber caller) {
        if (uncounted != null) {
            throw uncounted;
        }
        return new MessageBook.Lately(caller == null ? 0 : byCaller, byStrangers);
    }

    private AgiReply rings() {
        return door.answer(new AgiRequest(CALLER, "95588", "PJSIP/carrier-00000001", "1732.1"));
    }

    private CallId call() {
        return pbx.incoming.getLast().call();
    }

    private FakeLeg leg() {
        return media.legs.getLast();
    }

    private void tell(MediaEvent event) {
        media.listeners.get(call()).accept(event);
    }

    /** The sound is there, and the first prompt is said to its end. */
    private void greeted() {
        tell(new MediaEvent.Connected());
        Eventually.that("a prompt is said", () -> !leg().played.isEmpty());
        tell(new MediaEvent.Played(leg().played.size(), true, leg().position));
    }

    private void hangsUp() {
        pbx.dialled.get(call()).on(new DialProgress.Ended(new HandClock().instant(), DialStatus.ANSWER, 16, null));
        tell(new MediaEvent.Closed(MediaEvent.CloseReason.HUNG_UP));
    }

    private void says(String words) {
        int before = recognition.listenings.size();
        tell(new MediaEvent.SpeechStarted(leg().position));
        Eventually.that("somebody listens", () -> recognition.listenings.size() > before);
        tell(new MediaEvent.Audio(new AudioFrame(Sound.silence(Duration.ofMillis(20)), leg().position, false)));
        tell(new MediaEvent.SpeechEnded(leg().position));
        recognition.listenings.getLast().listener.on(new Hearing.Finished(CallRig.transcript(words, leg().position)));
    }

    private Object next() throws InterruptedException {
        Object event = published.poll(20, TimeUnit.SECONDS);
        assertThat(event).as("published").isNotNull();
        return event;
    }

    @Test
    void holdsTheConversationOfACaseThatMayBeResumed() throws InterruptedException {
        book.resumes = true;

        assertThat(rings()).isEqualTo(new AgiReply.Continue(Map.of("HUIFANG_MEDIA", "AudioSocket/127.0.0.1:9092")));
        assertThat(pbx.incoming.getLast().uniqueId()).isEqualTo("1732.1");
        assertThat(pbx.requests).as("nobody is dialled").isEmpty();
        greeted();
        assertThat(prompts.made.get(leg().played.getFirst())).containsExactly("opening");
        hangsUp();

        CallEnded ended = (CallEnded) next();
        assertThat(ended.ref()).isEqualTo("case-1");
        assertThat(ended.disposition()).isEqualTo(Disposition.ANSWERED);
        assertThat(ended.identified()).isFalse();
    }

    @Test
    void takesAMessageFromAStranger() throws InterruptedException {
        rings();
        greeted();
        assertThat(prompts.made.get(leg().played.getFirst())).containsExactly("take-message");
        says("this is john miller please leave a message after the tone");
        hangsUp();

        MessageTaken taken = (MessageTaken) next();
        assertThat(taken.call()).isEqualTo(call());
        assertThat(taken.caller()).isEqualTo(CALLER);
        assertThat(taken.ref()).isNull();
        assertThat(taken.transcript()).isEqualTo("this is john miller please leave a message after the tone");
        assertThat(taken.recording()).endsWith(call() + ".wav");
        assertThat(leg().recording).isEqualTo(Path.of(String.valueOf(taken.recording())));
    }

    @Test
    void takesNoMessageFromWhoeverSaysNothing() throws InterruptedException {
        rings();
        greeted();
        hangsUp();
        rings();
        greeted();
        says("hello");
        hangsUp();

        assertThat(((MessageTaken) next()).call()).isEqualTo(call());
        assertThat(published).isEmpty();
    }

    @Test
    void keepsNoSoundOfWhoeverSaysNothing() {
        rings();
        greeted();
        Path recording = leg().recording;
        assertThat(recording).isNotNull();
        hangsUp();

        Eventually.that("it is thrown away", () -> media.discarded.equals(List.of(recording)));
    }

    @Test
    void takesNoMoreMessagesFromWhoeverHasLeftManyToday() {
        byCaller = 4;
        assertThat(rings()).isNotEqualTo(new AgiReply.Continue(Map.of()));
        byCaller = 5;
        assertThat(rings()).isEqualTo(new AgiReply.Continue(Map.of()));
        book.reception = new Reception.Message(Language.EN_US, "case-1");
        assertThat(rings()).as("also about a case").isEqualTo(new AgiReply.Continue(Map.of()));
    }

    @Test
    void takesNoMoreMessagesFromStrangersWhenTheyHaveLeftManyTodayButFromCustomers() {
        byStrangers = 200;
        assertThat(rings()).isEqualTo(new AgiReply.Continue(Map.of()));
        assertThat(door.answer(new AgiRequest(null, "95588", "PJSIP/carrier-00000002", "1732.2")))
                .as("who withholds his number")
                .isEqualTo(new AgiReply.Continue(Map.of()));
        book.reception = new Reception.Message(Language.EN_US, "case-1");
        assertThat(rings()).isNotEqualTo(new AgiReply.Continue(Map.of()));
    }

    @Test
    void takesNoMessagesWhenTheDiskIsNearlyFullButHoldsConversations() {
        media.hasRoom = false;
        assertThat(rings()).isEqualTo(new AgiReply.Continue(Map.of()));
        book.resumes = true;
        assertThat(rings()).isNotEqualTo(new AgiReply.Continue(Map.of()));
    }

    @Test
    void takesAMessageWhenMessagesCannotBeCounted() {
        uncounted = new IllegalStateException("the database is gone");
        assertThat(rings()).isNotEqualTo(new AgiReply.Continue(Map.of()));
    }

    @Test
    void saysThatTheCallerIsCalledBackAndKeepsNoSoundOfIt() {
        book.reception = new Reception.CallBack(Language.EN_US);
        rings();
        greeted();

        assertThat(prompts.made.get(leg().played.getFirst())).containsExactly("call-back-now");
        assertThat(leg().recording).isNull();
    }

    @Test
    void takesAMessageWhenAllPlacesForConversationsAreTaken() {
        open(1, 1);
        book.resumes = true;
        rings();
        assertThat(book.mayTalk).isTrue();
        CallId first = call();
        book.resumes = false;

        rings();
        assertThat(book.mayTalk).isFalse();
        greeted();
        assertThat(prompts.made.get(leg().played.getFirst())).containsExactly("take-message");
        assertThat(call()).isNotEqualTo(first);

        assertThat(rings()).as("not even a message").isEqualTo(new AgiReply.Continue(Map.of()));
    }

    @Test
    void takesAMessageAndGivesTheCaseBackWhenNobodyCouldBeUnderstood() {
        book.resumes = true;
        recognition.ready = false;
        rings();

        assertThat(book.released).hasSize(1).doesNotContain(call());
        assertThat(pbx.incoming).hasSize(1);
    }

    @Test
    void takesAMessageWhenTheServiceIsStopping() {
        desk.stop();
        book.resumes = false;

        assertThat(rings()).isEqualTo(new AgiReply.Continue(Map.of("HUIFANG_MEDIA", "AudioSocket/127.0.0.1:9092")));
        assertThat(book.mayTalk).isFalse();
    }

    @Test
    void takesAMessageWhenTheBookCannotBeRead() {
        book.fails = new IllegalStateException("the database is gone");

        assertThat(rings()).isEqualTo(new AgiReply.Continue(Map.of("HUIFANG_MEDIA", "AudioSocket/127.0.0.1:9092")));
    }

    @Test
    void leavesTheCallToTheDialplanWhenItCannotBeTaken() {
        pbx.refuses = new PbxUnreachableException("the PBX is away");

        assertThat(rings()).isEqualTo(new AgiReply.Continue(Map.of()));
        assertThat(leg().closed).isTrue();
        assertThat(desk.live()).isEmpty();
    }

    @Test
    void leavesTheCallToTheDialplanWhenNothingCanBeSaid() {
        prompts.mute = true;

        assertThat(rings()).isEqualTo(new AgiReply.Continue(Map.of()));
        assertThat(media.legs).isEmpty();
    }
}
