package io.huifang.call.scripts;

import io.huifang.dialogue.script.Jump;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Collects the ids of a script before it is read, so that "comes later" can be told from "there is none". */
final class Names {

    private final Set<String> seen = new HashSet<>();

    private Names() {}

    /** Adds all ids to what is known, and a finding for each that stands there twice. */
    static void collect(List<YamlField> sections, Known known) {
        Names names = new Names();
        for (YamlField section : sections) {
            names.unique(section).ifPresent(known::section);
            section.child("questions")
                    .filter(YamlField::isList)
                    .ifPresent(questions -> questions
                            .items()
                            .forEach(question -> names.unique(question).ifPresent(known::question)));
        }
    }

    private Optional<String> unique(YamlField owner) {
        Optional<YamlField> field = owner.child("id").filter(YamlField::isText);
        Optional<String> id = field.map(text -> ((ScalarNode) text.node()).getValue());
        if (id.isPresent() && id.get().equals(Jump.END)) {
            field.get().wrong("'" + Jump.END + "' is the end of the conversation, and no id");
        } else if (id.isPresent() && !seen.add(id.get())) {
            field.get().wrong("the id '" + id.get() + "' stands there twice; questions and sections share their ids");
        }
        return id;
    }
}
