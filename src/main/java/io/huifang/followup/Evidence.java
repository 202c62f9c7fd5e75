package io.huifang.followup;

import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.CallId;
import org.jspecify.annotations.Nullable;

/**
 * What shows why a task is there.
 *
 * @param question the question's id; empty when it concerns the whole call
 * @param span where it can be heard in the call's recording; null when there is nothing to hear
 */
public record Evidence(
        CallId call, String question, @Nullable AudioSpan span) {

    /** A whole call. */
    public static Evidence of(CallId call) {
        return new Evidence(call, "", null);
    }
}
