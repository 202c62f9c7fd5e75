package io.huifang.call.scripts;

import io.huifang.dialogue.Judgement;
import io.huifang.dialogue.script.Condition;
import io.huifang.dialogue.script.FactSpec;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads conditions, and checks that what they ask about is known by then and can be so. */
final class ConditionReader {

    private static final List<String> KINDS = List.of("question", "fact", "all", "any", "not");

    private final Known known;

    ConditionReader(Known known) {
        this.known = known;
    }

    /** The field {@code when}; always, where there is none. */
    Condition when(Fields fields) {
        return fields.read("when", this::condition, new Condition.Always());
    }

    private Optional<Condition> condition(YamlField field) {
        Fields fields = field.fields("question", "is", "judged", "fact", "all", "any", "not");
        List<String> kinds =
                KINDS.stream().filter(kind -> fields.field(kind).isPresent()).toList();
        if (kinds.size() != 1) {
            field.wrong("a condition has exactly one of " + KINDS);
            return Optional.empty();
        }
        YamlField what = fields.field(kinds.getFirst()).orElseThrow();
        return switch (kinds.getFirst()) {
            case "question" -> question(what, fields);
            case "fact" -> fact(what, fields);
            case "all" -> Optional.of(new Condition.All(alone(fields, all(what))));
            case "any" -> Optional.of(new Condition.Any(alone(fields, all(what))));
            default -> condition(what).map(condition -> new Condition.Not(alone(fields, condition)));
        };
    }

    private Optional<Condition> question(YamlField what, Fields fields) {
        Optional<YamlField> is = fields.field("is");
        Optional<YamlField> judged = fields.field("judged");
        if (is.isPresent() == judged.isPresent()) {
            fields.owner().wrong("a condition on a question has either 'is' or 'judged'");
        }
        Optional<String> id = what.name();
        Optional<Answerable> asked = id.flatMap(name -> known.asked(what, name));
        Set<String> values = new LinkedHashSet<>();
        is.ifPresent(list -> values.addAll(values(list, asked)));
        Set<Judgement> judgements = new LinkedHashSet<>();
        judged.stream()
                .flatMap(list -> list.oneOrMore().stream())
                .forEach(item -> item.word(Judgement.class).ifPresent(judgement -> {
                    asked.flatMap(a -> a.never(judgement)).ifPresent(item::wrong);
                    judgements.add(judgement);
                }));
        return id.map(
                name -> is.isPresent() ? new Condition.Answered(name, values) : new Condition.Judged(name, judgements));
    }

    private Optional<Condition> fact(YamlField what, Fields fields) {
        fields.field("judged").ifPresent(judged -> judged.wrong("a fact is not judged; it has 'is', or nothing"));
        Optional<FactSpec> fact = known.fact(what);
        Optional<Answerable> possible = fact.map(spec -> new Answerable(spec.type(), Set.of(), false));
        Function<FactSpec, Condition> condition = fields.field("is")
                .<Function<FactSpec, Condition>>map(list -> {
                    Set<String> values = values(list, possible);
                    return spec -> new Condition.FactIs(spec.name(), values);
                })
                .orElse(spec -> new Condition.Known(spec.name()));
        return fact.map(condition);
    }

    /** The values of {@code is}, each of which must be possible. */
    static Set<String> values(YamlField list, Optional<Answerable> of) {
        Set<String> values = new LinkedHashSet<>();
        for (YamlField item : list.oneOrMore()) {
            item.text().ifPresent(value -> {
                of.flatMap(answerable -> answerable.never(value)).ifPresent(item::wrong);
                if (!values.add(value)) {
                    item.wrong("'" + value + "' stands there twice");
                }
            });
        }
        return values;
    }

    private List<Condition> all(YamlField list) {
        List<Condition> conditions = new ArrayList<>();
        List<YamlField> items = list.items();
        if (list.isList() && items.isEmpty()) {
            list.wrong("must not be empty");
        }
        items.forEach(item -> condition(item).ifPresent(conditions::add));
        return conditions;
    }

    private static <T> T alone(Fields fields, T value) {
        Stream.of("is", "judged")
                .flatMap(name -> fields.field(name).stream())
                .forEach(field -> field.wrong("belongs to a condition on a question or a fact"));
        return value;
    }
}
