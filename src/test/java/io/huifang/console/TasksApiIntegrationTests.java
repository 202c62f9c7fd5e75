package io.huifang.console;

import static io.huifang.ServiceUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.call.AnswerGiven;
import io.huifang.call.CallEnded;
import io.huifang.call.CallOrder;
import io.huifang.call.Disposition;
import io.huifang.campaign.CaseId;
import io.huifang.campaign.ContactAdded;
import io.huifang.campaign.Eventually;
import io.huifang.campaign.HandClock;
import io.huifang.dialogue.Answer;
import io.huifang.dialogue.Decision;
import io.huifang.dialogue.Effect;
import io.huifang.dialogue.Judgement;
import io.huifang.dialogue.Reason;
import io.huifang.dialogue.Verdict;
import io.huifang.kernel.AudioSpan;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Tasks over the API, from the end of a call to a person's decision. */
class TasksApiIntegrationTests extends OverTheApi {

    private static final AudioSpan SPAN = new AudioSpan(Duration.ofMillis(3000), Duration.ofMillis(5500));

    private static String aCase() throws Exception {
        HttpResponse<String> answer = service.post("/api/cases", """
                {"script": "employer", "language": "en-US", "facts": {"name": "Wang Fang"},
                 "contactPoints": [{"number": "010 5555 0001", "kind": "LANDLINE"}]}
                """);
        assertThat(answer.statusCode()).isEqualTo(201);
        return json(answer).path("id").asString();
    }

    /** A case whose only call came out so. */
    private static String aCaseSettledAs(Verdict verdict, Effect... effects) throws Exception {
        String id = aCase();
        CallOrder order = service.desk.arriving.poll(30, TimeUnit.SECONDS);
        assertThat(order).isNotNull();
        Answer answer = new Answer("title", 1, "clerk", "an engineer", "engineer", Judgement.UNSURE, 0.4, SPAN);
        CallEnded ended = new CallEnded(
                order.call(),
                order.ref(),
                Disposition.ANSWERED,
                "Somebody picked up.",
                new Decision(
                        verdict, List.of(new Reason("title", "It was unclear.", "clerk", "an engineer", 0.4, SPAN))),
                List.of(answer),
                List.of(effects),
                ZoneId.of("Asia/Shanghai"),
                null,
                16,
                null,
                HandClock.START,
                HandClock.START,
                HandClock.START,
                null,
                1);
        service.publish(ended);
        service.publish(ended); // events may come twice
        return id;
    }

    private static JsonNode tasksOf(String caseId, int many) throws Exception {
        Eventually.that(many + " tasks", () -> ask("case=" + caseId).size() == many);
        return ask("case=" + caseId);
    }

    private static JsonNode ask(String query) {
        return get("/api/tasks?" + query).path("tasks");
    }

