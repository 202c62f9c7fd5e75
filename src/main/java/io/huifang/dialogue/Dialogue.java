package io.huifang.dialogue;

import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A conversation at one moment. Immutable: {@link #next} gives the conversation after one more thing was heard. Each
 * question is asked at most twice; a contradiction counts only when it is said twice, and a confirmation that follows a
 * contradiction counts as unsure.
 */
public final class Dialogue {

    /** What was heard and what it was taken for. */
    private record Try(Heard heard, Answer answer) {}

    private final Script script;
    private final Map<String, String> facts;
    private final int index;
    private final List<Answer> answers;
    private final List<Settled> settled;
    /** What came of the first asking of the question at {@link #index}; null while it is asked for the first time. */
    private final @Nullable Try firstTry;
    /** How many questions before this one got nothing but silence. */
    private final int silentQuestions;

    private Dialogue(
            Script script,
            Map<String, String> facts,
            int index,
            List<Answer> answers,
            List<Settled> settled,
            @Nullable Try firstTry,
            int silentQuestions) {
        this.script = script;
        this.facts = facts;
        this.index = index;
        this.answers = answers;
        this.settled = settled;
        this.firstTry = firstTry;
        this.silentQuestions = silentQuestions;
    }

    /**
     * Begins a conversation with the script's first question.
     *
     * @param facts what the file says
     * @throws IllegalArgumentException when {@link FactCheck} complains of the facts
     */
    public static Step begin(Script script, Map<String, String> facts) {
        FactCheck.complaint(script, facts).ifPresent(complaint -> {
            throw new IllegalArgumentException(complaint);
        });
        Dialogue dialogue = new Dialogue(script, Map.copyOf(facts), 0, List.of(), List.of(), null, 0);
        Question first = script.questions().getFirst();
        return new Step(dialogue, null, new Move.Ask(first, List.of(first.prompt())));
    }

    /** All answers so far, in the order in which they were given. */
    public List<Answer> answers() {
        return answers;
    }

    /**
     * What happens after something was heard in answer to the last question. Not to be called after {@link Move.End}.
     */
    public Step next(Heard heard) {
        return switch (heard) {
            case Heard.HangUp() -> end(null, settled, Ending.HUNG_UP, List.of());
            case Heard.Silence() -> after(heard, answer("", Assessor.Assessed.NOTHING, null), FixedPrompts.NO_INPUT);
            case Heard.Unheard() -> after(heard, answer("", Assessor.Assessed.NOTHING, null), FixedPrompts.NO_MATCH);
            case Heard.Keys(String digits, AudioSpan span) ->
                after(heard, answer(digits, assessor().keyed(digits), span), FixedPrompts.NO_MATCH);
            case Heard.Speech(Transcript transcript) ->
                after(
                        heard,
                        answer(
                                transcript.text(),
                                assessor().spoken(transcript),
                                transcript.span().orElse(null)),
                        FixedPrompts.NO_MATCH);
        };
    }

    private Question question() {
        return script.questions().get(index);
    }

    private Assessor assessor() {
        return new Assessor(question(), facts);
    }

    private Answer answer(String heard, Assessor.Assessed assessed, @Nullable AudioSpan span) {
        return new Answer(
                question().id(),
                answers.size() + 1,
                assessor().expected(),
                heard,
                assessed.value(),
                assessed.judgement(),
                assessed.confidence(),
                span);
    }

    private Step after(Heard heard, Answer answer, String apology) {
        return switch (answer.judgement()) {
            case MATCH -> contradictedBefore() ? settle(answer, Judgement.UNSURE) : settle(answer, Judgement.MATCH);
            case NOTED -> settle(answer, Judgement.NOTED);
            case MISMATCH -> mismatch(heard, answer);
            case UNSURE, NOT_ANSWERED -> {
                if (isOpenGate(answer)) {
                    yield settle(answer, Judgement.MATCH);
                }
                yield firstTry == null ? askAgain(new Try(heard, answer), apology) : unclear(heard, answer);
            }
        };
    }

    /** A gate proves nothing and tells nothing, so a yes that was not heard well opens it; a no must be heard well. */
    private boolean isOpenGate(Answer answer) {
        return question().gate() && "yes".equals(answer.value());
    }

    private Step mismatch(Heard heard, Answer answer) {
        if (question().gate()) {
            return end(answer, settled, Ending.NOT_NOW, List.of(FixedPrompts.NOT_NOW));
        }
        if (firstTry == null && question().mismatch() == Consequence.FAIL) {
            return askAgain(new Try(heard, answer), null);
        }
        boolean saidTwice = question().mismatch() != Consequence.FAIL || saidTheSameBefore(answer);
        return settle(answer, saidTwice ? Judgement.MISMATCH : Judgement.UNSURE);
    }

    /** The second asking brought nothing clear either. */
    private Step unclear(Heard heard, Answer answer) {
        Heard before = firstTry == null ? heard : firstTry.heard();
        if (heard instanceof Heard.Unheard && before instanceof Heard.Unheard) {
            List<Settled> all = with(settled, new Settled(question(), Judgement.NOT_ANSWERED, answer));
            return end(answer, all, Ending.UNHEARD, List.of(FixedPrompts.TECHNICAL_PROBLEM));
        }
        boolean silent = heard instanceof Heard.Silence && before instanceof Heard.Silence;
        if (silent && (index == 0 || silentQuestions > 0)) {
            List<Settled> all = with(settled, new Settled(question(), Judgement.NOT_ANSWERED, answer));
            return end(answer, all, Ending.SILENT, List.of(FixedPrompts.GOODBYE));
        }
        Judgement judgement = contradictedBefore() ? Judgement.UNSURE : answer.judgement();
        return question().gate()
                ? end(answer, settled, Ending.GATE_UNCLEAR, List.of(FixedPrompts.PERSON_WILL_CALL))
                : advance(answer, judgement, silent ? silentQuestions + 1 : 0);
    }

    /**
     * Whether the first answer contradicted the file in the same way. For a name that means the same other name: what a
     * recogniser makes of a name that it does not know differs from time to time.
     */
    private boolean saidTheSameBefore(Answer answer) {
        Try first = firstTry;
        if (first == null || first.answer().judgement() != Judgement.MISMATCH) {
            return false;
        }
        if (question().type() != AnswerType.NAME) {
            return true;
        }
        return sameName(first.answer().heard(), answer.heard())
                || sameName(answer.heard(), first.answer().heard());
    }

    private boolean sameName(String one, String other) {
        return new Assessor(question(), Map.of()).like(one, other);
    }

    private boolean contradictedBefore() {
        return firstTry != null && firstTry.answer().judgement() == Judgement.MISMATCH;
    }

    private Step askAgain(Try first, @Nullable String apology) {
        Answer answer = first.answer();
        Dialogue next = new Dialogue(script, facts, index, with(answers, answer), settled, first, silentQuestions);
        List<String> prompts = apology == null
                ? List.of(question().promptAgain())
                : List.of(apology, question().promptAgain());
        return new Step(next, answer, new Move.Ask(question(), prompts));
    }

    private Step settle(Answer answer, Judgement judgement) {
        if (judgement == Judgement.MISMATCH && question().endsOnMismatch()) {
            List<Settled> all = with(settled, new Settled(question(), judgement, answer));
            return end(answer, all, Ending.CONTRADICTED, List.of(FixedPrompts.GOODBYE));
        }
        return advance(answer, judgement, 0);
    }

    private Step advance(Answer answer, Judgement judgement, int silentNow) {
        List<Settled> all = with(settled, new Settled(question(), judgement, answer));
        if (index + 1 == script.questions().size()) {
            return end(answer, all, Ending.COMPLETE, List.of(FixedPrompts.GOODBYE));
        }
        Question following = script.questions().get(index + 1);
        Dialogue next = new Dialogue(script, facts, index + 1, with(answers, answer), all, null, silentNow);
        return new Step(next, answer, new Move.Ask(following, List.of(following.prompt())));
    }

    private Step end(@Nullable Answer answer, List<Settled> all, Ending ending, List<String> prompts) {
        List<Answer> given = answer == null ? answers : with(answers, answer);
        Dialogue over = new Dialogue(script, facts, index, given, all, firstTry, silentQuestions);
        return new Step(over, answer, new Move.End(prompts, Verdicts.decide(all, ending)));
    }

    private static <T> List<T> with(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return List.copyOf(longer);
    }
}
