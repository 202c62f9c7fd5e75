package io.huifang.dialogue.script;

/**
 * Where the conversation goes on.
 *
 * @param to the id of a question or a section, or {@link #END}
 */
public record Jump(Condition when, String to) {
    /** The end of the conversation, with its goodbye. */
    public static final String END = "end";
}
