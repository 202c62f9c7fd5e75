package io.huifang.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service's REST API as the demo uses it. */
public final class Api {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String root;
    private final String token;

    Api(ServiceProcess service) {
        this.root = "http://127.0.0.1:" + service.port();
        this.token = service.token();
    }

    /** What opens the API in this run. */
    String token() {
        return token;
    }

    String root() {
        return root;
    }

    /** True when the service says that it is ready for calls. */
    boolean ready() throws InterruptedException {
        try {
            return send(get("/actuator/health/readiness")).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    JsonNode health() throws IOException, InterruptedException {
        return JSON.readTree(send(get("/actuator/health")).body());
    }

    /** Opens the subscriber's case and gives its id. */
    String open(Cast.Subscriber subscriber) throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(Map.of(
                "externalId",
                subscriber.externalId(),
                "language",
                "en-US",
                "script",
                "employer",
                "facts",
                Cast.FACTS,
                "contactPoints",
                List.of(Map.of("number", subscriber.number(), "kind", "LANDLINE"))));
        HttpRequest request = request(root + "/api/cases")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = send(request);
        if (response.statusCode() >= 300) {
            throw new IOException("the case of " + subscriber.who() + " was refused: " + response.body());
        }
        return JSON.readTree(response.body()).path("id").asString();
    }

    List<JsonNode> liveCalls() throws IOException, InterruptedException {
        List<JsonNode> calls = new ArrayList<>();
        JSON.readTree(send(get("/api/calls")).body()).forEach(calls::add);
        return calls;
    }

    JsonNode file(String id) throws IOException, InterruptedException {
        return JSON.readTree(send(get("/api/cases/" + id)).body());
    }

    Cast.Result result(Cast.Subscriber subscriber, String id) throws IOException, InterruptedException {
        JsonNode file = file(id);
        List<String> heard = new ArrayList<>();
        List<String> why = new ArrayList<>();
        String disposition = null;
        String recording = null;
        for (JsonNode attempt : file.path("attempts")) {
            disposition = text(attempt.path("disposition"));
            recording = text(attempt.path("recording"));
            attempt.path("answers").forEach(answer -> {
                if (!answer.path("heard").asString("").isEmpty()) {
                    heard.add(answer.path("heard").asString());
                }
            });
            String line = text(attempt.path("heardOnLine"));
            if (line != null) {
                heard.add("(line) " + line);
            }
        }
        file.path("reasons").forEach(reason -> why.add(reason.path("why").asString()));
        return new Cast.Result(
                subscriber,
                file.path("state").asString(""),
                disposition,
                text(file.path("verdict")),
                heard,
                String.join(" ", why),
                recording == null ? null : root + recording);
    }

    /** The size of a recording, in bytes. */
    long recordingBytes(String url) throws IOException, InterruptedException {
        return http.send(request(url).build(), BodyHandlers.ofByteArray()).body().length;
    }

    /** What the service answers to a request that it must not refuse. */
    JsonNode ask(String path) throws IOException, InterruptedException {
        return answer(get(path));
    }

    /** @param body as JSON */
    JsonNode tell(String path, Object body) throws IOException, InterruptedException {
        return answer(request(root + path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = send(request);
        if (response.statusCode() >= 300) {
            throw new IOException(request.uri() + " was refused: " + response.body());
        }
        return JSON.readTree(response.body());
    }

    private HttpRequest get(String path) {
        return request(root + path).timeout(Duration.ofSeconds(10)).build();
    }

    private HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    private static @Nullable String text(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? null : node.asString();
    }
}
