package io.huifang.console.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.call.Disposition;
import io.huifang.call.LiveCall;
import io.huifang.campaign.AttemptState;
import io.huifang.campaign.CampaignState;
import io.huifang.campaign.CaseState;
import io.huifang.dialogue.Judgement;
import io.huifang.dialogue.Verdict;
import io.huifang.followup.MessageState;
import io.huifang.followup.TaskState;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of all pages, in both languages, and the templates that use them. */
class ConsoleWordsTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z0-9_.-]+)[}(]");
    private static final Pattern COMPOSED = Pattern.compile("#\\{\\$\\{'([a-zA-Z0-9_.-]+)' ?\\+");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern INLINE =
            Pattern.compile("\\sstyle=|\\son[a-z]+=|<style|<script(?![^>]*src=)|hx-on|javascript:");
    private static final Pattern ELSEWHERE = Pattern.compile("(?:src|href|action)=\"(?:https?:)?//");

    static List<String> bundles() throws IOException {
        return Languages.bundles();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void haveTheSameKeysInBothLanguages(String bundle) throws IOException {
        assertThat(words(bundle, "zh_CN").keySet())
                .isEqualTo(words(bundle, "en").keySet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void haveTheSamePlacesToFillInBothLanguages(String bundle) throws IOException {
        Map<String, String> chinese = words(bundle, "zh_CN");

        words(bundle, "en")
                .forEach((key, english) -> assertThat(places(chinese.getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(places(english)));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void areNotEmptyAndHaveNoStraightApostrophe(String bundle) throws IOException {
        for (String language : List.of("en", "zh_CN")) {
            assertThat(words(bundle, language))
                    .allSatisfy(
                            (key, text) -> assertThat(text).as(key).isNotBlank().doesNotContain("'"));
        }
    }

    @Test
    void areAllDefinedThatATemplateUses() throws IOException {
        Set<String> known = known();
        Map<String, String> unknown = new TreeMap<>();
        for (Path template : templates()) {
            KEY.matcher(Files.readString(template))
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> !known.contains(key))
                    .forEach(key -> unknown.put(key, template.toString()));
            COMPOSED.matcher(Files.readString(template))
                    .results()
                    .map(found -> found.group(1))
                    .filter(start -> known.stream().noneMatch(key -> key.startsWith(start)))
                    .forEach(start -> unknown.put(start + "...", template.toString()));
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void standForEveryValueThatHasABadge() throws IOException {
        Badges badges = new Badges();

        assertThat(known())
                .containsAll(Stream.<Enum<?>[]>of(
                                Verdict.values(),
                                Disposition.values(),
                                Judgement.values(),
                                CaseState.values(),
                                CampaignState.values(),
                                AttemptState.values(),
                                TaskState.values(),
                                MessageState.values(),
                                LiveCall.Stage.values())
                        .flatMap(Arrays::stream)
                        .map(badges::words)
                        .toList());
    }

    @Test
    void standForEverySection() throws IOException {
        assertThat(known())
                .containsAll(Arrays.stream(Section.values()).map(Section::words).toList());
    }

    @Test
    void areInNoTemplateItself() throws IOException {
        for (Path template : templates()) {
            String text = Files.readString(template)
                    .replaceAll("(?s)<!--.*?-->", "")
                    .replaceAll("<[^>]*lang=\"[^>]*>[^<]*<", "<");
            assertThat(HAN.matcher(text).find()).as("Chinese in %s", template).isFalse();
        }
    }

    @Test
    void noTemplateHasAnythingInlineOrFromAnotherHost() throws IOException {
        for (Path template : templates()) {
            String text = Files.readString(template);
            assertThat(INLINE.matcher(text).find()).as("inline in %s", template).isFalse();
            assertThat(ELSEWHERE.matcher(text).find())
                    .as("another host in %s", template)
                    .isFalse();
        }
    }

    private static Set<String> known() throws IOException {
        Set<String> all = new TreeSet<>();
        for (String bundle : bundles()) {
            all.addAll(words(bundle, "en").keySet());
        }
        return all;
    }

    private static Set<String> places(String pattern) {
        return Pattern.compile("\\{(\\d+)")
                .matcher(pattern)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> words(String bundle, String language) throws IOException {
        Properties read = new Properties();
        Path file = MESSAGES.resolve(Path.of(bundle).getFileName() + "_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            read.load(reader);
        }
        Map<String, String> words = new TreeMap<>();
        read.forEach((key, text) -> words.put(key.toString(), text.toString()));
        words.values().forEach(MessageFormat::new);
        return words;
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            List<Path> all =
                    files.filter(file -> file.toString().endsWith(".html")).toList();
            assertThat(all).isNotEmpty();
            return all;
        }
    }
}
