package io.huifang.call;

import io.huifang.dialogue.Answer;
import io.huifang.dialogue.Decision;
import io.huifang.kernel.CallId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call is over. May be published twice; the call is its identity.
 *
 * @param decision what the conversation came to; null when there was none
 * @param answers all answers of the call, also those published before, in their order
 * @param why one plain sentence on the disposition, for people
 * @param heardOnLine what the network or a machine said, null when nothing was recognised
 * @param cause the Q.850 hang-up cause, 0 when none was given
 * @param sipCode the final SIP answer, null when none was given
 * @param answeredAt null when nobody and nothing picked up
 * @param recording the recording's file relative to the recordings folder; null when there is none
 * @param scriptVersion the script's version with which the call was held
 */
public record CallEnded(
        CallId call,
        String ref,
        Disposition disposition,
        String why,
        @Nullable Decision decision,
        List<Answer> answers,
        @Nullable String heardOnLine,
        int cause,
        @Nullable Integer sipCode,
        Instant startedAt,
        @Nullable Instant answeredAt,
        Instant endedAt,
        @Nullable String recording,
        int scriptVersion) {

    public CallEnded {
        answers = List.copyOf(answers);
    }
}
