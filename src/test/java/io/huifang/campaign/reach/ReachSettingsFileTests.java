package io.huifang.campaign.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.campaign.ContactPoint.Kind;
import io.huifang.campaign.rules.SettingsFileException;
import java.time.DayOfWeek;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachSettingsFileTests {

    @Test
    void readsWhatComesWithTheService() {
        ReachSettings settings = Settings.preset();

        assertThat(settings.halfLife()).isEqualTo(Duration.ofDays(60));
        assertThat(settings.industries()).containsKeys("manufacturing", "retail", "it");
        assertThat(settings.assumed(Kind.MOBILE, new HourOfWeek(DayOfWeek.MONDAY, 12)))
                .isEqualTo(0.4);
        assertThat(settings.assumed(Kind.MOBILE, new HourOfWeek(DayOfWeek.MONDAY, 3)))
                .isEqualTo(0.25);
        assertThat(settings.assumed(Kind.MOBILE, new HourOfWeek(DayOfWeek.MONDAY, 23)))
                .isEqualTo(0.4);
        assertThat(settings.assumed(Kind.LANDLINE, new HourOfWeek(DayOfWeek.SUNDAY, 10)))
                .isEqualTo(0.05);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {
                "half-life: 60d;half-life: soon;half-life: 'soon' is no delay",
                "\"8-9 25%\";\"9-8 25%\";'9-8 25%' is not right",
                "\"9-12 30%\";\"10-12 30%\";hours that follow on one another",
                "\"8-9 25%\";\"8-9 0%\";a share of 1 to 99",
                "id: retail;id: it;'it' is not right",
                "id: retail;id: other;not other",
                "sharpness: 40;sharpnes: 40;unknown field 'sharpnes'",
                "anywhere: 100;anywhere: 101;allowed: a whole number from 0 to 100"
            })
    void refusesWhatIsWrongAndSaysWhatIsAllowed(String right, String wrong, String message) {
        String text = Settings.presetText();
        assertThat(text).contains(right);

        assertThatThrownBy(() -> ReachSettingsFile.read(
                        "mine.yaml",
                        text.replaceFirst(
                                java.util.regex.Pattern.quote(right), java.util.regex.Matcher.quoteReplacement(wrong))))
                .isInstanceOf(SettingsFileException.class)
                .hasMessageStartingWith("mine.yaml:")
                .hasMessageContaining(message);
    }
}
