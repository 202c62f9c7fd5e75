package io.huifang.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

class CampaignPropertiesTests {

    @EnableConfigurationProperties(CampaignProperties.class)
    static class Bound {}

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Bound.class);

    @Test
    void hasDefaults() {
        runner.run(context -> assertThat(context.getBean(CampaignProperties.class))
                .isEqualTo(new CampaignProperties(
                        "huifang",
                        10,
                        Duration.ofSeconds(1),
                        Duration.ofMinutes(2),
                        Duration.ofSeconds(15),
                        Duration.ofMinutes(30),
                        2,
                        Duration.ofSeconds(30),
                        new CampaignProperties.Events(Duration.ofSeconds(30), 100, 100))));
    }

    @Test
    void bindsEveryProperty() {
        runner.withPropertyValues(
                        "huifang.campaign.node=b-2",
                        "huifang.campaign.calls-at-once=60",
                        "huifang.campaign.poll=2s",
                        "huifang.campaign.lease=5m",
                        "huifang.campaign.not-now-pause=20s",
                        "huifang.campaign.cool-down=1h",
                        "huifang.campaign.most-interruptions=3",
                        "huifang.campaign.database-pause=10s",
                        "huifang.campaign.events.retry-every=5s",
                        "huifang.campaign.events.most-retries=7",
                        "huifang.campaign.events.at-once=8")
                .run(context -> assertThat(context.getBean(CampaignProperties.class))
                        .isEqualTo(new CampaignProperties(
                                "b-2",
                                60,
                                Duration.ofSeconds(2),
                                Duration.ofMinutes(5),
                                Duration.ofSeconds(20),
                                Duration.ofHours(1),
                                3,
                                Duration.ofSeconds(10),
                                new CampaignProperties.Events(Duration.ofSeconds(5), 7, 8))));
    }

    @Test
    void stopsTheStartNamingWhatIsWrongAndWhatIsAllowed() {
        runner.withPropertyValues("huifang.campaign.calls-at-once=0")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("huifang.campaign")
                        .hasMessageContaining("callsAtOnce")
                        .hasMessageContaining("must be greater than or equal to 1"));
        runner.withPropertyValues("huifang.campaign.cool-down=5s")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("coolDown")
                        .hasMessageContaining("1 minute"));
        runner.withPropertyValues("huifang.campaign.node=a b")
                .run(context ->
                        assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("node"));
        runner.withPropertyValues("huifang.campaign.events.at-once=0")
                .run(context ->
                        assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("atOnce"));
    }
}
