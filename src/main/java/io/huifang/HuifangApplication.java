package io.huifang;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Modulithic(systemName = "Huifang", sharedModules = "kernel")
public class HuifangApplication {

    public static void main(String[] args) {
        SpringApplication.run(HuifangApplication.class, args);
    }

    /** The only clock of the service; tests replace it. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
