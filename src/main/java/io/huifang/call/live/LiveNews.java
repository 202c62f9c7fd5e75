package io.huifang.call.live;

import io.huifang.dialogue.Answer;
import io.huifang.kernel.CallId;
import java.time.Instant;

/** Something that happened in a live call. Personal: for the eyes of those who may watch calls, never for a log. */
public sealed interface LiveNews {

    CallId call();

    /** It is being dialled, or has come in. */
    record Began(CallCard card, CallStage stage) implements LiveNews {
        @Override
        public CallId call() {
            return card.call();
        }
    }

    record Changed(CallId call, CallStage stage) implements LiveNews {}

    /** The robot begins to say something. */
    record PromptBegan(CallId call, SpokenLine line) implements LiveNews {}

    /** @param completely false when it was cut short */
    record PromptEnded(CallId call, SpokenLine line, boolean completely) implements LiveNews {}

    /**
     * What somebody who is speaking seems to say so far; replaces what was told of the same segment.
     *
     * @param segment which stretch of speech, counted in the call
     * @param made when the recogniser had it
     */
    record Words(CallId call, long segment, String text, Instant made) implements LiveNews {}

    /** A stretch of speech is over, and this is what was said; {@link Words} of the segment are done with. */
    record Said(CallId call, long segment, SpokenLine line) implements LiveNews {}

    record Answered(CallId call, Answer answer) implements LiveNews {}

    /** @param verdict empty when the call came to none */
    record Ended(CallId call, String disposition, String verdict) implements LiveNews {}
}
