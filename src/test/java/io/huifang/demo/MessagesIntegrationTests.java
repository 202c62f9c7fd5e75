package io.huifang.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.huifang.campaign.Eventually;
import io.huifang.lab.AsteriskLab;
import io.huifang.lab.NetworkPhone;
import io.huifang.speech.Grammar;
import io.huifang.speech.recognition.WavTranscript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Messages left at machines, and customers who call the bank, on two real Asterisks with real speech. */
@ExtendWith(AsteriskLab.class)
class MessagesIntegrationTests {

    private static final String NEXT_YEAR = "2027-06-01T09:00:00+08:00";

    @TempDir
    static Path folder;

    private static AsteriskLab.Running lab;
    private static ServiceProcess service;
    private static Map<String, String> settings;
    private static Api api;

    @BeforeAll
    static void start(AsteriskLab.Running laboratory) throws Exception {
        lab = laboratory;
        try {
            settings = new HashMap<>(Stage.environment(lab));
        } catch (Stage.MissingException missing) {
            if ("true".equals(System.getenv("CI"))) {
                fail(missing.getMessage());
            }
            abort(missing.getMessage());
        }
        settings.put("HUIFANG_PBX_AGI_PORT", String.valueOf(lab.agiPort()));
        settings.put("HUIFANG_CALL_BANK", "the First National Bank");
        settings.put("HUIFANG_CALL_CALLBACK", "95317");
        settings.put("HUIFANG_INBOUND_LANGUAGE", "en-US");
        begin();
    }

