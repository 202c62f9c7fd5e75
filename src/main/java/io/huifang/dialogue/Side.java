package io.huifang.dialogue;

import io.huifang.dialogue.understanding.Assessment;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What the bot asks or waits for beside the open question, which stays open meanwhile. */
sealed interface Side {

    /** When to call again. */
    record CallBackWhen(int tries) implements Side {}

    /** Whether that is when to call again. */
    record CallBackConfirm(LocalDateTime at, int tries) implements Side {}

    /** When the person asked about left. */
    record LeftWhen() implements Side {}

    /** Who knows. */
    record WhoKnows() implements Side {}

    /** Whether to go on, after doubt that the call is genuine. */
    record GoOn(int tries) implements Side {}

    /** Whether an answer was understood rightly. */
    record ReadBack(Answer answer, Assessment assessment) implements Side {}

    /** Whether something grave was meant that was not heard well. */
    record Doubted(Grave grave, @Nullable String detail) implements Side {}

    /** Whether the answer before is to be replaced. */
    record Replacing(Reopening.Other other) implements Side {}

    /** Somebody went to look something up. */
    record HoldingOn() implements Side {}

    /** A person is to take the call over. */
    record Transferring(Ending ending) implements Side {}
}
