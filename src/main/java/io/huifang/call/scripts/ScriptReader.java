package io.huifang.call.scripts;

import io.huifang.call.scripts.Draft.Placed;
import io.huifang.dialogue.script.Condition;
import io.huifang.dialogue.script.FactSpec;
import io.huifang.dialogue.script.Question;
import io.huifang.dialogue.script.Question.Kind;
import io.huifang.dialogue.script.Script;
import io.huifang.dialogue.script.Script.Audience;
import io.huifang.dialogue.script.Section;
import io.huifang.kernel.Language;
import io.huifang.speech.Prompts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a script from YAML and checks all that can be checked before a call. {@code docs/scripts.md} has the format. */
public final class ScriptReader {

    private static final int MOST_QUESTIONS = 200;
    private static final Duration LONGEST = Duration.ofMinutes(8);

    private final Findings findings;
    private final @Nullable Prompts prompts;

    private ScriptReader(String file, @Nullable Prompts prompts) {
        this.findings = new Findings(file);
        this.prompts = prompts;
    }

    /**
     * Reads a script, and checks what it says too.
     *
     * @param file its name in complaints
     * @throws ScriptException naming everything that is wrong
     */
    public static ReadScript read(String file, String yaml, Prompts prompts) {
        return new ScriptReader(file, prompts).checked(file, yaml);
    }

    /**
     * Reads a script without a look at its prompts.
     *
     * @param file its name in complaints
     * @throws ScriptException naming everything that is wrong
     */
    public static Script read(String file, String yaml) {
        return new ScriptReader(file, null).checked(file, yaml).script();
    }

    private ReadScript checked(String file, String yaml) {
        Optional<ReadScript> script = YamlText.root(findings, yaml).map(root -> script(file, root));
        if (!findings.none() || script.isEmpty()) {
            throw new ScriptException(findings.list());
        }
        return script.get();
    }

    private ReadScript script(String file, YamlField root) {
        Fields fields = root.fields("id", "version", "title", "audience", "facts", "limits", "sections");
        Optional<String> id = fields.required("id").flatMap(YamlField::name);
        Optional<Integer> version = fields.required("version").flatMap(field -> field.integer(1, 1_000_000));
        Map<Language, String> title =
                fields.required("title").map(PhrasesReader::texts).orElse(Map.of());
        Optional<Audience> audience = fields.required("audience").flatMap(field -> field.word(Audience.class));
        Map<String, FactSpec> facts =
                fields.field("facts").map(FactReader::facts).orElse(Map.of());
        Known known = new Known(facts, title.keySet());
        List<YamlField> sectionFields =
                fields.required("sections").map(YamlField::items).orElse(List.of());
        Names.collect(sectionFields, known);
        Draft draft = new Draft();
        List<Section> sections = new ArrayList<>();
        sectionFields.forEach(field -> sections.add(section(field, known, draft)));
        check(root, known, draft, audience);
        Duration longest = fields.field("limits")
                .map(limits -> limits.fields("longest")
                        .read(
                                "longest",
                                field -> Measure.duration(field, Duration.ofMinutes(1), Duration.ofMinutes(30)),
                                LONGEST))
                .orElse(LONGEST);
        Map<String, Integer> lines = new HashMap<>();
        draft.questions()
                .forEach(p -> lines.putIfAbsent(p.question().id(), p.field().line()));
        Script script = new Script(
                id.orElse("?"), version.orElse(1), title, audience.orElse(Audience.EMPLOYER), facts, sections, longest);
        return new ReadScript(script, file, lines);
    }

    private static Section section(YamlField field, Known known, Draft draft) {
        Fields fields = field.fields("id", "when", "questions");
        String id = fields.required("id").flatMap(YamlField::name).orElse("?");
        Condition when = new ConditionReader(known).when(fields);
        draft.section(id);
        List<Question> questions = new ArrayList<>();
        QuestionReader reader = new QuestionReader(known);
        List<YamlField> items =
                fields.required("questions").map(YamlField::items).orElse(List.of());
        fields.field("questions")
                .filter(list -> list.isList() && items.isEmpty())
                .ifPresent(list -> list.wrong("must not be empty"));
        for (YamlField item : items) {
            reader.read(item).ifPresent(question -> {
                questions.add(question);
                draft.add(new Placed(question, item, when));
            });
        }
        return new Section(id, when, questions);
    }

    private void check(YamlField root, Known known, Draft draft, Optional<Audience> audience) {
        int size = draft.questions().size();
        if (size == 0 || size > MOST_QUESTIONS) {
            root.wrong("a script has 1 to " + MOST_QUESTIONS + " questions, not " + size);
            return;
        }
        Flow flow = new Flow(draft);
        flow.check();
        BitSet unidentified = flow.reachableUnidentified();
        if (audience.equals(Optional.of(Audience.BORROWER))) {
            checkIdentity(draft, unidentified);
        }
        if (prompts != null && audience.isPresent()) {
            new PromptCheck(prompts, known).check(root, draft, audience.get(), unidentified);
        }
    }

    private static void checkIdentity(Draft draft, BitSet unidentified) {
        unidentified.stream()
                .mapToObj(draft.questions()::get)
                .filter(placed -> placed.question().kind() == Kind.FACT)
                .findFirst()
                .ifPresent(placed -> placed.field()
                        .wrong("the question '" + placed.question().id()
                                + "' may be asked before the borrower is identified; a question of kind 'identity' that is"
                                + " always asked must come first"));
    }
}
