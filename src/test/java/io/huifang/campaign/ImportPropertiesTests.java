package io.huifang.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.campaign.NumberingProperties.DialPlan;
import io.huifang.campaign.NumberingProperties.Plan;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.util.unit.DataSize;

class ImportPropertiesTests {

    @EnableConfigurationProperties({ImportProperties.class, NumberingProperties.class})
    static class Bound {}

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Bound.class);

    @Test
    void hasDefaults() {
        runner.run(context -> {
            assertThat(context.getBean(ImportProperties.class))
                    .isEqualTo(new ImportProperties(
                            Path.of("data/imports"), 5000, DataSize.ofMegabytes(512), Duration.ofSeconds(10)));
            assertThat(context.getBean(NumberingProperties.class))
                    .isEqualTo(new NumberingProperties(Plan.BY_REGION, "CN", false, DialPlan.NATIONAL));
        });
    }

    @Test
    void bindsEveryProperty() {
        runner.withPropertyValues(
                        "huifang.imports.folder=/bank/imports",
                        "huifang.imports.rows-at-once=500",
                        "huifang.imports.most-bytes=1GB",
                        "huifang.imports.every=1m",
                        "huifang.calling.numbering=any",
                        "huifang.calling.region=US",
                        "huifang.calling.foreign-numbers=true",
                        "huifang.calling.dial-plan=e164")
                .run(context -> {
                    assertThat(context.getBean(ImportProperties.class))
                            .isEqualTo(new ImportProperties(
                                    Path.of("/bank/imports"), 500, DataSize.ofGigabytes(1), Duration.ofMinutes(1)));
                    assertThat(context.getBean(NumberingProperties.class))
                            .isEqualTo(new NumberingProperties(Plan.ANY, "US", true, DialPlan.E164));
                });
    }

    @Test
    void stopsTheStartNamingWhatIsWrong() {
        runner.withPropertyValues("huifang.imports.rows-at-once=0")
                .run(context ->
                        assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("rowsAtOnce"));
    }
}
