package io.huifang.call;

import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.CallId;
import io.huifang.kernel.Language;
import io.huifang.kernel.PhoneNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has called us and left a message. May be published twice; the call is its identity.
 *
 * @param ref of the case that it may be about, by the caller's number alone; null when there is none
 * @param caller as the network says it, and so perhaps forged; null when withheld
 * @param transcript what was understood, empty when nothing was
 * @param span where the words are in the recording; null when nothing was understood
 * @param recording the call's file relative to the recordings folder; null when there is none
 * @param wantsPerson whether he asked, by key or word, to speak to a person
 * @param wantsNoCalls whether he asked not to be called any more
 */
public record MessageTaken(
        CallId call,
        @Nullable String ref,
        @Nullable PhoneNumber caller,
        Language language,
        Instant startedAt,
        Instant endedAt,
        String transcript,
        @Nullable AudioSpan span,
        @Nullable String recording,
        boolean wantsPerson,
        boolean wantsNoCalls) {

    /** Without number and words, so that they can't reach a log. */
    @Override
    public String toString() {
        return "MessageTaken[call=" + call + ", ref=" + ref + "]";
    }
}
