package io.huifang.call.scripts;

import io.huifang.dialogue.script.Question;
import io.huifang.dialogue.script.Script;
import io.huifang.dialogue.script.Section;
import io.huifang.kernel.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Fits a script to the words that a language's speech model knows. A phrase with a word that the model does not know can
 * never be heard, and is left out.
 */
public final class Vocabulary {

    /**
     * A script whose phrases can all be heard.
     *
     * @param warnings what was left out
     * @param errors where nothing was left: the question is heard without a grammar then, or the category only by keys
     */
    public record Fitted(Script script, List<String> warnings, List<String> errors) {}

    private final ReadScript read;
    private final Language language;
    private final Function<String, Set<String>> unknownWords;
    private final List<String> warnings = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    private Vocabulary(ReadScript read, Language language, Function<String, Set<String>> unknownWords) {
        this.read = read;
        this.language = language;
        this.unknownWords = unknownWords;
    }

    /** @param unknownWords the words of a phrase that the language's model does not know */
    public static Fitted fit(ReadScript read, Language language, Function<String, Set<String>> unknownWords) {
        Vocabulary vocabulary = new Vocabulary(read, language, unknownWords);
        Script fitted = vocabulary.script();
        return new Fitted(fitted, List.copyOf(vocabulary.warnings), List.copyOf(vocabulary.errors));
    }

    private Script script() {
        Script script = read.script();
        List<Section> sections = script.sections().stream()
                .map(section -> new Section(
                        section.id(),
                        section.when(),
                        section.questions().stream().map(this::question).toList()))
                .toList();
        return new Script(
                script.id(),
                script.version(),
                script.title(),
                script.audience(),
                script.facts(),
                sections,
                script.longest());
    }

    private Question question(Question q) {
        Map<String, Map<Language, List<String>>> categories = new LinkedHashMap<>();
        q.categories().forEach((id, phrases) -> categories.put(id, phrases(q, "categories." + id, phrases)));
        return new Question(
                q.id(),
                q.kind(),
                q.type(),
                q.prompt(),
                q.when(),
                q.expectations(),
                q.tolerance(),
                q.rules(),
                q.weight(),
                q.readBack(),
                q.secret(),
                categories,
                phrases(q, "hints", q.hints()),
                q.bargeIn(),
                q.patience(),
                q.pause(),
                q.attempts(),
                q.jumps());
    }

    private Map<Language, List<String>> phrases(Question question, String field, Map<Language, List<String>> phrases) {
        List<String> all = phrases.getOrDefault(language, List.of());
        Map<String, Set<String>> unheard = new TreeMap<>();
        for (String phrase : all) {
            Set<String> unknown = unknownWords.apply(phrase);
            if (!unknown.isEmpty()) {
                unheard.put(phrase, unknown);
            }
        }
        if (unheard.isEmpty()) {
            return phrases;
        }
        List<String> heard = all.stream().filter(p -> !unheard.containsKey(p)).toList();
        String where = read.file() + ":" + read.lines().getOrDefault(question.id(), 1) + ": " + question.id() + "."
                + field + "." + language.tag() + ": ";
        warnings.add(where + "left out, since the speech model does not know these words of theirs: " + unheard);
        if (heard.isEmpty()) {
            errors.add(where + "no phrase is left that the speech model can hear");
        }
        Map<Language, List<String>> left = new TreeMap<>(phrases);
        left.put(language, heard);
        return left;
    }
}
