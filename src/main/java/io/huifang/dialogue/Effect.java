package io.huifang.dialogue;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Something that follows from what was said, besides the verdict. */
public sealed interface Effect {

    /** They do not want to be recorded: nothing more is recorded from this moment on. */
    record StopRecording() implements Effect {}

    /** They do not want to be called any more. */
    record DoNotCall() implements Effect {}

    /** The number is not that of the person or company who was to be called. */
    record RetireNumber() implements Effect {}

    /**
     * They are to be called again.
     *
     * @param at when, in their local time; null when they did not say
     * @param urgent whether a person must do so soon
     */
    record CallBack(@Nullable LocalDateTime at, boolean urgent) implements Effect {}

    /** The person asked about has left. */
    record HasLeft(String when) implements Effect {}

    /** Somebody else knows; in the called person's words, who and how to reach them. */
    record Informant(String words) implements Effect {}

    /** The answer to this question raises the suspicion of fraud. */
    record Fraud(String question) implements Effect {}
}
