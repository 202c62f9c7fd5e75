package io.huifang.call;

import io.huifang.call.live.LiveState;
import io.huifang.dialogue.Answer;
import io.huifang.dialogue.Effect;
import io.huifang.dialogue.Heard;
import io.huifang.dialogue.Move;
import io.huifang.kernel.Transcript;
import java.time.Duration;
import java.util.List;

/** Whoever decides what is said in a conversation; {@link Talk} lends it ears and a mouth. */
interface Partner {

    /**
     * What the last thing heard came to.
     *
     * @param given answers, to be kept
     * @param effects to be done before the move
     */
    record Turn(List<Answer> given, List<Effect> effects, Move move) {}

    /**
     * What a question is in the conversation.
     *
     * @param number which of the questions of fact, from 1; 0 when it is none
     * @param of how many of those there are
     * @param secret whether its answer is shown to nobody
     */
    record Place(LiveState state, int number, int of, boolean secret) {
        static final Place NONE = new Place(LiveState.TALKING, 0, 0, false);
    }

    /** What the question of an id is in the conversation. */
    default Place place(String question) {
        return Place.NONE;
    }

    Turn begin();

    /**
     * Goes on after something was heard; not after {@link Move.End}.
     *
     * @param elapsed since the conversation began
     */
    Turn next(Heard heard, Duration elapsed);

    /** Whether the other side may be a machine; whoever has called us is none. */
    default boolean mayBeMachine() {
        return true;
    }

    /** Something was understood, perhaps not a word of it; what counts of it comes to {@link #next}. */
    default void overhears(Transcript transcript) {}

    /** Whether the other side has proven who he is. */
    default boolean identified() {
        return false;
    }

    /** All answers so far. */
    List<Answer> answers();
}
