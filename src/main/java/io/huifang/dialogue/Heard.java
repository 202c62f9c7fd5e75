package io.huifang.dialogue;

import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.Transcript;

/** What came back after a {@link Move}. */
public sealed interface Heard {

    /** Somebody spoke; the transcript may be empty when nothing of it was understood. */
    record Speech(Transcript transcript) implements Heard {}

    /**
     * Keys were pressed.
     *
     * @param digits 0 to 9, without the pound key that ended them; possibly empty
     */
    record Keys(String digits, AudioSpan span) implements Heard {
        /** Without the digits, so that they can't reach a log. */
        @Override
        public String toString() {
            return "Keys[span=" + span + "]";
        }
    }

    /** Nobody said anything within the patience, or as long as the bot was to wait. */
    record Silence() implements Heard {}

    /** Somebody spoke, and our recogniser failed. */
    record Unheard() implements Heard {}

    /** The customer hung up, or the line broke. */
    record HangUp() implements Heard {}

    /** The call could not be put through to a person; only after {@link Move.Transfer}. */
    record TransferFailed() implements Heard {}
}
