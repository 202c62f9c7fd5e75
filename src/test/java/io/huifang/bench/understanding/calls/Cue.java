package io.huifang.bench.understanding.calls;

/**
 * What the bot has just said to a subscriber.
 *
 * @param question the id of the question that is open; empty when nothing is asked
 * @param prompt the id of the last prompt, which may ask something beside it, as when to call again
 */
record Cue(String question, String prompt) {

    static final Cue NONE = new Cue("", "");
}
