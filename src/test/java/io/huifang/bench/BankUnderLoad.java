package io.huifang.bench;

import io.huifang.demo.Service;
import io.huifang.demo.Stage;
import io.huifang.lab.AsteriskLab;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The service in a process of its own, which calls the laboratory's subscribers, a fixed number at once. Of three cases
 * two go to subscriber 0020, who answers each question shortly and at once, and one to 0003, who interrupts the prompts.
 */
final class BankUnderLoad implements AutoCloseable {

    private static final Map<String, String> FACTS = Map.of(
            "name", "John Miller",
            "company", "United Machine Works Limited",
            "title", "software engineer",
            "years", "5");

    private final Service service;
    private final int mediaPort;
    private final int calls;
    private int opened;

    private BankUnderLoad(Service service, int mediaPort, int calls) {
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
        return new BankUnderLoad(Service.startReady(folder, environment), mediaPort, calls);
    }

    int mediaPort() {
        return mediaPort;
    }

    Service service() {
        return service;
    }

    ProcessUse use() throws IOException {
        return ProcessUse.of(service.pid());
    }

    void openCase() {
        int number = opened++;
        String subscriber = number % 3 == 1 ? "0003" : "0020";
        service.order(Map.of(
                "externalId",
                "bench-" + number,
                "language",
                "en-US",
                "script",
                "employer",
                "facts",
                FACTS,
                "contactPoints",
                List.of(Map.of(
                        "number", "010%04d%s".formatted(1_000 + number % 9_000, subscriber), "kind", "LANDLINE"))));
    }

    /** Opens the first cases one after the other, so that the calls do not all speak at the same time. */
    void ramp(Duration over) throws InterruptedException {
        for (int i = 0; i < calls; i++) {
            openCase();
            TimeUnit.NANOSECONDS.sleep(over.toNanos() / calls);
        }
    }

    /** Keeps a few cases waiting, so that a call that ends is followed by another. */
    void topUp(Meters meters) {
        int wanted = (int) meters.sum("huifang_call_ended_total") + calls + Math.max(2, calls / 5);
        while (opened < wanted) {
            openCase();
        }
    }

    /** True when all cases that were opened have had their call and nobody is on the line. */
    boolean drained(Meters meters) {
        return meters.sum("huifang_call_ended_total") >= opened && meters.sum("huifang_call_live") == 0;
    }

    Meters meters() {
        return Meters.parse(service.text("/actuator/prometheus"));
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
