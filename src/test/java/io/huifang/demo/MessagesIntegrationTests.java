package io.huifang.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.huifang.lab.AsteriskLab;
import io.huifang.lab.NetworkPhone;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Messages left at machines, customers who call the bank, and customers who are put through to people, on two real Asterisks
 * with real speech. All call at once, at the beginning; each test looks at what came of one call.
 */
@ExtendWith(AsteriskLab.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MessagesIntegrationTests {

    /** How the borrower behaves who proves who he is and answers all rightly. */
    private static final String PROVES_WHO_HE_IS = "0073";

    @TempDir
    static Path folder;

    private static AsteriskLab.Running lab;
    private static ServiceProcess service;
    private static FrontOffice office;

    private static String atTheBeep;
    private static String withoutBeep;
    private static String fullMailbox;
    private static String pickedUpLate;
    private static String resumed;
    private static String forged;
    private static String forgedEmployer;
    private static String atNight;
    private static String paused;
    private static String putThrough;
    private static String nobodyFree;

    private static CompletableFuture<Boolean> borrower;
    private static CompletableFuture<Boolean> forger;
    private static CompletableFuture<Boolean> employersForger;
    private static CompletableFuture<Boolean> stranger;
    private static CompletableFuture<Boolean> nightCaller;
    private static CompletableFuture<Boolean> wantsNoCalls;

    @BeforeAll
    static void callAll(AsteriskLab.Running laboratory) throws Exception {
        lab = laboratory;
        Map<String, String> settings = new HashMap<>();
        try {
            settings.putAll(Stage.environment(lab));
        } catch (Stage.MissingException missing) {
            if ("true".equals(System.getenv("CI"))) {
                fail(missing.getMessage());
            }
            abort(missing.getMessage());
        }
        settings.put("HUIFANG_PBX_AGI_PORT", String.valueOf(lab.agiPort()));
        settings.put("HUIFANG_CALL_BANK", "the First National Bank");
        settings.put("HUIFANG_CALL_CALLBACK", "95317");
        settings.put("HUIFANG_CALL_TRANSFER_CONTEXT", "staff");
        settings.put("HUIFANG_CALL_TRANSFER_EXTENSION", "600");
        settings.put("HUIFANG_CALL_TRANSFER_RING_TIME", "8s");
        settings.put("HUIFANG_INBOUND_LANGUAGE", "en-US");
        service = ServiceProcess.start(Path.of("target", "huifang.jar"), folder, settings);
        office = new FrontOffice(lab, new Api(service));
        office.awaitReady();
        weCall();
        theyCall();
    }

    private static void weCall() {
        resumed = office.borrower("0006");
        pickedUpLate = office.employer("0072");
        atTheBeep = office.employer("0009");
        withoutBeep = office.employer("0070");
        fullMailbox = office.employer("0071");
        putThrough = office.employer("0080");
        nobodyFree = office.employer("0079");
    }

    private static void theyCall() {
        forgedEmployer = office.employerForTheEvening("0011");
        forged = office.quietBorrower("0074");
        atNight = office.quietBorrowerIn(whereItIsThreeInTheMorning(), "0098");
        paused = office.borrowerInAPausedCampaign("0076");
        borrower = office.called("0006", PROVES_WHO_HE_IS, () -> office.settled(resumed));
        employersForger = office.called("0011", "0077", () -> {});
        forger = office.called("0074", "0074", () -> {});
        nightCaller = office.called("0098", "0075", () -> {});
        stranger = office.called("0099", "0075", () -> {});
        wantsNoCalls = office.called("0076", "0076", () -> {});
    }

    private static String whereItIsThreeInTheMorning() {
        int hour = OffsetDateTime.now(ZoneOffset.UTC).getHour();
        return ZoneOffset.ofHours(Math.floorMod(3 - hour + 12, 24) - 12).getId();
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    private static JsonNode attempt(JsonNode file, int number) {
        assertThat(file.path("attempts").size()).as(file.toString()).isEqualTo(number);
        return file.path("attempts").get(number - 1);
    }

    /** Bank and number, whole and once; nothing of the customer, and nothing of what it is about. */
    private static void assertSafe(String message) {
        assertThat(message)
                .containsOnlyOnce("national bank")
                .containsOnlyOnce("nine five three one seven")
                .doesNotContain("john", "miller", "united", "machine works", "verif", "good time", "employ", "loan");
    }

    @Test
    void leavesTheSafeMessageAfterTheBeep() throws Exception {
        JsonNode attempt = attempt(office.settled(atTheBeep), 1);

        assertThat(attempt.path("disposition").asString()).isEqualTo("VOICEMAIL");
        assertThat(attempt.path("message").asString()).isEqualTo("LEFT");
        assertThat(attempt.path("heardOnLine").asString()).contains("leave a message");
        assertSafe(office.recordedBy("0009"));
        // it records from its beep on: the first word is whole, and comes soon
        assertThat(Loudness.firstSoundIn(office.recordingBy("0009"))).isBetween(100L, 2_000L);
    }

    @Test
    void leavesItWhereThereIsNoBeep() throws Exception {
        JsonNode attempt = attempt(office.settled(withoutBeep), 1);

        assertThat(attempt.path("message").asString()).isEqualTo("LEFT");
        assertSafe(office.recordedBy("0070"));
    }

    @Test
    void saysThatAMailboxIsFull() {
        JsonNode attempt = attempt(office.settled(fullMailbox), 1);

        assertThat(attempt.path("message").asString()).isEqualTo("FULL");
        assertThat(attempt.path("why").asString()).contains("takes no messages");
    }

    @Test
    void speaksToAPersonWhoPicksUpAtTheMachine() {
        JsonNode attempt = attempt(office.settled(pickedUpLate), 1);

        assertThat(attempt.path("disposition").asString()).isEqualTo("ANSWERED");
        assertThat(attempt.path("message").isNull()).isTrue();
        assertThat(attempt.path("answers").path(0).path("heard").asString()).isEqualTo("yes this is a good time");
        assertThat(attempt.path("answers").path(1).path("question").asString()).isEqualTo("company");
        assertThat(attempt.path("answers").path(1).path("judgement").asString()).isEqualTo("MATCH");
    }

    @Test
    void resumesTheVerificationOfABorrowerWhoWasNotReachedAndCallsBack() {
        assertThat(borrower.join()).isTrue();
        office.ended(resumed, 2);

        JsonNode file = office.settled(resumed);
        assertThat(file.path("verdict").asString()).as(file.toString()).isEqualTo("VERIFIED");
        assertThat(file.path("attempts").get(0).path("disposition").asString()).isEqualTo("BUSY");
        assertThat(attempt(file, 2).path("direction").asString()).isEqualTo("IN");
        assertThat(attempt(file, 2).path("recording").asString()).isNotEmpty();
    }

    @Test
    void tellsNothingToWhoeverOnlyShowsABorrowersNumber() {
        assertThat(forger.join()).isTrue();

        JsonNode file = office.ended(forged, 1);
        assertThat(file.path("state").asString()).isEqualTo("OPEN");
        assertThat(file.path("verdict").isNull()).isTrue();
        attempt(file, 1)
                .path("answers")
                .forEach(
                        answer -> assertThat(answer.path("question").asString()).isIn("ready", "person", "id-digits"));
        assertThat(office.task(forged).path("kind").asString()).isEqualTo("URGENT_CALL_BACK");
    }

    @Test
    void callsTheEmployersOwnNumberWhoeverShowsIt() {
        assertThat(employersForger.join()).isTrue();

        JsonNode attempt = attempt(office.settled(forgedEmployer), 1);
        assertThat(attempt.path("direction").asString()).isEqualTo("OUT");
        assertThat(attempt.path("disposition").asString()).isEqualTo("REJECTED");
        assertThat(attempt.path("answers").size()).isZero();
    }

    @Test
    void takesAMessageFromAStranger() throws Exception {
        assertThat(stranger.join()).isTrue();

        JsonNode message = office.message("0099");
        assertThat(message.path("transcript").asString())
                .contains("the office")
                .endsWith("please call me back tomorrow morning");
        assertThat(message.path("caller").asString()).isEqualTo("*********99");
        assertThat(message.path("caseId").isNull()).isTrue();
        assertThat(message.path("state").asString()).isEqualTo("NEW");
        assertThat(office.bytesOf(message.path("recording").asString())).isGreaterThan(44);

        String self = "/api/messages/" + message.path("id").asString();
        assertThat(office.tell(self + "/heard", Map.of("by", "li"))
                        .path("state")
                        .asString())
                .isEqualTo("HEARD");
        JsonNode done = office.tell(self + "/done", Map.of("by", "li", "words", "called back"));
        assertThat(done.path("state").asString()).isEqualTo("DONE");
        assertThat(done.path("history").size()).isEqualTo(2);
    }

    @Test
    void takesAMessageWhereItIsNightAndHoldsNoConversation() {
        assertThat(nightCaller.join()).isTrue();

        JsonNode message = office.message("0098");
        assertThat(message.path("caseId").asString()).isEqualTo(atNight);
        assertThat(message.path("transcript").asString()).contains("call me back");
        JsonNode file = office.ask("/api/cases/" + atNight);
        assertThat(file.path("state").asString()).isEqualTo("OPEN");
        assertThat(file.path("attempts").size()).isZero();
        assertThat(office.task(atNight).path("kind").asString()).isEqualTo("MESSAGE");
    }

    @Test
    void asksAPersonWhenAMessageWantsNoCalls() {
        assertThat(wantsNoCalls.join()).isTrue();

        JsonNode message = office.message("0076");
        assertThat(message.path("caseId").asString()).isEqualTo(paused);
        assertThat(message.path("wantsNoCalls").asBoolean()).isTrue();
        JsonNode task = office.task(paused);
        assertThat(task.path("kind").asString()).isEqualTo("MESSAGE");
        assertThat(task.path("because").asString()).contains("no-call list");
    }

    @Test
    void saysWhoTookACallThatWasPutThrough() {
        JsonNode file = office.settled(putThrough);

        assertThat(file.path("verdict").asString()).isEqualTo("REVIEW");
        JsonNode effect = attempt(file, 1).path("effects").path(0);
        assertThat(effect.path("kind").asString()).isEqualTo("TAKEN_OVER");
        assertThat(effect.path("words").asString()).isEqualTo("Chen Jing (605)");
        JsonNode task = office.task(putThrough);
        assertThat(task.path("kind").asString()).isEqualTo("REVIEW_VERDICT");
        assertThat(task.path("because").asString())
                .endsWith("Chen Jing (605) took the call and knows what came of it.");
    }

    @Test
    void comesBackAndPromisesACallWhenNobodyTakesIt() throws Exception {
        JsonNode file = office.settled(nobodyFree);

        JsonNode effect = attempt(file, 1).path("effects").path(0);
        assertThat(effect.path("kind").asString()).isEqualTo("CALL_BACK");
        assertThat(effect.path("urgent").asBoolean()).isTrue();
        assertThat(office.task(nobodyFree).path("kind").asString()).isEqualTo("URGENT_CALL_BACK");
        assertThat(office.recordedBy("0079")).contains("please hold the line", "call you back");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void leavesCallersToTheDialplanWhenTheServiceIsDown() throws Exception {
        service.close();

        assertThat(NetworkPhone.calls(lab, "01055500099", "0075")).isFalse();
    }
}
