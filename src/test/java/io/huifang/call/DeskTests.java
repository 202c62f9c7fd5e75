package io.huifang.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.call.CallNotPlacedException.Obstacle;
import io.huifang.call.live.LiveFeeds;
import io.huifang.kernel.CallId;
import io.huifang.kernel.Language;
import io.huifang.kernel.PhoneNumber;
import io.huifang.media.MediaEvent;
import io.huifang.media.MediaOverloadedException;
import io.huifang.pbx.DialProgress;
import io.huifang.pbx.DialRequest;
import io.huifang.pbx.DialStatus;
import io.huifang.pbx.PbxRefusedException;
import io.huifang.pbx.PbxUnreachableException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

class DeskTests {

    private static final int AT_ONCE = 2;

    private final FakePbx pbx = new FakePbx();
    private final FakePrompts prompts = new FakePrompts();
    private final FakeRecognition recognition = new FakeRecognition();
    private final FakeMedia media = new FakeMedia();
    private final LinkedBlockingQueue<Object> published = new LinkedBlockingQueue<>();
    private final HandClock clock = new HandClock();
    private volatile Consumer<Object> whenPublished = event -> {};
    private Desk desk;

    @BeforeEach
    void open() {
        CallSettings settings = Settings.with(null, AT_ONCE, Path.of("target/unreported"));
        Reporter reporter = new Reporter(
                event -> {
                    whenPublished.accept(event);
                    published.add(event);
                },
                new TransactionTemplate(new FakeDatabase()),
                JsonMapper.builder().build(),
                settings);
        House house = new House(
                settings,
                pbx,
                media,
                recognition,
                new Mouth(prompts, settings),
                reporter,
                new CallMetrics(new SimpleMeterRegistry()),
                LiveFeeds.with(clock),
                new WordsFile(media, JsonMapper.builder().build()),
                clock);
        desk = new Desk(house, new ScriptShelf(settings, prompts, recognition), new LiveCalls(house));
        desk.start();
    }

    @Test
    void placesACallMediaLegFirst() {
        CallId call = CallId.random();
        desk.place(CallRig.order(call));
        DialRequest request = pbx.requests.getFirst();
        assertThat(request.call()).isEqualTo(call);
        assertThat(request.number().dialled()).isEqualTo("5551234567");
        assertThat(request.mediaAddress()).isEqualTo("127.0.0.1:9092");
        assertThat(request.ringTime()).isEqualTo(Duration.ofSeconds(30));
        assertThat(media.legs.getFirst().recording).isEqualTo(Path.of("2026/11/23/" + call + ".wav"));
        assertThat(media.legs.getFirst().endpointing.endSilence()).isEqualTo(Duration.ofMillis(700));
        assertThat(desk.live()).extracting(LiveCall::call).containsExactly(call);
        assertThat(prompts.made.values()).as("spoken beforehand").contains(List.of("employer-company"));
        end(call);
    }

    @Test
    void reportsTheEndAndGivesThePlaceBack() throws InterruptedException {
        for (int i = 0; i < 3 * AT_ONCE; i++) {
            CallId call = CallId.random();
            desk.place(CallRig.order(call));
            end(call);
            assertThat(published.poll(10, TimeUnit.SECONDS)).isInstanceOfSatisfying(CallEnded.class, ended -> {
                assertThat(ended.call()).isEqualTo(call);
                assertThat(ended.disposition()).isEqualTo(Disposition.BUSY);
            });
            awaitNoneLive();
        }
        assertThat(published).isEmpty();
    }

    @Test
    void hasThePlaceOfACallFreeWhenItsEndIsTold() {
        CallId one = CallId.random();
        CallId two = CallId.random();
        CallId next = CallId.random();
        desk.place(CallRig.order(one));
        desk.place(CallRig.order(two));
        CompletableFuture<CallId> placed = new CompletableFuture<>();
        whenPublished = event -> {
            whenPublished = nothing -> {};
            placed.completeAsync(() -> {
                desk.place(CallRig.order(next));
                return next;
            });
            placed.exceptionally(refused -> next)
                    .orTimeout(10, TimeUnit.SECONDS)
                    .join();
        };
        end(one);
        assertThat(placed).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(next);
        end(two);
        end(next);
    }

    @Test
    void refusesForNowWhenFull() {
        CallId one = CallId.random();
        CallId two = CallId.random();
        desk.place(CallRig.order(one));
        desk.place(CallRig.order(two));
        prompts.made.clear();
        refused(CallRig.order(CallId.random()), Obstacle.NOT_NOW, "huifang.call.at-once");
        assertThat(pbx.requests).hasSize(2);
        assertThat(prompts.made)
                .as("nothing is spoken for a call that can't be made")
                .isEmpty();
        end(one);
        end(two);
    }

    @Test
    void refusesAnOrderThatIsWrongAndDialsNothing() {
        Map<String, String> facts = new HashMap<>(CallRig.FACTS);
        facts.remove("company");
        facts.put("joined", "long ago");
        refused(order("employer", facts), Obstacle.REFUSED, "facts.company is missing");
        refused(order("employer", facts), Obstacle.REFUSED, "facts.joined is not in the form that is needed");
        refused(order("unknown", facts), Obstacle.REFUSED, "script 'unknown' is unknown; allowed are [");
        prompts.ids.remove(Language.EN_US);
        refused(order("employer", CallRig.FACTS), Obstacle.REFUSED, "en-US is not spoken by script 'employer'");
        assertThat(pbx.requests).isEmpty();
        assertThat(media.legs).isEmpty();
        assertThat(desk.live()).isEmpty();
        prompts.ids.put(Language.EN_US, FakePrompts.idsOf(Language.EN_US));
        allPlacesAreFree();
    }

