package io.huifang.call.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.huifang.dialogue.script.Condition;
import io.huifang.dialogue.script.Consequence;
import io.huifang.dialogue.script.Expectation;
import io.huifang.dialogue.script.FactSpec;
import io.huifang.dialogue.script.Jump;
import io.huifang.dialogue.script.Question;
import io.huifang.dialogue.script.Rule;
import io.huifang.dialogue.script.Script;
import io.huifang.dialogue.script.Script.Audience;
import io.huifang.dialogue.understanding.AnswerType;
import io.huifang.dialogue.understanding.Tolerance;
import io.huifang.kernel.Language;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScriptReaderTests {

    private final FolderPrompts prompts = new FolderPrompts();

    private Script read(String yaml) {
        return ScriptReader.read("sample.yaml", yaml, prompts).script();
    }

    private List<Finding> findings(String yaml) {
        return catchThrowableOfType(ScriptException.class, () -> read(yaml)).findings();
    }

    @Test
    void readsAScript() {
        Script script = read(BrokenScript.GOOD);
        assertThat(script.id()).isEqualTo("sample");
        assertThat(script.version()).isEqualTo(3);
        assertThat(script.title()).isEqualTo(Map.of(Language.EN_US, "A sample"));
        assertThat(script.audience()).isEqualTo(Audience.BORROWER);
        assertThat(script.longest()).isEqualTo(Duration.ofMinutes(8));
        assertThat(script.facts())
                .containsEntry("name", new FactSpec("name", AnswerType.PERSON, true, true, false))
                .containsEntry("income", new FactSpec("income", AnswerType.AMOUNT, false, false, false));
        assertThat(script.sections()).extracting("id").containsExactly("opening", "money");
        assertThat(script.questions())
                .extracting(Question::id)
                .containsExactly("ready", "person", "applied", "income", "difficulty");
    }

    @Test
    void fillsInWhatIsLeftOut() {
        Question gate = read(BrokenScript.GOOD).questions().getFirst();
        assertThat(gate)
                .isEqualTo(new Question(
                        "ready",
                        Question.Kind.GATE,
                        AnswerType.YES_NO,
                        "opening",
                        new Condition.Always(),
                        List.of(new Expectation.OneOf(Set.of("yes"))),
                        new Tolerance.None(),
                        List.of(),
                        0,
                        false,
                        false,
                        Map.of(),
                        Map.of(),
                        false,
                        Duration.ofSeconds(6),
                        Duration.ofMillis(700),
                        2,
                        List.of()));
        Question income = read(BrokenScript.GOOD).questions().get(3);
        assertThat(income.rules()).containsExactly(new Rule(new Condition.Always(), Consequence.REVIEW));
        assertThat(income.weight()).isEqualTo(1);
        assertThat(income.bargeIn()).isTrue();
        assertThat(income.pause()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void readsAllThatAQuestionCanHave() {
        String yaml = BrokenScript.edit("then: end", """
                expect: [{none-of: ["no"]}, "yes"]
                        mismatch:
                          - {when: {all: [{fact: joined, is: "2019"}, {not: {question: income, judged: [noted, unsure]}}]}, is: fail}
                          - {is: remind}
                        weight: 0.5
                        read-back: true
                        hints: {en-US: [yes, no]}
                        barge-in: false
                        patience: 2.5 s
                        pause: 400 ms
                        attempts: 3
                        then:
                          - {when: {any: [{fact: joined}, {question: difficulty, is: "yes"}]}, go: end}
                """);
        Question question = read(yaml).questions().getLast();
        assertThat(question.expectations())
                .containsExactly(new Expectation.NoneOf(Set.of("no")), new Expectation.OneOf(Set.of("yes")));
        assertThat(question.rules().getFirst().when().toString())
                .contains("FactIs[fact=joined, values=[2019]]", "Not[");
        assertThat(question.rules().getLast()).isEqualTo(new Rule(new Condition.Always(), Consequence.REMIND));
        assertThat(question.hints()).isEqualTo(Map.of(Language.EN_US, List.of("yes", "no")));
        assertThat(question.patience()).isEqualTo(Duration.ofMillis(2500));
        assertThat(question.pause()).isEqualTo(Duration.ofMillis(400));
        assertThat(question.jumps())
                .containsExactly(new Jump(
                        new Condition.Any(List.of(
                                new Condition.Known("joined"), new Condition.Answered("difficulty", Set.of("yes")))),
                        "end"));
    }

    static List<BrokenScript> broken() {
        return BrokenScript.all();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void saysWhereAndWhat(BrokenScript broken) {
        assertThat(findings(broken.yaml())).anySatisfy(finding -> {
            assertThat(finding.toString()).contains(broken.complaint());
            assertThat(finding.line()).as(finding.toString()).isEqualTo(broken.line());
            assertThat(finding.toString()).startsWith("sample.yaml:" + broken.line() + ": ");
        });
    }

    @Test
    void saysOfAMistakeOnlyOnce() {
        assertThat(findings(BrokenScript.edit("tolerance: 5 %", "barge_in: true")))
                .hasSize(1);
        assertThat(findings(BrokenScript.edit("type: amount\n        prompt", "type: ammount\n        prompt")))
                .hasSize(1);
    }

    @Test
    void saysEverythingAtOnceByLine() {
        String yaml = BrokenScript.GOOD
                .replace("version: 3", "version: x")
                .replace("expect: \"yes\"", "expect: 7")
                .replace("tolerance: 5 %", "tolerance: much")
                .replace("then: end", "then: nowhere");
        assertThat(findings(yaml)).extracting(Finding::line).containsExactly(2, 25, 32, 36);
        assertThatThrownBy(() -> read(yaml))
                .hasMessageMatching("(?s)sample.yaml:2: version: .*\nsample.yaml:25: .*\n.*:32: .*\n.*:36: .*");
    }

    @Test
    void refusesAPlaceholderThatNobodyFills() {
        prompts.with(Language.EN_US, "monthly-income.again", "Is it {incom}, {bank}?");
        assertThat(findings(BrokenScript.GOOD))
                .singleElement()
                .satisfies(finding -> assertThat(finding.toString())
                        .startsWith("sample.yaml:29: ")
                        .contains("monthly-income.again.txt names {incom}; allowed are [bank, callback, name]"));
    }

    @Test
    void neverSpeaksAFactThatIsNotMarkedSpoken() {
        prompts.with(Language.EN_US, "monthly-income", "Is it {income}?");
        assertThat(findings(BrokenScript.GOOD))
                .singleElement()
                .satisfies(finding -> assertThat(finding.what()).contains("names {income}"));
    }

    @Test
    void missesPromptsOnlyInTheLanguagesThatHaveATitle() {
        prompts.without(Language.ZH_CN, "monthly-income");
        read(BrokenScript.GOOD);
        String both = BrokenScript.edit("{en-US: A sample}", "{en-US: A sample, zh-CN: 样例}");
        assertThat(findings(both))
                .singleElement()
                .satisfies(finding -> assertThat(finding.what()).contains("'monthly-income' is missing in zh-CN"));
    }

    @Test
    void missesAFixedPrompt() {
        prompts.without(Language.EN_US, "no-match");
        assertThat(findings(BrokenScript.GOOD))
                .singleElement()
                .satisfies(finding -> assertThat(finding.what()).contains("'no-match' is missing in en-US"));
    }

    @Test
    void letsNoEmployerHearOfALoanInAnyWording() {
        String yaml = BrokenScript.GOOD
                .replace("audience: borrower", "audience: employer")
                .replace("{en-US: A sample}", "{zh-CN: 样例}");
        prompts.with(Language.ZH_CN, "monthly-income.clarify", "房贷批下来没有？");
        assertThat(findings(yaml))
                .anySatisfy(finding -> assertThat(finding.what()).contains("monthly-income.clarify.txt", "says '贷'"));
    }

    @Test
    void readsWithoutPrompts() {
        String yaml = BrokenScript.edit("prompt: monthly-income", "prompt: not-written-yet");
        assertThat(ScriptReader.read("sample.yaml", yaml).questions().get(3).prompt())
                .isEqualTo("not-written-yet");
    }
}
