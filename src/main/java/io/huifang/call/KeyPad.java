package io.huifang.call;

import io.huifang.dialogue.Heard;
import io.huifang.dialogue.Listen;
import io.huifang.kernel.AudioSpan;
import java.time.Duration;

/** Gathers keys into one answer. */
final class KeyPad {

    /** After the last key of a number this long without another ends it, as {@code #} does. */
    private static final Duration KEY_PAUSE = Duration.ofMillis(2_500);

    private final StringBuilder keys = new StringBuilder();
    private Duration first = Duration.ZERO;
    private Duration last = Duration.ZERO;
    private boolean begun;

    /**
     * A key was pressed.
     *
     * @return true when the answer is complete
     */
    boolean press(char digit, Duration at, Listen listen) {
        if (!begun) {
            begun = true;
            first = at;
        }
        last = at;
        if (digit >= '0' && digit <= '9') {
            keys.append(digit);
        }
        return digit == '#' || !listen.untilPound() || keys.length() >= listen.maxKeys();
    }

    /** Whether an answer by keys is under way. */
    boolean isInUse() {
        return begun;
    }

    /** Whether the last key is so long ago that no other is to be expected. */
    boolean isPaused(Duration now) {
        return begun && now.minus(last).compareTo(KEY_PAUSE) > 0;
    }

    /** The answer; the next one begins. */
    Heard.Keys take() {
        String digits = keys.toString();
        keys.setLength(0);
        begun = false;
        return new Heard.Keys(digits, new AudioSpan(first, last));
    }
}
