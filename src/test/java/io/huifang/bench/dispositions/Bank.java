package io.huifang.bench.dispositions;

import io.huifang.demo.ServiceProcess;
import io.huifang.demo.Stage;
import io.huifang.lab.AsteriskLab;
import java.io.IOException;
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
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service in a process of its own, with a case for each subscriber. */
final class Bank implements AutoCloseable {

    private static final Map<String, String> FACTS = Map.of(
            "name", "John Miller",
            "company", "United Machine Works Limited",
            "title", "project manager",
            "joined", "2019-03");

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ServiceProcess service;
    private final Map<Subscriber, String> cases = new HashMap<>();

    private Bank(ServiceProcess service) {
        this.service = service;
    }

    static Bank open(Path folder, AsteriskLab.Running lab, int callsAtOnce)
            throws IOException, InterruptedException, Stage.MissingException {
        Map<String, String> environment = new HashMap<>(Stage.environment(lab));
        environment.put("HUIFANG_CALL_AT_ONCE", String.valueOf(callsAtOnce));
        environment.put("HUIFANG_CAMPAIGN_CALLS_AT_ONCE", String.valueOf(callsAtOnce));
        environment.put("HUIFANG_CALL_RING_TIME", "35s");
        Bank bank = new Bank(ServiceProcess.start(Path.of("target", "huifang.jar"), folder, environment));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(180);
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

    void order(Subscriber subscriber) throws IOException, InterruptedException {
        HttpRequest request = request("/api/cases")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(Map.of(
                        "externalId",
                        "line-" + subscriber.number(),
                        "language",
                        "en-US",
                        "script",
                        "employer",
                        "facts",
                        FACTS,
                        "contactPoints",
                        List.of(Map.of("number", subscriber.phone(), "kind", "LANDLINE"))))))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException("the case of " + subscriber.number() + " was refused: " + response.body());
        }
        cases.put(subscriber, json.readTree(response.body()).path("id").asString());
    }

    /** The case as the service shows it. */
    JsonNode file(Subscriber subscriber) throws IOException, InterruptedException {
        HttpRequest request = request("/api/cases/" + cases.get(subscriber)).build();
        return json.readTree(http.send(request, BodyHandlers.ofString()).body());
    }

    private boolean ready() throws InterruptedException {
        try {
            HttpRequest request = request("/actuator/health/readiness").build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                .timeout(Duration.ofSeconds(20));
    }

    @Override
    public void close() {
        service.close();
        http.close();
    }
}
