package io.huifang.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.huifang.HuifangApplication;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A wrong setting stops the start with a sentence that names the property, the value and what is allowed. */
@ExtendWith(OutputCaptureExtension.class)
class WrongSettingsIntegrationTests {

    @TempDir
    Path folder;

    @Test
    void refusesAValueThatIsOutOfRange(CapturedOutput output) {
        assertRefused(
                output,
                Map.of("huifang.call.ring-time", "1s", "huifang.pbx.port", "70000"),
                "huifang.call.ringTime",
                "PT1S",
                "must be longer than or equal to 5 seconds");
    }

    @Test
    void refusesAWrongScriptByFileLineAndField(CapturedOutput output) throws IOException {
        Path scripts = Files.createDirectories(folder.resolve("scripts"));
        Files.writeString(scripts.resolve("mine.yaml"), """
                id: mine
                version: 1
                title: {en-US: Mine, zh-CN: 我的}
                audience: employer
                facts:
                  name: {type: person, required: true, spoken: true}
                sections:
                  - id: opening
                    questions:
                      - id: ready
                        kind: gate
                        type: maybe
                        prompt: opening
                """);
        assertRefused(
                output,
                Map.of("huifang.call.scripts", scripts.toString()),
                scripts.resolve("mine.yaml") + ":12: ",
                "'maybe'",
                "yes-no");
    }

    @Test
    void refusesAScriptsFolderThatIsNone(CapturedOutput output) {
        assertRefused(
                output, Map.of("huifang.call.scripts", "/nowhere"), "huifang.call.scripts: '/nowhere' is no folder");
    }

    @Test
    void refusesAPromptsFolderThatIsNone(CapturedOutput output) {
        assertRefused(
                output,
                Map.of("huifang.speech.prompts", "/nowhere"),
                "huifang.speech.prompts: '/nowhere' is no folder; allowed is a folder that holds en-US, zh-CN or both");
    }

    @Test
    void refusesAPromptsFolderThatHoldsSomethingElse(CapturedOutput output) throws IOException {
        Path other = Files.createDirectories(folder.resolve("prompts/wav"));
        assertRefused(
                output,
                Map.of("huifang.speech.prompts", other.getParent().toString()),
                "huifang.speech.prompts: '" + other.getParent() + "' holds no language; allowed is a folder");
    }

    @Test
    void refusesCallingRulesThatAreMissingOrReachIntoTheNight(CapturedOutput output) throws IOException {
        assertRefused(
                output,
                Map.of("huifang.calling.rules", "file:/nowhere.yaml"),
                "huifang.calling.rules: ",
                "/nowhere.yaml",
                "allowed is the address of a YAML file");
        Path rules = folder.resolve("rules.yaml");
        Files.writeString(rules, """
                hours:
                  mobile: { days: every, windows: ["05:00-20:00"] }
                """);
        assertRefused(output, Map.of("huifang.calling.rules", rules.toUri().toString()), "rules.yaml", "05:00-20:00");
    }

    @Test
    void refusesACalendarThatIsNotKnown(CapturedOutput output) {
        assertRefused(output, Map.of("huifang.calling.calendar", "XX"), "XX", "huifang.calling");
    }

    @Test
    void refusesATakenPort(CapturedOutput output) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = String.valueOf(taken.getLocalPort());
            assertRefused(
                    output, Map.of("huifang.pbx.agi.port", port), "127.0.0.1:" + port, "set huifang.pbx.agi.port and");
            assertRefused(
                    output,
                    Map.of("huifang.media.port", port),
                    "huifang.media.port " + port + " on 127.0.0.1 cannot be listened on");
            assertRefused(output, Map.of("server.port", port), "HUIFANG_HTTP_PORT " + port + ", is taken");
        }
    }

    private void assertRefused(CapturedOutput output, Map<String, String> wrong, String... sentence) {
        int before = output.getAll().length();
        Map<String, String> settings = new HashMap<>(Map.of(
                "spring.main.banner-mode", "off",
                "spring.datasource.url", "jdbc:h2:mem:wrong",
                "server.port", "0",
                "huifang.media.port", "0",
                "huifang.media.recordings", folder.resolve("recordings").toString(),
                "huifang.speech.cache", folder.resolve("cache").toString(),
                "huifang.call.unreported", folder.resolve("unreported").toString(),
                "huifang.pbx.port", "1",
                "huifang.pbx.agi.port", "0"));
        settings.putAll(wrong);
        String[] arguments = settings.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);

        Throwable thrown = catchThrowable(
                () -> SpringApplication.run(HuifangApplication.class, arguments).close());

        assertThat(thrown).isNotNull();
        assertThat(output.getAll().substring(before))
                .contains("APPLICATION FAILED TO START")
                .contains(sentence)
                .doesNotContain("\tat io.huifang");
    }
}
