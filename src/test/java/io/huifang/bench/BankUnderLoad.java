package io.huifang.bench;

import io.huifang.demo.ServiceProcess;
import io.huifang.demo.Stage;
import io.huifang.lab.AsteriskLab;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The service in a process of its own, which calls the laboratory's subscribers, a fixed number at once. Of three cases
 * two go to subscriber 0020, who answers each question shortly and at once, and one to 0003, who interrupts the prompts.
 */
final class BankUnderLoad implements AutoCloseable {

    private static final String FACTS =
            "{\"name\":\"John Miller\",\"company\":\"United Machine Works Limited\",\"title\":\"software engineer\",\"years\":\"5\"}";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final ServiceProcess service;
    private final int mediaPort;
    private final int calls;
    private int opened;

    private BankUnderLoad(ServiceProcess service, int mediaPort, int calls) {
        this.service = service;
        this.mediaPort = mediaPort;
        this.calls = calls;
    }

    static BankUnderLoad start(Path folder, AsteriskLab.Running lab, int calls) throws Exception {
        int mediaPort;
        try (ServerSocket free = new ServerSocket(0)) {
            mediaPort = free.getLocalPort();
        }
        Map<String, String> environment = new HashMap<>();
        environment.put("HUIFANG_PBX_HOST", lab.amiHost());
        environment.put("HUIFANG_PBX_PORT", String.valueOf(lab.amiPort()));
        environment.put("HUIFANG_PBX_USER", lab.amiUser());
        environment.put("HUIFANG_PBX_SECRET", lab.amiSecret());
        environment.put("HUIFANG_PBX_TRUNK", lab.property("pbx.trunk.wide"));
        environment.put("HUIFANG_PBX_AGI_PORT", "0");
        environment.put("HUIFANG_MEDIA_PORT", String.valueOf(mediaPort));
        environment.put("HUIFANG_MODEL_EN_US", Stage.model("en-US"));
        environment.put("HUIFANG_CALL_BANK", "Harbour Bank");
        environment.put("HUIFANG_CALL_AT_ONCE", String.valueOf(calls));
        environment.put("HUIFANG_CAMPAIGN_CALLS_AT_ONCE", String.valueOf(calls));
        environment.put("HUIFANG_DB_URL", "jdbc:h2:file:./huifang");
        // two lines each tell the exact figures that the metrics keep as histograms
        environment.put("LOGGING_LEVEL_IO_HUIFANG_MEDIA", "debug");
        environment.put("LOGGING_LEVEL_IO_HUIFANG_CALL", "debug");
        ServiceProcess service =
                ServiceProcess.start(Path.of("target", "huifang.jar").toAbsolutePath(), folder, environment);
        BankUnderLoad bank = new BankUnderLoad(service, mediaPort, calls);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (!bank.ready()) {
            if (!service.alive() || System.nanoTime() > end) {
                String words = service.lastWords(30);
                bank.close();
                throw new IllegalStateException("the service did not become ready:\n" + words);
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return bank;
    }

    int mediaPort() {
        return mediaPort;
    }

    ServiceProcess service() {
        return service;
    }

    ProcessUse use() throws IOException {
        return ProcessUse.of(service.pid());
    }

    private boolean ready() throws InterruptedException {
        try {
            return get("/actuator/health/readiness").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                        .timeout(Duration.ofSeconds(20))
                        .build(),
                BodyHandlers.ofString());
    }

    void openCase() throws IOException, InterruptedException {
        int number = opened++;
        String subscriber = number % 3 == 1 ? "0003" : "0020";
        String body = String.format(
                "{\"externalId\":\"bench-%d\",\"language\":\"en-US\",\"script\":\"employer\",\"facts\":%s,"
                        + "\"contactPoints\":[{\"number\":\"010%04d%s\",\"kind\":\"LANDLINE\"}]}",
                number, FACTS, 1_000 + number % 9_000, subscriber);
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + "/api/cases"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException("a case was refused: " + response.body());
        }
    }

    /** Opens the first cases one after the other, so that the calls do not all speak at the same time. */
    void ramp(Duration over) throws IOException, InterruptedException {
        for (int i = 0; i < calls; i++) {
            openCase();
            TimeUnit.NANOSECONDS.sleep(over.toNanos() / calls);
        }
    }

    /** Keeps a few cases waiting, so that a call that ends is followed by another. */
    void topUp(Meters meters) throws IOException, InterruptedException {
        int wanted = (int) meters.sum("huifang_call_ended_total") + calls + Math.max(2, calls / 5);
        while (opened < wanted) {
            openCase();
        }
    }

    /** True when all cases that were opened have had their call and nobody is on the line. */
    boolean drained(Meters meters) {
        return meters.sum("huifang_call_ended_total") >= opened && meters.sum("huifang_call_live") == 0;
    }

    Meters meters() throws IOException, InterruptedException {
        return Meters.parse(get("/actuator/prometheus").body());
    }

    /** Bytes of heap that live objects hold; collects garbage first, so it belongs outside of what is timed. */
    double liveHeap() throws IOException, InterruptedException {
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(service.pid()),
                        "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return meters().sum("jvm_memory_used_bytes{area=\"heap\"");
    }

    @Override
    public void close() {
        service.close();
    }
}
