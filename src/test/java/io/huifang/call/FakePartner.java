package io.huifang.call;

import io.huifang.call.live.LiveState;
import io.huifang.dialogue.Answer;
import io.huifang.dialogue.Decision;
import io.huifang.dialogue.Effect;
import io.huifang.dialogue.Heard;
import io.huifang.dialogue.Judgement;
import io.huifang.dialogue.Listen;
import io.huifang.dialogue.Move;
import io.huifang.dialogue.Reason;
import io.huifang.dialogue.Say;
import io.huifang.dialogue.Verdict;
import io.huifang.kernel.AudioSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Asks five questions one after the other and believes everything; asks once more after silence and after a failure. A
 * test may put other turns in for certain words.
 */
final class FakePartner implements Partner {

    private record Question(String id, String prompt, boolean number) {}

    private static final List<Question> QUESTIONS = List.of(
            new Question("ready", "opening", false),
            new Question("company", "employer-company", false),
            new Question("employed", "employer-employed", false),
            new Question("title", "employer-title", false),
            new Question("years", "employer-joined", true));

    static final Duration PATIENCE = Duration.ofSeconds(6);
    static final Duration PAUSE = Duration.ofMillis(900);

    final List<Heard> heard = new ArrayList<>();
    final List<Duration> elapsed = new ArrayList<>();
    /** Other moves than the next question, by what is said. */
    final Map<String, Function<FakePartner, Turn>> moves = new java.util.HashMap<>();

    /** The id of a question whose answer is shown to nobody. */
    String secret = "";

    private final List<Answer> answers = new ArrayList<>();
    private int index;
    private boolean askedAgain;

    @Override
    public Place place(String question) {
        return question.equals(secret) ? new Place(LiveState.QUESTION, 1, 1, true) : Place.NONE;
    }

    @Override
    public Turn begin() {
        return new Turn(List.of(), List.of(), ask(List.of()));
    }

    @Override
    public Turn next(Heard what, Duration since) {
        heard.add(what);
        elapsed.add(since);
        return switch (what) {
            case Heard.Speech(var transcript)
            when moves.containsKey(transcript.text()) ->
                moves.get(transcript.text()).apply(this);
            case Heard.Speech(var transcript)
            when index == 0 && transcript.text().contains("busy") -> again("no-match", transcript.text());
            case Heard.Speech(var transcript) ->
                answered(transcript.text(), transcript.span().orElse(null));
            case Heard.Keys(String digits, AudioSpan span) -> answered(digits, span);
            case Heard.Silence ignored -> again("no-input", "");
            case Heard.Unheard ignored ->
                askedAgain
                        ? end(List.of("technical-problem"), "our recognition failed", answer(""))
                        : again("no-match", "");
            case Heard.HangUp ignored -> end(List.of(), "the called person hung up", null);
            case Heard.TransferFailed ignored ->
                end(List.of("transfer-failed"), "nobody was there", null, new Effect.CallBack(null, true));
        };
    }

    @Override
    public List<Answer> answers() {
        return List.copyOf(answers);
    }

    private Turn answered(String text, AudioSpan span) {
        Answer given = answer(text, span);
        index++;
        askedAgain = false;
        if (index == QUESTIONS.size()) {
            return new Turn(
                    List.of(given), List.of(), new Move.End(says("goodbye"), decision(Verdict.VERIFIED, "done")));
        }
        return new Turn(List.of(given), List.of(), ask(List.of()));
    }

    private Turn again(String apology, String text) {
        if (askedAgain) {
            return end(List.of("goodbye"), "nobody answered", answer(text));
        }
        askedAgain = true;
        Answer given = answer(text);
        Question question = QUESTIONS.get(index);
        return new Turn(
                List.of(given),
                List.of(),
                new Move.Ask(question.id(), says(apology, question.prompt() + ".again"), listen()));
    }

    Turn end(List<String> prompts, String why, Answer given, Effect... effects) {
        return new Turn(
                given == null ? List.of() : List.of(given),
                List.of(effects),
                new Move.End(says(prompts.toArray(String[]::new)), decision(Verdict.INCOMPLETE, why)));
    }

    /** The turn that makes another move and leaves the question open. */
    static Turn turn(Move move, Effect... effects) {
        return new Turn(List.of(), List.of(effects), move);
    }

    Move.Ask ask(List<String> before) {
        Question question = QUESTIONS.get(index);
        List<String> prompts = new ArrayList<>(before);
        prompts.add(question.prompt());
        return new Move.Ask(question.id(), says(prompts.toArray(String[]::new)), listen());
    }

    Listen listen() {
        Question question = QUESTIONS.get(index);
        return new Listen(index > 0, PATIENCE, PAUSE, question.number(), question.number() ? 18 : 1, List.of());
    }

    static List<Say> says(String... prompts) {
        return List.of(prompts).stream().map(id -> new Say(id, Map.of())).toList();
    }

    private Answer answer(String text) {
        return answer(text, null);
    }

    private Answer answer(String text, AudioSpan span) {
        Answer given = new Answer(
                QUESTIONS.get(index).id(),
                answers.size() + 1,
                null,
                text,
                text.isEmpty() ? null : text,
                text.isEmpty() ? Judgement.NOT_ANSWERED : Judgement.MATCH,
                0.95,
                span);
        answers.add(given);
        return given;
    }

    Decision decision(Verdict verdict, String why) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason("", why, null, "", 0, null));
        answers.stream()
                .filter(answer -> !answer.question().equals("ready"))
                .forEach(answer ->
                        reasons.add(new Reason(answer.question(), "noted", null, answer.heard(), 0.95, answer.span())));
        return new Decision(verdict, reasons);
    }
}
