package io.huifang.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.call.scripts.ScriptReader;
import io.huifang.dialogue.Dialogue;
import io.huifang.dialogue.Move;
import io.huifang.dialogue.Setting;
import io.huifang.dialogue.Step;
import io.huifang.dialogue.script.Script;
import io.huifang.kernel.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays each conversation of {@code src/test/resources/golden} and compares it with the file, line by line. */
class GoldenDialogueTests {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final Path ACTUAL = Path.of("target/golden");
    private static final Pattern AFTER = Pattern.compile("\\(after (\\d+) min\\) (.*)");

    /** A Tuesday morning. */
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-24T10:00");

    static List<String> conversations() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void hasConversationsInBothLanguages() throws IOException {
        assertThat(conversations()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(conversations()).filteredOn(name -> name.contains("en-US")).hasSizeGreaterThan(25);
        assertThat(conversations()).filteredOn(name -> name.contains("zh-CN")).hasSizeGreaterThan(25);
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void goesAsWritten(String name) throws IOException {
        List<String> written = Files.readAllLines(FOLDER.resolve(name), StandardCharsets.UTF_8);
        List<String> played = play(written);
        Files.createDirectories(ACTUAL);
        Files.write(ACTUAL.resolve(name), played, StandardCharsets.UTF_8);
        assertThat(played).isEqualTo(written);
    }

    private static List<String> play(List<String> written) throws IOException {
        List<String> played = new ArrayList<>(written.stream()
                .takeWhile(line -> !line.startsWith("Bot:") && !line.startsWith("Customer:"))
                .toList());
        Language language = Language.of(head(played, "Language").orElseThrow());
        boolean people = head(played, "People").orElse("away").equals("there");
        Step step = Dialogue.begin(
                script(head(played, "Script").orElseThrow()), facts(played), new Setting(language, NOW, people));
        played.add("Bot:      " + Told.says(step.move().says()));
        Duration elapsed = Duration.ZERO;
        for (String line : written) {
            if (line.startsWith("Customer:") && !(step.move() instanceof Move.End)) {
                played.add(line);
                String words = line.substring("Customer:".length()).strip();
                Matcher after = AFTER.matcher(words);
                if (after.matches()) {
                    elapsed = Duration.ofMinutes(Long.parseLong(after.group(1)));
                    words = after.group(2);
                }
                step = step.dialogue().next(Typed.heard(words, language), elapsed);
                step.given().forEach(answer -> played.add("Stored:   " + Told.answer(answer)));
                step.effects().forEach(effect -> played.add("Effect:   " + Told.effect(effect)));
                if (!step.move().says().isEmpty()) {
                    played.add("Bot:      " + Told.says(step.move().says()));
                }
            }
        }
        switch (step.move()) {
            case Move.End end -> played.addAll(Told.decision(end.decision()));
            case Move.Transfer transfer -> played.addAll(Told.decision(transfer.decision()));
            case Move.Ask ignored -> played.add("Decided:  nothing, the conversation goes on");
            case Move.Wait ignored -> played.add("Decided:  nothing, the conversation goes on");
        }
        return played;
    }

    private static Map<String, String> facts(List<String> head) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String fact : head(head, "On file").orElseThrow().split(";")) {
            String[] parts = fact.split("=", 2);
            facts.put(parts[0].strip(), parts[1].strip());
        }
        return facts;
    }

    private static Optional<String> head(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }

    private static Script script(String id) throws IOException {
        Path file = Path.of("src/main/resources/scripts/" + id + ".yaml");
        return ScriptReader.read(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    }
}
