package io.huifang.call;

import io.huifang.media.MediaEvent;
import io.huifang.pbx.DialProgress;
import io.huifang.speech.Hearing;

/** All that can happen to a call, in one queue. */
sealed interface CallInput {

    record Dial(DialProgress progress) implements CallInput {}

    record Media(MediaEvent event) implements CallInput {}

    record Heard(long segment, Hearing hearing) implements CallInput {}

    /** Somebody in the house wants the call to end. */
    record HangUp() implements CallInput {}
}
