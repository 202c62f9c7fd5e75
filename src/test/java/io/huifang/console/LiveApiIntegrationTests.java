package io.huifang.console;

import static io.huifang.ServiceUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.EventReader;
import io.huifang.ServiceUnderTest;
import io.huifang.call.live.CallCard;
import io.huifang.call.live.CallStage;
import io.huifang.call.live.FakeSupervision;
import io.huifang.call.live.LiveNews;
import io.huifang.call.live.LiveState;
import io.huifang.call.live.SpokenLine;
import io.huifang.campaign.Eventually;
import io.huifang.campaign.HandClock;
import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.CallId;
import io.huifang.kernel.Language;
import io.huifang.kernel.Word;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Live calls, the pause of all calling and the load over the API; the calls are made up. */
@Timeout(120)
class LiveApiIntegrationTests {

    private static final String LIVE = "/api/live";

    @TempDir
    static Path folder;

    static ServiceUnderTest service;

    private final CallId call = CallId.random();

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start(folder);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void begin() {
        service.desk.reset();
        service.live.steered.clear();
        service.live.sound.clear();
        tell(new LiveNews.Began(
                new CallCard(call, "case-1", false, "employer", 2, Language.EN_US, "PJSIP/carrier", HandClock.START),
                CallStage.DIALLING));
    }

    @AfterEach
    void end() {
        tell(new LiveNews.Ended(call, "ANSWERED", "VERIFIED"));
    }

    private static void tell(LiveNews news) {
        service.live.feed.tell(news);
    }

    private void said(String text) {
        AudioSpan span = new AudioSpan(Duration.ofMillis(1_200), Duration.ofMillis(1_640));
        tell(new LiveNews.Said(
                call,
                1,
                new SpokenLine(
                        SpokenLine.Speaker.CUSTOMER,
                        "",
                        text,
                        span.from(),
                        span.to(),
                        0.9,
                        List.of(new Word(text, span, 0.9)))));
    }

    private EventReader reader(String path, String... headers) throws Exception {
        return new EventReader(service.uri(path), ServiceUnderTest.TOKEN, headers);
    }

    @Test
    void showsWhatLives() throws Exception {
        tell(new LiveNews.Changed(
                call, new CallStage(LiveState.QUESTION, "company", "What is your company?", 1, 6, true)));
        JsonNode calls = json(service.get(LIVE));
        assertThat(calls.size()).isEqualTo(1);
        JsonNode one = calls.get(0);
        assertThat(one.path("call").asString()).isEqualTo(call.toString());
        assertThat(one.path("direction").asString()).isEqualTo("OUT");
        assertThat(one.path("script").asString()).isEqualTo("employer");
        assertThat(one.path("trunk").asString()).isEqualTo("PJSIP/carrier");
        assertThat(one.path("stage").path("state").asString()).isEqualTo("QUESTION");
        assertThat(one.path("stage").path("number").asInt()).isEqualTo(1);
        assertThat(one.path("stage").path("of").asInt()).isEqualTo(6);
        assertThat(one.path("stage").path("narrowBand").asBoolean()).isTrue();
        assertThat(json(service.get(LIVE + "/" + call)).path("ref").asString()).isEqualTo("case-1");
        assertThat(service.get(LIVE + "/" + CallId.random()).statusCode()).isEqualTo(404);
    }

    @Test
    void streamsWhatHappens() throws Exception {
        try (EventReader events = reader(LIVE + "/events")) {
            assertThat(events.status()).isEqualTo(200);
            assertThat(events.header("Content-Type")).startsWith("text/event-stream");
            assertThat(events.header("Cache-Control")).isEqualTo("no-store");
            EventReader.Event snapshot = events.next();
            assertThat(snapshot.name()).isEqualTo("snapshot");
            assertThat(snapshot.data().path("calls").get(0).path("call").asString())
                    .isEqualTo(call.toString());

            tell(new LiveNews.Words(call, 1, "yes\nplease", HandClock.START));
            EventReader.Event words = events.next();
            assertThat(words.name()).isEqualTo("words");
            assertThat(words.data().path("text").asString()).isEqualTo("yes\nplease");
            said("yes");
            EventReader.Event said = events.next();
            assertThat(said.name()).isEqualTo("said");
            JsonNode word = said.data().path("line").path("words").get(0);
            assertThat(word.path("from").asDouble()).isEqualTo(1.2);
            assertThat(word.path("to").asDouble()).isEqualTo(1.64);
            assertThat(said.id()).isNotEqualTo(words.id()).isNotEmpty();
        }
    }

    @Test
    void goesOnWhereSomebodyWasCutOff() throws Exception {
        String last;
        try (EventReader events = reader(LIVE + "/events")) {
            last = events.next().id();
        }
        said("one");
        try (EventReader events = reader(LIVE + "/events", "Last-Event-ID", last)) {
            EventReader.Event missed = events.next();
            assertThat(missed.name()).isEqualTo("said");
            assertThat(missed.data().path("line").path("text").asString()).isEqualTo("one");
        }
        try (EventReader events = reader(LIVE + "/events", "Last-Event-ID", "nonsense\u00e9")) {
            assertThat(events.next().name()).isEqualTo("snapshot");
        }
    }

    @Test
    void endsTheStreamOfACallWithIt() throws Exception {
        try (EventReader events = reader(LIVE + "/" + call + "/events")) {
            assertThat(events.next().name()).isEqualTo("snapshot");
            tell(new LiveNews.Ended(call, "ANSWERED", "VERIFIED"));
            EventReader.Event ended = events.next();
            assertThat(ended.name()).isEqualTo("ended");
            assertThat(ended.data().path("verdict").asString()).isEqualTo("VERIFIED");
            assertThat(events.isEnd(events.next())).isTrue();
            try (EventReader again = reader(LIVE + "/" + call + "/events", "Last-Event-ID", ended.id())) {
                assertThat(again.status()).as("a browser does not ask for ever").isEqualTo(404);
            }
        }
    }

