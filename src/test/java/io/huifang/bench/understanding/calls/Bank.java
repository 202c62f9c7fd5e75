package io.huifang.bench.understanding.calls;

import io.huifang.demo.ServiceProcess;
import io.huifang.demo.Stage;
import io.huifang.lab.AsteriskLab;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service, and the cases that it was given. */
final class Bank implements AutoCloseable {

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ServiceProcess service;
    private final Prompter prompter;
    private final Map<Part, String> cases = new ConcurrentHashMap<>();
    private final Map<Part, String> calls = new ConcurrentHashMap<>();

    private Bank(ServiceProcess service) {
        this.service = service;
        this.prompter = Prompter.of(service.log());
    }

    /** Returns when it is ready for calls. */
    static Bank open(Path folder, AsteriskLab.Running lab, int callsAtOnce)
            throws IOException, InterruptedException, Stage.MissingException {
        Map<String, String> environment = new HashMap<>(Stage.environment(lab));
        environment.put("HUIFANG_CALL_AT_ONCE", String.valueOf(callsAtOnce));
        environment.put("HUIFANG_CAMPAIGN_CALLS_AT_ONCE", String.valueOf(callsAtOnce));
        environment.put("LOGGING_LEVEL_IO_HUIFANG_CALL", "debug"); // tells which prompts are said
        Bank bank = new Bank(ServiceProcess.start(Path.of("target", "huifang.jar"), folder, environment));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (!bank.ready()) {
            if (!bank.service.alive() || System.nanoTime() > end) {
                String words = bank.service.lastWords(30);
                bank.close();
                throw new IOException("the service did not become ready:\n" + words);
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return bank;
    }

    void order(Part part) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                request("/api/cases")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(Map.of(
                                "externalId",
                                "simulated-" + part.number(),
                                "language",
                                "en-US",
                                "script",
                                part.script(),
                                "facts",
                                part.facts(),
                                "contactPoints",
                                List.of(Map.of("number", part.phone(), "kind", "LANDLINE"))))))
                        .build(),
                BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException("case " + part.number() + " (" + part.script() + ") was refused: " + response.body());
        }
        cases.put(part, json.readTree(response.body()).path("id").asString());
    }

    /** What was last said in the part's call. */
    Cue cue(Part part) {
        try {
            String call = calls.get(part);
            if (call == null) {
                call = file(part).path("attempts").path(0).path("call").asString("");
                calls.put(part, call);
            }
            Cue cue = prompter.cue(call);
            return cue.prompt().equals(Cue.READ_BACK)
                    ? new Cue(cue.question(), cue.prompt(), lastUnderstood(file(part), cue.question()))
                    : cue;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Cue.NONE;
        }
    }

    /** What is read back was kept as an answer just before. */
    private static String lastUnderstood(JsonNode file, String question) {
        String last = "";
        for (JsonNode answer : file.path("attempts").path(0).path("answers")) {
            if (answer.path("question").asString("").equals(question)) {
                last = answer.path("value").asString("");
            }
        }
        return last;
    }

    /** The case as the service shows it. */
    JsonNode file(Part part) throws IOException, InterruptedException {
        return get("/api/cases/" + cases.get(part));
    }

    private boolean ready() throws InterruptedException {
        try {
            return http.send(request("/actuator/health/readiness").build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return json.readTree(
                http.send(request(path).build(), BodyHandlers.ofString()).body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                .timeout(Duration.ofSeconds(20));
    }

    @Override
    public void close() {
        prompter.close();
        service.close();
        http.close();
    }
}
