package io.huifang.dialogue;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an answer is compared with. */
public sealed interface Expectation {

    /** Nothing: the answer is kept as said. */
    record Nothing() implements Expectation {}

    /** The same value for every case, as {@code yes}. */
    record Value(String value) implements Expectation {}

    /** The value of one of the case's facts. */
    record Fact(String name) implements Expectation {}

    /** The expected value in this case; null when there is nothing to compare with. */
    default @Nullable String in(Map<String, String> facts) {
        return switch (this) {
            case Nothing() -> null;
            case Value(String value) -> value;
            case Fact(String name) -> facts.get(name);
        };
    }
}
