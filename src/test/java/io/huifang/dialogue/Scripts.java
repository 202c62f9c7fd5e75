package io.huifang.dialogue;

import io.huifang.dialogue.script.Condition;
import io.huifang.dialogue.script.Consequence;
import io.huifang.dialogue.script.Expectation;
import io.huifang.dialogue.script.FactSpec;
import io.huifang.dialogue.script.Jump;
import io.huifang.dialogue.script.Question;
import io.huifang.dialogue.script.Question.Kind;
import io.huifang.dialogue.script.Rule;
import io.huifang.dialogue.script.Script;
import io.huifang.dialogue.script.Script.Audience;
import io.huifang.dialogue.script.Section;
import io.huifang.dialogue.understanding.AnswerType;
import io.huifang.dialogue.understanding.Tolerance;
import io.huifang.kernel.Language;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Small scripts for tests of the engine. */
final class Scripts {

    static final Map<String, String> FACTS =
            Map.of("name", "John Miller", "id-digits", "0471", "amount", "200000", "day", "5", "instalment", "6000");

    static final Setting MORNING = new Setting(Language.EN_US, LocalDateTime.parse("2026-11-24T10:00"), false);

    private static final Expectation YES = new Expectation.OneOf(Set.of("yes"));

    private Scripts() {}

    /** Asks for amount, income and day of repayment, after gate, name and digits of the ID. */
    static Script ofBorrower() {
        return script(
                Audience.BORROWER,
                gate(),
                identity(),
                digits(),
                applied(),
                amount(false),
                fact("income", AnswerType.AMOUNT, new Expectation.AtMost("instalment", 0.5), Consequence.REVIEW),
                fact("day", AnswerType.DAY_OF_MONTH, new Expectation.Fact("day"), Consequence.REMIND));
    }

    /** Asks for an amount and reads it back. */
    static Script ofReadBack() {
        return script(Audience.BORROWER, gate(), identity(), digits(), amount(true));
    }

    /** Asks two yes-no questions of an employer. */
    static Script ofEmployer() {
        return script(
                Audience.EMPLOYER,
                gate(),
                fact("employed", AnswerType.YES_NO, YES, Consequence.FAIL),
                fact("still", AnswerType.YES_NO, YES, Consequence.REVIEW));
    }

    static Script script(Audience audience, Question... questions) {
        return new Script(
                "test",
                1,
                Map.of(Language.EN_US, "Test"),
                audience,
                Map.of("name", new FactSpec("name", AnswerType.PERSON, true, true, false)),
                List.of(new Section("all", new Condition.Always(), List.of(questions))),
                Duration.ofMinutes(8));
    }

    static Question gate() {
        return question("ready", Kind.GATE, AnswerType.YES_NO, YES, List.of(), 0, false, false, List.of());
    }

    static Question identity() {
        return question("person", Kind.IDENTITY, AnswerType.YES_NO, YES, List.of(), 1, false, false, List.of());
    }

    static Question digits() {
        Expectation fact = new Expectation.Fact("id-digits");
        return question("id-digits", Kind.IDENTITY, AnswerType.DIGITS, fact, List.of(), 1, false, true, List.of());
    }

    static Question applied() {
        List<Jump> jumps = List.of(new Jump(new Condition.Answered("applied", Set.of("no")), Jump.END));
        return question(
                "applied", Kind.FACT, AnswerType.YES_NO, YES, always(Consequence.FRAUD), 1, false, false, jumps);
    }

    static Question amount(boolean readBack) {
        Expectation fact = new Expectation.Fact("amount");
        return question(
                "amount", Kind.FACT, AnswerType.AMOUNT, fact, always(Consequence.FAIL), 1, readBack, false, List.of());
    }

    static Question fact(String id, AnswerType type, Expectation expectation, Consequence consequence) {
        return question(id, Kind.FACT, type, expectation, always(consequence), 1, false, false, List.of());
    }

    static List<Rule> always(Consequence consequence) {
        return List.of(new Rule(new Condition.Always(), consequence));
    }

    static Question question(
            String id,
            Kind kind,
            AnswerType type,
            Expectation expectation,
            List<Rule> rules,
            double weight,
            boolean readBack,
            boolean secret,
            List<Jump> jumps) {
        return new Question(
                id,
                kind,
                type,
                id,
                new Condition.Always(),
                List.of(expectation),
                new Tolerance.Ratio(0.01),
                rules,
                weight,
                readBack,
                secret,
                Map.of(),
                Map.of(),
                true,
                Duration.ofSeconds(6),
                Duration.ofMillis(700),
                2,
                jumps);
    }
}
