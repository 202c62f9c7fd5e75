package io.huifang.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.core.io.ClassPathResource;

class CallingPropertiesTests {

    @EnableConfigurationProperties(CallingProperties.class)
    static class Bound {}

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Bound.class);

    @Test
    void hasDefaults() {
        runner.run(context -> assertThat(context.getBean(CallingProperties.class))
                .isEqualTo(new CallingProperties(
                        ZoneId.of("Asia/Shanghai"),
                        "CN",
                        null,
                        new ClassPathResource("campaign/calling-rules.yaml"),
                        new ClassPathResource("campaign/retry-plan.yaml"),
                        5,
                        1000,
                        5,
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(15))));
    }

    @Test
    void bindsEveryProperty() {
        runner.withPropertyValues(
                        "huifang.calling.zone=America/New_York",
                        "huifang.calling.calendar=US",
                        "huifang.calling.calendars=/bank/calendars",
                        "huifang.calling.rules=classpath:campaign/any-hour-rules.yaml",
                        "huifang.calling.retry-plan=classpath:campaign/one-try-plan.yaml",
                        "huifang.calling.calls-per-second=9",
                        "huifang.calling.trunk-calls=60",
                        "huifang.calling.trunk-faults=3",
                        "huifang.calling.trunk-pause=10s",
                        "huifang.calling.longest-trunk-pause=1h")
                .run(context -> assertThat(context.getBean(CallingProperties.class))
                        .isEqualTo(new CallingProperties(
                                ZoneId.of("America/New_York"),
                                "US",
                                Path.of("/bank/calendars"),
                                new ClassPathResource("campaign/any-hour-rules.yaml"),
                                new ClassPathResource("campaign/one-try-plan.yaml"),
                                9,
                                60,
                                3,
                                Duration.ofSeconds(10),
                                Duration.ofHours(1))));
    }

    @ParameterizedTest
    @CsvSource({
        "calls-per-second=0, callsPerSecond, greater than or equal to 1",
        "calls-per-second=1001, callsPerSecond, less than or equal to 1000",
        "trunk-calls=0, trunkCalls, greater than or equal to 1",
        "trunk-faults=0, trunkFaults, greater than or equal to 1",
        "trunk-pause=0s, trunkPause, 1 second",
        "longest-trunk-pause=25h, longestTrunkPause, 24 hours",
        "zone=Asia/Beijing, Asia/Beijing, Unknown time-zone ID"
    })
    void stopsTheStartNamingWhatIsWrongAndWhatIsAllowed(String wrong, String name, String allowed) {
        runner.withPropertyValues("huifang.calling." + wrong)
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining(name)
                        .hasMessageContaining(allowed));
    }
}
