package io.huifang.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class CallSettingsTests {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(CallSettings.class)
    static class Holder {}

    private final ApplicationContextRunner context = new ApplicationContextRunner().withUserConfiguration(Holder.class);

    @Test
    void hasDefaults() {
        context.run(started -> assertThat(started.getBean(CallSettings.class))
                .isEqualTo(new CallSettings(
                        "the bank",
                        "the number on our website",
                        null,
                        60,
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(10),
                        Duration.ofMillis(200),
                        Duration.ofMillis(700),
                        Duration.ofMillis(800),
                        null,
                        Path.of("data/unreported"))));
    }

    @Test
    void bindsEveryProperty() {
        context.withPropertyValues(
                        "huifang.call.bank=Avalon Bank",
                        "huifang.call.callback=one two three",
                        "huifang.call.scripts=/srv/scripts",
                        "huifang.call.at-once=120",
                        "huifang.call.ring-time=45s",
                        "huifang.call.media-within=5s",
                        "huifang.call.longest=20m",
                        "huifang.call.min-speech=150ms",
                        "huifang.call.end-silence=1s",
                        "huifang.call.barge-in-after=500ms",
                        "huifang.call.transfer.context=from-internal",
                        "huifang.call.transfer.extension=600",
                        "huifang.call.transfer.ring-time=30s",
                        "huifang.call.unreported=/srv/unreported")
                .run(started -> assertThat(started.getBean(CallSettings.class))
                        .isEqualTo(new CallSettings(
                                "Avalon Bank",
                                "one two three",
                                Path.of("/srv/scripts"),
                                120,
                                Duration.ofSeconds(45),
                                Duration.ofSeconds(5),
                                Duration.ofMinutes(20),
                                Duration.ofMillis(150),
                                Duration.ofSeconds(1),
                                Duration.ofMillis(500),
                                new CallSettings.Transfer("from-internal", "600", Duration.ofSeconds(30)),
                                Path.of("/srv/unreported"))));
    }

    @ParameterizedTest
    @CsvSource({
        "bank, ' ', must not be blank",
        "callback, '', must not be blank",
        "at-once, 0, must be greater than or equal to 1",
        "at-once, 301, must be less than or equal to 300",
        "ring-time, 4s, 5 seconds",
        "ring-time, 121s, 120",
        "media-within, 500ms, 1 second",
        "media-within, 61s, 60",
        "longest, 29s, 30 seconds",
        "longest, 61m, 1 hour",
        "min-speech, 39ms, 40 milli",
        "min-speech, 2001ms, 2 seconds",
        "barge-in-after, 99ms, 100 milli",
        "barge-in-after, 6s, 5 seconds",
        "end-silence, 99ms, 100 milli",
        "end-silence, 6s, 5 seconds"
    })
    void stopsTheStartNamingPropertyAndWhatIsAllowed(String property, String value, String allowed) {
        context.withPropertyValues("huifang.call." + property + "=" + value)
                .run(started -> assertThat(started.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("huifang.call")
                        .hasMessageContaining(camel(property))
                        .hasMessageContaining(allowed));
    }

    private static String camel(String property) {
        return Pattern.compile("-(.)")
                .matcher(property)
                .replaceAll(dash -> dash.group(1).toUpperCase(Locale.ROOT));
    }
}
