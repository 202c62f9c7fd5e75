package io.huifang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private static final ApplicationModules HOUSE = ApplicationModules.of(HuifangApplication.class);

    @Test
    void keepsTheWallsBetweenTheRooms() {
        HOUSE.verify();
    }

    @Test
    void hasTheTwelveRooms() {
        assertThat(HOUSE.stream().map(room -> room.getIdentifier().toString()))
                .containsExactlyInAnyOrder(
                        "kernel",
                        "access",
                        "pbx",
                        "media",
                        "speech",
                        "dialogue",
                        "call",
                        "campaign",
                        "followup",
                        "backoffice",
                        "console",
                        "ops");
    }

    @Test
    void findsEveryHoleInTheWallsOfTheBrokenHouse() {
        ApplicationModules broken =
                ApplicationModules.of("io.huifang.brokenhouse", new ImportOption.OnlyIncludeTests());

        assertThatThrownBy(broken::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("Cycle detected")
                .hasMessageContaining("depends on non-exposed type io.huifang.brokenhouse.cellar.shelf.Bottle")
                .hasMessageContaining("Module 'cellar' depends on module 'kitchen'");
    }

    @Test
    void drawsTheRooms() {
        new Documenter(HOUSE).writeDocumentation();
    }
}
