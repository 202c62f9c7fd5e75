package io.huifang.dialogue;

import org.jspecify.annotations.Nullable;

/**
 * One step of a conversation.
 *
 * @param dialogue the conversation from here on
 * @param given the answer that the last thing heard was, to be stored at once; null when it was none
 */
public record Step(Dialogue dialogue, @Nullable Answer given, Move move) {}
