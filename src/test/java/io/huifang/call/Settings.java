package io.huifang.call;

import java.nio.file.Path;
import java.time.Duration;

/** Settings for tests: the defaults, but for what a test is about. */
final class Settings {

    private Settings() {}

    static CallSettings defaults() {
        return with(null, 60, Path.of("target/unreported"));
    }

    static CallSettings withScripts(Path scripts) {
        return with(scripts, 60, Path.of("target/unreported"));
    }

    /** People are there, at extension 600. */
    static CallSettings withPeople() {
        return with(
                null,
                60,
                Path.of("target/unreported"),
                new CallSettings.Transfer("staff", "600", Duration.ofSeconds(20)));
    }

    static CallSettings with(Path scripts, int atOnce, Path unreported) {
        return with(scripts, atOnce, unreported, null);
    }

    private static CallSettings with(Path scripts, int atOnce, Path unreported, CallSettings.Transfer transfer) {
        return new CallSettings(
                "Avalon Bank",
                "12345",
                scripts,
                atOnce,
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                Duration.ofMinutes(10),
                Duration.ofMillis(200),
                Duration.ofMillis(700),
                Duration.ofMillis(800),
                transfer,
                unreported);
    }
}
