package io.huifang.call;

import io.huifang.call.scripts.ScriptException;
import io.huifang.dialogue.AnswerType;
import io.huifang.dialogue.Consequence;
import io.huifang.dialogue.Expectation;
import io.huifang.dialogue.Question;
import io.huifang.dialogue.Script;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a script from YAML. Each complaint names file, line, field and what is allowed. */
final class ScriptFile {

    private static final Set<String> SCRIPT_FIELDS = Set.of("id", "version", "facts", "questions");
    private static final Set<String> QUESTION_FIELDS = Set.of(
            "id",
            "type",
            "prompt",
            "expect",
            "tolerance",
            "mismatch",
            "ends-on-mismatch",
            "gate",
            "barge-in",
            "patience");
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private ScriptFile() {}

    /** @throws ScriptException when the text is no script */
    static Script read(String file, String yaml) {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(200_000);
        limits.setMaxAliasesForCollections(0);
        Node root;
        try {
            root = new Yaml(limits).compose(new StringReader(yaml));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new ScriptException(file + ":" + line + ": is no YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new ScriptException(file + ":1: is no YAML: " + e.getMessage());
        }
        if (root == null) {
            throw new ScriptException(file + ":1: is empty");
        }
        return script(YamlField.root(file, root));
    }

    private static Script script(YamlField root) {
        root.onlyFields(SCRIPT_FIELDS);
        Set<String> facts = new LinkedHashSet<>();
        root.field("facts").ifPresent(list -> list.items().forEach(fact -> facts.add(fact.name())));
        List<Question> questions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlField field : root.required("questions").items()) {
            Question question = question(field, facts);
            if (!ids.add(question.id())) {
                throw field.required("id").wrong("question '" + question.id() + "' stands there twice");
            }
            questions.add(question);
        }
        try {
            return new Script(
                    root.required("id").name(), root.required("version").integer(1, 1_000_000), facts, questions);
        } catch (IllegalArgumentException e) {
            throw root.wrong(String.valueOf(e.getMessage()));
        }
    }

    private static Question question(YamlField field, Set<String> facts) {
        field.onlyFields(QUESTION_FIELDS);
        boolean gate = field.field("gate").map(YamlField::flag).orElse(false);
        Expectation expectation = field.field("expect")
                .map(expect -> expectation(expect, facts))
                .orElse(gate ? new Expectation.Value("yes") : new Expectation.Nothing());
        try {
            return new Question(
                    field.required("id").name(),
                    field.required("type").oneOf(AnswerType.class),
                    field.required("prompt").name(),
                    expectation,
                    field.field("tolerance").map(t -> t.decimal(0, 1)).orElse(0.0),
                    field.field("mismatch").map(m -> m.oneOf(Consequence.class)).orElse(Consequence.REVIEW),
                    field.field("ends-on-mismatch").map(YamlField::flag).orElse(false),
                    gate,
                    field.field("barge-in").map(YamlField::flag).orElse(true),
                    field.field("patience")
                            .map(p -> Duration.ofMillis((long) (p.decimal(1, 30) * 1000)))
                            .orElse(PATIENCE));
        } catch (IllegalArgumentException e) {
            throw field.wrong(String.valueOf(e.getMessage()));
        }
    }

    private static Expectation expectation(YamlField expect, Set<String> facts) {
        expect.onlyFields(Set.of("fact", "value"));
        var fact = expect.field("fact");
        var value = expect.field("value");
        if (fact.isPresent() == value.isPresent()) {
            throw expect.wrong("expect has either 'fact' or 'value'");
        }
        if (value.isPresent()) {
            return new Expectation.Value(value.get().text().toLowerCase(Locale.ROOT));
        }
        String name = fact.orElseThrow().name();
        if (!facts.contains(name)) {
            throw fact.get().wrong("'" + name + "' is not among the script's facts " + facts);
        }
        return new Expectation.Fact(name);
    }
}
