package io.huifang.dialogue;

import io.huifang.kernel.AudioSpan;
import org.jspecify.annotations.Nullable;

/**
 * One reason for a verdict, with its evidence.
 *
 * @param question the question's id; empty when the reason concerns the whole call
 * @param cause why, for people of either language; null when it comes from elsewhere than a conversation
 * @param why one plain sentence, in English, for people
 * @param span where it can be heard in the recording; null when there is nothing to hear
 */
public record Reason(
        String question,
        @Nullable Cause cause,
        String why,
        @Nullable String expected,
        String heard,
        double confidence,
        @Nullable AudioSpan span) {

    /** A reason that does not come from a conversation. */
    public Reason(
            String question,
            String why,
            @Nullable String expected,
            String heard,
            double confidence,
            @Nullable AudioSpan span) {
        this(question, null, why, expected, heard, confidence, span);
    }
}
