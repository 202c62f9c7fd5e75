package io.huifang.console;

import static io.huifang.ServiceUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.ServiceUnderTest;
import io.huifang.call.CallEnded;
import io.huifang.call.CallOrder;
import io.huifang.call.Disposition;
import io.huifang.campaign.Eventually;
import io.huifang.campaign.HandClock;
import io.huifang.dialogue.Answer;
import io.huifang.dialogue.Decision;
import io.huifang.dialogue.Judgement;
import io.huifang.dialogue.Reason;
import io.huifang.dialogue.Verdict;
import io.huifang.kernel.AudioSpan;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the page of a call that is over shows. */
class CallPageApiIntegrationTests {

    private static final AudioSpan SPAN = new AudioSpan(Duration.ofMillis(1_200), Duration.ofMillis(2_450));
    private static final Answer ANSWER = new Answer(
            "company", 1, "Harbour Freight", "harbour freight", "harbour freight", Judgement.MATCH, 0.93, SPAN);
    private static final String WORDS = """
        {"call": "x", "language": "en-US", "lines": [
          {"who": "ROBOT", "prompt": "employer-company", "text": "Which company?", "from": 0.1, "to": 1.0,
           "confidence": 1.0, "words": []},
          {"who": "CUSTOMER", "prompt": "", "text": "harbour freight", "from": 1.2, "to": 2.45, "confidence": 0.93,
           "words": [{"word": "harbour", "from": 1.2, "to": 1.7, "confidence": 0.9},
                     {"word": "freight", "from": 1.8, "to": 2.45, "confidence": 0.95}]}]}
        """;

    @TempDir
    static Path folder;

    static ServiceUnderTest service;

    @BeforeAll
    static void start() throws Exception {
        service = ServiceUnderTest.start(folder);
        Files.createDirectories(folder.resolve("recordings/2026"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** @return the path of the call that was recorded so */
    private static String call(String name) throws Exception {
        HttpResponse<String> made = service.post("/api/cases", """
            {"language": "en-US", "script": "employer", "facts": {"name": "Wang Fang"},
             "contactPoints": [{"number": "010 5555 0777", "kind": "LANDLINE"}]}
            """);
        CallOrder order = service.desk.arriving.poll(30, TimeUnit.SECONDS);
        assertThat(order).isNotNull();
        service.publish(new CallEnded(
                order.call(),
                order.ref(),
                Disposition.ANSWERED,
                "A person answered.",
                new Decision(
                        Verdict.VERIFIED,
                        List.of(
                                new Reason(
                                        "company", "As in the file.", "Harbour Freight", "harbour freight", 0.93, SPAN),
                                new Reason("", "All questions were answered.", null, "", 0, null))),
                List.of(ANSWER),
                List.of(),
                ZoneId.of("Asia/Shanghai"),
                null,
                16,
                200,
                HandClock.START,
                HandClock.START.plusSeconds(5),
                HandClock.START.plusSeconds(50),
                "2026/" + name + ".wav",
                1));
        service.desk.forget(order.call());
        String location = made.headers().firstValue("Location").orElseThrow();
        Eventually.that("the case is settled", () -> {
            try {
                return json(service.get(location)).path("state").asString().equals("SETTLED");
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
        return "/api/calls/" + order.call();
    }

    @Test
    void givesEachWordItsPlaceInTheRecordingAndEachReasonToo() throws Exception {
        Files.write(folder.resolve("recordings/2026/a.wav"), PeaksTests.wav(new int[] {1}, new int[] {1}));
        Files.writeString(folder.resolve("recordings/2026/a.words.json"), WORDS);
        String call = call("a");

        JsonNode transcript = json(service.get(call + "/transcript"));

        JsonNode line = transcript.path("lines").get(1);
        assertThat(line.path("who").asString()).isEqualTo("CUSTOMER");
        assertThat(line.path("words").get(1).path("word").asString()).isEqualTo("freight");
        assertThat(line.path("words").get(1).path("from").asDouble()).isEqualTo(1.8);
        assertThat(transcript.path("reasons").size()).isEqualTo(1);
        assertThat(transcript.path("reasons").get(0).path("fromMs").asLong()).isEqualTo(1_200);
        assertThat(transcript.path("turns").get(0).path("fromMs").asLong()).isEqualTo(1_200);
        HttpResponse<String> captions = service.get(call + "/transcript.vtt");
        assertThat(captions.headers().firstValue("Content-Type").orElse("")).startsWith("text/vtt");
        assertThat(captions.body())
                .startsWith("WEBVTT\n")
                .contains("00:00:01.200 --> 00:00:02.450\n<v Customer>harbour freight");
    }

    @Test
    void showsTheAnswersWhereNoWordsWereKept() throws Exception {
        Files.write(folder.resolve("recordings/2026/b.wav"), PeaksTests.wav(new int[] {1}, new int[] {1}));
        String call = call("b");
        JsonNode lines = json(service.get(call + "/transcript")).path("lines");
        assertThat(lines.size()).isEqualTo(1);
        assertThat(lines.get(0).path("from").asDouble()).isEqualTo(1.2);
        Files.writeString(folder.resolve("recordings/2026/b.words.json"), "{\"lines\": [broken");
        assertThat(json(service.get(call + "/transcript")).path("lines").size()).isEqualTo(1);
    }

    @Test
    void drawsTheOutlineOfARecording() throws Exception {
        Files.write(folder.resolve("recordings/2026/c.wav"), PeaksTests.wav(new int[] {10, 0}, new int[] {0, 20}));
        String call = call("c");
        JsonNode peaks = json(service.get(call + "/peaks?buckets=2"));
        assertThat(peaks.path("durationMs").asLong()).isEqualTo(2_000);
        assertThat(peaks.path("left").get(0).asInt()).isEqualTo(10);
        assertThat(peaks.path("right").get(1).asInt()).isEqualTo(20);
        for (String wrong : List.of("0", "10001", "-1", "many")) {
            assertThat(service.get(call + "/peaks?buckets=" + wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(service.get("/api/calls/" + UUID.randomUUID() + "/peaks").statusCode())
                .isEqualTo(404);
        assertThat(service.get("/api/calls/..%2F..%2Fsecret/peaks").statusCode())
                .isEqualTo(400);
    }

    @Test
    void readsNothingFromOutsideTheFolder() throws Exception {
        Files.writeString(folder.resolve("secret.json"), "{\"lines\": [{\"who\": \"ROBOT\", \"text\": \"secret\"}]}");
        Files.write(folder.resolve("recordings/2026/d.wav"), PeaksTests.wav(new int[] {1}, new int[] {1}));
        Files.createSymbolicLink(folder.resolve("recordings/2026/d.words.json"), folder.resolve("secret.json"));
        assertThat(service.get(call("d") + "/transcript").body())
                .contains("harbour freight")
                .doesNotContain("secret");
        Files.write(folder.resolve("outside.wav"), PeaksTests.wav(new int[] {1}, new int[] {1}));
        assertThat(service.get(call("../../outside") + "/peaks").statusCode()).isEqualTo(404);
    }
}
