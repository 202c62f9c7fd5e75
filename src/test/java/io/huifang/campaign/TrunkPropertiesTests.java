package io.huifang.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.campaign.pacing.Trunk;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

class TrunkPropertiesTests {

    @EnableConfigurationProperties(TrunkProperties.class)
    static class Bound {}

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Bound.class);

    @Test
    void hasOneTrunkWithoutANameUnlessSomebodyNamesOne() {
        runner.run(context -> assertThat(
                        context.getBean(TrunkProperties.class).trunks(1000).all())
                .containsExactly(new Trunk(null, 1000, null, List.of(), List.of())));
    }

    @Test
    void bindsEveryProperty() {
        runner.withPropertyValues(
                        "huifang.trunks[0].name=mobile",
                        "huifang.trunks[0].dial=PJSIP/{number}@mobile",
                        "huifang.trunks[0].calls-at-once=30",
                        "huifang.trunks[0].calls-per-second=2",
                        "huifang.trunks[0].prefixes=+861,+852",
                        "huifang.trunks[0].campaigns[0]=autumn check, urgent",
                        "huifang.trunks[1].name=all-else")
                .run(context -> assertThat(
                                context.getBean(TrunkProperties.class).trunks(7).all())
                        .containsExactly(
                                new Trunk("mobile", 30, 2, List.of("+861", "+852"), List.of("autumn check, urgent")),
                                new Trunk("all-else", 1000, null, List.of(), List.of())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "trunks[1].name=A trunk; name; small letters",
                "trunks[1].name=mobile; trunks; a name of its own",
                "trunks[1].calls-at-once=0; callsAtOnce; greater than or equal to 1",
                "trunks[1].calls-per-second=0; callsPerSecond; greater than or equal to 1",
                "trunks[1].calls-per-second=1001; callsPerSecond; less than or equal to 1000",
                "trunks[1].prefixes=China; prefixes; digits",
                "trunks[1].campaigns[0]=; campaigns; blank"
            })
    void stopsTheStartNamingWhatIsWrongAndWhatIsAllowed(String wrong, String name, String allowed) {
        runner.withPropertyValues("huifang.trunks[0].name=mobile", "huifang.trunks[1].name=fixed", "huifang." + wrong)
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining(name)
                        .hasMessageContaining(allowed));
    }
}
