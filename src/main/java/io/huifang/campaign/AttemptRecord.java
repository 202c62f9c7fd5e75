package io.huifang.campaign;

import io.huifang.call.Disposition;
import io.huifang.call.LeftMessage;
import io.huifang.dialogue.Answer;
import io.huifang.dialogue.Effect;
import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.CallId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call attempt as it stands in the database.
 *
 * @param caseId whose attempt it is
 * @param contactPlace the contact point's place in the case's order, from 1
 * @param cameIn whether the other side has called us
 * @param answers by turn; grows while the call lives
 * @param effects what followed from the call besides the verdict; empty while it lives
 * @param result null while the call may be under way
 */
public record AttemptRecord(
        CallId call,
        CaseId caseId,
        int contactPlace,
        AttemptState state,
        Instant placedAt,
        boolean cameIn,
        @Nullable Result result,
        List<Answer> answers,
        List<Effect> effects) {

    public AttemptRecord {
        effects = List.copyOf(effects);
        answers = List.copyOf(answers);
    }

    /**
     * How it ended.
     *
     * @param disposition null when nothing was dialled
     * @param why one plain sentence, for people
     * @param heardOnLine what the network or a machine said, null when nothing was recognised
     * @param heardAt where in the recording the disposition was heard, null when it was only signalled
     * @param cause the Q.850 hang-up cause, 0 when none is known
     * @param sipCode the final SIP answer, null when none is known
     * @param startedAt null when the service lost the call, as are the others then
     * @param recording file relative to the recordings folder; null when there is none
     * @param message what became of the message for a machine; null when none was to be left
     */
    public record Result(
            @Nullable Disposition disposition,
            String why,
            @Nullable String heardOnLine,
            @Nullable AudioSpan heardAt,
            int cause,
            @Nullable Integer sipCode,
            @Nullable Instant startedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt,
            @Nullable String recording,
            @Nullable Integer scriptVersion,
            @Nullable LeftMessage message) {}
}
