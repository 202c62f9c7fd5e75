package io.huifang.call.scripts;

import io.huifang.dialogue.script.FactSpec;
import io.huifang.kernel.Language;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of a script while it is read from top to bottom: its names, and of what stands above, what it can be. */
final class Known {

    private final Map<String, FactSpec> facts;
    private final Set<Language> languages;
    private final Set<String> questions = new LinkedHashSet<>();
    private final Set<String> places = new LinkedHashSet<>();
    private final Map<String, Answerable> earlier = new HashMap<>();

    /** @param languages in which the script has a title, and so must be complete */
    Known(Map<String, FactSpec> facts, Set<Language> languages) {
        this.facts = facts;
        this.languages = languages;
    }

    Set<Language> languages() {
        return languages;
    }

    Map<String, FactSpec> facts() {
        return facts;
    }

    /** Names a question of the script, wherever it stands. */
    void question(String id) {
        questions.add(id);
        places.add(id);
    }

    /** Names a section of the script, wherever it stands. */
    void section(String id) {
        places.add(id);
    }

    /** Questions and sections: where a jump may lead. */
    Set<String> places() {
        return places;
    }

    /** From here on the question may be asked about. */
    void read(String id, Answerable answerable) {
        earlier.put(id, answerable);
    }

    /** The question that a condition asks about; a finding, and empty, when it does not stand above. */
    Optional<Answerable> asked(YamlField field, String id) {
        if (earlier.containsKey(id)) {
            return Optional.of(earlier.get(id));
        }
        field.wrong(
                questions.contains(id)
                        ? "the question '" + id + "' comes later, so nothing is known of it here"
                        : "there is no question '" + id + "'" + YamlField.didYouMean(id, questions));
        return Optional.empty();
    }

    /** The fact that is named; a finding, and empty, when the script has none of the name. */
    Optional<FactSpec> fact(YamlField field) {
        Optional<String> name = field.name();
        Optional<FactSpec> fact = name.flatMap(its -> Optional.ofNullable(facts.get(its)));
        if (name.isPresent() && fact.isEmpty()) {
            Set<String> names = new HashSet<>(facts.keySet());
            field.wrong("'" + name.get() + "' is not among the script's facts "
                    + names.stream().sorted().toList() + YamlField.didYouMean(name.get(), names));
        }
        return fact;
    }
}
