package io.huifang.console;

import static io.huifang.ServiceUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.ServiceUnderTest;
import io.huifang.call.CallOrder;
import io.huifang.campaign.CampaignId;
import io.huifang.campaign.HandClock;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Contact points and imports over the API, with the numbering plan of China. It is Monday, 9:00 in the bank's zone. */
class ContactsApiIntegrationTests {

    @TempDir
    static Path folder;

    static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start(
                folder,
                new HandClock(),
                Map.of(
                        "huifang.calling.numbering",
                        "by-region",
                        "huifang.imports.folder",
                        folder.resolve("imports").toString(),
                        "huifang.imports.every",
                        "100ms"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static HttpResponse<String> opened(String contactPoints) throws Exception {
        return service.post("/api/cases", """
            {"language": "en-US", "script": "employer", "facts": {"name": "Wang Fang"}, "contactPoints": [%s],
             "emails": [{"address": "Wang.Fang@example.com", "role": "BORROWER"}]}
            """.formatted(contactPoints));
    }

    /** Passes over the calls of other tests' cases. */
    private static CallOrder callTo(String dialled) throws InterruptedException {
        CallOrder call;
        do {
            call = service.desk.arriving.poll(30, TimeUnit.SECONDS);
            assertThat(call).as("a call to " + dialled).isNotNull();
        } while (!call.number().dialled().equals(dialled));
        return call;
    }

    @Test
    void showsWhatIsKnownOfContactPointsAndChangesThem() throws Exception {
        HttpResponse<String> opened =
                opened("{\"number\": \"+86 10 5555 0201 转 801\", \"kind\": \"SWITCHBOARD\", \"role\": \"EMPLOYER\"}");
        assertThat(opened.statusCode()).isEqualTo(201);
        String self = opened.headers().firstValue("Location").orElseThrow();
        JsonNode point = json(opened).path("contactPoints").get(0);
        assertThat(point.path("extension").asString()).isEqualTo("801");
        assertThat(point.path("role").asString()).isEqualTo("EMPLOYER");
        assertThat(point.path("consent").asString()).isEqualTo("UNKNOWN");
        assertThat(json(opened).path("emails").get(0).path("address").asString())
                .isEqualTo("*@example.com");
        CallOrder call = callTo("01055550201");
        assertThat(call.extension()).isEqualTo("801");

        String points = self + "/contact-points";
        String second = "{\"number\": \"010 5555 0202\", \"kind\": \"LANDLINE\"}";
        HttpResponse<String> added = service.post(points, second);
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(json(added).path("contactPoint").path("place").asInt()).isEqualTo(2);
        assertThat(service.post(points, second).statusCode()).isEqualTo(200);
        HttpResponse<String> retired = service.post(points + "/2/retire", "{\"reason\": \"They moved.\"}");
        assertThat(json(retired).path("retired").path("reason").asString()).isEqualTo("They moved.");
        assertThat(service.post(points, second).statusCode()).isEqualTo(409);
        assertThat(service.post(points + "/2/restore", "").statusCode()).isEqualTo(200);
        assertThat(service.post(points + "/9/restore", "").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesNumbersThatAreNotCalledNamingFieldAndReason() throws Exception {
        for (String[] wrong : List.of(
                new String[] {"abc", "no number"},
                new String[] {"+1 202 555 0123", "foreign"},
                new String[] {"400 555 0001", "shared cost"},
                new String[] {"+86 138", "too short"})) {
            HttpResponse<String> refused = opened("{\"number\": \"" + wrong[0] + "\", \"kind\": \"LANDLINE\"}");
            assertThat(refused.statusCode()).isEqualTo(400);
            JsonNode error = json(refused).path("errors").get(0);
            assertThat(error.path("field").asString()).isEqualTo("contactPoints[0].number");
            assertThat(error.path("problem").asString()).contains(wrong[1]);
        }
    }

    @Test
    void importsAFileAndShowsWhatWasRefused() throws Exception {
        String path = "/api/campaigns/" + CampaignId.SINGLE_CASES + "/imports";
        String csv = "案件编号;电话;姓名;language;script\nLN-1;010 5555 0301;Wang Fang;en-US;employer\n"
                + "LN-2;95588;Wang Fang;en-US;employer\n";
        JsonNode preview = json(service.send(path + "?preview=true", "text/csv", csv));
        assertThat(preview.path("good").asInt()).isEqualTo(1);

        HttpResponse<String> taken = service.send(path + "?name=autumn.csv", "text/csv", csv);
        assertThat(taken.statusCode()).isEqualTo(202);
        String self = taken.headers().firstValue("Location").orElseThrow();
        JsonNode done = json(taken);
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
                !done.path("state").asString().equals("DONE") && System.nanoTime() < end; ) {
            done = json(service.get(self));
        }
        assertThat(done.path("rows").path("read").asInt()).isEqualTo(2);
        assertThat(done.path("rows").path("opened").asInt()).isEqualTo(1);
        HttpResponse<String> errors = service.get(done.path("errors").asString());
        assertThat(errors.body())
                .startsWith("\uFEFFrow,column,value")
                .contains("3,电话,**,")
                .doesNotContain("95588");

        assertThat(service.send(path, "text/csv", csv).statusCode()).isEqualTo(200);
        assertThat(service.send(path + "?preview=true", "text/csv", "phnoe\n1\n")
                        .statusCode())
                .isEqualTo(400);
        assertThat(service.get("/api/imports/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(json(service.get(path))).hasSize(1);
    }
}
