package io.huifang.bench.understanding.calls;

import io.huifang.demo.Service;
import io.huifang.demo.Stage;
import io.huifang.lab.AsteriskLab;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The service, and the cases that it was given. */
final class Bank implements AutoCloseable {

    private final Service service;
    private final Prompter prompter;
    private final Map<Part, String> cases = new ConcurrentHashMap<>();
    private final Map<Part, String> calls = new ConcurrentHashMap<>();

    private Bank(Service service) {
        this.service = service;
        this.prompter = Prompter.of(service.log());
    }

    /** Returns when it is ready for calls. */
    static Bank open(Path folder, AsteriskLab.Running lab, int callsAtOnce)
            throws IOException, InterruptedException, Stage.MissingException {
        Map<String, String> environment = Stage.environment(lab, callsAtOnce);
        environment.put("LOGGING_LEVEL_IO_HUIFANG_CALL", "debug"); // tells which prompts are said
        return new Bank(Service.startReady(folder, environment));
    }

    void order(Part part) {
        cases.put(
                part,
                service.order(Map.of(
                        "externalId",
                        "simulated-" + part.number(),
                        "language",
                        "en-US",
                        "script",
                        part.script(),
                        "facts",
                        part.facts(),
                        "contactPoints",
                        List.of(Map.of("number", part.phone(), "kind", "LANDLINE")))));
    }

    /** What was last said in the part's call. */
    Cue cue(Part part) {
        String call = calls.computeIfAbsent(
                part,
                unknown -> file(unknown).path("attempts").path(0).path("call").asString(""));
        Cue cue = prompter.cue(call);
        return cue.prompt().equals(Cue.READ_BACK)
                ? new Cue(cue.question(), cue.prompt(), lastUnderstood(file(part), cue.question()))
                : cue;
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
    JsonNode file(Part part) {
        return service.kase(cases.get(part));
    }

    @Override
    public void close() {
        prompter.close();
        service.close();
    }
}
