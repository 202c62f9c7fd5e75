package io.huifang.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.huifang.EventReader;
import io.huifang.campaign.Eventually;
import io.huifang.lab.AsteriskLab;
import io.huifang.speech.Grammar;
import io.huifang.speech.recognition.WavTranscript;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A supervisor watches, hears and ends a call, on two real Asterisks with real speech. */
@Timeout(300)
@ExtendWith(AsteriskLab.class)
class LiveIntegrationTests {

    private static final int RATE = 16_000;
    private static final int BYTES_EACH = 4;
    private static final int HEADER = 44;

    @TempDir
    static Path folder;

    private static ServiceProcess service;
    private static Api api;

    @BeforeAll
    static void start(AsteriskLab.Running lab) throws Exception {
        try {
            Map<String, String> settings = new HashMap<>(Stage.environment(lab));
            service = ServiceProcess.start(Path.of("target", "huifang.jar"), folder, settings);
        } catch (Stage.MissingException missing) {
            if ("true".equals(System.getenv("CI"))) {
                fail(missing.getMessage());
            }
            abort(missing.getMessage());
        }
        api = new Api(service);
        Eventually.that("the service is ready", Duration.ofMinutes(2), () -> {
            try {
                return api.ready();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    private static URI uri(String path) {
        return URI.create(api.root() + path);
    }

    /** All that is heard of a call until it ends. */
    private static final class Listener {
        private final ByteArrayOutputStream sound = new ByteArrayOutputStream();
        private double latest;

        /** Seconds by which the sound came later than its first piece. */
        double latest() {
            return latest;
        }

        byte[] listen(String call) throws IOException, InterruptedException {
            HttpResponse<InputStream> response = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(uri("/api/live/" + call + "/audio"))
                                    .header("Authorization", "Bearer " + service.token())
                                    .build(),
                            HttpResponse.BodyHandlers.ofInputStream());
            assertThat(response.statusCode()).isEqualTo(200);
            try (InputStream in = response.body()) {
                assertThat(in.readNBytes(HEADER)).hasSize(HEADER);
                long begun = 0;
                byte[] piece = new byte[RATE / 10 * BYTES_EACH];
                for (int n = in.readNBytes(piece, 0, piece.length); n > 0; n = in.readNBytes(piece, 0, piece.length)) {
                    if (begun == 0) {
                        begun = System.nanoTime();
                    }
                    double heard = (double) sound.size() / BYTES_EACH / RATE;
                    latest = Math.max(latest, (System.nanoTime() - begun) / 1e9 - heard);
                    sound.write(piece, 0, n);
                }
            }
            return sound.toByteArray();
        }
    }

    /** @param side 0 for the robot, 1 for the customer */
    private static String heard(byte[] stereo, int side) throws Exception {
        byte[] mono = new byte[stereo.length / 2];
        for (int i = 0; i + BYTES_EACH <= stereo.length; i += BYTES_EACH) {
            mono[i / 2] = stereo[i + 2 * side];
            mono[i / 2 + 1] = stereo[i + 2 * side + 1];
        }
        Path file = folder.resolve("side-" + side + ".wav");
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(mono), format, mono.length / 2),
                AudioFileFormat.Type.WAVE,
                file.toFile());
        return WavTranscript.of(file, new Grammar.Free());
    }

    private static int order(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri(path))
                                .header("Authorization", "Bearer " + service.token())
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void seesTheWordsHearsBothSidesAndEndsTheCall() throws Exception {
        try (EventReader events = new EventReader(uri("/api/live/events"), service.token())) {
            String id = api.open(Cast.ALL.getFirst());
            JsonNode card = events.await(
                            "began", data -> data.path("ref").asString().equals(id))
                    .data();
            String call = card.path("call").asString();
            assertThat(card.path("trunk").asString()).isEqualTo("PJSIP/carrier");
            assertThat(card.path("direction").asString()).isEqualTo("OUT");

            Listener listener = new Listener();
            CompletableFuture<byte[]> sound = new CompletableFuture<>();
            Thread.startVirtualThread(() -> {
                try {
                    sound.complete(listener.listen(call));
                } catch (IOException | InterruptedException | RuntimeException | Error e) {
                    sound.completeExceptionally(e);
                }
            });

            String opening = events.await("prompt", data -> true)
                    .data()
                    .path("line")
                    .path("text")
                    .asString();
            assertThat(opening).contains("Harbour Bank");
            List<String> words = new ArrayList<>();
            List<Long> late = new ArrayList<>();
            JsonNode answer = null;
            while (answer == null) {
                EventReader.Event event = events.next();
                assertThat(event).as("the call goes on").isNotNull();
                if (event.name().equals("words")) {
                    words.add(event.data().path("text").asString());
                    Instant made = Instant.parse(event.data().path("madeAt").asString());
                    late.add(Duration.between(made, event.at()).toMillis());
                } else if (event.name().equals("answer")
                        && event.data()
                                .path("answer")
                                .path("question")
                                .asString()
                                .equals("company")) {
                    answer = event.data().path("answer");
                }
            }
            assertThat(answer.path("heard").asString()).isEqualTo("we are united machine works");
            assertThat(answer.path("confidence").asDouble()).isPositive();
            assertThat(words)
                    .as("the words of the answer grow")
                    .anyMatch(text -> text.contains("united"))
                    .anyMatch(text -> "we are united machine works".startsWith(text) && text.length() < 20);
            JsonNode live = api.ask("/api/live/" + call);
            assertThat(live.path("stage").path("of").asInt()).isGreaterThan(3);
            assertThat(live.path("stage").path("narrowBand").asBoolean(true)).isFalse();
            JsonNode load = api.ask("/api/load");
            assertThat(load.path("calls").path("liveCalls").asInt()).isEqualTo(1);
            assertThat(load.path("recognition").path("threads").asInt()).isPositive();
            assertThat(load.path("media").path("sentFrames").asLong()).isPositive();

            assertThat(order("/api/live/" + call + "/hangup")).isEqualTo(202);

            JsonNode end = events.await(
                            "ended", data -> data.path("call").asString().equals(call))
                    .data();
            assertThat(end.path("disposition").asString()).isEqualTo("ANSWERED");
            byte[] heard = sound.get(30, TimeUnit.SECONDS);
            assertThat(heard(heard, 1)).contains("united machine works");
            assertThat(heard(heard, 0)).contains("company");
            print(late, listener.latest(), heard.length);
            theCallPageHasTheWords(call, id);
        }
        assertThat(service.lastWords(10_000)).doesNotContain("united machine", "Harbour Bank", "0105550", "Miller");
    }

    private static void theCallPageHasTheWords(String call, String id) throws Exception {
        Eventually.that("the end is stored", () -> {
            try {
                return api.file(id)
                        .path("attempts")
                        .get(0)
                        .path("state")
                        .asString()
                        .equals("ENDED");
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        JsonNode attempt = api.file(id).path("attempts").get(0);
        assertThat(attempt.path("disposition").asString()).isEqualTo("ANSWERED");
        assertThat(attempt.path("why").asString()).contains("the bank ended the call");
        Eventually.that("the words are kept", () -> {
            try {
                return api.ask("/api/calls/" + call + "/transcript")
                        .path("lines")
                        .valueStream()
                        .anyMatch(line -> line.path("who").asString().equals("ROBOT"));
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        JsonNode line = api.ask("/api/calls/" + call + "/transcript")
                .path("lines")
                .valueStream()
                .filter(one -> one.path("text").asString().equals("we are united machine works"))
                .findFirst()
                .orElseThrow();
        assertThat(line.path("words").size()).isEqualTo(5);
        double last = 0;
        for (JsonNode word : line.path("words")) {
            assertThat(word.path("from").asDouble()).isGreaterThanOrEqualTo(last);
            last = word.path("to").asDouble();
        }
        JsonNode peaks = api.ask("/api/calls/" + call + "/peaks?buckets=200");
        double seconds = peaks.path("durationMs").asLong() / 1000.0;
        assertThat(last).isLessThan(seconds);
        int from = (int) (line.path("from").asDouble() / seconds * 200);
        assertThat(peaks.path("right").get(Math.min(199, from + 1)).asInt())
                .as("where he speaks there is sound")
                .isGreaterThan(500);
    }

    private static void print(List<Long> late, double latest, int bytes) {
        Collections.sort(late);
        System.out.printf(
                Locale.ROOT,
                "partial words from the recogniser to the reader: n=%d median=%d ms worst=%d ms%n"
                        + "sound to the listener: %.1f s, at most %.0f ms later than its first piece%n",
                late.size(),
                late.get(late.size() / 2),
                late.getLast(),
                (double) bytes / BYTES_EACH / RATE,
                latest * 1000);
    }
}
