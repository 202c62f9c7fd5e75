package io.huifang.dialogue;

import io.huifang.kernel.AudioSpan;
import org.jspecify.annotations.Nullable;

/**
 * One reason for a verdict, with its evidence.
 *
 * @param question the question's id; empty when the reason concerns the whole call
 * @param why one plain sentence, in English, for people
 * @param span where it can be heard in the recording; null when there is nothing to hear
 */
public record Reason(
        String question,
        String why,
        @Nullable String expected,
        String heard,
        double confidence,
        @Nullable AudioSpan span) {}
