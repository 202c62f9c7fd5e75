package io.huifang.followup;

import io.huifang.campaign.CaseId;
import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.CallId;
import io.huifang.kernel.Language;
import io.huifang.kernel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who called us has left.
 *
 * @param id of the call in which it was left
 * @param caller as the network showed it; null when withheld
 * @param caseId of the case that it may be about, by the caller's number; null when there is none
 * @param transcript empty when nothing was understood, which does not mean that nothing was said
 * @param span where the words are in the recording; null when nothing was understood
 * @param recording file relative to the recordings folder; null when there is none
 * @param history who has listened to it and who has seen to it, in order
 */
public record Message(
        CallId id,
        Instant takenAt,
        Duration length,
        @Nullable PhoneNumber caller,
        @Nullable CaseId caseId,
        Language language,
        String transcript,
        @Nullable AudioSpan span,
        @Nullable String recording,
        boolean wantsPerson,
        boolean wantsNoCalls,
        MessageState state,
        List<Entry> history) {

    public Message {
        history = List.copyOf(history);
    }

    /** Something that somebody did with it. */
    public record Entry(
            Instant at,
            String who,
            MessageState what,
            @Nullable String words) {}
}
