package io.huifang.dialogue;

import io.huifang.kernel.AudioSpan;
import org.jspecify.annotations.Nullable;

/**
 * One answer as it was given. Of a secret question neither what was expected nor what was heard is in it.
 *
 * @param question the question's id in the script
 * @param turn counts the answers of a call from 1, so that a question asked twice has two
 * @param expected what the file says, null where there is nothing to compare with
 * @param heard the recogniser's words or the keys pressed; empty for silence
 * @param value what was understood, in normal form ({@code yes}, {@code 15000}); null when nothing was
 * @param confidence 0 to 1
 * @param span where it stands in the recording; null when nothing was said
 */
public record Answer(
        String question,
        int turn,
        @Nullable String expected,
        String heard,
        @Nullable String value,
        Judgement judgement,
        double confidence,
        @Nullable AudioSpan span) {

    /** Stands where a secret was. */
    static final String MASKED = "****";

    /** Whether the question was a secret one, like the digits by which a borrower is known. */
    public boolean isOfSecret() {
        return heard.equals(MASKED);
    }
}