    @Test
    void checksAnOrderWithoutPlacingIt() {
        assertThatCode(() -> desk.check("employer", Language.EN_US, CallRig.FACTS))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> desk.check("employer", Language.EN_US, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("facts.company");
        assertThat(pbx.requests).isEmpty();
    }

    @Test
    void closesTheLegAndGivesThePlaceBackWhenThePbxTakesNothing() {
        pbx.refuses = new PbxUnreachableException("no connection");
        refused(CallRig.order(CallId.random()), Obstacle.NOT_NOW, "no connection");
        pbx.refuses = new PbxRefusedException("no such trunk");
        refused(CallRig.order(CallId.random()), Obstacle.REFUSED, "no such trunk");
        assertThat(media.legs).hasSize(2).allMatch(leg -> leg.closed);
        assertThat(desk.live()).isEmpty();
        assertThat(published).isEmpty();
        pbx.refuses = null;
        allPlacesAreFree();
    }

    @Test
    void closesTheLegWhenTheRecordingCannotBeOrdered() {
        media.recordFails = new IllegalStateException("no");
        assertThatThrownBy(() -> desk.place(CallRig.order(CallId.random()))).isInstanceOf(IllegalStateException.class);
        assertThat(media.legs).allMatch(leg -> leg.closed);
        assertThat(desk.live()).isEmpty();
        media.recordFails = null;
        allPlacesAreFree();
    }

    @Test
    void refusesForNowWithoutMediaVoiceOrModel() {
        media.refuses = new MediaOverloadedException("full");
        refused(CallRig.order(CallId.random()), Obstacle.NOT_NOW, "full");
        media.refuses = null;
        prompts.mute = true;
        refused(CallRig.order(CallId.random()), Obstacle.NOT_NOW, "no voice");
        prompts.mute = false;
        recognition.ready = false;
        refused(CallRig.order(CallId.random()), Obstacle.NOT_NOW, "no speech model for en-US");
        recognition.ready = true;
        allPlacesAreFree();
    }

    @Test
    void makesACallOnlyOnceAtATime() {
        CallId call = CallId.random();
        desk.place(CallRig.order(call));
        refused(CallRig.order(call), Obstacle.REFUSED, "being made already");
        assertThat(desk.live()).hasSize(1);
        assertThat(pbx.requests).hasSize(1);
        end(call);
    }

    @Test
    void hangsUpTheCallThatIsNamed() throws InterruptedException {
        CallId call = CallId.random();
        desk.place(CallRig.order(call));
        CallId stranger = CallId.random();
        desk.hangUp(stranger);
        desk.hangUp(call);
        end(call);
        assertThat(published.poll(10, TimeUnit.SECONDS)).isInstanceOf(CallEnded.class);
        assertThat(pbx.hungUp).contains(call).doesNotContain(stranger);
        awaitNoneLive();
        desk.hangUp(call);
    }

    @Test
    void takesNoCallWhileStoppingAndWaitsForTheLiveOnes() throws InterruptedException {
        CallId call = CallId.random();
        desk.place(CallRig.order(call));
        CountDownLatch done = new CountDownLatch(1);
        desk.stop(done::countDown);
        assertThat(desk.isRunning()).isFalse();
        refused(CallRig.order(CallId.random()), Obstacle.NOT_NOW, "the service is stopping");
        assertThat(done.getCount()).isEqualTo(1);
        end(call);
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(published).hasSize(1);
    }

    @Test
    void stopsAtOnceWhenNothingLives() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        desk.stop(done::countDown);
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void countsLiveCallsByStage() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        desk.bindTo(meters);
        CallId call = CallId.random();
        desk.place(CallRig.order(call));
        assertThat(meters.get("huifang.call.live")
                        .tag("stage", "DIALLING")
                        .gauge()
                        .value())
                .isEqualTo(1);
        assertThat(meters.get("huifang.call.live")
                        .tag("stage", "TALKING")
                        .gauge()
                        .value())
                .isZero();
        end(call);
    }

    @Test
    void keepsNumberAndFactsOutOfAnOrdersText() {
        assertThat(CallRig.order(CallId.random()).toString())
                .doesNotContain("5551234567")
                .doesNotContain("Miller");
    }

    private void refused(CallOrder order, Obstacle obstacle, String why) {
        assertThatThrownBy(() -> desk.place(order))
                .isInstanceOfSatisfying(
                        CallNotPlacedException.class,
                        e -> assertThat(e.obstacle()).isEqualTo(obstacle))
                .hasMessageContaining(why);
    }

    private static CallOrder order(String script, Map<String, String> facts) {
        return new CallOrder(CallId.random(), "case-1", new PhoneNumber("5551234567"), script, Language.EN_US, facts);
    }

    private void end(CallId call) {
        pbx.dialled.get(call).on(new DialProgress.Ended(clock.instant(), DialStatus.BUSY, 17, 486));
        media.listeners.get(call).accept(new MediaEvent.Closed(MediaEvent.CloseReason.HUNG_UP));
    }

    /** As many calls as allowed can be placed, and no more. */
    private void allPlacesAreFree() {
        List<CallId> calls = List.of(CallId.random(), CallId.random());
        calls.forEach(call -> desk.place(CallRig.order(call)));
        refused(CallRig.order(CallId.random()), Obstacle.NOT_NOW, "huifang.call.at-once");
        calls.forEach(this::end);
    }

    /** The place is given back just after the report. */
    private void awaitNoneLive() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!desk.live().isEmpty() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(desk.live()).isEmpty();
    }
}
