package io.huifang.dialogue.script;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** What an answer is compared with. */
public sealed interface Expectation {

    /** Nothing: the answer is kept as said. */
    record Nothing() implements Expectation {}

    /** One of these values for every case, as {@code yes}; the first is named as expected. */
    record OneOf(Set<String> values) implements Expectation {
        public OneOf {
            values = Collections.unmodifiableSet(new LinkedHashSet<>(values));
        }
    }

    /** Any value but these. */
    record NoneOf(Set<String> values) implements Expectation {
        public NoneOf {
            values = Set.copyOf(values);
        }
    }

    /** The value of one of the case's facts; nothing is compared when the case does not have it. */
    record Fact(String name) implements Expectation {}

    /** The fact's value divided by the answer may be at most this: for instalment over income. */
    record AtMost(String fact, double ratio) implements Expectation {}
}
