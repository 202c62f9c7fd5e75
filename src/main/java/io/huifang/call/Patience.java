package io.huifang.call;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long the bot waits in one turn: for an answer to begin, to end, and to be understood. Times are the sound's. */
final class Patience {

    /** One answer may not go on for longer; what was said until then counts. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

    /** After the end of speech this long without its transcript counts as failed, so that nobody waits for ever. */
    private static final Duration UNDERSTOOD_WITHIN = Duration.ofSeconds(10);

    private Duration ends = Duration.ZERO;
    private @Nullable Duration speechSince;
    private Duration speechEnded = Duration.ZERO;

    /** An answer is to begin within the time. */
    void waitFrom(Duration from, Duration within) {
        ends = from.plus(within);
    }

    void speechStarted(Duration from) {
        speechSince = from;
    }

    void speechEnded(Duration at) {
        speechSince = null;
        speechEnded = at;
    }

    /** Since when somebody speaks; null when nobody does. */
    @Nullable
    Duration speechSince() {
        return speechSince;
    }

    boolean isSpeechTooLong(Duration now) {
        return speechSince != null && now.minus(speechSince).compareTo(LONGEST_ANSWER) > 0;
    }

    boolean isTranscriptOverdue(Duration now) {
        return now.minus(speechEnded).compareTo(UNDERSTOOD_WITHIN) > 0;
    }

    boolean isOver(Duration now) {
        return now.compareTo(ends) > 0;
    }
}
