package io.huifang.console;

import static io.huifang.ServiceUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.call.AnswerGiven;
import io.huifang.call.CallEnded;
import io.huifang.call.CallOrder;
import io.huifang.call.Disposition;
import io.huifang.campaign.Eventually;
import io.huifang.campaign.HandClock;
import io.huifang.dialogue.Answer;
import io.huifang.dialogue.Decision;
import io.huifang.dialogue.Effect;
import io.huifang.dialogue.Judgement;
import io.huifang.dialogue.Reason;
import io.huifang.dialogue.Verdict;
import io.huifang.kernel.AudioSpan;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CasesApiIntegrationTests extends OverTheApi {

    private static final Answer ANSWER = new Answer(
            "company",
            1,
            "Harbour Freight",
            "harbour freight",
            "harbour freight",
            Judgement.MATCH,
            0.9,
            new AudioSpan(Duration.ofMillis(1200), Duration.ofMillis(2450)));

    private static String aCase(String externalId) {
        return """
            {"externalId": "%s", "language": "en-US", "script": "employer",
             "facts": {"name": "Wang Fang", "amount": 15000},
             "contactPoints": [{"number": "+86 (10) 1234-5678", "kind": "LANDLINE", "label": "switchboard"}]}
            """.formatted(externalId);
    }

    private static CallOrder nextOrder() throws InterruptedException {
        CallOrder order = service.desk.arriving.poll(30, TimeUnit.SECONDS);
        assertThat(order).isNotNull();
        return order;
    }

    private static CallEnded ended(CallOrder order, String recording) {
        return new CallEnded(
                order.call(),
                order.ref(),
                Disposition.ANSWERED,
                "A person answered.",
                new Decision(
                        Verdict.VERIFIED,
                        List.of(new Reason(
                                "company",
                                "As in the file.",
                                "Harbour Freight",
                                "harbour freight",
                                0.9,
                                ANSWER.span()))),
                List.of(ANSWER),
                List.of(new Effect.CallBack(null, true), new Effect.Informant("ask Miss Li in personnel")),
                ZoneId.of("Asia/Shanghai"),
                null,
                16,
                200,
                HandClock.START,
                HandClock.START.plusSeconds(5),
                HandClock.START.plusSeconds(50),
                recording,
                1);
    }

    private static JsonNode settled(String location) throws Exception {
        Eventually.that("the case is settled", () -> {
            try {
                return json(service.get(location)).path("state").asString().equals("SETTLED");
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
        return json(service.get(location));
    }

    @Test
    void opensACaseAndShowsItsResult() throws Exception {
        HttpResponse<String> created = service.post("/api/cases", aCase("R-1"));
        assertThat(created.statusCode()).isEqualTo(201);
        String location = created.headers().firstValue("Location").orElseThrow();
        assertThat(created.body()).doesNotContain("12345678").doesNotContain("Wang Fang");
        CallOrder order = nextOrder();
        assertThat(order.number().dialled()).isEqualTo("+861012345678");
        assertThat(order.facts()).containsEntry("amount", "15000").containsEntry("name", "Wang Fang");
        service.publish(new AnswerGiven(order.call(), order.ref(), ANSWER));

        service.publish(ended(order, null));

        JsonNode file = settled(location);
        assertThat(file.path("verdict").asString()).isEqualTo("VERIFIED");
        assertThat(file.path("reasons").get(0).path("why").asString()).isEqualTo("As in the file.");
        assertThat(file.path("reasons").get(0).path("fromMs").asLong()).isEqualTo(1200);
        assertThat(file.path("contactPoints").get(0).path("number").asString()).isEqualTo("***********78");
        JsonNode attempt = file.path("attempts").get(0);
        assertThat(attempt.path("disposition").asString()).isEqualTo("ANSWERED");
        assertThat(attempt.path("sipCode").asInt()).isEqualTo(200);
        assertThat(attempt.path("cause").asInt()).isEqualTo(16);
        assertThat(attempt.path("effects").get(0).path("kind").asString()).isEqualTo("CALL_BACK");
        assertThat(attempt.path("effects").get(0).path("urgent").asBoolean()).isTrue();
        assertThat(attempt.path("effects").get(1).path("words").asString()).isEqualTo("ask Miss Li in personnel");
        assertThat(attempt.path("answers").get(0).path("judgement").asString()).isEqualTo("MATCH");
        assertThat(attempt.path("recording").isNull()).isTrue();
        JsonNode transcript = json(service.get(attempt.path("transcript").asString()));
        assertThat(transcript.path("turns").get(0).path("heard").asString()).isEqualTo("harbour freight");
        assertThat(transcript.path("turns").get(0).path("toMs").asLong()).isEqualTo(2450);
    }

    @Test
    void opensTheSameExternalIdOnce() throws Exception {
        HttpResponse<String> first = service.post("/api/cases", aCase("R-2"));
        HttpResponse<String> again = service.post("/api/cases", aCase("R-2"));
        HttpResponse<String> other = service.post("/api/cases", aCase("R-2").replace("15000", "16000"));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).path("id")).isEqualTo(json(first).path("id"));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(other).path("case").asString())
                .endsWith(json(first).path("id").asString());
    }

    @Test
    void namesEveryFieldThatIsWrongWithoutRepeatingPersonalValues() throws Exception {
        HttpResponse<String> refused = service.post("/api/cases", """
            {"language": "fr-FR", "notbefore": "2026-12-01T09:00:00Z", "notBefore": "tomorrow",
             "facts": {"name": ["Wang Fang"], "empty": ""},
             "contactPoints": [{"number": "call me at 5550199", "kind": "PIGEON", "nick": "Fang"}]}
            """);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(refused)
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()))
                .containsExactlyInAnyOrder(
                        "notbefore",
                        "script",
                        "language",
                        "facts.name",
                        "facts.empty",
                        "contactPoints[0].nick",
                        "contactPoints[0].number",
                        "contactPoints[0].kind",
                        "notBefore");
        assertThat(refused.body())
                .contains("fr-FR", "PIGEON", "tomorrow", "en-US, zh-CN", "MOBILE, LANDLINE")
                .doesNotContain("Wang")
                .doesNotContain("5550199")
                .doesNotContain("Fang\"");
    }

    @Test
    void saysWhatAScriptLacks() throws Exception {
        HttpResponse<String> refused = service.post("/api/cases", aCase("R-3").replace("\"employer\"", "\"nonsense\""));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).path("errors").get(0).path("problem").asString())
                .isEqualTo("script 'nonsense' is not known; allowed is employer");
    }

    @Test
    void refusesWhatIsNoJsonObject() throws Exception {
        for (String body :
                List.of("", "{", "[]", "42", aCase("R-4") + "{}", "{\"script\": \"a\", \"script\": \"b\"}")) {
            HttpResponse<String> refused = service.post("/api/cases", body);
            assertThat(refused.statusCode()).as(body).isEqualTo(400);
            assertThat(json(refused).path("detail").asString()).as(body).startsWith("The body");
        }
        assertThat(service.post("/api/cases", "{\"script\": \"" + "x".repeat(300_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void listsRecentCases() throws Exception {
        service.post("/api/cases", aCase("R-5"));

        assertThat(json(service.get("/api/cases?limit=200"))
                        .valueStream()
                        .map(line -> line.path("externalId").asString()))
                .contains("R-5");
        assertThat(json(service.get("/api/cases?state=open&limit=200"))
                        .valueStream()
                        .map(line -> line.path("state").asString()))
                .allMatch("OPEN"::equals);
        assertThat(service.get("/api/cases?state=&limit=").statusCode()).isEqualTo(200);
        assertThat(service.get("/api/cases?limit=0").statusCode()).isEqualTo(400);
        assertThat(service.get("/api/cases?limit=201").body()).contains("1 to 200");
        assertThat(service.get("/api/cases?state=lost").body()).contains("OPEN, CALLING, SETTLED");
        assertThat(service.get("/api/cases?limit=many").statusCode()).isEqualTo(400);
    }

    @Test
    void answersWithNotFound() throws Exception {
        for (String path : List.of(
                "/api/cases/" + UUID.randomUUID(),
                "/api/calls/" + UUID.randomUUID() + "/recording",
                "/api/calls/" + UUID.randomUUID() + "/transcript",
                "/api/nothing")) {
            HttpResponse<String> missing = service.get(path);
            assertThat(missing.statusCode()).as(path).isEqualTo(404);
            assertThat(missing.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
        assertThat(service.post("/api/calls/" + UUID.randomUUID() + "/hangup", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(service.get("/api/cases/not-a-uuid").statusCode()).isEqualTo(400);
    }

    @Test
    void showsLiveCallsAndEndsThem() throws Exception {
        service.post("/api/cases", aCase("R-6"));
        CallOrder order = nextOrder();

        JsonNode live = json(service.get("/api/calls"));
        HttpResponse<String> hungUp = service.post("/api/calls/" + order.call() + "/hangup", "");

        assertThat(live.valueStream().map(call -> call.path("call").asString()))
                .contains(order.call().toString());
        assertThat(hungUp.statusCode()).isEqualTo(202);
        assertThat(service.desk.hungUp).containsExactly(order.call());
    }

    @Test
    void handsOutARecordingInWholeAndInParts() throws Exception {
        Files.createDirectories(folder.resolve("recordings/2026"));
        Files.writeString(folder.resolve("recordings/2026/a.wav"), "0123456789");
        String path = recordingOf("R-7", "2026/a.wav");

        HttpResponse<byte[]> whole = service.bytes(path);
        HttpResponse<byte[]> part = service.bytes(path, "Range", "bytes=2-4");
        HttpResponse<byte[]> tail = service.bytes(path, "Range", "bytes=-2");
        HttpResponse<byte[]> beyond = service.bytes(path, "Range", "bytes=100-");

        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.headers().firstValue("Content-Type")).hasValue("audio/wav");
        assertThat(whole.headers().firstValue("Accept-Ranges")).hasValue("bytes");
        assertThat(whole.body()).asString().isEqualTo("0123456789");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).asString().isEqualTo("234");
        assertThat(part.headers().firstValue("Content-Range")).hasValue("bytes 2-4/10");
        assertThat(tail.body()).asString().isEqualTo("89");
        assertThat(beyond.statusCode()).isEqualTo(416);
    }

    @Test
    void handsOutNothingFromOutsideTheRecordingsFolder() throws Exception {
        Files.createDirectories(folder.resolve("recordings"));
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(folder.resolve("recordings/link.wav"), folder.resolve("secret.txt"));
        Files.createDirectories(folder.resolve("recordings-of-others"));
        Files.writeString(folder.resolve("recordings-of-others/a.wav"), "secret");

        int n = 0;
        for (String name : List.of(
                "../secret.txt",
                "link.wav",
                "../recordings-of-others/a.wav",
                folder.resolve("secret.txt").toString(),
                "gone.wav",
                ".")) {
            assertThat(service.bytes(recordingOf("R-8-" + n++, name)).statusCode())
                    .as(name)
                    .isEqualTo(404);
        }
    }

    private static String recordingOf(String externalId, String recording) throws Exception {
        HttpResponse<String> created = service.post("/api/cases", aCase(externalId));
        CallOrder order = nextOrder();
        service.publish(ended(order, recording));
        service.desk.forget(order.call());
        JsonNode file = settled(created.headers().firstValue("Location").orElseThrow());
        return file.path("attempts").get(0).path("recording").asString();
    }

    @Test
    void showsHealthAndMetricsAndNothingElse() throws Exception {
        JsonNode health = json(service.get("/actuator/health"));
        assertThat(health.path("status").asString()).isEqualTo("UP");
        assertThat(health.path("components").propertyNames()).contains("dialler", "db", "pbx", "models", "media");
        assertThat(service.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(service.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(service.get("/livez").statusCode()).isEqualTo(200);
        assertThat(service.get("/readyz").statusCode()).isEqualTo(200);
        assertThat(service.get("/actuator/prometheus").body())
                .contains("huifang_campaign_cases{state=\"settled\",verdict=\"verified\"}")
                .contains("huifang_campaign_claims_attempts_total{outcome=\"placed\"}")
                .contains("huifang_campaign_attempts_total{disposition=\"busy\"}")
                .contains("huifang_campaign_dialler_age_seconds");
        assertThat(json(service.get("/actuator/info"))
                        .path("build")
                        .path("name")
                        .asString())
                .isEqualTo("Huifang");
        for (String hidden : List.of("env", "beans", "loggers", "heapdump", "shutdown", "flyway", "modulith")) {
            assertThat(service.get("/actuator/" + hidden).statusCode())
                    .as(hidden)
                    .isEqualTo(404);
        }
    }
}
