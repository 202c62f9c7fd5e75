package io.huifang.campaign;

import static io.huifang.campaign.Campaign.anAnswer;
import static io.huifang.campaign.Campaign.anOrder;
import static io.huifang.campaign.Campaign.notTalked;
import static io.huifang.campaign.Campaign.silence;
import static io.huifang.campaign.Campaign.talked;
import static io.huifang.campaign.Campaign.verified;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.ServiceUnderTest;
import io.huifang.call.AnswerGiven;
import io.huifang.call.CallEnded;
import io.huifang.call.CallOrder;
import io.huifang.call.Disposition;
import io.huifang.dialogue.Answer;
import io.huifang.kernel.CallId;
import io.huifang.kernel.Language;
import io.huifang.kernel.PhoneNumber;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.core.EventSerializer;

class EventsIntegrationTests {

    @TempDir
    Path folder;

    private ServiceUnderTest service;
    private Cases cases;

    @BeforeEach
    void start() {
        start(new HandClock(), "1s");
    }

    private void start(HandClock clock, String retryEvery) {
        service = ServiceUnderTest.start(
                folder,
                clock,
                Map.of(
                        "huifang.campaign.events.retry-every",
                        retryEvery,
                        "spring.modulith.events.staleness.check-interval",
                        "1s"));
        cases = service.context.getBean(Cases.class);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private CallOrder ordered() throws InterruptedException {
        cases.open(anOrder("1234"));
        CallOrder order = service.desk.arriving.poll(30, TimeUnit.SECONDS);
        assertThat(order).isNotNull();
        return order;
    }

    private void awaitSettled(CallOrder order) {
        CaseId id = CaseId.of(order.ref());
        Eventually.that(
                "the case is settled", () -> cases.find(id).orElseThrow().state() == CaseState.SETTLED);
    }

    private int publications() {
        return sql("SELECT count(*) FROM event_publication")
                .query(Integer.class)
                .single();
    }

    /** Those that wait to be stored here; other rooms listen to the same events. */
    private int publicationsHere() {
        return sql("SELECT count(*) FROM event_publication WHERE listener_id = 'campaign.call-ended'")
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return service.context.getBean(JdbcClient.class).sql(sql);
    }

    @Test
    void surviveTheirWayThroughTheRegistry() {
        EventSerializer serializer = service.context.getBean(EventSerializer.class);
        CallOrder order = new CallOrder(
                CallId.random(), "ref", new PhoneNumber("1234"), "employer", Language.ZH_CN, Map.of("name", "王芳"));
        List<Object> events = List.of(
                new AnswerGiven(order.call(), order.ref(), anAnswer(1)),
                new AnswerGiven(order.call(), order.ref(), silence(2)),
                talked(order, verified(), anAnswer(1), silence(2)),
                notTalked(order, Disposition.VOICEMAIL));

        for (Object event : events) {
            Object read = serializer.deserialize(serializer.serialize(event), event.getClass());
            assertThat(read).isEqualTo(event);
        }
    }

    @Test
    void mayBeLongAndLeaveNothingBehind() throws Exception {
        CallOrder order = ordered();
        Answer[] answers =
                IntStream.rangeClosed(1, 200).mapToObj(Campaign::anAnswer).toArray(Answer[]::new);
        CallEnded event = talked(order, verified(), answers);
        assertThat(service.context
                        .getBean(EventSerializer.class)
                        .serialize(event)
                        .toString())
                .hasSizeGreaterThan(20_000);

        service.publish(event);

        awaitSettled(order);
        assertThat(cases.attempt(order.call()).orElseThrow().answers()).hasSize(200);
        Eventually.that("the registry is empty", () -> publications() == 0);
    }

    @Test
    void areTriedAgainWhenStoringFails() throws Exception {
        CallOrder order = ordered();
        sql("ALTER TABLE answers RENAME TO answers_away").update();
        service.publish(talked(order, verified(), anAnswer(1)));
        Eventually.that(
                "storing has failed",
                () -> sql("SELECT count(*) FROM event_publication WHERE listener_id = 'campaign.call-ended'"
                                        + " AND completion_attempts > 2")
                                .query(Integer.class)
                                .single()
                        == 1);

        sql("ALTER TABLE answers_away RENAME TO answers").update();

        awaitSettled(order);
        assertThat(cases.attempt(order.call()).orElseThrow().answers()).containsExactly(anAnswer(1));
        Eventually.that("the registry is empty", () -> publications() == 0);
    }

    @Test
    void areStoredAfterARestartWhenTheServiceDiedBefore() throws Exception {
        stop();
        HandClock clock = new HandClock();
        start(clock, "1h");
        CallOrder order = ordered();
        sql("ALTER TABLE answers RENAME TO answers_away").update();
        service.publish(talked(order, verified(), anAnswer(1)));
        Eventually.that("storing has failed", () -> publicationsHere() == 1);
        sql("ALTER TABLE answers_away RENAME TO answers").update();
        stop();

        start(clock, "1h");

        awaitSettled(order);
        assertThat(cases.find(CaseId.of(order.ref())).orElseThrow().decision()).isEqualTo(verified());
        assertThat(service.desk.placed).isEmpty();
    }

    @Test
    void arriveLateWhenPublishedOutsideATransaction() throws Exception {
        CallOrder order = ordered();

        service.context.publishEvent(talked(order, verified(), anAnswer(1)));
        assertThat(publicationsHere()).isEqualTo(1);
        service.clock.pass(Duration.ofMinutes(3));

        awaitSettled(order);
        Eventually.that("the registry is empty", () -> publications() == 0);
    }
}
