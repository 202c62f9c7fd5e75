package io.huifang.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.dialogue.Setting;
import io.huifang.kernel.Language;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RehearsalTests {

    @Test
    void playsAWholeScriptByTypedText() throws IOException {
        String seen = play("use-of-funds", Language.ZH_CN, """
                方便
                是的
                #0471
                是我自己申请的
                二十万
                对
                装修
                装修公司
                正常
                两万
                五号
                没有
                """);

        assertThat(seen)
                .contains(
                        "Bot: 请问您是李雷本人吗？",
                        "understood: amount = 200000 (agrees)",
                        "Bot: 您说的是二十万，对吗？",
                        "Decided:  VERIFIED")
                .doesNotContain("{", "understood: id-digits = 0471");
    }

    @Test
    void takesEmptyLinesForSilence() throws IOException {
        assertThat(play("employer", Language.EN_US, "\n\n"))
                .contains("Bot: Sorry, I did not hear you.", "Decided:  INCOMPLETE");
    }

    @ParameterizedTest
    @CsvSource({"employer", "use-of-funds", "mortgage"})
    void hangsUpWhenNothingMoreIsTyped(String script) throws IOException {
        for (Language language : Language.values()) {
            assertThat(play(script, language, "")).contains("Decided:  INCOMPLETE");
        }
    }

    private static String play(String script, Language language, String typed) throws IOException {
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        Path facts = Path.of("src/test/resources/rehearsal", script + "." + language.tag() + ".properties");
        new Rehearsal(
                        new BufferedReader(new StringReader(typed)),
                        new PrintStream(seen, true, StandardCharsets.UTF_8),
                        language,
                        Rehearsal.facts(facts))
                .play(
                        Rehearsal.script(script),
                        new Setting(language, LocalDateTime.parse("2026-11-24T10:00"), true),
                        InstantSource.fixed(Instant.EPOCH));
        return seen.toString(StandardCharsets.UTF_8);
    }
}
