package io.huifang.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The room as Spring furnishes it. */
class PbxRoomIntegrationTests {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withUserConfiguration(Room.class)
            .withPropertyValues("huifang.pbx.port=1", "huifang.pbx.agi.port=0");

    @Configuration
    @ComponentScan(basePackageClasses = Pbx.class)
    @ConfigurationPropertiesScan(basePackageClasses = Pbx.class)
    static class Room {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    @Test
    void startsWithoutAPbxAndSaysSo() {
        service.run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(Pbx.class);
            assertThat(context.getBean(Pbx.class).connected()).isFalse();
            PbxHealthIndicator health = context.getBean("pbxHealthIndicator", PbxHealthIndicator.class);
            PbxFixture.await(
                    "the reason",
                    () -> String.valueOf(health.health().getDetails().get("error"))
                            .contains("127.0.0.1:1 can't be reached"));
        });
    }

    @Test
    void doesNotStartWhenItsPortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            service.withPropertyValues("huifang.pbx.agi.port=" + taken.getLocalPort())
                    .run(context -> assertThat(context.getStartupFailure())
                            .rootCause()
                            .isInstanceOf(java.net.BindException.class));
        }
    }
}
