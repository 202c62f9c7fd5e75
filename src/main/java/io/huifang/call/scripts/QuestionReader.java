package io.huifang.call.scripts;

import io.huifang.dialogue.script.Condition;
import io.huifang.dialogue.script.Consequence;
import io.huifang.dialogue.script.Expectation;
import io.huifang.dialogue.script.FactSpec;
import io.huifang.dialogue.script.Jump;
import io.huifang.dialogue.script.Question;
import io.huifang.dialogue.script.Question.Kind;
import io.huifang.dialogue.script.Rule;
import io.huifang.dialogue.understanding.AnswerType;
import io.huifang.dialogue.understanding.Tolerance;
import io.huifang.kernel.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one question. */
final class QuestionReader {

    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final Duration PAUSE = Duration.ofMillis(700);
    /** People stop for breath within an amount, a date or an address. */
    private static final Duration LONG_PAUSE = Duration.ofSeconds(1);

    private static final Set<String> YES_AND_NO = Set.of("yes", "no");

    private final Known known;
    private final ConditionReader conditions;
    private final ExpectationReader expectations;
    private final PhrasesReader phrases;

    QuestionReader(Known known) {
        this.known = known;
        this.conditions = new ConditionReader(known);
        this.expectations = new ExpectationReader(known);
        this.phrases = new PhrasesReader(known.languages());
    }

    /** Empty, with a finding, when it has no id. A question with other faults is given, so that others may name it. */
    Optional<Question> read(YamlField field) {
        Fields fields = field.fields(
                "id",
                "kind",
                "type",
                "prompt",
                "when",
                "expect",
                "tolerance",
                "mismatch",
                "weight",
                "read-back",
                "secret",
                "categories",
                "hints",
                "barge-in",
                "patience",
                "pause",
                "attempts",
                "then");
        Optional<String> id = fields.required("id").flatMap(YamlField::name);
        Kind kind = fields.read("kind", word -> word.word(Kind.class), Kind.FACT);
        Optional<AnswerType> type = fields.required("type").flatMap(word -> word.word(AnswerType.class));
        String prompt = fields.required("prompt").flatMap(YamlField::name).orElse("");
        Condition when = conditions.when(fields);
        Map<String, Map<Language, List<String>>> categories =
                fields.read("categories", list -> Optional.of(phrases.categories(list)), Map.of());
        checkCategories(fields, type, categories);

        boolean compares = fields.field("expect").isPresent() || asksWhether(kind, type);
        Answerable answer = new Answerable(type.orElse(null), categories.keySet(), compares);
        id.ifPresent(name -> known.read(name, answer));
        List<Expectation> expected = expected(fields, kind, answer);
        boolean secret = fields.flag("secret", false);
        boolean readBack = fields.flag("read-back", false);
        checkSecret(fields, secret, readBack, expected);
        Question question = new Question(
                id.orElse("?"),
                kind,
                type.orElse(AnswerType.TEXT),
                prompt,
                when,
                expected,
                tolerance(fields, type, expected),
                rules(fields, compares, kind),
                fields.read("weight", weight -> weight.decimal(0, 1), kind == Kind.GATE ? 0.0 : 1.0),
                readBack,
                secret,
                categories,
                fields.read("hints", hints -> Optional.of(phrases.hints(hints)), Map.<Language, List<String>>of()),
                fields.flag("barge-in", kind != Kind.GATE),
                fields.read(
                        "patience", p -> Measure.duration(p, Duration.ofSeconds(1), Duration.ofSeconds(30)), PATIENCE),
                fields.read(
                        "pause", p -> Measure.duration(p, Duration.ofMillis(300), Duration.ofSeconds(3)), pause(type)),
                fields.read("attempts", attempts -> attempts.integer(1, 5), 2),
                jumps(fields));
        return id.map(_ -> question);
    }

    private static boolean asksWhether(Kind kind, Optional<AnswerType> type) {
        return kind != Kind.FACT && type.equals(Optional.of(AnswerType.YES_NO));
    }

    private List<Expectation> expected(Fields fields, Kind kind, Answerable answer) {
        return fields.field("expect")
                .map(expect -> expectations.expectations(expect, answer))
                .orElse(
                        asksWhether(kind, Optional.ofNullable(answer.type()))
                                ? List.of(new Expectation.OneOf(Set.of("yes")))
                                : List.of());
    }

    private static void checkCategories(Fields fields, Optional<AnswerType> type, Map<String, ?> categories) {
        boolean wanted = type.equals(Optional.of(AnswerType.CATEGORY));
        if (wanted && fields.field("categories").isEmpty()) {
            fields.owner().wrong("a question of type category needs the field 'categories'");
        }
        if (wanted || type.isEmpty() || categories.isEmpty()) {
            return;
        }
        if (!type.equals(Optional.of(AnswerType.YES_NO))) {
            fields.field("categories")
                    .ifPresent(field -> field.wrong("belongs to questions of type category or yes-no"));
        } else if (!categories.keySet().equals(YES_AND_NO)) {
            fields.field("categories")
                    .ifPresent(field -> field.wrong("of a question of type yes-no are exactly 'yes' and 'no'"));
        }
    }