    private static void begin() throws IOException {
        service = ServiceProcess.start(Path.of("target", "huifang.jar"), folder, settings);
        api = new Api(service.port());
        patiently("the service is ready", () -> {
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

    private static String employer(String subscriber) throws Exception {
        return api.tell(
                        "/api/cases",
                        Map.of(
                                "language",
                                "en-US",
                                "script",
                                "employer",
                                "facts",
                                Cast.FACTS,
                                "contactPoints",
                                List.of(Map.of("number", "0105550" + subscriber, "kind", "LANDLINE"))))
                .path("id")
                .asString();
    }

    /** A case that nobody is called about for a long time. */
    private static String borrower(String subscriber) throws Exception {
        return api.tell(
                        "/api/cases",
                        Map.of(
                                "language",
                                "en-US",
                                "script",
                                "use-of-funds",
                                "facts",
                                Map.of(
                                        "name", "John Miller",
                                        "id-digits", "4711",
                                        "amount", "200000",
                                        "purpose", "working-capital",
                                        "occupation", "employed",
                                        "instalment", "5000",
                                        "repayment-day", "5"),
                                "contactPoints",
                                List.of(Map.of("number", "0105550" + subscriber, "kind", "MOBILE")),
                                "notBefore",
                                NEXT_YEAR))
                .path("id")
                .asString();
    }

    private static JsonNode await(String path, Predicate<JsonNode> holds) {
        patiently(path, () -> holds.test(ask(path)));
        return ask(path);
    }

    /** A conversation takes longer than what is waited for otherwise. */
    private static void patiently(String what, BooleanSupplier holds) {
        for (int tries = 0; tries < 4; tries++) {
            try {
                Eventually.that(what, holds);
                return;
            } catch (AssertionError notYet) {
                // it may still come
            }
        }
        Eventually.that(what, holds);
    }

    private static JsonNode ask(String path) {
        try {
            return api.ask(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode settled(String id) {
        return await("/api/cases/" + id, file -> file.path("state").asString("").equals("SETTLED"));
    }

    private static JsonNode ended(String id) {
        return await("/api/cases/" + id, MessagesIntegrationTests::hasEnded);
    }

    private static boolean hasEnded(JsonNode file) {
        return file.path("attempts").path(0).path("state").asString("").equals("ENDED");
    }

    private static JsonNode attempt(JsonNode file) {
        assertThat(file.path("attempts").size()).isEqualTo(1);
        return file.path("attempts").get(0);
    }

    /** What the machine of a subscriber has recorded, as the recogniser understands it. */
    private static String recordedBy(String subscriber) throws Exception {
        Path recordings = Path.of(lab.property("network.recordings"));
        patiently("a recording of " + subscriber, () -> recording(recordings, subscriber) != null);
        return WavTranscript.of(recording(recordings, subscriber), new Grammar.Free());
    }

    private static Path recording(Path folder, String subscriber) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(subscriber + "-"))
                    .findFirst()
                    .orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertSafe(String message) {
        assertThat(message)
                .contains("national bank")
                .contains("nine five three one seven")
                .doesNotContain("john", "miller", "united", "machine works", "verif", "good time", "employ", "loan");
    }

    @Test
    void leavesTheSafeMessageAfterTheBeep() throws Exception {
        JsonNode attempt = attempt(settled(employer("0009")));

        assertThat(attempt.path("disposition").asString()).isEqualTo("VOICEMAIL");
        assertThat(attempt.path("message").asString()).isEqualTo("LEFT");
        assertThat(attempt.path("heardOnLine").asString()).contains("leave a message");
        assertSafe(recordedBy("0009"));
    }

    @Test
    void leavesItWhereThereIsNoBeep() throws Exception {
        JsonNode attempt = attempt(settled(employer("0070")));

        assertThat(attempt.path("message").asString()).isEqualTo("LEFT");
        assertSafe(recordedBy("0070"));
    }

    @Test
    void saysThatAMailboxIsFull() throws Exception {
        JsonNode attempt = attempt(settled(employer("0071")));

        assertThat(attempt.path("message").asString()).isEqualTo("FULL");
        assertThat(attempt.path("why").asString()).contains("takes no messages");
    }

    @Test
    void speaksToAPersonWhoPicksUpAtTheMachine() throws Exception {
        JsonNode file = settled(employer("0072"));

        assertThat(attempt(file).path("disposition").asString()).isEqualTo("ANSWERED");
        assertThat(file.path("verdict").asString()).isEqualTo("VERIFIED");
    }

    @Test
    void verifiesABorrowerWhoCalls() throws Exception {
        String id = borrower("0073");

        assertThat(NetworkPhone.calls(lab, "01055500073", "0073")).isTrue();

        JsonNode file = settled(id);
        assertThat(file.path("verdict").asString()).as(file.toString()).isEqualTo("VERIFIED");
        assertThat(attempt(file).path("direction").asString()).isEqualTo("IN");
        assertThat(attempt(file).path("recording").asString()).isNotEmpty();
    }

    @Test
    void tellsNothingToWhoeverOnlyShowsTheNumber() throws Exception {
        String id = borrower("0074");

        assertThat(NetworkPhone.calls(lab, "01055500074", "0074")).isTrue();

        JsonNode file = ended(id);
        assertThat(file.path("state").asString()).isEqualTo("OPEN");
        assertThat(file.path("verdict").isNull()).isTrue();
        attempt(file)
                .path("answers")
                .forEach(
                        answer -> assertThat(answer.path("question").asString()).isIn("ready", "person", "id-digits"));
        JsonNode task = await(
                        "/api/tasks?case=" + id, page -> page.path("tasks").size() == 1)
                .path("tasks")
                .get(0);
        assertThat(task.path("kind").asString()).isEqualTo("URGENT_CALL_BACK");
    }

    @Test
    void takesAMessageFromAStranger() throws Exception {
        assertThat(NetworkPhone.calls(lab, "01055500099", "0075")).isTrue();

        JsonNode message = theMessage("tomorrow");
        assertThat(message.path("transcript").asString())
                .startsWith("this is")
                .endsWith("please call me back tomorrow morning");
        assertThat(message.path("caller").asString()).isEqualTo("*********99");
        assertThat(message.path("caseId").isNull()).isTrue();
        assertThat(message.path("state").asString()).isEqualTo("NEW");
        assertThat(api.recordingBytes(api.root() + message.path("recording").asString()))
                .isGreaterThan(44);

        String self = "/api/messages/" + message.path("id").asString();
        assertThat(api.tell(self + "/heard", Map.of("by", "li")).path("state").asString())
                .isEqualTo("HEARD");
        JsonNode done = api.tell(self + "/done", Map.of("by", "li", "words", "called back"));
        assertThat(done.path("state").asString()).isEqualTo("DONE");
        assertThat(done.path("history").size()).isEqualTo(2);
    }

    @Test
    void asksAPersonWhenAMessageWantsNoCalls() throws Exception {
        String id = borrower("0076");
        api.tell("/api/campaigns/00000000-0000-0000-0000-000000000001/pause", Map.of());
        try {
            assertThat(NetworkPhone.calls(lab, "01055500076", "0076")).isTrue();
            JsonNode message = theMessage("stop calling");
            assertThat(message.path("caseId").asString()).isEqualTo(id);
            assertThat(message.path("wantsNoCalls").asBoolean()).isTrue();
            JsonNode task = await(
                            "/api/tasks?case=" + id, page -> page.path("tasks").size() == 1)
                    .path("tasks")
                    .get(0);
            assertThat(task.path("kind").asString()).isEqualTo("MESSAGE");
            assertThat(task.path("because").asString()).contains("no-call list");
        } finally {
            api.tell("/api/campaigns/00000000-0000-0000-0000-000000000001/resume", Map.of());
        }
    }

    private static JsonNode theMessage(String words) {
        JsonNode all = await("/api/messages", list -> contains(list, words));
        for (JsonNode message : all) {
            if (message.path("transcript").asString("").contains(words)) {
                return message;
            }
        }
        throw new AssertionError("there is no such message in " + all);
    }

    private static boolean contains(JsonNode list, String words) {
        for (JsonNode message : list) {
            if (message.path("transcript").asString("").contains(words)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void leavesCallersToTheDialplanWhenTheServiceIsDown() throws Exception {
        service.close();
        try {
            assertThat(NetworkPhone.calls(lab, "01055500099", "0075")).isFalse();
        } finally {
            begin();
        }
    }
}
