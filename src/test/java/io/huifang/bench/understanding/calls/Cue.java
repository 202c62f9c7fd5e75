package io.huifang.bench.understanding.calls;

/**
 * What the bot has just said to a subscriber.
 *
 * @param question the id of the question that is open; empty when nothing is asked
 * @param prompt the id of the last prompt, which may ask something beside it, as when to call again
 * @param readBack the value that was read back with it; empty when none was
 */
record Cue(String question, String prompt, String readBack) {

    static final Cue NONE = new Cue("", "");
    static final String READ_BACK = "read-back";

    /** Nothing is read back. */
    Cue(String question, String prompt) {
        this(question, prompt, "");
    }
}
