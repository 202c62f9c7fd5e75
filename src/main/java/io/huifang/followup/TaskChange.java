package io.huifang.followup;

import io.huifang.dialogue.Verdict;
import org.jspecify.annotations.Nullable;

/** What somebody does to a task. Names and words are one line; {@link #NAME_LENGTH} and {@link #WORDS_LENGTH} are the most. */
public sealed interface TaskChange {

    int NAME_LENGTH = 100;
    int WORDS_LENGTH = 2000;

    /** Who does it. */
    String by();

    /** Takes it, so that nobody else does the same. */
    record Claim(String by) implements TaskChange {}

    /** Gives it to somebody, whoever has it now. */
    record Assign(String by, String to, @Nullable String words) implements TaskChange {}

    /** Gives it back. */
    record Release(String by, @Nullable String words) implements TaskChange {}

    /**
     * Is ready with it.
     *
     * @param reason what came of it
     * @param decision what the person decides on the case, never {@link Verdict#REVIEW}; null when there is nothing to
     *     decide, which a verdict to be reviewed never leaves
     */
    record Done(String by, String reason, @Nullable Verdict decision) implements TaskChange {}

    /** Sees that there is nothing left to do. */
    record Cancel(String by, String reason) implements TaskChange {}

    /** Says something on it; also when it is closed. */
    record Comment(String by, String words) implements TaskChange {}
}
