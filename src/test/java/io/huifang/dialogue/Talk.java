package io.huifang.dialogue;

import io.huifang.dialogue.script.Script;
import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.Transcript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A conversation in a test: what is said goes in, and all that came of it can be looked at. */
final class Talk {

    final List<Effect> effects = new ArrayList<>();
    final List<String> said = new ArrayList<>();
    private Step step;
    private Duration elapsed = Duration.ZERO;

    Talk(Script script) {
        this(script, Scripts.MORNING);
    }

    Talk(Script script, Setting setting) {
        take(Dialogue.begin(script, Scripts.FACTS, setting));
    }

    Talk hears(String... utterances) {
        for (String utterance : utterances) {
            hears(new Heard.Speech(new Transcript(utterance, List.of())));
        }
        return this;
    }

    Talk keys(String digits) {
        return hears(new Heard.Keys(digits, new AudioSpan(Duration.ZERO, Duration.ofSeconds(1))));
    }

    Talk hears(Heard heard) {
        take(step.dialogue().next(heard, elapsed));
        return this;
    }

    Talk after(Duration later) {
        elapsed = later;
        return this;
    }

    Talk identified() {
        return hears("yes", "yes").keys("0471");
    }

    Move move() {
        return step.move();
    }

    Step step() {
        return step;
    }

    List<String> lastSaid() {
        return step.move().says().stream().map(Say::prompt).toList();
    }

    List<Answer> answers() {
        return step.dialogue().answers();
    }

    boolean isOver() {
        return step.move() instanceof Move.End;
    }

    Decision decision() {
        return switch (step.move()) {
            case Move.End end -> end.decision();
            case Move.Transfer transfer -> transfer.decision();
            case Move.Ask ask -> throw new AssertionError("not over: " + ask);
            case Move.Wait wait -> throw new AssertionError("not over: " + wait);
        };
    }

    Listen listen() {
        return ((Move.Ask) step.move()).listen();
    }

    private void take(Step next) {
        step = next;
        effects.addAll(next.effects());
        next.move().says().forEach(say -> said.add(say.prompt()));
    }
}
