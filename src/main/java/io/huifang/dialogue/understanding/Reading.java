package io.huifang.dialogue.understanding;

import io.huifang.kernel.AudioSpan;
import org.jspecify.annotations.Nullable;

/** What was made of an utterance, before it is compared with the file. */
sealed interface Reading {

    /**
     * One value.
     *
     * @param value in the type's normal form
     * @param confidence of the least certain word that carries the value, times how sure this reading of the words is
     * @param note what had to be assumed, for people; may be empty
     */
    record Value(String value, double confidence, @Nullable AudioSpan span, Exactness exactness, String note)
            implements Reading {

        Value less(double sureness, String because) {
            return new Value(
                    value, confidence * sureness, span, exactness, note.isEmpty() ? because : note + "; " + because);
        }
    }

    /** Something of the kind was said, but not one value: a range, two values, a yes with a no. */
    record Unclear(String why, double confidence) implements Reading {}

    /** Nothing of the kind was said. */
    record Nothing(String why) implements Reading {}

    /** The value that the tokens from (with) one index to (without) another carry. */
    static Value of(String value, Tokens tokens, int from, int to) {
        return new Value(value, tokens.confidence(from, to), tokens.span(from, to), Exactness.EXACT, "");
    }

    /** Doubt about the whole of what was said. */
    static Unclear unclear(String why) {
        return new Unclear(why, 0.3);
    }
}
