package io.huifang.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.huifang.bench.Pbx;
import io.huifang.campaign.Eventually;
import io.huifang.demo.Service;
import io.huifang.demo.ServiceProcess;
import io.huifang.demo.Stage;
import io.huifang.lab.AsteriskLab;
import io.huifang.lab.WholeMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.sound.sampled.AudioInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** In each test something dies in the middle of a call, and comes back. All share one service. */
@ExtendWith({WholeMachine.class, AsteriskLab.class})
class CallFaultsIntegrationTests {

    private static final String ANSWERS_ALL = "0001";
    private static final String IS_BUSY = "0006";
    private static final Duration COOL_DOWN = Duration.ofMinutes(30);

    @TempDir
    static Path folder;

    private static AsteriskLab.Running lab;
    private static Cable manager;
    private static Postgres database;
    private static Service service;
    private static Map<String, String> settings;

    @BeforeAll
    static void start(AsteriskLab.Running laboratory) throws Exception {
        lab = laboratory;
        manager = Cable.to(lab.amiPort());
        database = Postgres.start(folder.resolve("postgres"));
        Path prompts = Files.createDirectories(folder.resolve("prompts/en-US"));
        Files.writeString(prompts.resolve("opening.txt"), "Is now a good time?"); // saves seconds of each test
        try {
            settings = new HashMap<>(Stage.environment(lab));
        } catch (Stage.MissingException missing) {
            if ("true".equals(System.getenv("CI"))) {
                fail(missing.getMessage());
            }
            abort(missing.getMessage());
        }
        settings.putAll(ServiceProcess.QUICK_START);
        settings.put("HUIFANG_PBX_PORT", String.valueOf(manager.port()));
        settings.put("HUIFANG_PBX_RECONNECT_MAX", "1s");
        settings.put("HUIFANG_CAMPAIGN_DATABASE_PAUSE", "1s");
        settings.put("HUIFANG_SPEECH_PROMPTS", prompts.getParent().toString());
        settings.put("HUIFANG_DB_URL", database.url());
        service = Service.startReady(folder.resolve("service"), settings);
    }

    @AfterAll
    static void stop() throws IOException {
        if (service != null) {
            service.close();
        }
        if (database != null) {
            database.close();
        }
        if (manager != null) {
            manager.close();
        }
    }

    @Test
    void goesOnWithACallWhileTheManagerConnectionIsCutAndLearnsItsEnd() {
        String id = service.open(ANSWERS_ALL);
        service.awaitAnswers(id, 1);

        manager.cut();
        service.awaitHealth("pbx", "DOWN");
        service.awaitAnswers(id, 2);
        manager.mend();
        service.awaitHealth("pbx", "UP");
        service.hangUp(service.attempt(id).path("call").asString());
        service.awaitSettled(id);

        JsonNode attempt = service.attempt(id);
        assertThat(attempt.path("disposition").asString()).isEqualTo("ANSWERED");
        assertThat(attempt.path("cause").asInt()).isEqualTo(16);
        assertThat(attempt.path("answers").size()).isGreaterThanOrEqualTo(2);
        assertPlayable(attempt);
    }

    @Test
    void losesNothingThatWasHeardWhenAsteriskIsKilledAndCallsNobodyAgainAtOnce() {
        String id = service.open(ANSWERS_ALL);
        service.awaitAnswers(id, 1);

        lab.killPbx();
        service.awaitHealth("pbx", "DOWN");
        assertThat(service.status("/actuator/health/readiness")).isEqualTo(503);
        service.awaitInterrupted(id);
        assertCutOff(id);
        assertThat(service.attempt(id).path("disposition").asString()).isEqualTo("INTERRUPTED");
        lab.startPbx();

        service.awaitHealth("pbx", "UP");
        assertTheNextCaseWorks();
        assertThat(service.kase(id).path("attempts").size()).isEqualTo(1);
    }

