package io.huifang.demo;

import io.huifang.campaign.Eventually;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The jar in a process of its own, as seen over its REST API. What is refused is an {@link AssertionError}. */
public final class Service implements AutoCloseable {

    /** On a busy machine. */
    private static final Duration START = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ServiceProcess process;

    private Service(ServiceProcess process) {
        this.process = process;
    }

    /** Returns as soon as it answers, ready or not. */
    public static Service start(Path folder, Map<String, String> environment, List<String> wrapper) throws IOException {
        Service service =
                new Service(ServiceProcess.start(Path.of("target", "huifang.jar"), folder, environment, wrapper));
        service.awaitOk("the service answers", "/actuator/health/liveness");
        return service;
    }

    public static Service startReady(Path folder, Map<String, String> environment) throws IOException {
        Service service = start(folder, environment, List.of());
        service.awaitReady();
        return service;
    }

    public void awaitReady() {
        awaitOk("the service is ready", "/actuator/health/readiness");
    }

    /** A service that has ended or does not come is closed, and its last words are in the error. */
    private void awaitOk(String what, String path) {
        try {
            Eventually.that(what, START, () -> {
                if (!process.alive()) {
                    throw new AssertionError("the service has ended");
                }
                return status(path) == 200;
            });
        } catch (AssertionError failed) {
            String words = lastWords();
            close();
            throw new AssertionError(failed.getMessage() + "; its log ends so:\n" + words, failed);
        }
    }

    private String lastWords() {
        try {
            return process.lastWords(30);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    /** Where it writes what it does. */
    public Path log() {
        return process.log();
    }

    /** Opens the case of a subscriber of the laboratory who is called in wide band. */
    public String open(String subscriber) {
        return openAt("0105550" + subscriber);
    }

    /** @param number its last four digits name the subscriber */
    public String openAt(String number) {
        return send("POST", "/api/cases", """
            {"language":"en-US","script":"employer","contactPoints":[{"number":"%s","kind":"LANDLINE"}],
             "facts":{"name":"John Miller","company":"United Machine Works Limited","title":"software engineer",
                      "joined":"2019-03"}}\
            """.formatted(number)).path("id").asString();
    }

    /** Opens a case as the API describes it, and gives its id. */
    public String order(Map<String, ?> order) {
        return post("/api/cases", JsonMapper.shared().writeValueAsString(order))
                .path("id")
                .asString();
    }

    /** How many calls live in this process. */
    public int liveCalls() {
        return send("GET", "/api/calls", "").size();
    }

    /** @throws AssertionError when it is refused */
    public JsonNode post(String path, String body) {
        JsonNode answer = send("POST", path, body);
        if (answer.path("status").isInt()) {
            throw new AssertionError(path + " was refused: " + answer);
        }
        return answer;
    }

    public JsonNode kase(String id) {
        return send("GET", "/api/cases/" + id, "");
    }

    /** The only attempt of a case so far. */
    public JsonNode attempt(String id) {
        JsonNode attempts = kase(id).path("attempts");
        if (attempts.size() != 1) {
            throw new AssertionError("attempts: " + attempts);
        }
        return attempts.get(0);
    }

    public void awaitAnswers(String id, int count) {
        Eventually.that(
                count + " answers",
                () -> kase(id).path("attempts").path(0).path("answers").size() >= count);
    }

    public void awaitSettled(String id) {
        Eventually.that(
                "the case is settled", () -> kase(id).path("state").asString("").equals("SETTLED"));
    }

    public void awaitInterrupted(String id) {
        Eventually.that(
                "the attempt is interrupted",
                () -> attempt(id).path("state").asString("").equals("INTERRUPTED"));
    }

    public void hangUp(String call) {
        send("POST", "/api/calls/" + call + "/hangup", "");
    }

    /** @param component {@code pbx}, {@code models}, ... */
    public JsonNode health(String component) {
        return send("GET", "/actuator/health", "").path("components").path(component);
    }

    public void awaitHealth(String component, String status) {
        Eventually.that(
                component + " is " + status,
                () -> health(component).path("status").asString("").equals(status));
    }

    /** @param path as the case gives it */
    public AudioInputStream recording(String path) {
        try {
            byte[] file =
                    http.send(request(path).build(), BodyHandlers.ofByteArray()).body();
            return AudioSystem.getAudioInputStream(new ByteArrayInputStream(file));
        } catch (UnsupportedAudioFileException e) {
            throw new AssertionError("the recording can't be played", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    public int status(String path) {
        try {
            return http.send(request(path).build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** What a GET of the path answers. */
    public String text(String path) {
        return body(request(path).build());
    }

    private JsonNode send(String method, String path, String body) {
        return JsonMapper.shared()
                .readTree(body(request(path)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build()));
    }

    private String body(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + process.port() + path))
                .header("Authorization", "Bearer " + process.token())
                .timeout(Duration.ofSeconds(20));
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }

    /** SIGKILL; returns when it is gone. */
    public void kill() {
        process.kill();
        ProcessHandle.of(process.pid()).ifPresent(handle -> handle.onExit().join());
    }

    @Override
    public void close() {
        process.close();
        http.close();
    }
}
