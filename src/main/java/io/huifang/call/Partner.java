package io.huifang.call;

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
