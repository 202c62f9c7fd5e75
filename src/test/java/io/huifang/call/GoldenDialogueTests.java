package io.huifang.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.dialogue.Answer;
import io.huifang.dialogue.Decision;
import io.huifang.dialogue.Dialogue;
import io.huifang.dialogue.Heard;
import io.huifang.dialogue.Move;
import io.huifang.dialogue.Question;
import io.huifang.dialogue.Reason;
import io.huifang.dialogue.Script;
import io.huifang.dialogue.Step;
import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.Language;
import io.huifang.kernel.Transcript;
import io.huifang.kernel.Word;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays each conversation of {@code src/test/resources/golden} and compares it with the file, line by line. */
class GoldenDialogueTests {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final Path ACTUAL = Path.of("target/golden");
    private static final double UNCLEAR = 0.4;
    private static final double CLEAR = 0.95;

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
        assertThat(conversations()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(conversations()).filteredOn(name -> name.contains("en-US")).hasSizeGreaterThan(5);
        assertThat(conversations()).filteredOn(name -> name.contains("zh-CN")).hasSizeGreaterThan(5);
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
        Script script = script(head(played, "Script"));
        Language language = Language.of(head(played, "Language"));
        Map<String, String> facts = new LinkedHashMap<>();
        for (String fact : head(played, "On file").split(";")) {
            String[] parts = fact.split("=", 2);
            facts.put(parts[0].strip(), parts[1].strip());
        }
        Step step = Dialogue.begin(script, facts);
        says(played, step.move());
        for (String line : written) {
            if (line.startsWith("Customer:") && step.move() instanceof Move.Ask) {
                played.add(line);
                step = step.dialogue()
                        .next(heard(line.substring("Customer:".length()).strip(), language));
                stored(played, step.given());
                says(played, step.move());
            }
        }
        if (step.move() instanceof Move.End(List<String> ignored, Decision decision)) {
            played.add("Decided:  " + decision.verdict());
            for (Reason reason : decision.reasons()) {
                played.add("Reason:   " + reason.why());
            }
        } else {
            played.add("Decided:  nothing, the conversation goes on");
        }
        return played;
    }

    private static void says(List<String> played, Move move) {
        List<String> prompts = switch (move) {
            case Move.Ask(Question ignored, List<String> ids) -> ids;
            case Move.End(List<String> ids, Decision ignored) -> ids;
        };
        if (!prompts.isEmpty()) {
            played.add("Bot:      " + String.join(" + ", prompts));
        }
    }

    private static void stored(List<String> played, Answer answer) {
        if (answer == null) {
            return;
        }
        String judgement = switch (answer.judgement()) {
            case MATCH -> "agrees";
            case MISMATCH -> "contradicts";
            case UNSURE -> "unsure";
            case NOTED -> "noted";
            case NOT_ANSWERED -> "not answered";
        };
        played.add("Stored:   " + answer.question() + " = " + (answer.value() == null ? "-" : answer.value()) + " ("
                + judgement + ")");
    }

    private static Heard heard(String text, Language language) {
        if (text.startsWith("(keys ")) {
            return new Heard.Keys(
                    text.substring(6, text.length() - 1), new AudioSpan(Duration.ofSeconds(1), Duration.ofSeconds(2)));
        }
        return switch (text) {
            case "(silence)" -> new Heard.Silence();
            case "(hangs up)" -> new Heard.HangUp();
            case "(recogniser fails)" -> new Heard.Unheard();
            default ->
                text.startsWith("(unclear) ")
                        ? new Heard.Speech(transcript(text.substring(10), UNCLEAR, language))
                        : new Heard.Speech(transcript(text, CLEAR, language));
        };
    }

    private static Transcript transcript(String text, double confidence, Language language) {
        List<Word> words = new ArrayList<>();
        for (String word : text.split(" ")) {
            Duration from = Duration.ofMillis(1_000 + 300L * words.size());
            words.add(new Word(word, new AudioSpan(from, from.plusMillis(300)), confidence));
        }
        return new Transcript(language == Language.ZH_CN ? text.replace(" ", "") : text, words);
    }

    private static String head(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the line '" + name + ":' is missing"));
    }

    private static Script script(String id) throws IOException {
        Path file = Path.of("src/main/resources/scripts-part1/" + id + ".yaml");
        return ScriptFile.read(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    }
}
