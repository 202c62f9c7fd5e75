package io.huifang.call;

import io.huifang.dialogue.Heard;
import io.huifang.kernel.AudioSpan;
import java.time.Duration;

/** Gathers keys into one answer. */
final class KeyPad {

    /** After the last key of a number this long without another ends it, as {@code #} does. */
    private static final Duration KEY_PAUSE = Duration.ofMillis(2_500);

    private static final int MOST = 18;

    private final StringBuilder keys = new StringBuilder();
    private Duration first = Duration.ZERO;
    private Duration last = Duration.ZERO;

    /**
     * A key was pressed.
     *
     * @param several whether the answer may have more than one digit
     * @return true when the answer is complete
     */
    boolean press(char digit, Duration at, boolean several) {
        if (keys.isEmpty()) {
            first = at;
        }
        last = at;
        if (Character.isDigit(digit) && keys.length() < MOST) {
            keys.append(digit);
        }
        return digit == '#' || !several;
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    /** Whether the last key is so long ago that no other is to be expected. */
    boolean isPaused(Duration now) {
        return !keys.isEmpty() && now.minus(last).compareTo(KEY_PAUSE) > 0;
    }

    /** The answer; the next one begins. */
    Heard.Keys take() {
        String digits = keys.toString();
        keys.setLength(0);
        return new Heard.Keys(digits, new AudioSpan(first, last));
    }
}
