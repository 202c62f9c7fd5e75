package io.huifang.call.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class LiveSettingsTests {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(LiveSettings.class)
    static class Properties {}

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(Properties.class);

    @Test
    void hasDefaults() {
        runner.run(context -> {
            LiveSettings settings = context.getBean(LiveSettings.class);
            assertThat(settings.watchers()).isEqualTo(50);
            assertThat(settings.newsWaiting()).isEqualTo(256);
            assertThat(settings.listeners()).isEqualTo(16);
            assertThat("601").matches(settings.extensions());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"110", "119", "911", "013800138000", "60", "601@outside", "601&602", ""})
    void takesNeitherEmergencyNumbersNorOutsideLinesForTelephonesByDefault(String extension) {
        runner.run(context -> assertThat(extension)
                .doesNotMatch(context.getBean(LiveSettings.class).extensions()));
    }

    @Test
    void bindsAll() {
        runner.withPropertyValues(
                        "huifang.live.watchers=7",
                        "huifang.live.news-waiting=100",
                        "huifang.live.listeners=3",
                        "huifang.live.extensions=9[0-9]")
                .run(context -> {
                    LiveSettings settings = context.getBean(LiveSettings.class);
                    assertThat(settings.watchers()).isEqualTo(7);
                    assertThat(settings.newsWaiting()).isEqualTo(100);
                    assertThat(settings.listeners()).isEqualTo(3);
                    assertThat("95").matches(settings.extensions());
                });
    }

    @ParameterizedTest
    @CsvSource({"watchers,0", "watchers,501", "news-waiting,15", "listeners,0", "extensions,[", "listeners,many"})
    void refusesWhatIsWrong(String name, String value) {
        runner.withPropertyValues("huifang.live." + name + "=" + value)
                .run(context -> assertThat(context).hasFailed());
    }
}
