package io.huifang.dialogue.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.dialogue.script.Script.Audience;
import io.huifang.dialogue.understanding.AnswerType;
import io.huifang.dialogue.understanding.Tolerance;
import io.huifang.kernel.Language;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactCheckTests {

    private static final Map<String, String> GOOD = Map.of("name", "Li Lei", "joined", "2019-03", "purpose", "car");

    private final Script script = script();

    @Test
    void hasNothingToSayOfGoodFacts() {
        assertThat(FactCheck.complaints(script, GOOD)).isEmpty();
        assertThat(FactCheck.complaints(script, Map.of("name", "Li Lei"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name    |            | facts.name is missing; the script 'sample' needs it",
                "joined  | last year  | facts.joined is not in the form that is needed: a date such as 2019-03-05, 2019-03 or 2019",
                "joined  | 2019-13    | facts.joined is not in the form that is needed",
                "amount  | 3,200,000  | facts.amount is not in the form that is needed: an amount without unit or separators",
                "amount  | 1e6        | facts.amount is not in the form that is needed",
                "purpose | gambling   | facts.purpose is none of [car, education]",
                "purpose | Car        | facts.purpose is none of [car, education]",
                "nmae    | Han Meimei | facts.nmae is unknown to the script 'sample' (did you mean 'name'?); it has [amount, joined, name, purpose]"
            })
    void namesTheFactAndNeverItsValue(String name, String value, String complaint) {
        Map<String, String> facts = new HashMap<>(GOOD);
        facts.put(name, value == null ? " " : value);
        assertThat(FactCheck.complaints(script, facts)).singleElement().satisfies(said -> {
            assertThat(said).startsWith(complaint);
            if (value != null) {
                assertThat(said).doesNotContain(value);
            }
        });
    }

    @Test
    void refusesAnEndlessValue() {
        Map<String, String> facts = new HashMap<>(GOOD);
        facts.put("name", "x".repeat(201));
        assertThat(FactCheck.complaints(script, facts)).containsExactly("facts.name is longer than 200 characters");
    }

    @Test
    void saysEverythingAtOnce() {
        assertThat(FactCheck.complaints(script, Map.of("joined", "?", "amount", "?")))
                .hasSize(3);
    }

    private static Script script() {
        Map<String, Map<Language, List<String>>> categories = Map.of(
                "car", Map.of(Language.EN_US, List.of("a car")),
                "education", Map.of(Language.EN_US, List.of("school")));
        Question purpose = new Question(
                "purpose",
                Question.Kind.FACT,
                AnswerType.CATEGORY,
                "loan-purpose",
                new Condition.Always(),
                List.of(new Expectation.Fact("purpose")),
                new Tolerance.None(),
                List.of(),
                1,
                false,
                false,
                categories,
                Map.of(),
                true,
                Duration.ofSeconds(6),
                Duration.ofMillis(700),
                2,
                List.of());
        return new Script(
                "sample",
                1,
                Map.of(Language.EN_US, "A sample"),
                Audience.BORROWER,
                Map.of(
                        "name", new FactSpec("name", AnswerType.PERSON, true, true, false),
                        "joined", new FactSpec("joined", AnswerType.DATE, false, false, false),
                        "amount", new FactSpec("amount", AnswerType.AMOUNT, false, false, false),
                        "purpose", new FactSpec("purpose", AnswerType.CATEGORY, false, false, false)),
                List.of(new Section("all", new Condition.Always(), List.of(purpose))),
                Duration.ofMinutes(8));
    }
}
