package io.huifang.dialogue;

import java.util.List;

/**
 * One step of a conversation.
 *
 * @param dialogue the conversation from here on
 * @param given the answers that the last thing heard was, to be stored at once; mostly one, often none
 * @param effects to be done at once, before the move
 */
public record Step(Dialogue dialogue, List<Answer> given, List<Effect> effects, Move move) {
    public Step {
        given = List.copyOf(given);
        effects = List.copyOf(effects);
    }
}
