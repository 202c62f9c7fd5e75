package io.huifang.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

class MediaPropertiesTests {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(MediaProperties.class)
    static class Properties {}

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(Properties.class);

    /** The defaults, but for a free port and a folder of the test's own. */
    static MediaProperties anyPort(Path recordings) {
        return with(recordings, 300, Duration.ofSeconds(2), 64);
    }

    static MediaProperties with(Path recordings, int maxLegs, Duration uuidWithin, int maxUnidentified) {
        return new MediaProperties(
                "127.0.0.1",
                0,
                null,
                maxLegs,
                uuidWithin,
                maxUnidentified,
                16_000,
                Duration.ofMillis(60),
                Duration.ofSeconds(1),
                recordings,
                DataSize.ofMegabytes(1),
                2_048);
    }

    @Test
    void hasDefaults() {
        runner.run(context -> assertThat(context.getBean(MediaProperties.class))
                .isEqualTo(new MediaProperties(
                        "127.0.0.1",
                        9092,
                        null,
                        300,
                        Duration.ofSeconds(2),
                        64,
                        16_000,
                        Duration.ofMillis(200),
                        Duration.ofSeconds(5),
                        Path.of("data/recordings"),
                        DataSize.ofGigabytes(1),
                        2_048)));
    }

    @Test
    void bindsEveryProperty() {
        runner.withPropertyValues(
                        "huifang.media.bind=0.0.0.0",
                        "huifang.media.port=0",
                        "huifang.media.advertise=media.bank.example:9092",
                        "huifang.media.max-legs=10",
                        "huifang.media.uuid-within=500ms",
                        "huifang.media.max-unidentified=5",
                        "huifang.media.opening-rate=8000",
                        "huifang.media.jitter-grace=80ms",
                        "huifang.media.broken-after=3s",
                        "huifang.media.recordings=/somewhere",
                        "huifang.media.recordings-min-free=2GB",
                        "huifang.media.recording-queue=100")
                .run(context -> assertThat(context.getBean(MediaProperties.class))
                        .isEqualTo(new MediaProperties(
                                "0.0.0.0",
                                0,
                                "media.bank.example:9092",
                                10,
                                Duration.ofMillis(500),
                                5,
                                8_000,
                                Duration.ofMillis(80),
                                Duration.ofSeconds(3),
                                Path.of("/somewhere"),
                                DataSize.ofGigabytes(2),
                                100)));
    }

    @ParameterizedTest
    @CsvSource({
        "huifang.media.port=70000, port",
        "huifang.media.max-legs=0, maxLegs",
        "huifang.media.uuid-within=1ms, uuidWithin",
        "huifang.media.opening-rate=44100, opening-rate",
        "huifang.media.advertise=nonsense, advertise",
        "huifang.media.bind=0.0.0.0, advertise",
    })
    void stopsTheStartOnAWrongValueAndNamesIt(String property, String named) {
        runner.withPropertyValues(property)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining(named));
    }
}
