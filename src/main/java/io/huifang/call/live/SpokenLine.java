package io.huifang.call.live;

import io.huifang.kernel.Word;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was said in a call, by either side. Places are those of the recording.
 *
 * @param prompt the id of what the robot said; empty for others
 * @param text what was said; facts of the file and answers that are secret are masked
 * @param from null when it is not known, and so {@code to}
 * @param confidence the recogniser's, 0 to 1; 1 for the robot
 * @param words with their places; empty for the robot, and where the answer is secret
 */
public record SpokenLine(
        Speaker who,
        String prompt,
        String text,
        @Nullable Duration from,
        @Nullable Duration to,
        double confidence,
        List<Word> words) {

    /** Who speaks. */
    public enum Speaker {
        ROBOT,
        CUSTOMER,
        /** What was heard before anybody had answered. */
        NETWORK
    }

    public SpokenLine {
        words = List.copyOf(words);
    }
}
