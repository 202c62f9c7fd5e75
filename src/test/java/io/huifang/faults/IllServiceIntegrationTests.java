package io.huifang.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.huifang.campaign.Eventually;
import io.huifang.demo.Service;
import io.huifang.lab.AsteriskLab;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What may come right while the service runs does not stop the start: the service says what is wrong, and calls nobody. */
@ExtendWith(AsteriskLab.class)
class IllServiceIntegrationTests {

    /** A disk of 40 kB in a mount namespace of its own, which ends with the process. */
    private static final List<String> ON_A_FULL_DISK = List.of(
            "unshare",
            "--mount",
            "--propagation",
            "private",
            "sh",
            "-c",
            "mount -t tmpfs -o size=40k tmpfs data/recordings && exec \"$@\"",
            "sh");

    @Test
    void saysWhatIsWrongAndCallsNobody(AsteriskLab.Running lab, @TempDir Path folder) throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can make a small disk");
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("README"), "an acoustic model for another engine");
        Path data = folder.resolve("service");
        Files.createDirectories(data.resolve("data/recordings"));

        try (Service service = Service.start(
                data,
                Map.of(
                        "HUIFANG_PBX_HOST", lab.amiHost(),
                        "HUIFANG_PBX_PORT", String.valueOf(lab.amiPort()),
                        "HUIFANG_PBX_USER", lab.amiUser(),
                        "HUIFANG_PBX_SECRET", "not-the-secret",
                        "HUIFANG_PBX_AGI_PORT", "0",
                        "HUIFANG_MEDIA_PORT", "0",
                        "HUIFANG_MODEL_EN_US", empty.toString(),
                        "HUIFANG_MODEL_ZH_CN", other.toString()),
                ON_A_FULL_DISK)) {
            service.awaitHealth("recordings", "DOWN");
            service.awaitHealth("models", "DOWN");
            service.awaitHealth("pbx", "DOWN");
            String id = service.open("0006");
            Eventually.that(
                    "the case waits",
                    () -> service.kase(id).path("waitingBecause").asString("").contains("no speech model for en-US"));

            assertThat(service.status("/actuator/health/readiness")).isEqualTo(503);
            assertThat(service.status("/actuator/health/liveness")).isEqualTo(200);
            assertThat(service.health("recordings").path("details").path("why").asString())
                    .isEqualTo("not writable: No space left on device");
            assertThat(service.health("models").toString())
                    .contains("the model folder " + empty + " is empty")
                    .contains("the folder " + other + " holds no Vosk model: am/final.mdl is missing");
            assertThat(service.health("pbx").path("details").path("error").asString())
                    .contains("refused the login")
                    .contains("huifang.pbx.secret")
                    .doesNotContain("not-the-secret");
            assertThat(service.kase(id).path("state").asString()).isEqualTo("OPEN");
            assertThat(service.kase(id).path("attempts").size()).isZero();
        }
    }
}
