package io.huifang.call;

import io.huifang.dialogue.Answer;
import io.huifang.dialogue.Decision;
import io.huifang.dialogue.Heard;
import io.huifang.dialogue.Move;
import io.huifang.dialogue.Reason;
import io.huifang.dialogue.Say;
import io.huifang.dialogue.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Says one thing to somebody who has called us, and that is all. */
final class Announcing implements Partner {

    /** That he is called back at once. */
    static final String CALL_BACK = "call-back-now";

    private final Move end;

    Announcing(String prompt) {
        this.end = new Move.End(
                List.of(new Say(prompt, Map.of())),
                new Decision(Verdict.INCOMPLETE, List.of(new Reason("", "Something was said.", null, "", 0, null))));
    }

    @Override
    public Turn begin() {
        return new Turn(List.of(), List.of(), end);
    }

    @Override
    public Turn next(Heard heard, Duration elapsed) {
        return begin();
    }

    @Override
    public boolean mayBeMachine() {
        return false;
    }

    @Override
    public List<Answer> answers() {
        return List.of();
    }
}
