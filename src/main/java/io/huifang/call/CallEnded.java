package io.huifang.call;

import static java.util.Objects.isNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.huifang.dialogue.Answer;
import io.huifang.dialogue.Decision;
import io.huifang.dialogue.Effect;
import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.CallId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call is over. May be published twice; the call is its identity.
 *
 * @param decision what the conversation came to; null when there was none
 * @param answers all answers of the call, also those published before, in their order
 * @param effects what followed from what was said, besides the decision, in its order
 * @param zone where the called person is; the effects' times are local there
 * @param why one plain sentence on the disposition, for people
 * @param heardOnLine what the network or a machine said, null when nothing was recognised
 * @param heardAt where in the recording the disposition was heard, words or tones; null when it was only signalled
 * @param cause the Q.850 hang-up cause, 0 when none was given
 * @param sipCode the final SIP answer, null when none was given
 * @param answeredAt null when nobody and nothing picked up
 * @param recording the recording's file relative to the recordings folder; null when there is none
 * @param scriptVersion the script's version with which the call was held
 * @param message what became of the message for a machine; null when none was to be left
 * @param identified whether the person has proven who he is, by answers that nobody else would know; false where the
 *     script asks for no such proof
 */
public record CallEnded(
        CallId call,
        String ref,
        Disposition disposition,
        String why,
        @Nullable Decision decision,
        List<Answer> answers,

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
        @JsonSubTypes({
            @JsonSubTypes.Type(value = Effect.StopRecording.class, name = "STOP_RECORDING"),
            @JsonSubTypes.Type(value = Effect.DoNotCall.class, name = "DO_NOT_CALL"),
            @JsonSubTypes.Type(value = Effect.RetireNumber.class, name = "RETIRE_NUMBER"),
            @JsonSubTypes.Type(value = Effect.CallBack.class, name = "CALL_BACK"),
            @JsonSubTypes.Type(value = Effect.HasLeft.class, name = "HAS_LEFT"),
            @JsonSubTypes.Type(value = Effect.Informant.class, name = "INFORMANT"),
            @JsonSubTypes.Type(value = Effect.Fraud.class, name = "FRAUD"),
            @JsonSubTypes.Type(value = Effect.TakenOver.class, name = "TAKEN_OVER")
        })
        List<Effect> effects,

        ZoneId zone,
        @Nullable String heardOnLine,
        @Nullable AudioSpan heardAt,
        int cause,
        @Nullable Integer sipCode,
        Instant startedAt,
        @Nullable Instant answeredAt,
        Instant endedAt,
        @Nullable String recording,
        int scriptVersion,
        @Nullable LeftMessage message,
        boolean identified) {

    /** Whose disposition was only signalled, without a machine and without a proof of who spoke. */
    public CallEnded(
            CallId call,
            String ref,
            Disposition disposition,
            String why,
            @Nullable Decision decision,
            List<Answer> answers,
            List<Effect> effects,
            ZoneId zone,
            @Nullable String heardOnLine,
            int cause,
            @Nullable Integer sipCode,
            Instant startedAt,
            @Nullable Instant answeredAt,
            Instant endedAt,
            @Nullable String recording,
            int scriptVersion) {
        this(
                call,
                ref,
                disposition,
                why,
                decision,
                answers,
                effects,
                zone,
                heardOnLine,
                null,
                cause,
                sipCode,
                startedAt,
                answeredAt,
                endedAt,
                recording,
                scriptVersion,
                null,
                false);
    }

    public CallEnded {
        answers = List.copyOf(answers);
        // an end that was written down by an earlier release has neither
        effects = isNull(effects) ? List.of() : List.copyOf(effects);
        zone = isNull(zone) ? ZoneOffset.UTC : zone;
    }
}
