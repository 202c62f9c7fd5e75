package io.huifang.call;

import java.util.List;
import java.util.Map;

/** A conversation in which one side speaks and the other presses keys. Not for use by several threads. */
public interface KeyTalk {

    /** What is said and asked first. */
    Turn begin();

    /**
     * What is said and asked next.
     *
     * @param keys the digits that were pressed, without the {@code #} at the end; empty when none was. Never to be logged
     */
    Turn keyed(String keys);

    /**
     * What is said, and how many keys are awaited after it.
     *
     * @param mostKeys after so many the answer is complete, as it is after {@code #}; 0 ends the call
     */
    record Turn(List<Phrase> say, int mostKeys) {

        public Turn {
            say = List.copyOf(say);
        }

        public static Turn ask(int mostKeys, Phrase... say) {
            return new Turn(List.of(say), mostKeys);
        }

        public static Turn end(Phrase... say) {
            return new Turn(List.of(say), 0);
        }

        boolean isLast() {
            return mostKeys == 0;
        }
    }

    /**
     * A prompt.
     *
     * @param values of its placeholders
     */
    record Phrase(String prompt, Map<String, String> values) {

        public Phrase {
            values = Map.copyOf(values);
        }

        public static Phrase of(String prompt) {
            return new Phrase(prompt, Map.of());
        }
    }
}
