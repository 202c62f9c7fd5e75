package io.huifang.call;

import io.huifang.media.MediaEvent;
import io.huifang.media.Sound;
import io.huifang.pbx.DialProgress;
import io.huifang.speech.Hearing;

/** All that can happen to a call, in one queue. */
sealed interface CallInput {

    record Dial(DialProgress progress) implements CallInput {}

    record Media(MediaEvent event) implements CallInput {}

    record Heard(long segment, Hearing hearing) implements CallInput {}

    /** The sound of a prompt, which was being made, is there. */
    record Spoken(long number, Sound sound) implements CallInput {}

    /** What happens on the media leg that brought the customer back from a transfer that failed. */
    record BackMedia(MediaEvent event) implements CallInput {}

    /** Somebody in the house wants the call to end. */
    record HangUp() implements CallInput {}
}
