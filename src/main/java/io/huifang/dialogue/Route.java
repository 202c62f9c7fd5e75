package io.huifang.dialogue;

import io.huifang.dialogue.script.Jump;
import io.huifang.dialogue.script.Question;
import io.huifang.dialogue.script.Script;
import io.huifang.dialogue.script.Section;
import java.util.List;
import java.util.Optional;

/** Finds the way through a script. */
final class Route {

    private final Script script;
    private final Conditions conditions;

    Route(Script script, Conditions conditions) {
        this.script = script;
        this.conditions = conditions;
    }

    Optional<Question> first() {
        return from(0);
    }

    /** The question to ask after one was settled; empty at the end. */
    Optional<Question> after(Question question) {
        Optional<String> to = question.jumps().stream()
                .filter(jump -> conditions.hold(jump.when()))
                .map(Jump::to)
                .findFirst();
        int next = script.questions().indexOf(question) + 1;
        return to.map(place -> place.equals(Jump.END) ? Optional.<Question>empty() : from(Math.max(next, index(place))))
                .orElseGet(() -> from(next));
    }

    /** Whether the script has the question asked, as far as is known. */
    boolean wants(Question question) {
        return conditions.hold(section(question).when()) && conditions.hold(question.when());
    }

    private Optional<Question> from(int index) {
        return script.questions().stream()
                .skip(index)
                .filter(question -> !conditions.settled().containsKey(question.id()))
                .filter(this::wants)
                .findFirst();
    }

    /** Where a question or section of the name begins; past the end when there is none. */
    private int index(String place) {
        List<Question> all = script.questions();
        int index = 0;
        for (Section section : script.sections()) {
            if (section.id().equals(place)) {
                return index;
            }
            index += section.questions().size();
        }
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(place)) {
                return i;
            }
        }
        return all.size();
    }

    private Section section(Question question) {
        return script.sections().stream()
                .filter(section -> section.questions().contains(question))
                .findFirst()
                .orElseThrow();
    }
}
