package io.huifang.call.scripts;

import io.huifang.dialogue.script.Jump;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Collects the ids of a script before it is read, so that "comes later" can be told from "there is none". */
final class Names {

    private final Known known;
    private final Set<String> seen = new HashSet<>();

    private Names(Known known) {
        this.known = known;
    }

    /** Adds all ids to what is known, and a finding for each that stands there twice. */
    static void collect(List<YamlField> sections, Known known) {
        Names names = new Names(known);
        for (YamlField section : sections) {
            child(section.node(), "id").ifPresent(id -> names.section(section, id));
            child(section.node(), "questions")
                    .filter(SequenceNode.class::isInstance)
                    .map(SequenceNode.class::cast)
                    .ifPresent(questions -> questions
                            .getValue()
                            .forEach(question -> child(question, "id").ifPresent(id -> names.question(section, id))));
        }
    }

    private void section(YamlField near, Node id) {
        if (id instanceof ScalarNode scalar) {
            unique(near, scalar);
            known.section(scalar.getValue());
        }
    }

    private void question(YamlField near, Node id) {
        if (id instanceof ScalarNode scalar) {
            unique(near, scalar);
            known.question(scalar.getValue());
        }
    }

    private void unique(YamlField near, ScalarNode id) {
        YamlField field = new YamlField(near.findings(), near.path(), id);
        if (id.getValue().equals(Jump.END)) {
            field.wrong("'" + Jump.END + "' is the end of the conversation, and no id");
        } else if (!seen.add(id.getValue())) {
            field.wrong("the id '" + id.getValue() + "' stands there twice; questions and sections share their ids");
        }
    }

    private static Optional<Node> child(Node node, String name) {
        if (!(node instanceof MappingNode mapping)) {
            return Optional.empty();
        }
        return mapping.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode key
                        && key.getValue().strip().equals(name))
                .map(tuple -> tuple.getValueNode())
                .findFirst();
    }
}
