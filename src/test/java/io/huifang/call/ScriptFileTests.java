package io.huifang.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.call.scripts.ScriptException;
import io.huifang.dialogue.AnswerType;
import io.huifang.dialogue.Consequence;
import io.huifang.dialogue.Expectation;
import io.huifang.dialogue.Question;
import io.huifang.dialogue.Script;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptFileTests {

    private static final String GOOD = """
            id: income
            version: 3
            facts: [name, income]
            questions:
              - id: ready
                type: yes-no
                prompt: opening
                gate: true
              - id: income
                type: number
                prompt: income
                expect: {fact: income}
                tolerance: 0.05
                mismatch: fail
                patience: 8.5
            """;

    @Test
    void readsAScript() {
        Script script = ScriptFile.read("income.yaml", GOOD);
        assertThat(script.id()).isEqualTo("income");
        assertThat(script.version()).isEqualTo(3);
        assertThat(script.facts()).containsExactlyInAnyOrder("name", "income");
        assertThat(script.questions())
                .containsExactly(
                        new Question(
                                "ready",
                                AnswerType.YES_NO,
                                "opening",
                                new Expectation.Value("yes"),
                                0,
                                Consequence.REVIEW,
                                false,
                                true,
                                true,
                                Duration.ofSeconds(6)),
                        new Question(
                                "income",
                                AnswerType.NUMBER,
                                "income",
                                new Expectation.Fact("income"),
                                0.05,
                                Consequence.FAIL,
                                false,
                                false,
                                true,
                                Duration.ofMillis(8_500)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    tolerance: 0.05  | tolerence: 0.05     | income.yaml:13: questions[1]: unknown field 'tolerence' (did you mean 'tolerance'?); allowed are [barge-in, ends-on-mismatch, expect, gate, id, mismatch, patience, prompt, tolerance, type]
                    version: 3       | verzion: 3          | income.yaml:2: unknown field 'verzion' (did you mean 'version'?); allowed are [facts, id, questions, version]
                    version: 3       | version: three      | income.yaml:2: version: 'three' is not a whole number from 1 to 1000000
                    version: 3       | version: 0          | income.yaml:2: version: '0' is not a whole number from 1 to 1000000
                    type: number     | type: amount        | income.yaml:10: questions[1].type: 'amount' is not one of [yes-no, number, name, text]
                    mismatch: fail   | mismatch: fails     | income.yaml:14: questions[1].mismatch: 'fails' is not one of [fail, review, remind]
                    tolerance: 0.05  | tolerance: 5%       | income.yaml:13: questions[1].tolerance: '5%' is not a number from 0.0 to 1.0
                    tolerance: 0.05  | tolerance: 1.5      | income.yaml:13: questions[1].tolerance: '1.5' is not a number from 0.0 to 1.0
                    patience: 8.5    | patience: 0.5       | income.yaml:15: questions[1].patience: '0.5' is not a number from 1.0 to 30.0
                    patience: 8.5    | patience: [8]       | income.yaml:15: questions[1].patience: must be a single value
                    gate: true       | gate: maybe         | income.yaml:8: questions[0].gate: 'maybe' is neither true nor false
                    facts: [name, income] | facts: name    | income.yaml:3: facts: must be a list
                    {fact: income}   | {fact: salary}      | income.yaml:12: questions[1].expect.fact: 'salary' is not among the script's facts [name, income]
                    {fact: income}   | {fact: income, value: 3} | income.yaml:12: questions[1].expect: expect has either 'fact' or 'value'
                    {fact: income}   | income              | income.yaml:12: questions[1].expect: must have fields
                    {fact: income}   | {value: many}       | income.yaml:9: questions[1]: expects 'many', which is not a plain number such as 15000 or 2.5, with up to 12 digits and 6 decimals
                    - id: income     | - id: ready         | income.yaml:9: questions[1].id: question 'ready' stands there twice
                    mismatch: fail   | tolerance: 0.1      | income.yaml:14: questions[1]: the field 'tolerance' stands there twice
                    prompt: opening  | gate: true          | income.yaml:8: questions[0]: the field 'gate' stands there twice
                    type: yes-no     | type: number        | income.yaml:5: questions[0]: gate goes with a yes-no question that expects yes
                    """)
    void namesFileLineFieldAndWhatIsAllowed(String right, String wrong, String message) {
        assertThat(GOOD).contains(right);
        assertThatThrownBy(() -> ScriptFile.read("income.yaml", GOOD.replace(right, wrong)))
                .isInstanceOf(ScriptException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    id: income       | the field 'id' is missing
                    version: 3       | the field 'version' is missing
                    type: number     | questions[1]: the field 'type' is missing
                    prompt: opening  | questions[0]: the field 'prompt' is missing
                    """)
    void saysWhatIsMissing(String line, String message) {
        assertThatThrownBy(() -> ScriptFile.read("income.yaml", GOOD.replaceFirst(line, "")))
                .isInstanceOf(ScriptException.class)
                .hasMessageStartingWith("income.yaml:")
                .hasMessageEndingWith(message);
    }

    @Test
    void refusesANameThatIsNone() {
        assertThatThrownBy(() -> ScriptFile.read("x.yaml", GOOD.replaceFirst("id: income", "id: Income!")))
                .hasMessage(
                        "x.yaml:1: id: 'Income!' is no name; allowed are up to 64 of a-z, 0-9 and -, a letter first");
    }

    @Test
    void refusesWhatIsNoScript() {
        complains("", "x.yaml:1: is empty");
        complains("just text", "x.yaml:1: must have fields");
        complains("id: [", "x.yaml:1: is no YAML");
        complains("id: a\nversion: 1\nquestions: []\n", "x.yaml:1: a script needs at least one question");
        complains("id: a\u0007b", "x.yaml:1: is no YAML");
        complains("id: " + "a".repeat(250_000), "x.yaml:1: is no YAML");
        complains("id: a\n---\nid: b\n", "x.yaml:2: is no YAML");
    }

    private static void complains(String yaml, String message) {
        assertThatThrownBy(() -> ScriptFile.read("x.yaml", yaml))
                .isInstanceOf(ScriptException.class)
                .hasMessageStartingWith(message);
    }
}
