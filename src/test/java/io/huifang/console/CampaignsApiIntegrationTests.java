package io.huifang.console;

import static io.huifang.ServiceUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.campaign.CampaignId;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Campaigns and the no-call list over the API. */
class CampaignsApiIntegrationTests extends OverTheApi {

    private static final String CAMPAIGNS = "/api/campaigns";
    private static final String NO_CALL_LIST = "/api/no-call-list";

    private static String aCampaign(String name) {
        return """
            {"name": "%s", "script": "employer", "language": "en-US", "priority": 7, "callsAtOnce": 3,
             "hours": {"LANDLINE": {"days": "WORK", "windows": ["09:00-11:00", "14:30-17:00"]}}}
            """.formatted(name);
    }

    private static String created(String name) throws Exception {
        HttpResponse<String> answer = service.post(CAMPAIGNS, aCampaign(name));
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String aCase(String campaign, String number) {
        return """
            {"language": "en-US", "script": "employer", "campaign": "%s", "person": "C-77",
             "facts": {"name": "Wang Fang"}, "contactPoints": [{"number": "%s", "kind": "LANDLINE"}]}
            """.formatted(campaign.substring(CAMPAIGNS.length() + 1), number);
    }

    private static List<String> faults(HttpResponse<String> refused) {
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        return json(refused)
                .path("errors")
                .valueStream()
                .map(error -> error.path("field").asString())
                .toList();
    }

    @Test
    void makesACampaignThatCallsNobodyBeforeItIsStarted() throws Exception {
        String campaign = created("autumn");
        assertThat(service.post("/api/cases", aCase(campaign, "010 5555 0101")).statusCode())
                .isEqualTo(201);

        JsonNode drafted = json(service.get(campaign));
        assertThat(drafted.path("campaign").path("state").asString()).isEqualTo("DRAFT");
        assertThat(drafted.path("campaign").path("priority").asInt()).isEqualTo(7);
        assertThat(drafted.path("campaign").path("callsAtOnce").asInt()).isEqualTo(3);
        assertThat(drafted.path("campaign").path("hours").path("LANDLINE").asString())
                .contains("09:00-11:00")
                .contains("14:30-17:00");
        assertThat(drafted.path("open").asLong()).isEqualTo(1);
        assertThat(drafted.path("waiting").get(0).path("cases").asLong()).isEqualTo(1);
        assertThat(drafted.path("waiting").get(0).path("because").asString()).isNotBlank();
        assertThat(service.desk.arriving).isEmpty();

        assertThat(json(service.post(campaign + "/start", "")).path("state").asString())
                .isEqualTo("RUNNING");
        assertThat(service.desk.arriving.poll(30, TimeUnit.SECONDS)).isNotNull();
        assertThat(json(service.get(campaign)).path("calling").asLong()).isEqualTo(1);
        assertThat(json(service.get(CAMPAIGNS))
                        .valueStream()
                        .map(line -> line.path("name").asString()))
                .contains("autumn", "single cases");
    }

    @Test
    void showsTheWeekOfACampaignByKindAndHour() throws Exception {
        HttpResponse<String> made = service.post(CAMPAIGNS, """
            {"name": "reaching", "script": "employer", "language": "en-US", "industry": "it", "timing": "RETRIES",
             "contactOrder": "REACHABILITY"}
            """);
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(json(made).path("unlikely").asLong()).isZero();
        assertThat(json(made).path("campaign").path("timing").asString()).isEqualTo("RETRIES");
        String campaign = made.headers().firstValue("Location").orElseThrow();

        JsonNode week = json(service.get(campaign + "/reachability"));
        assertThat(week.path("industry").asString()).isEqualTo("it");
        JsonNode hour = week.path("hours").get(0);
        assertThat(hour.path("kind").asString()).isEqualTo("MOBILE");
        assertThat(hour.path("day").asString()).isEqualTo("MONDAY");
        assertThat(hour.path("estimate").asDouble())
                .isBetween(hour.path("low").asDouble(), hour.path("high").asDouble());
        assertThat(hour.path("because").path("zh-CN").asString()).startsWith("手机，周一");
        assertThat(service.get(CAMPAIGNS + "/00000000-0000-0000-0000-000000000099/reachability")
                        .statusCode())
                .isEqualTo(404);
        assertThat(service.post("/api/reachability/rebuild", "").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAnIndustryOrATimingThatIsNotKnown() throws Exception {
        assertThat(faults(service.post(CAMPAIGNS, """
            {"name": "alchemists", "script": "employer", "language": "en-US", "industry": "alchemy"}
            """))).containsExactly("industry");
        assertThat(faults(service.post(CAMPAIGNS, """
            {"name": "never", "script": "employer", "language": "en-US", "timing": "NEVER"}
            """))).containsExactly("timing");
    }

    @Test
    void steersACampaignAndRefusesWhatCannotFollow() throws Exception {
        String campaign = created("steered");
        assertThat(service.post(campaign + "/pause", "").statusCode())
                .as("a draft")
                .isEqualTo(409);
        for (String[] step : new String[][] {
            {"start", "RUNNING"},
            {"start", "RUNNING"},
            {"pause", "PAUSED"},
            {"resume", "RUNNING"},
            {"stop", "STOPPED"},
            {"stop", "STOPPED"}
        }) {
            HttpResponse<String> changed = service.post(campaign + "/" + step[0], "");
            assertThat(changed.statusCode()).as(step[0]).isEqualTo(200);
            assertThat(json(changed).path("state").asString()).isEqualTo(step[1]);
        }

        HttpResponse<String> refused = service.post(campaign + "/start", "");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).path("detail").asString()).isEqualTo("This campaign is stopped and can't start.");
        assertThat(service.post("/api/cases", aCase(campaign, "010 5555 0102")).statusCode())
                .as("a stopped campaign takes no cases")
                .isEqualTo(400);
        assertThat(service.post(CAMPAIGNS + "/" + CampaignId.SINGLE_CASES + "/stop", "")
                        .statusCode())
                .as("single cases always have a campaign")
                .isEqualTo(409);
    }

    @Test
    void saysWhatWouldBeCalledWhen() throws Exception {
        String campaign = created("rehearsed");
        service.post("/api/cases", aCase(campaign, "010 5555 0103"));
        service.post("/api/cases", aCase(campaign, "010 5555 0104"));

        JsonNode run = json(service.get(campaign + "/dry-run?hours=48"));

        assertThat(run.path("complete").asBoolean()).isTrue();
        assertThat(run.path("hours")
                        .valueStream()
                        .mapToLong(hour -> hour.path("calls").asLong())
                        .sum())
                .isEqualTo(2);
        assertThat(run.path("first").size()).isEqualTo(2);
        assertThat(run.path("first").get(0).path("contactPoint").asInt()).isEqualTo(1);
        assertThat(service.desk.placed).as("nobody is really called").isEmpty();
        assertThat(faults(service.get(campaign + "/dry-run?hours=0"))).containsExactly("hours");
        assertThat(faults(service.get(campaign + "/dry-run?hours=337"))).containsExactly("hours");
    }

    @Test
    void namesEveryFieldOfACampaignThatIsWrong() throws Exception {
        HttpResponse<String> refused = service.post(CAMPAIGNS, """
            {"script": "", "language": "fr-FR", "priority": 11, "callsAtOnce": 0, "colour": "red",
             "hours": {"PIGEON": {}, "MOBILE": {"days": "SUNDAY", "windows": ["11:00-09:00"]}, "OTHER": 7}}
            """);

        assertThat(faults(refused))
                .contains(
                        "name",
                        "script",
                        "language",
                        "priority",
                        "callsAtOnce",
                        "colour",
                        "hours.PIGEON",
                        "hours.MOBILE.days",
                        "hours.MOBILE.windows",
                        "hours.OTHER");
        assertThat(faults(service.post(CAMPAIGNS, aCampaign("night").replace("09:00-11:00", "05:00-11:00"))))
                .as("windows in the night")
                .containsExactly("hours.LANDLINE.windows");
    }

    @Test
    void refusesANameThatAnotherCampaignHas() throws Exception {
        created("twice");

        assertThat(faults(service.post(CAMPAIGNS, aCampaign("twice")))).containsExactly("name");
    }

    @Test
    void knowsNoCampaignButItsOwn() throws Exception {
        String unknown = CAMPAIGNS + "/" + UUID.randomUUID();
        assertThat(service.get(unknown).statusCode()).isEqualTo(404);
        assertThat(service.get(unknown + "/dry-run").statusCode()).isEqualTo(404);
        assertThat(service.post(unknown + "/start", "").statusCode()).isEqualTo(404);
        assertThat(service.get(CAMPAIGNS + "/autumn").statusCode()).isEqualTo(400);
        assertThat(service.post("/api/cases", aCase(unknown, "010 5555 0105")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void keepsANumberOnTheNoCallListUntilItIsTakenOff() throws Exception {
        String campaign = created("polite");
        String number = "{\"number\": \"010 5555 0106\"}";
        String entry = "{\"number\": \"(010) 5555-0106\", \"reason\": \"asked us not to call\"}";
        assertThat(service.post(NO_CALL_LIST + "/removals", number).statusCode())
                .isEqualTo(404);

        assertThat(service.post(NO_CALL_LIST, entry).statusCode()).isEqualTo(201);
        assertThat(service.post(NO_CALL_LIST, entry).statusCode()).isEqualTo(200);
        HttpResponse<String> refused = service.post("/api/cases", aCase(campaign, "010 5555 0106"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("no-call list").doesNotContain("55550106");

        assertThat(service.post(NO_CALL_LIST + "/removals", number).statusCode())
                .isEqualTo(204);
        assertThat(service.post("/api/cases", aCase(campaign, "010 5555 0106")).statusCode())
                .isEqualTo(201);
    }

    @Test
    void keepsAPersonOnTheNoCallListAtWhateverNumber() throws Exception {
        String campaign = created("patient");
        assertThat(service.post(NO_CALL_LIST, "{\"person\": \"C-77\", \"reason\": \"in mourning\"}")
                        .statusCode())
                .isEqualTo(201);

        assertThat(service.post("/api/cases", aCase(campaign, "010 5555 0107")).statusCode())
                .isEqualTo(400);
        assertThat(service.post(NO_CALL_LIST + "/removals", "{\"person\": \"C-77\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void refusesAnEntryThatIsNoneWithoutRepeatingTheNumber() throws Exception {
        HttpResponse<String> noNumber =
                service.post(NO_CALL_LIST, "{\"number\": \"call 5550199 please\", \"reason\": \"a\", \"why\": \"b\"}");
        assertThat(faults(noNumber)).containsExactlyInAnyOrder("number", "why");
        assertThat(noNumber.body()).doesNotContain("5550199");
        assertThat(faults(service.post(NO_CALL_LIST, "{\"number\": \"010 5555 0108\"}")))
                .containsExactly("reason");
        assertThat(faults(service.post(NO_CALL_LIST, "{\"reason\": \"neither\"}")))
                .containsExactly("number, person");
        assertThat(faults(service.post(
                        NO_CALL_LIST, "{\"number\": \"010 5555 0108\", \"person\": \"C-1\", \"reason\": \"both\"}")))
                .containsExactly("number, person");
    }
}
