package io.huifang.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.huifang.lab.WholeMachine;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The demo, on the jar and a real Asterisk, is the acceptance test of the whole. */
@ExtendWith(WholeMachine.class)
class DemoIntegrationTests {

    @Test
    void everySubscriberComesOutAsHeShould() throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Stage stage = Stage.build(Path.of("target", "demo-test"), out)) {
            List<Cast.Result> results = new Demo(out).run(stage);
            assertThat(results)
                    .hasSameSizeAs(Cast.ALL)
                    .allSatisfy(result -> assertThat(result.faults())
                            .as(result.subscriber().who())
                            .isEmpty());
            for (Cast.Result result : results) {
                if (result.recording() != null) {
                    assertThat(stage.api().recordingBytes(result.recording())).isGreaterThan(44);
                }
            }
            assertThat(stage.service().lastWords(10_000))
                    .as("the log is free of numbers and names")
                    .doesNotContain("0105550")
                    .doesNotContain("0215550")
                    .doesNotContain("Miller")
                    .doesNotContain("United Machine");
        } catch (Stage.MissingException missing) {
            if ("true".equals(System.getenv("CI"))) {
                fail(missing.getMessage());
            }
            abort(missing.getMessage());
        }
    }
}
