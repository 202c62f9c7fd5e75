package io.huifang.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.campaign.Eventually;
import io.huifang.demo.Service;
import io.huifang.demo.ServiceProcess;
import io.huifang.lab.AsteriskLab;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Two processes that share a database and a PBX, of which one dies. */
@ExtendWith(AsteriskLab.class)
class TwoServicesIntegrationTests {

    private static final int LINES = 3;
    private static final Duration LEASE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void theOtherGoesOnAndTakesOverAndCapsHoldAcrossBoth(AsteriskLab.Running lab) throws Exception {
        FarEnd farEnd = new FarEnd(lab);
        Instant begun = Instant.now();
        try (Postgres database = Postgres.start(folder.resolve("postgres"));
                Service one = service("one", lab, database);
                Service other = service("other", lab, database)) {
            List<String> sameNumber = IntStream.range(0, 6)
                    .mapToObj(i -> (i % 2 == 0 ? one : other).openAt("01057000006"))
                    .toList();
            Eventually.that(
                    "the cap is reached",
                    Duration.ofSeconds(60),
                    () -> sameNumber.stream()
                                    .filter(id -> isSettled(other.kase(id)))
                                    .count()
                            == KilledCampaign.CAP);

            List<String> talks = IntStream.range(0, LINES + 1)
                    .mapToObj(i -> one.openAt("010571%d0001".formatted(i)))
                    .toList();
            Eventually.that(
                    "both talk",
                    Duration.ofSeconds(60),
                    () -> one.liveCalls() > 0
                            && other.liveCalls() > 0
                            && one.liveCalls() + other.liveCalls() == LINES
                            && talks.stream().mapToInt(id -> answers(other, id)).sum() > 0);
            int lost = one.liveCalls();
            one.kill();

            Eventually.that("the other takes over", LEASE.multipliedBy(4), () -> interrupted(other, talks) == lost);
            Eventually.that(
                    "the other goes on",
                    LEASE.multipliedBy(6),
                    () -> talks.stream().filter(id -> isSettled(other.kase(id))).count() == LINES + 1 - lost);
            assertThat(sameNumber.stream().filter(id -> isSettled(other.kase(id))))
                    .hasSize(KilledCampaign.CAP);
            for (String id : talks) {
                JsonNode kase = other.kase(id);
                assertThat(kase.path("attempts").size()).isEqualTo(1);
                if (!isSettled(kase)) {
                    assertThat(kase.path("waitingBecause").asString()).contains("cool-down");
                }
            }
        }

        List<FarEnd.Ring> rings =
                farEnd.rings().stream().filter(ring -> ring.at().isAfter(begun)).toList();
        assertThat(rings.stream().filter(ring -> ring.number().equals("01057000006")))
                .hasSize(KilledCampaign.CAP);
        assertThat(rings.stream().map(FarEnd.Ring::number).filter(number -> number.startsWith("010571")))
                .as("nobody was called twice")
                .doesNotHaveDuplicates()
                .hasSize(LINES + 1);
        assertThat(rings.stream().mapToLong(ring -> atOnce(ring, rings)).max().orElseThrow())
                .as("lines of the trunk that both share")
                .isLessThanOrEqualTo(LINES);
    }

    private Service service(String node, AsteriskLab.Running lab, Postgres database) throws Exception {
        Map<String, String> settings = new HashMap<>(KillsIntegrationTests.settings(lab));
        Path own = Files.createDirectories(folder.resolve(node));
        settings.putAll(ServiceProcess.QUICK_START);
        settings.put("HUIFANG_DB_URL", database.url());
        settings.put("HUIFANG_CAMPAIGN_NODE", node);
        settings.put("HUIFANG_CAMPAIGN_LEASE", LEASE.toSeconds() + "s");
        settings.put("HUIFANG_CAMPAIGN_CALLS_AT_ONCE", "2");
        settings.put("HUIFANG_CALLING_TRUNK_CALLS", String.valueOf(LINES));
        settings.put("HUIFANG_CALLING_RULES", KilledCampaign.rules(own));
        return Service.startReady(own, settings);
    }

    private static boolean isSettled(JsonNode kase) {
        return kase.path("state").asString("").equals("SETTLED");
    }

    private static int answers(Service service, String id) {
        return service.kase(id).path("attempts").path(0).path("answers").size();
    }

    private static int interrupted(Service service, List<String> cases) {
        return (int) cases.stream()
                .filter(id -> service.kase(id)
                        .path("attempts")
                        .path(0)
                        .path("state")
                        .asString("")
                        .equals("INTERRUPTED"))
                .count();
    }

    /** How many lines were taken at the moment in which a phone began to ring. */
    private static long atOnce(FarEnd.Ring at, List<FarEnd.Ring> rings) {
        return rings.stream()
                .filter(ring -> !ring.at().isAfter(at.at()))
                .filter(ring -> ring.hasEndedAfter(at.at()))
                .count();
    }
}
