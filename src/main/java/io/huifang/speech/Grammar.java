package io.huifang.speech;

import java.util.List;

/** What a recogniser is to expect. */
public sealed interface Grammar {

    /** Anything in the model's vocabulary. */
    record Free() implements Grammar {}

    /**
     * Only these phrases, or something unknown ({@code [unk]}, left out of transcripts). Four to five times cheaper and
     * more accurate on closed questions, but each word competes with the others.
     */
    record Phrases(List<String> phrases) implements Grammar {
        public Phrases {
            phrases = List.copyOf(phrases);
            if (phrases.isEmpty()) {
                throw new IllegalArgumentException("a grammar needs at least one phrase");
            }
        }
    }
}
