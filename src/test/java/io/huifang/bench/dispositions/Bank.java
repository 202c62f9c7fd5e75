package io.huifang.bench.dispositions;

import io.huifang.demo.Service;
import io.huifang.demo.Stage;
import io.huifang.lab.AsteriskLab;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The service, with a case for each subscriber. */
final class Bank implements AutoCloseable {

    private static final Map<String, String> FACTS = Map.of(
            "name", "John Miller",
            "company", "United Machine Works Limited",
            "title", "project manager",
            "joined", "2019-03");

    private final Service service;
    private final Map<Subscriber, String> cases = new HashMap<>();

    private Bank(Service service) {
        this.service = service;
    }

    /** Returns when it is ready for calls. */
    static Bank open(Path folder, AsteriskLab.Running lab, int callsAtOnce)
            throws IOException, InterruptedException, Stage.MissingException {
        Map<String, String> environment = Stage.environment(lab, callsAtOnce);
        environment.put("HUIFANG_CALL_RING_TIME", "35s");
        return new Bank(Service.startReady(folder, environment));
    }

    void order(Subscriber subscriber) {
        cases.put(
                subscriber,
                service.order(Map.of(
                        "externalId",
                        "line-" + subscriber.number(),
                        "language",
                        "en-US",
                        "script",
                        "employer",
                        "facts",
                        FACTS,
                        "contactPoints",
                        List.of(Map.of("number", subscriber.phone(), "kind", "LANDLINE")))));
    }

    /** The case as the service shows it. */
    JsonNode file(Subscriber subscriber) {
        return service.kase(cases.get(subscriber));
    }

    @Override
    public void close() {
        service.close();
    }
}
