package io.huifang.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a small campaign on a real Asterisk against simulated subscribers and compares what came of each call with what
 * should have. Ends with 0 when all is right, with 1 when a result is wrong, with 3 when something needed is missing.
 */
public final class Demo {

    private static final Path FOLDER = Path.of("target", "demo");
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private final PrintStream out;

    Demo(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean stay = List.of(arguments).contains("--stay");
        Demo demo = new Demo(out);
        int exit;
        try (Stage stage = Stage.build(FOLDER, out)) {
            if (stay) {
                demo.stay(stage);
                exit = 0;
            } else {
                exit = demo.run(stage).stream().allMatch(r -> r.faults().isEmpty()) ? 0 : 1;
            }
        } catch (Stage.MissingException missing) {
            out.println(missing.getMessage());
            exit = 3;
        }
        System.exit(exit);
    }

    /** Calls everybody, shows how it goes, and gives what came of it. */
    List<Cast.Result> run(Stage stage) throws IOException, InterruptedException {
        Api api = stage.api();
        Map<Cast.Subscriber, String> cases = new LinkedHashMap<>();
        for (Cast.Subscriber subscriber : Cast.ALL) {
            cases.put(subscriber, api.open(subscriber));
        }
        out.println("calling " + cases.size() + " subscribers");
        follow(api, cases);
        List<Cast.Result> results = new ArrayList<>();
        for (var entry : cases.entrySet()) {
            results.add(api.result(entry.getKey(), entry.getValue()));
        }
        out.println(Table.of(results));
        Path json = stage.folder().resolve("demo.json");
        writeJson(results, json);
        results.forEach(result -> result.faults()
                .forEach(fault -> out.println("WRONG: " + result.subscriber().who() + ": " + fault)));
        long right = results.stream().filter(r -> r.faults().isEmpty()).count();
        out.println(right + " of " + results.size() + " subscribers came out as they should; the same as JSON is in "
                + json);
        return results;
    }

    /** Shows each change until every case is settled. */
    private void follow(Api api, Map<Cast.Subscriber, String> cases) throws IOException, InterruptedException {
        Map<String, String> shown = new LinkedHashMap<>();
        long begun = System.nanoTime();
        int settled = 0;
        while (settled < cases.size()) {
            if (System.nanoTime() - begun > LONGEST.toNanos()) {
                out.println("gave up after " + LONGEST.toMinutes() + " minutes");
                return;
            }
            Map<String, String> live = new LinkedHashMap<>();
            for (JsonNode call : api.liveCalls()) {
                String question = call.path("question").asString("");
                live.put(
                        call.path("ref").asString(""),
                        call.path("stage").asString("") + (question.isEmpty() ? "" : " " + question));
            }
            settled = 0;
            for (var entry : cases.entrySet()) {
                JsonNode file = api.file(entry.getValue());
                boolean done = file.path("state").asString("").equals("SETTLED");
                settled += done ? 1 : 0;
                String now = done
                        ? "settled " + file.path("verdict").asString("")
                        : live.getOrDefault(entry.getValue(), "waiting");
                if (!now.equals(shown.put(entry.getValue(), now)) && !now.equals("waiting")) {
                    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
                    out.printf(
                            "%3d s  [%s%s]  %-34s %s%n",
                            seconds,
                            "#".repeat(settled),
                            ".".repeat(cases.size() - settled),
                            entry.getKey().who(),
                            now);
                }
            }
            TimeUnit.MILLISECONDS.sleep(300);
        }
    }

    private void stay(Stage stage) throws InterruptedException, IOException {
        String root = stage.api().root();
        String token = stage.api().token();
        out.println("""

            Huifang is up at %s, with a PBX and a telephone network of its own.
            Numbers 0105550SSSS (wide band) and 0215550SSSS (narrow band) are subscribers; see docker/network/subscribers.conf.
            Make a call:
              curl -s %s/api/cases -H 'Authorization: Bearer %s' -H 'Content-Type: application/json' -d '{"language":"en-US","script":"employer",
                "facts":{"name":"John Miller","company":"United Machine Works Limited","title":"software engineer","joined":"2019-03"},
                "contactPoints":[{"number":"01055500001","kind":"LANDLINE"}]}'
            See what came of it (with the id that you got):
              curl -s %s/api/cases/ID -H 'Authorization: Bearer %s'
            Its recording and transcript are linked there. Ctrl-C ends everything.
            """.formatted(root, root, token, root, token));
        stage.awaitEnd();
    }

    private static void writeJson(List<Cast.Result> results, Path file) throws IOException {
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(file, json.writeValueAsString(results), StandardCharsets.UTF_8);
    }
}
