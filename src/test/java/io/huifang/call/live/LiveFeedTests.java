package io.huifang.call.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.campaign.HandClock;
import io.huifang.kernel.CallId;
import io.huifang.kernel.Language;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveFeedTests {

    private static final int WAITING = 16;

    private final HandClock clock = new HandClock();
    private final LiveFeed feed = new LiveFeed(LiveFeeds.settings(2, WAITING, 2), clock);
    private final CallId call = CallId.random();
    private final CallId other = CallId.random();

    private void begin(CallId id) {
        feed.tell(new LiveNews.Began(
                new CallCard(id, "case-1", false, "employer", 2, Language.EN_US, "PJSIP/carrier", HandClock.START),
                CallStage.DIALLING));
    }

    private void words(CallId id, long segment, String text) {
        feed.tell(new LiveNews.Words(id, segment, text, HandClock.START));
    }

    private void said(CallId id, String text) {
        feed.tell(new LiveNews.Said(
                id, 1, new SpokenLine(SpokenLine.Speaker.CUSTOMER, "", text, null, null, 0.9, List.of())));
    }

    private static Watch.Batch now(Watch watch) throws InterruptedException {
        return watch.take(Duration.ZERO);
    }

    private static List<LiveNews> news(Watch.Batch batch) {
        return batch.news().stream().map(NumberedNews::news).toList();
    }

    @Test
    void showsWhoComesWhatIsSoAndThenWhatHappens() throws Exception {
        begin(call);
        said(call, "yes");

        LiveFeed.Opened opened = feed.watch(null, null);
        words(call, 2, "we are");

        assertThat(opened.snapshot().calls()).singleElement().satisfies(scene -> {
            assertThat(scene.card().call()).isEqualTo(call);
            assertThat(scene.lines()).extracting(SpokenLine::text).containsExactly("yes");
        });
        assertThat(news(now(opened.watch()))).containsExactly(new LiveNews.Words(call, 2, "we are", HandClock.START));
        assertThat(now(opened.watch()).news()).isEmpty();
    }

    @Test
    void keepsOnlyTheLatestWordsOfAnUtteranceForOneWhoIsSlow() throws Exception {
        begin(call);
        begin(other);
        Watch watch = feed.watch(null, null).watch();

        for (int i = 0; i < 10 * WAITING; i++) {
            words(call, 1, "word " + i);
            words(other, 1, "other " + i);
        }
        words(call, 2, "next");

        Watch.Batch batch = now(watch);
        assertThat(batch.dropped()).isZero();
        assertThat(news(batch))
                .containsExactly(
                        new LiveNews.Words(call, 1, "word " + (10 * WAITING - 1), HandClock.START),
                        new LiveNews.Words(other, 1, "other " + (10 * WAITING - 1), HandClock.START),
                        new LiveNews.Words(call, 2, "next", HandClock.START));
    }

    @Test
    void dropsTheOldestForOneWhoIsTooSlowAndSaysHowMany() throws Exception {
        begin(call);
        Watch slow = feed.watch(null, null).watch();
        Watch quick = feed.watch(null, null).watch();

        int heard = 0;
        for (int i = 0; i < WAITING + 5; i++) {
            said(call, "line " + i);
            heard += now(quick).news().size();
        }

        Watch.Batch batch = now(slow);
        assertThat(batch.dropped()).isEqualTo(5);
        assertThat(batch.news()).hasSize(WAITING);
        assertThat(heard).as("the quick one misses nothing").isEqualTo(WAITING + 5);
        assertThat(now(slow).dropped()).as("told once").isZero();
    }

    @Test
    void bringsOneWhoHasLostNewsBackToWhatIsSo() throws Exception {
        begin(call);
        Watch watch = feed.watch(null, null).watch();
        for (int i = 0; i < 2 * WAITING; i++) {
            said(call, "line " + i);
        }
        assertThat(now(watch).dropped()).isPositive();
        said(call, "last");

        LiveFeed.Snapshot snapshot = feed.catchUp(watch);
        said(call, "later");

        assertThat(snapshot.calls().getFirst().lines()).hasSize(2 * WAITING + 1);
        assertThat(news(now(watch)))
                .singleElement()
                .isInstanceOfSatisfying(
                        LiveNews.Said.class,
                        said -> assertThat(said.line().text()).isEqualTo("later"));
    }

    @Test
    void tellsOneWhoComesBackWhatHeHasMissedAndNothingTwice() throws Exception {
        begin(call);
        Watch first = feed.watch(null, null).watch();
        said(call, "one");
        String last = now(first).news().getLast().id();
        first.close();
        said(call, "two");
        said(call, "three");

        LiveFeed.Opened back = feed.watch(null, last);

        assertThat(back.snapshot()).isNull();
        assertThat(now(back.watch()).news())
                .extracting(numbered -> ((LiveNews.Said) numbered.news()).line().text())
                .containsExactly("two", "three");
    }

    @Test
    void startsAfreshForOneWhoWasAwayTooLongOrKnowsAnotherService() {
        begin(call);
        String old = feed.now().id();
        for (int i = 0; i < WAITING + 1; i++) {
            said(call, "line " + i);
        }

        for (String after : List.of(old, "00000000-1", "x", "", feed.now().id() + "9", "-1")) {
            LiveFeed.Opened opened = feed.watch(null, after);
            assertThat(opened.snapshot()).as(after).isNotNull();
            opened.watch().close();
        }
    }

    @Test
    void endsTheWatchOfACallWithIt() throws Exception {
        begin(call);
        begin(other);
        Watch watch = feed.watch(call, null).watch();
        said(other, "not mine");
        feed.tell(new LiveNews.Ended(call, "ANSWERED", "VERIFIED"));
        said(other, "not mine either");

        Watch.Batch batch = watch.take(Duration.ofSeconds(10));
        assertThat(news(batch)).containsExactly(new LiveNews.Ended(call, "ANSWERED", "VERIFIED"));
        assertThat(batch.over()).isTrue();
        assertThat(feed.now().calls()).extracting(scene -> scene.card().call()).containsExactly(other);
        assertThat(now(feed.watch(call, null).watch()).over())
                .as("nothing is to be waited for in a call that is over")
                .isTrue();
    }

    @Test
    void boundsHowManyWatchAndGivesPlacesBack() {
        Watch one = feed.watch(null, null).watch();
        feed.watch(null, null);
        assertThatThrownBy(() -> feed.watch(null, null))
                .isInstanceOf(TooManyWatchersException.class)
                .hasMessageContaining("huifang.live.watchers")
                .hasMessageContaining("2");

        one.close();
        one.close();

        assertThat(feed.watchers()).isEqualTo(1);
        assertThat(feed.watch(null, null).watch()).isNotNull();
    }

    @Test
    void letsEverybodyGoWhenTheServiceStops() throws Exception {
        Watch watch = feed.watch(null, null).watch();
        feed.stop();
        assertThat(watch.take(Duration.ofSeconds(10)).over()).isTrue();
        assertThatThrownBy(() -> feed.watch(null, null)).isInstanceOf(TooManyWatchersException.class);
    }

    @Test
    void countsTheCallsPlacedInTheLastMinute() {
        begin(CallId.random());
        clock.pass(Duration.ofSeconds(30));
        begin(CallId.random());
        begin(CallId.random());
        assertThat(feed.placedInTheLastMinute()).isEqualTo(3);
        clock.pass(Duration.ofSeconds(30));
        assertThat(feed.placedInTheLastMinute()).isEqualTo(2);
        clock.pass(Duration.ofMinutes(10));
        assertThat(feed.placedInTheLastMinute()).isZero();
    }

    @Test
    void keepsTheLastLinesOfALongCallOnly() {
        begin(call);
        for (int i = 0; i < 3 * LiveScene.MOST_LINES; i++) {
            said(call, "line " + i);
        }
        assertThat(feed.now(call).orElseThrow().lines())
                .hasSize(LiveScene.MOST_LINES)
                .last()
                .extracting(SpokenLine::text)
                .isEqualTo("line " + (3 * LiveScene.MOST_LINES - 1));
    }
}
