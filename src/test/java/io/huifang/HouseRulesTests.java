package io.huifang;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HouseRulesTests {

    private static final String HOUSE = "io.huifang";
    private static final String BROKEN_HOUSE = "io.huifang.brokenhouse";

    private static final JavaClasses HOUSE_CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(HOUSE);
    private static final JavaClasses BROKEN_CLASSES = new ClassFileImporter().importPackages(BROKEN_HOUSE);
    private static final JavaClasses NO_CLASSES = new ClassFileImporter().importPackages(HOUSE + ".nowhere");

    @ParameterizedTest
    @EnumSource
    void isKeptInTheHouse(HouseRule rule) {
        rule.in(HOUSE).check(HOUSE_CLASSES);
    }

    @ParameterizedTest
    @EnumSource
    void firesOnTheBrokenHouse(HouseRule rule) {
        assertThatThrownBy(() -> rule.in(BROKEN_HOUSE).check(BROKEN_CLASSES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(BROKEN_HOUSE + "." + rule.brokenSample());
    }

    @ParameterizedTest
    @EnumSource
    void failsWhenThereIsNothingToCheck(HouseRule rule) {
        assertThatThrownBy(() -> rule.in(HOUSE).check(NO_CLASSES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }
}