    private static JsonNode get(String address) {
        try {
            return json(service.get(address));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String taskOf(String caseId) throws Exception {
        return "/api/tasks/" + tasksOf(caseId, 1).get(0).path("id").asString();
    }

    private static String by(String name) {
        return "{\"by\": \"" + name + "\"}";
    }

    @Test
    void leadsFromACallToAPersonsDecisionBesideTheRobots() throws Exception {
        String caseId = aCaseSettledAs(Verdict.REVIEW);
        String task = taskOf(caseId);

        JsonNode opened = json(service.get(task));
        assertThat(opened.path("task").path("kind").asString()).isEqualTo("REVIEW_VERDICT");
        assertThat(opened.path("task").path("dueAt").asString()).isEqualTo("2026-11-24T10:00:00Z");
        assertThat(opened.path("task").path("caseLink").asString()).isEqualTo("/api/cases/" + caseId);
        JsonNode evidence = opened.path("evidence").get(0);
        assertThat(evidence.path("question").asString()).isEqualTo("title");
        assertThat(evidence.path("fromMs").asLong()).isEqualTo(3000);
        assertThat(service.get(evidence.path("transcript").asString()).statusCode())
                .isEqualTo(200);

        assertThat(service.post(task + "/claim", by("Li")).statusCode()).isEqualTo(200);
        assertThat(service.post(task + "/comment", "{\"by\": \"Wu\", \"comment\": \"I know them.\"}")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> undecided =
                service.post(task + "/done", "{\"by\": \"Li\", \"reason\": \"Clear enough.\"}");
        assertThat(undecided.statusCode()).isEqualTo(409);
        HttpResponse<String> done = service.post(
                task + "/done", "{\"by\": \"Li\", \"reason\": \"Clear enough.\", \"decision\": \"VERIFIED\"}");

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(json(done).path("task").path("state").asString()).isEqualTo("DONE");
        assertThat(json(done).path("history").size()).isEqualTo(4);
        JsonNode decision =
                json(service.get("/api/cases/" + caseId + "/decisions")).get(0);
        assertThat(decision.path("verdict").asString()).isEqualTo("VERIFIED");
        assertThat(decision.path("robots").asString()).isEqualTo("REVIEW");
        assertThat(json(service.get("/api/cases/" + caseId)).path("verdict").asString())
                .isEqualTo("REVIEW");
    }

    @Test
    void letsOneOfManyClaimAndTellsTheOthersWho() throws Exception {
        String task = taskOf(aCaseSettledAs(Verdict.MISMATCH));
        List<Callable<HttpResponse<String>>> people = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String name = "person " + i;
            people.add(() -> service.post(task + "/claim", by(name)));
        }

        List<HttpResponse<String>> answers = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(6)) {
            for (var answer : pool.invokeAll(people)) {
                answers.add(answer.get());
            }
        }

        String owner = json(service.get(task)).path("task").path("owner").asString();
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .hasSize(5)
                .allSatisfy(answer ->
                        assertThat(json(answer).path("owner").asString()).isEqualTo(owner));
    }

    @Test
    void cancelsTheSearchForANumberWhenOneComes() throws Exception {
        String caseId = aCase();
        CallOrder order = service.desk.arriving.poll(30, TimeUnit.SECONDS);
        assertThat(order).isNotNull();
        service.publish(new CallEnded(
                order.call(),
                order.ref(),
                Disposition.INVALID,
                "The number does not exist.",
                null,
                List.of(),
                List.of(),
                ZoneId.of("Asia/Shanghai"),
                "the number you have dialled does not exist",
                1,
                404,
                HandClock.START,
                null,
                HandClock.START,
                null,
                1));
        JsonNode tasks = tasksOf(caseId, 2);
        assertThat(List.of(
                        tasks.get(0).path("kind").asString(),
                        tasks.get(1).path("kind").asString()))
                .containsExactlyInAnyOrder("CALL_A_PERSON", "UPDATE_CONTACT");

        service.publish(new ContactAdded(CaseId.of(caseId), 2, true));

        Eventually.that(
                "both are over", () -> ask("state=CANCELLED&case=" + caseId).size() == 2);
    }

    @Test
    void showsWhoeverTakesACallOverWhatWasSaidSoFar() throws Exception {
        aCase();
        CallOrder order = service.desk.arriving.poll(30, TimeUnit.SECONDS);
        assertThat(order).isNotNull();
        service.publish(new AnswerGiven(
                order.call(),
                order.ref(),
                new Answer("title", 1, "clerk", "an engineer", "engineer", Judgement.UNSURE, 0.4, SPAN)));
        String address = "/api/calls/" + order.call();
        Eventually.that(
                "the answer is there", () -> get(address).path("answers").size() == 1);

        JsonNode call = get(address);

        assertThat(call.path("stage").asString()).isEqualTo("DIALLING");
        assertThat(call.path("caseId").asString()).isEqualTo(order.ref());
        assertThat(call.path("answers").get(0).path("heard").asString()).isEqualTo("an engineer");
        assertThat(service.get("/api/calls/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    void opensATaskThatAPersonWants() throws Exception {
        String caseId = aCase();

        HttpResponse<String> opened = service.post("/api/tasks", """
                {"by": "Li", "kind": "DISPUTE", "case": "%s", "because": "She says that she never borrowed."}
                """.formatted(caseId));

        assertThat(opened.statusCode()).isEqualTo(201);
        String location = opened.headers().firstValue("Location").orElseThrow();
        assertThat(json(service.get(location)).path("task").path("team").asString())
                .isEqualTo("complaints");
        assertThat(service.post(
                                "/api/tasks",
                                "{\"by\": \"Li\", \"kind\": \"DISPUTE\", \"case\": \"" + UUID.randomUUID()
                                        + "\", \"because\": \"So.\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void givesPagesThatFitTogether() throws Exception {
        for (int i = 0; i < 3; i++) {
            taskOf(aCaseSettledAs(Verdict.REFUSED));
        }
        List<String> seen = new ArrayList<>();
        String next = "/api/tasks?limit=2";
        while (next != null) {
            JsonNode page = json(service.get(next));
            page.path("tasks").forEach(task -> seen.add(task.path("id").asString()));
            next = page.path("next").isNull()
                    ? null
                    : "/api/tasks?limit=2&after=" + page.path("next").asString();
        }

        assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "state=SLEEPING | state",
                "kind=FRAUD,NONSENSE | kind",
                "limit=0 | limit",
                "limit=many | limit",
                "after=$$$ | after",
                "dueBefore=tomorrow | dueBefore",
                "case=1 | case",
                "sort=due | sort"
            })
    void namesWhatIsWrongWithAQuestion(String query, String field) throws Exception {
        HttpResponse<String> answer = service.get("/api/tasks?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("errors").get(0).path("field").asString()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "claim | {} | by",
                "claim | {'by': 'rules'} | by",
                "claim | {'by': 'Li', 'to': 'Wu'} | to",
                "assign | {'by': 'Li'} | to",
                "done | {'by': 'Li'} | reason",
                "done | {'by': 'Li', 'reason': 'So.', 'decision': 'MAYBE'} | decision",
                "cancel | {'by': 'Li', 'reason': ' '} | reason",
                "comment | {'by': 'Li', 'comment': 7} | comment"
            })
    void namesWhatIsWrongWithAChange(String what, String body, String field) throws Exception {
        HttpResponse<String> answer =
                service.post("/api/tasks/" + UUID.randomUUID() + "/" + what, body.replace('\'', '"'));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("errors").get(0).path("field").asString()).isEqualTo(field);
    }

    @Test
    void knowsNoTaskThatIsNotThere() throws Exception {
        String none = "/api/tasks/" + UUID.randomUUID();

        assertThat(service.get(none).statusCode()).isEqualTo(404);
        assertThat(service.post(none + "/claim", by("Li")).statusCode()).isEqualTo(404);
    }

    @Test
    void countsTasksForTheOperator() throws Exception {
        taskOf(aCaseSettledAs(Verdict.REVIEW));

        String metrics = service.get("/actuator/prometheus").body();

        assertThat(metrics)
                .contains("huifang_followup_tasks{kind=\"review_verdict\",state=\"open\"}")
                .contains("huifang_followup_overdue_tasks{kind=\"fraud\"}");
    }
}