    private void checkSecret(Fields fields, boolean secret, boolean readBack, List<Expectation> expected) {
        if (secret && readBack) {
            fields.field("read-back").ifPresent(field -> field.wrong("what is secret is not read back"));
        }
        for (Expectation expectation : expected) {
            if (!secret && expectation instanceof Expectation.Fact(String name) && isSecret(name)) {
                fields.field("expect")
                        .ifPresent(field ->
                                field.wrong("the fact '" + name + "' is secret, so the question needs 'secret: true'"));
            }
        }
    }

    private boolean isSecret(String fact) {
        FactSpec spec = known.facts().get(fact);
        return spec != null && spec.secret();
    }

    private static Tolerance tolerance(Fields fields, Optional<AnswerType> type, List<Expectation> expected) {
        Optional<YamlField> field = fields.field("tolerance");
        Optional<Tolerance> tolerance = field.flatMap(Measure::tolerance);
        if (tolerance.isPresent() && type.isPresent()) {
            boolean fits = switch (tolerance.get()) {
                case Tolerance.None _ -> true;
                case Tolerance.Ratio _ -> type.get() == AnswerType.AMOUNT || type.get() == AnswerType.NUMBER;
                case Tolerance.Span _ -> type.get() == AnswerType.DATE || type.get() == AnswerType.DURATION;
            };
            if (!fits) {
                field.get()
                        .wrong("does not fit the type " + YamlField.written(type.get())
                                + "; a percentage is for amount and number, a time for date and duration");
            }
        }
        if (field.isPresent() && expected.stream().noneMatch(e -> e instanceof Expectation.Fact)) {
            field.get().wrong("there is no fact in 'expect' from which the answer could be that far");
        }
        return tolerance.orElse(new Tolerance.None());
    }

    private List<Rule> rules(Fields fields, boolean compares, Kind kind) {
        Optional<YamlField> field = fields.field("mismatch");
        if (field.isEmpty()) {
            return compares && kind != Kind.GATE
                    ? List.of(new Rule(new Condition.Always(), Consequence.REVIEW))
                    : List.of();
        }
        if (!compares) {
            field.get().wrong("nothing is expected, so no answer can contradict it");
        }
        if (field.get().isText()) {
            return field.get().word(Consequence.class).stream()
                    .map(consequence -> new Rule(new Condition.Always(), consequence))
                    .toList();
        }
        List<Rule> rules = new ArrayList<>();
        for (YamlField item : field.get().items()) {
            Fields rule = item.fields("when", "is");
            Condition when = conditions.when(rule);
            checkOrder(item, rules.stream().map(Rule::when).toList());
            rule.required("is")
                    .flatMap(is -> is.word(Consequence.class))
                    .ifPresent(consequence -> rules.add(new Rule(when, consequence)));
        }
        if (!rules.isEmpty() && !(rules.getLast().when() instanceof Condition.Always)) {
            field.get().wrong("the last rule needs to be without 'when', for all other answers");
        }
        if (field.get().isList() && field.get().items().isEmpty()) {
            field.get().wrong("must not be empty");
        }
        return rules;
    }

    private List<Jump> jumps(Fields fields) {
        Optional<YamlField> field = fields.field("then");
        if (field.isEmpty()) {
            return List.of();
        }
        if (field.get().isText()) {
            return place(field.get()).stream()
                    .map(to -> new Jump(new Condition.Always(), to))
                    .toList();
        }
        List<Jump> jumps = new ArrayList<>();
        for (YamlField item : field.get().items()) {
            Fields jump = item.fields("when", "go");
            Condition when = conditions.when(jump);
            checkOrder(item, jumps.stream().map(Jump::when).toList());
            jump.required("go").flatMap(this::place).ifPresent(to -> jumps.add(new Jump(when, to)));
        }
        return jumps;
    }

    private Optional<String> place(YamlField field) {
        Optional<String> to = field.name();
        if (to.isPresent() && !to.get().equals(Jump.END) && !known.places().contains(to.get())) {
            field.wrong("there is no question and no section '" + to.get() + "'"
                    + YamlField.didYouMean(to.get(), known.places()) + "; '" + Jump.END + "' ends the conversation");
            return Optional.empty();
        }
        return to;
    }

    private static void checkOrder(YamlField item, List<Condition> before) {
        if (!before.isEmpty() && before.getLast() instanceof Condition.Always) {
            item.wrong("never counts, since the one before it has no 'when'");
        }
    }

    private static Duration pause(Optional<AnswerType> type) {
        return type.map(t -> switch (t) {
                    case YES_NO, CATEGORY, PERSON, JOB_TITLE, DAY_OF_MONTH -> PAUSE;
                    case AMOUNT, NUMBER, DIGITS, DATE, MOMENT, DURATION, COMPANY, ADDRESS, TEXT -> LONG_PAUSE;
                })
                .orElse(PAUSE);
    }
}
