package io.huifang.call;

import io.huifang.kernel.CallId;
import java.time.Instant;

/**
 * A call that lives now, as a snapshot.
 *
 * @param question the question being asked or answered; empty before the first
 */
public record LiveCall(CallId call, String ref, Stage stage, String question, Instant since) {

    /** How far a call has come. */
    public enum Stage {
        DIALLING,
        RINGING,
        EARLY_MEDIA,
        TALKING,
        ENDING
    }
}
