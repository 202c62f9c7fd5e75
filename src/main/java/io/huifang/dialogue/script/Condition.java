package io.huifang.dialogue.script;

import io.huifang.dialogue.Judgement;
import java.util.List;
import java.util.Set;

/** Something that is true or not at a moment of a conversation, by what is known then. */
public sealed interface Condition {

    record Always() implements Condition {}

    /** The question was answered, and its value in normal form is one of these. */
    record Answered(String question, Set<String> values) implements Condition {
        public Answered {
            values = Set.copyOf(values);
        }
    }

    /** The question was settled with one of these judgements. */
    record Judged(String question, Set<Judgement> judgements) implements Condition {
        public Judged {
            judgements = Set.copyOf(judgements);
        }
    }

    /** The case has the fact. */
    record Known(String fact) implements Condition {}

    /** The case's fact has one of these values. */
    record FactIs(String fact, Set<String> values) implements Condition {
        public FactIs {
            values = Set.copyOf(values);
        }
    }

    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }
    }

    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }
    }

    record Not(Condition condition) implements Condition {}
}
