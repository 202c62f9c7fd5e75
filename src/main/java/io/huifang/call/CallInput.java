package io.huifang.call;

import io.huifang.media.MediaEvent;
import io.huifang.media.Sound;
import io.huifang.pbx.DialProgress;
import io.huifang.speech.Hearing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** All that can happen to a call, in one queue. */
sealed interface CallInput {

    record Dial(DialProgress progress) implements CallInput {}

    record Media(MediaEvent event) implements CallInput {}

    /** @param made when the recogniser had it; null when that is of no interest */
    record Heard(long segment, Hearing hearing, @Nullable Instant made) implements CallInput {
        Heard(long segment, Hearing hearing) {
            this(segment, hearing, null);
        }
    }

    /** The sound of a prompt, which was being made, is there. */
    record Spoken(long number, Sound sound) implements CallInput {}

    /** What happens on the media leg that brought the customer back from a transfer that failed. */
    record BackMedia(MediaEvent event) implements CallInput {}

    /**
     * A person of the bank's wants the call.
     *
     * @param extension the telephone that is to ring; null for where customers are put through otherwise
     */
    record HandOver(@Nullable String extension) implements CallInput {}

    /** Somebody in the house wants the call to end. */
    record HangUp() implements CallInput {}
}
