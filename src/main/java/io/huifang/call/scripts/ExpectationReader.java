package io.huifang.call.scripts;

import io.huifang.dialogue.script.Expectation;
import io.huifang.dialogue.script.FactSpec;
import io.huifang.dialogue.understanding.AnswerType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads what an answer is compared with. */
final class ExpectationReader {

    private static final Set<AnswerType> NUMBERS = Set.of(AnswerType.AMOUNT, AnswerType.NUMBER);

    private final Known known;

    ExpectationReader(Known known) {
        this.known = known;
    }

    /** @param answer what the question's answer can be */
    List<Expectation> expectations(YamlField field, Answerable answer) {
        List<Expectation> expectations = new ArrayList<>();
        for (YamlField item : field.oneOrMore()) {
            expectation(item, answer).ifPresent(expectations::add);
        }
        return expectations;
    }

    private Optional<Expectation> expectation(YamlField field, Answerable answer) {
        if (field.isText()) {
            return Optional.of(new Expectation.OneOf(ConditionReader.values(field, Optional.of(answer))));
        }
        Fields fields = field.fields("one-of", "none-of", "fact", "at-most");
        List<String> kinds = List.of("one-of", "none-of", "fact").stream()
                .filter(kind -> fields.field(kind).isPresent())
                .toList();
        if (kinds.size() != 1) {
            field.wrong("expect has a value, or one of 'one-of', 'none-of', 'fact'");
            return Optional.empty();
        }
        YamlField what = fields.field(kinds.getFirst()).orElseThrow();
        Optional<YamlField> atMost = fields.field("at-most");
        return switch (kinds.getFirst()) {
            case "fact" -> atMost.isPresent() ? ratio(what, atMost.get(), answer) : fact(what, answer);
            case "one-of" -> {
                onlyWithFact(atMost);
                yield Optional.of(new Expectation.OneOf(ConditionReader.values(what, Optional.of(answer))));
            }
            default -> {
                onlyWithFact(atMost);
                yield Optional.of(new Expectation.NoneOf(ConditionReader.values(what, Optional.of(answer))));
            }
        };
    }

    private Optional<Expectation> fact(YamlField what, Answerable answer) {
        Optional<FactSpec> fact = known.fact(what);
        fact.filter(spec -> answer.type() != null && spec.type() != answer.type())
                .ifPresent(spec -> what.wrong("the fact '" + spec.name() + "' is of type "
                        + YamlField.written(spec.type()) + ", but the question asks for "
                        + YamlField.written(Objects.requireNonNull(answer.type()))));
        return fact.map(spec -> new Expectation.Fact(spec.name()));
    }

    private Optional<Expectation> ratio(YamlField what, YamlField atMost, Answerable answer) {
        Optional<FactSpec> fact = known.fact(what);
        Optional<Double> ratio = atMost.decimal(0.01, 100);
        if (fact.isPresent() && !NUMBERS.contains(fact.get().type())) {
            what.wrong("only an amount or a number can be divided; the fact '"
                    + fact.get().name() + "' is of type "
                    + YamlField.written(fact.get().type()));
        }
        if (answer.type() != null && !NUMBERS.contains(answer.type())) {
            atMost.wrong("only by an amount or a number can be divided; the question is of type "
                    + YamlField.written(answer.type()));
        }
        return fact.isPresent() && ratio.isPresent()
                ? Optional.of(new Expectation.AtMost(fact.get().name(), ratio.get()))
                : Optional.empty();
    }

    private static void onlyWithFact(Optional<YamlField> atMost) {
        atMost.ifPresent(field -> field.wrong("belongs to 'fact'"));
    }
}
