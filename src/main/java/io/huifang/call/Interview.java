package io.huifang.call;

import io.huifang.dialogue.Answer;
import io.huifang.dialogue.Dialogue;
import io.huifang.dialogue.Heard;
import io.huifang.dialogue.Setting;
import io.huifang.dialogue.Step;
import io.huifang.dialogue.script.Script;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A conversation by a script. */
final class Interview implements Partner {

    private final Step first;
    private Step step;

    Interview(Script script, Map<String, String> facts, Setting setting) {
        first = Dialogue.begin(script, facts, setting);
        step = first;
    }

    @Override
    public Turn begin() {
        return turn(first);
    }

    @Override
    public Turn next(Heard heard, Duration elapsed) {
        step = step.dialogue().next(heard, elapsed);
        return turn(step);
    }

    @Override
    public List<Answer> answers() {
        return step.dialogue().answers();
    }

    private static Turn turn(Step step) {
        return new Turn(step.given(), step.effects(), step.move());
    }
}
