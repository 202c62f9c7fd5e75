package io.huifang.console.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsPageTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/cases?state=OPEN&before=1", "/cases/1#answers"})
    void comesBackToAPageOfOurs(String here) {
        assertThat(SettingsPage.back(here)).isEqualTo("redirect:" + here);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://example.com", "//example.com", "/\\example.com", "/\t/example.com", "cases"})
    void leadsToNoOtherHost(String here) {
        assertThat(SettingsPage.back(here)).isEqualTo("redirect:/");
    }
}
