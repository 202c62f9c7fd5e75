package io.huifang.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class MediaStartIntegrationTests {

    @TempDir
    Path folder;

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = "io.huifang.media",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = org.springframework.context.annotation.FilterType.ASSIGNABLE_TYPE,
                            classes = {
                                AudioSocketServer.class,
                                MediaHealthIndicator.class,
                                RecordingsHealthIndicator.class,
                                MediaMetrics.class
                            }))
    @ConfigurationPropertiesScan("io.huifang.media")
    static class MediaOnly {}

    private ConfigurableApplicationContext start(int port) {
        return new SpringApplicationBuilder(MediaOnly.class)
                .web(WebApplicationType.NONE)
                .run("--huifang.media.port=" + port, "--huifang.media.recordings=" + folder);
    }

    @Test
    void startsAndStopsWithTheApplication() {
        AudioSocketServer server;
        try (ConfigurableApplicationContext context = start(0)) {
            server = context.getBean(AudioSocketServer.class);
            assertThat(server.isRunning()).isTrue();
            assertThat(context.getBean(MediaServer.class).advertisedAddress()).startsWith("127.0.0.1:");
        }
        assertThat(server.isRunning()).isFalse();
    }

    @Test
    void stopsTheStartWithASentenceWhenThePortIsTaken(CapturedOutput output) throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Throwable thrown = org.assertj.core.api.Assertions.catchThrowable(() -> start(other.getLocalPort()));
            assertThat(thrown).hasRootCauseInstanceOf(java.net.BindException.class);
            assertThat(output.getAll())
                    .contains("APPLICATION FAILED TO START")
                    .contains("huifang.media.port " + other.getLocalPort() + " on 127.0.0.1 cannot be listened on")
                    .doesNotContain("\tat io.huifang");
        }
    }
}
