package io.huifang.bench.dispositions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.huifang.demo.Stage;
import io.huifang.lab.AsteriskLab;
import io.huifang.lab.WholeMachine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A handful of what may answer a call, on the jar and a real Asterisk; all of it is the bench's. */
@ExtendWith(WholeMachine.class)
class DispositionsIntegrationTests {

    private static final Path FOLDER = Path.of("target", "dispositions-test");

    @Test
    void takesEachForWhatItIs() throws Exception {
        List<Subscriber> all = Subscriber.read(Path.of("docker", "network", "subscribers.conf"));
        assertThat(all).hasSizeGreaterThanOrEqualTo(6);
        Files.createDirectories(FOLDER);
        Path data = Files.createTempDirectory(FOLDER.toAbsolutePath(), "run-");
        try (AsteriskLab.Running lab = AsteriskLab.start(data.resolve("lab"));
                Bank bank = Bank.open(data, lab, all.size())) {
            all.forEach(bank::order);
            List<Outcome> outcomes = LineBench.follow(bank, all, Duration.ofMinutes(5), soFar -> {});
            assertThat(outcomes)
                    .hasSameSizeAs(all)
                    .allSatisfy(outcome -> assertThat(outcome.disposition())
                            .isEqualTo(outcome.subscriber().means()));
            assertThat(outcomes)
                    .filteredOn(outcome -> outcome.subscriber().isAudible())
                    .isNotEmpty()
                    .allMatch(Outcome::located);
            assertThat(heard(bank, all, "0034"))
                    .as("whoever is behind the menu was asked from the beginning")
                    .contains("yes this is a good time");
        } catch (AsteriskLab.Unavailable | Stage.MissingException missing) {
            if ("true".equals(System.getenv("CI"))) {
                fail(missing.getMessage());
            }
            abort(missing.getMessage());
        }
    }

    private static List<String> heard(Bank bank, List<Subscriber> all, String number) {
        Subscriber subscriber = all.stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow();
        JsonNode answers = bank.file(subscriber).path("attempts").path(0).path("answers");
        return answers.valueStream()
                .map(answer -> answer.path("heard").asString(""))
                .toList();
    }
}
