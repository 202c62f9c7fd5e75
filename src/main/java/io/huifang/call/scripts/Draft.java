package io.huifang.call.scripts;

import io.huifang.dialogue.script.Condition;
import io.huifang.dialogue.script.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The questions of a script in their order, each with the place that it stands at; and where sections begin. */
final class Draft {

    /** @param sectionWhen the condition of its section */
    record Placed(Question question, YamlField field, Condition sectionWhen) {

        /** Whether it may be left out. */
        boolean conditional() {
            return !(question.when() instanceof Condition.Always) || !(sectionWhen instanceof Condition.Always);
        }
    }

    private final List<Placed> questions = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    void section(String id) {
        places.putIfAbsent(id, questions.size());
    }

    void add(Placed placed) {
        places.putIfAbsent(placed.question().id(), questions.size());
        questions.add(placed);
    }

    List<Placed> questions() {
        return questions;
    }

    /** The index of the question at which a question or a section begins. */
    int indexOf(String place) {
        return places.getOrDefault(place, questions.size());
    }
}
