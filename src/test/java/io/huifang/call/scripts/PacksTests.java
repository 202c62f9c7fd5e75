package io.huifang.call.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.dialogue.script.Condition;
import io.huifang.dialogue.script.Consequence;
import io.huifang.dialogue.script.Expectation;
import io.huifang.dialogue.script.Question;
import io.huifang.dialogue.script.Rule;
import io.huifang.dialogue.script.Script;
import io.huifang.dialogue.script.Script.Audience;
import io.huifang.dialogue.understanding.AnswerType;
import io.huifang.dialogue.understanding.Tolerance;
import io.huifang.kernel.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts in the jar say what the bank's rules say. */
class PacksTests {

    private static final Condition ALWAYS = new Condition.Always();

    static String yaml(String id) throws IOException {
        return Files.readString(Path.of("src/main/resources/scripts/" + id + ".yaml"));
    }

    private static Script pack(String id) throws IOException {
        return ScriptReader.read(id + ".yaml", yaml(id), new FolderPrompts()).script();
    }

    private static Question question(Script script, String id) {
        return script.questions().stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"employer", "use-of-funds", "mortgage"})
    void areCompleteInBothLanguages(String id) throws IOException {
        Script script = pack(id);
        assertThat(script.id()).isEqualTo(id);
        assertThat(script.title()).containsOnlyKeys(Language.values());
        assertThat(script.questions().getFirst().kind()).isEqualTo(Question.Kind.GATE);
        assertThat(script.questions().getFirst().bargeIn()).isFalse();
        assertThat(script.facts().values())
                .filteredOn(fact -> fact.spoken())
                .singleElement()
                .satisfies(fact -> assertThat(fact.type()).isEqualTo(AnswerType.PERSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"use-of-funds", "mortgage"})
    void askABorrowerForNameAndKeyedDigitsFirst(String id) throws IOException {
        Script script = pack(id);
        assertThat(script.audience()).isEqualTo(Audience.BORROWER);
        assertThat(script.questions())
                .extracting(Question::kind)
                .startsWith(Question.Kind.GATE, Question.Kind.IDENTITY, Question.Kind.IDENTITY);
        Question digits = question(script, "id-digits");
        assertThat(digits.secret()).isTrue();
        assertThat(script.facts().get("id-digits").secret()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "employer, company, FAIL",
        "employer, still, REVIEW",
        "employer, title, REVIEW",
        "employer, joined, FAIL",
        "employer, address, REVIEW",
        "use-of-funds, applied, FRAUD",
        "use-of-funds, amount, FAIL",
        "use-of-funds, purpose, FAIL",
        "use-of-funds, business, REVIEW",
        "use-of-funds, income, REVIEW",
        "use-of-funds, repayment-day, REMIND",
        "use-of-funds, difficulty, REVIEW",
        "mortgage, estate, REVIEW",
        "mortgage, price, FAIL",
        "mortgage, down-payment, REVIEW",
        "mortgage, own-funds, REVIEW",
        "mortgage, own-home, REVIEW",
        "mortgage, instalment, REVIEW",
        "mortgage, income, REVIEW",
        "mortgage, signed, FRAUD"
    })
    void sayWhatAContradictionMeans(String script, String question, Consequence consequence) throws IOException {
        assertThat(question(pack(script), question).rules()).containsExactly(new Rule(ALWAYS, consequence));
    }

    @Test
    void failAPersonWhomOnlyTheStaffOfficeDoesNotKnow() throws IOException {
        assertThat(question(pack("employer"), "employed").rules())
                .containsExactly(
                        new Rule(new Condition.Answered("department", Set.of("hr")), Consequence.FAIL),
                        new Rule(ALWAYS, Consequence.REVIEW));
    }

    @Test
    void allowForWhatPeopleDoNotRemember() throws IOException {
        assertThat(question(pack("employer"), "joined").tolerance()).isEqualTo(new Tolerance.Span(Period.ofMonths(6)));
        assertThat(question(pack("use-of-funds"), "amount").tolerance()).isEqualTo(new Tolerance.Ratio(0.01));
        assertThat(question(pack("mortgage"), "price").tolerance()).isEqualTo(new Tolerance.Ratio(0.01));
        assertThat(question(pack("mortgage"), "instalment").tolerance()).isEqualTo(new Tolerance.Ratio(0.05));
    }

    @Test
    void compareUseAndIncomeWithPolicy() throws IOException {
        Script script = pack("use-of-funds");
        assertThat(question(script, "purpose").expectations())
                .isEqualTo(List.of(
                        new Expectation.Fact("purpose"), new Expectation.NoneOf(Set.of("securities", "lending"))));
        assertThat(question(script, "income").expectations())
                .containsExactly(new Expectation.AtMost("instalment", 0.5));
    }

    @Test
    void speakNoValueFromTheFileButTheName() {
        FolderPrompts prompts = new FolderPrompts();
        for (Language language : Language.values()) {
            // what the bank's own people hear is no part of a script: it tells counts, and nobody's file
            assertThat(prompts.ids(language))
                    .allSatisfy(id -> assertThat(
                                    id.startsWith("staff-")
                                            ? List.of("settled", "waiting", "calling")
                                            : List.of("name", "bank", "callback", "time", "amount", "value"))
                            .as(id)
                            .containsAll(prompts.placeholders(language, id)));
        }
    }
}