    @Test
    void givesPlacesBackWhenWatchersLeaveAndRefusesOneTooMany() throws Exception {
        EventReader[] readers = new EventReader[4];
        for (int i = 0; i < readers.length; i++) {
            readers[i] = reader(LIVE + "/events");
            assertThat(readers[i].next()).isNotNull();
        }
        try (EventReader refused = reader(LIVE + "/events")) {
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        }
        for (EventReader reader : readers) {
            reader.close();
        }
        Eventually.that("a place is free again", () -> {
            said("so that it is noticed who has left");
            try (EventReader again = reader(LIVE + "/events")) {
                return again.status() == 200;
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void letsPeopleListenIn() throws Exception {
        byte[] piece = {1, 2, 3, 4};
        service.live.sound.add(piece);
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> response = http.send(
                    HttpRequest.newBuilder(service.uri(LIVE + "/" + call + "/audio"))
                            .header("Authorization", "Bearer " + ServiceUnderTest.TOKEN)
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("audio/wav");
            try (InputStream sound = response.body()) {
                byte[] header = sound.readNBytes(44);
                assertThat(new String(header, 0, 4, java.nio.charset.StandardCharsets.US_ASCII))
                        .isEqualTo("RIFF");
                assertThat(header[22]).as("channels").isEqualTo((byte) 2);
                assertThat(sound.readNBytes(4))
                        .as("at once, not when there is more")
                        .isEqualTo(piece);
                service.live.sound.add(FakeSupervision.END);
                assertThat(sound.read()).isEqualTo(-1);
            }
        }
        Eventually.that("the sound is closed", () -> service.live.steered.contains("closed"));
        assertThat(service.get(LIVE + "/" + CallId.random() + "/audio").statusCode())
                .isEqualTo(404);
    }

    @Test
    void steers() throws Exception {
        String self = LIVE + "/" + call;
        assertThat(service.post(self + "/hangup", "").statusCode()).isEqualTo(202);
        assertThat(service.post(self + "/transfer", "").statusCode()).isEqualTo(202);
        assertThat(service.post(self + "/takeover", "{\"extension\": \"601\"}").statusCode())
                .isEqualTo(202);
        assertThat(service.live.steered)
                .containsExactly("hang up " + call, "transfer " + call, "take over " + call + " by 601");
        for (String wrong : List.of("110", "601@outside", "601&602", "013800138000")) {
            assertThat(service.post(self + "/takeover", "{\"extension\": \"" + wrong + "\"}")
                            .statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(service.post(self + "/takeover", "{}").statusCode()).isEqualTo(400);
        assertThat(service.post(LIVE + "/" + CallId.random() + "/hangup", "").statusCode())
                .isEqualTo(404);
        assertThat(service.post(LIVE + "/..%2F..%2Fetc/hangup", "").statusCode())
                .isEqualTo(400);
        assertThat(service.live.steered).hasSize(3);
    }

    @Test
    void pausesAllCallingAndLetsItGoOn() throws Exception {
        assertThat(json(service.get("/api/pause")).path("paused").asBoolean()).isFalse();
        JsonNode paused = json(service.post("/api/pause", "{\"by\": \"li\", \"reason\": \"fire drill\"}"));
        assertThat(paused.path("paused").asBoolean()).isTrue();
        assertThat(paused.path("pause").path("by").asString()).isEqualTo("li");
        HttpResponse<String> made = service.post("/api/cases", """
            {"language": "en-US", "script": "employer", "facts": {"name": "Wang Fang"},
             "contactPoints": [{"number": "010 5555 0777", "kind": "LANDLINE"}]}
            """);
        String location = made.headers().firstValue("Location").orElseThrow();
        assertThat(json(service.get(location)).path("waitingBecause").asString())
                .contains("paused by li")
                .contains("fire drill");
        assertThat(service.desk.arriving).isEmpty();

        JsonNode resumed = json(service.post("/api/pause/resume", "{\"by\": \"wang\"}"));

        assertThat(resumed.path("paused").asBoolean()).isFalse();
        assertThat(resumed.path("history").get(0).path("resumedBy").asString()).isEqualTo("wang");
        assertThat(service.desk.arriving.poll(30, TimeUnit.SECONDS)).isNotNull();
        assertThat(service.post("/api/pause", "{\"by\": \"li\"}").statusCode()).isEqualTo(400);
        assertThat(service.post("/api/pause", "{\"by\": \"li\", \"reason\": \"x\", \"for\": \"1h\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void showsTheLoadInOneAnswer() throws Exception {
        JsonNode load = json(service.get("/api/load"));
        JsonNode calls = load.path("calls");
        assertThat(calls.path("liveCalls").asInt()).isEqualTo(1);
        assertThat(calls.path("nodeLimitCalls").asInt()).isPositive();
        assertThat(calls.path("trunkLimitCalls").asInt()).isPositive();
        assertThat(calls.path("trunks").get(0).path("trunk").asString()).isEqualTo("PJSIP/carrier");
        assertThat(calls.path("trunks").get(0).path("calls").asInt()).isEqualTo(1);
        assertThat(calls.path("placedInLastMinuteCalls").asInt()).isPositive();
        assertThat(load.path("recognition").path("busyRatio").isNull())
                .as("there is no recogniser in this house")
                .isTrue();
    }
}