    @Test
    void losesNothingThatWasHeardWhenTheServiceIsKilledAndCallsNobodyAgainAtOnce() throws Exception {
        String id = service.open(ANSWERS_ALL);
        service.awaitAnswers(id, 1);

        service.kill();
        Eventually.that("nobody is left on the line", () -> channels() == 0);
        assertThat(files("service/data/recordings", ".wav.part")).isEqualTo(1);
        service = Service.startReady(folder.resolve("service"), settings);

        service.awaitInterrupted(id);
        assertCutOff(id);
        assertThat(files("service/data/recordings", ".wav.part")).isZero();
        assertTheNextCaseWorks();
        assertThat(service.kase(id).path("attempts").size()).isEqualTo(1);
        assertThat(channels()).isZero();
    }

    @Test
    void keepsTheEndOfACallInAFileWhileTheDatabaseIsGone() throws Exception {
        String id = service.open(ANSWERS_ALL);
        service.awaitAnswers(id, 1);
        String call = service.attempt(id).path("call").asString();

        database.kill();
        service.hangUp(call);
        Eventually.that("the end is in a file", () -> files("service/data/unreported", ".ended.json") == 1);
        assertThat(service.status("/actuator/health/readiness")).isEqualTo(503);
        assertThat(service.status("/actuator/health/liveness")).isEqualTo(200);
        database.startAgain();

        service.awaitSettled(id);
        JsonNode attempt = service.attempt(id);
        assertThat(attempt.path("disposition").asString()).isEqualTo("ANSWERED");
        assertThat(attempt.path("answers").path(0).path("heard").asString()).isEqualTo("yes this is a good time");
        assertPlayable(attempt);
        Eventually.that("no file waits", () -> files("service/data/unreported", ".json") == 0);
        service.awaitReady();
    }

    /** What was heard is there, and the case waits for its cool-down. */
    private static void assertCutOff(String id) {
        JsonNode attempt = service.attempt(id);
        assertThat(attempt.path("answers").path(0).path("heard").asString()).isEqualTo("yes this is a good time");
        assertPlayable(attempt);
        JsonNode kase = service.kase(id);
        assertThat(kase.path("state").asString()).isEqualTo("OPEN");
        assertThat(Instant.parse(kase.path("dueAt").asString()))
                .isAfter(Instant.parse(attempt.path("placedAt").asString()).plus(COOL_DOWN));
        assertThat(kase.path("waitingBecause").asString()).contains("cool-down");
    }

    private static void assertTheNextCaseWorks() {
        String next = service.open(IS_BUSY);
        service.awaitSettled(next);
        assertThat(service.attempt(next).path("disposition").asString()).isEqualTo("BUSY");
    }

    /** Both sides are on it, for as long as question and answer took. */
    private static void assertPlayable(JsonNode attempt) {
        AudioInputStream recording = service.recording(attempt.path("recording").asString());
        assertThat(recording.getFormat().getChannels()).isEqualTo(2);
        assertThat(recording.getFrameLength() / recording.getFormat().getFrameRate())
                .isGreaterThan(3);
        try {
            byte[] sound = recording.readAllBytes();
            assertThat(sound).hasSize((int) recording.getFrameLength() * 4);
            assertThat(peak(sound, 0)).as("the bot").isGreaterThan(2_000);
            assertThat(peak(sound, 2)).as("the customer").isGreaterThan(2_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int peak(byte[] stereo, int from) {
        int peak = 0;
        for (int i = from; i + 1 < stereo.length; i += 4) {
            peak = Math.max(peak, Math.abs((stereo[i] & 0xff) | (stereo[i + 1] << 8)));
        }
        return peak;
    }

    private static int channels() {
        try {
            return Pbx.channels(lab, "pbx") + Pbx.channels(lab, "network");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long files(String where, String ending) {
        Path at = folder.resolve(where);
        if (!Files.isDirectory(at)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(at)) {
            return files.filter(file -> file.toString().endsWith(ending)).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
