package io.huifang.console;

import static io.huifang.ServiceUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.call.KeyTalk;
import io.huifang.call.StaffLine;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Campaigns steered by keys and by events of the PBX, as far as the PBX need not be there. */
class CampaignsByKeysIntegrationTests extends OverTheApi {

    private static final String PIN = "482915";

    static StaffLine line;

    @BeforeAll
    static void enrol() throws Exception {
        line = service.context.getBean(StaffLine.class);
        assertThat(service.post("/api/operators", """
                        {"number": "1001", "name": "Li", "pin": "482915"}
                        """).statusCode()).isEqualTo(201);
    }

    private static String aCampaign(String name) throws Exception {
        HttpResponse<String> made = service.post(
                "/api/campaigns", "{\"name\": \"" + name + "\", \"script\": \"employer\", \"language\": \"en-US\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        return made.headers().firstValue("Location").orElseThrow();
    }

    private static JsonNode campaign(String address) throws Exception {
        return json(service.get(address)).path("campaign");
    }

    private static String dialNumber(String address) throws Exception {
        return campaign(address).path("dialNumber").asString();
    }

    private static KeyTalk identified(String number) {
        KeyTalk talk = line.talk("601", number);
        talk.begin();
        talk.keyed("1001" + PIN);
        return talk;
    }

    private static List<String> said(KeyTalk.Turn turn) {
        return turn.say().stream().map(KeyTalk.Phrase::prompt).toList();
    }

    @Test
    void startsPausesAndReportsByKeysAndWritesDownWho() throws Exception {
        String address = aCampaign("by keys");
        KeyTalk talk = line.talk("601", "");

        assertThat(said(talk.begin())).containsExactly("staff-pin");
        assertThat(said(talk.keyed("1001" + PIN))).containsExactly("staff-campaign");
        assertThat(said(talk.keyed("99"))).containsExactly("staff-campaign-unknown", "staff-campaign");
        assertThat(said(talk.keyed(dialNumber(address)))).containsExactly("staff-state-draft", "staff-action");
        assertThat(said(talk.keyed("1"))).containsExactly("staff-state-running", "staff-action");
        assertThat(campaign(address).path("state").asString()).isEqualTo("RUNNING");
        assertThat(said(talk.keyed("2"))).containsExactly("staff-state-paused", "staff-action");
        assertThat(said(talk.keyed("1"))).as("resumes").containsExactly("staff-state-running", "staff-action");
        KeyTalk.Turn report = talk.keyed("3");
        assertThat(said(report)).containsExactly("staff-state-running", "staff-report", "staff-action");
        assertThat(report.say().get(1).values())
                .containsOnly(Map.entry("settled", "0"), Map.entry("waiting", "0"), Map.entry("calling", "0"));
        assertThat(said(talk.keyed("7"))).containsExactly("staff-not-understood", "staff-action");
        assertThat(said(talk.keyed("9"))).containsExactly("staff-campaign");

        JsonNode latest = json(service.get("/api/operators/actions")).get(0);
        assertThat(latest.path("operator").path("name").asString()).isEqualTo("Li");
        assertThat(latest.path("action").asString()).isEqualTo("REPORT");
        assertThat(latest.path("way").asString()).isEqualTo("TELEPHONE");
    }

    @Test
    void tellsWhoeverComesSecondInsteadOfUndoingTheFirst() throws Exception {
        String address = aCampaign("two at once");
        KeyTalk one = identified(dialNumber(address));
        KeyTalk other = identified(dialNumber(address));
        one.keyed("1");

        KeyTalk.Turn told = other.keyed("2");

        assertThat(said(told)).containsExactly("staff-refused", "staff-state-running", "staff-action");
        assertThat(campaign(address).path("state").asString()).isEqualTo("RUNNING");
        assertThat(said(other.keyed("2"))).as("now he knows").containsExactly("staff-state-paused", "staff-action");
    }

    @Test
    void letsOneOfManyThroughWhoPressAtTheSameMoment() throws Exception {
        String address = aCampaign("many at once");
        KeyTalk starter = identified(dialNumber(address));
        starter.keyed("1");
        List<Callable<List<String>>> pressing = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            KeyTalk talk = identified(dialNumber(address));
            pressing.add(() -> said(talk.keyed("2")));
        }

        List<List<String>> heard = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var turn : pool.invokeAll(pressing)) {
                heard.add(turn.get());
            }
        }

        assertThat(heard).filteredOn(turn -> !turn.contains("staff-refused")).hasSize(1);
        assertThat(heard).allMatch(turn -> turn.contains("staff-state-paused"));
    }

    @Test
    void endsAfterThreeWrongPinsAndSaysNotWhatWasWrong() {
        KeyTalk talk = line.talk("666", "");
        talk.begin();

        assertThat(said(talk.keyed("7001000001"))).containsExactly("staff-pin-wrong", "staff-pin");
        assertThat(said(talk.keyed("7001000002"))).containsExactly("staff-pin-wrong", "staff-pin");
        KeyTalk.Turn third = talk.keyed("7001000003");

        assertThat(said(third)).containsExactly("staff-pin-wrong", "staff-goodbye");
        assertThat(third.mostKeys()).isZero();
        KeyTalk again = line.talk("666", "");
        again.begin();
        assertThat(said(again.keyed("1001" + PIN))).as("not even the right one").containsExactly("staff-locked");
    }

    @Test
    void doesNotTakeSilenceForAGuess() {
        for (int i = 0; i < 4; i++) {
            KeyTalk silent = line.talk("604", "");
            silent.begin();
            silent.keyed("");
        }
        KeyTalk talk = line.talk("604", "");
        talk.begin();

        assertThat(said(talk.keyed("1001" + PIN))).containsExactly("staff-campaign");
    }

    @Test
    void doesWhatAnEventAsksForInTheNameOfAnOperator() throws Exception {
        String number = dialNumber(aCampaign("by event"));

        assertThat(line.order(new StaffLine.Order("1001", number, "start", "")))
                .containsOnly(Map.entry("Outcome", "done"), Map.entry("State", "RUNNING"));
        assertThat(line.order(new StaffLine.Order("1001", number, "Report", "")))
                .containsEntry("Outcome", "done")
                .containsEntry("Waiting", "0");
        assertThat(line.order(new StaffLine.Order("9999", number, "pause", ""))).containsEntry("Outcome", "refused");
        assertThat(line.order(new StaffLine.Order("1001", "1", "pause", ""))).containsEntry("Outcome", "refused");
        assertThat(line.order(new StaffLine.Order("1001", number, "explode", "")))
                .containsEntry("Outcome", "refused");
        assertThat(line.order(new StaffLine.Order("", "", "", ""))).containsEntry("Outcome", "refused");
    }

    @Test
    void showsNoPinAndRepeatsNone() throws Exception {
        HttpResponse<String> refused =
                service.post("/api/operators", "{\"number\": \"1002\", \"name\": \"Wu\", \"pin\": \"111111\"}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).doesNotContain("111111");
        assertThat(service.get("/api/operators").body()).contains("1001").doesNotContain("pin", PIN, "pbkdf2");
    }
}
