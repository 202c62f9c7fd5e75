package io.huifang.call;

import io.huifang.call.live.LiveState;
import io.huifang.dialogue.Answer;
import io.huifang.dialogue.Dialogue;
import io.huifang.dialogue.Heard;
import io.huifang.dialogue.Judgement;
import io.huifang.dialogue.Setting;
import io.huifang.dialogue.Step;
import io.huifang.dialogue.script.Question;
import io.huifang.dialogue.script.Script;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A conversation by a script. */
final class Interview implements Partner {

    private final Step first;
    private final boolean calledUs;
    private final List<Question> identity;
    private final List<Question> questions;
    private Step step;

    Interview(Script script, Map<String, String> facts, Setting setting) {
        this(script, facts, setting, false);
    }

    /** @param calledUs whether the other side has called us */
    Interview(Script script, Map<String, String> facts, Setting setting, boolean calledUs) {
        this.first = Dialogue.begin(script, facts, setting);
        this.calledUs = calledUs;
        this.questions = script.questions();
        this.identity = questions.stream()
                .filter(question -> question.kind() == Question.Kind.IDENTITY)
                .toList();
        this.step = first;
    }

    /** Whether a script asks for something that only the right person knows; a name alone can be claimed by anybody. */
    static boolean identifies(Script script) {
        return script.questions().stream().anyMatch(Interview::isProof);
    }

    private static boolean isProof(Question question) {
        return question.kind() == Question.Kind.IDENTITY && question.secret();
    }

    @Override
    public Place place(String id) {
        List<String> facts = questions.stream()
                .filter(question -> question.kind() == Question.Kind.FACT)
                .map(Question::id)
                .toList();
        return questions.stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .map(question ->
                        new Place(state(question.kind()), facts.indexOf(id) + 1, facts.size(), question.secret()))
                .orElse(Place.NONE);
    }

    private static LiveState state(Question.Kind kind) {
        return switch (kind) {
            case GATE -> LiveState.GREETING;
            case IDENTITY -> LiveState.IDENTITY;
            case FACT -> LiveState.QUESTION;
        };
    }

    @Override
    public boolean mayBeMachine() {
        return !calledUs;
    }

    /** All that was asked about identity agrees with the file in the end, and a secret was among it. */
    @Override
    public boolean identified() {
        List<Judgement> proofs =
                identity.stream().filter(Interview::isProof).map(this::lastOf).toList();
        return proofs.contains(Judgement.MATCH)
                && identity.stream()
                        .map(this::lastOf)
                        .allMatch(last -> last == Judgement.MATCH || last == Judgement.NOT_ANSWERED);
    }

    private Judgement lastOf(Question question) {
        return answers().stream()
                .filter(answer -> answer.question().equals(question.id()))
                .reduce((first, second) -> second)
                .map(Answer::judgement)
                .orElse(Judgement.NOT_ANSWERED);
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
