package io.huifang.dialogue;

import io.huifang.dialogue.script.Consequence;
import io.huifang.dialogue.script.Question;
import io.huifang.dialogue.script.Question.Kind;
import io.huifang.dialogue.script.Script;
import io.huifang.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides the verdict: a pure function of script, facts and settled answers, and in doubt never {@code VERIFIED}. */
final class Verdicts {

    /** With less than this part of the weight answered, too little is known for a review of answers. */
    private static final double ENOUGH = 0.5;

    private final Script script;
    private final Map<String, Settled> settled;
    private final Conditions conditions;
    private final Ending ending;

    private Verdicts(Script script, Map<String, String> facts, Map<String, Settled> settled, Ending ending) {
        this.script = script;
        this.settled = settled;
        this.conditions = new Conditions(facts, settled);
        this.ending = ending;
    }

    /** @param settled by question, in the order in which they were settled */
    static Decision decide(Script script, Map<String, String> facts, Map<String, Settled> settled, Ending ending) {
        Verdicts verdicts = new Verdicts(script, facts, settled, ending);
        return new Decision(verdicts.verdict(), verdicts.reasons());
    }

    private Verdict verdict() {
        if (settled.values().stream().anyMatch(this::fails)) {
            return Verdict.MISMATCH;
        }
        if (ending != Ending.COMPLETE) {
            return ending.verdict();
        }
        if (answeredPart() < ENOUGH) {
            return Verdict.INCOMPLETE;
        }
        boolean doubt =
                settled.values().stream().anyMatch(this::doubtful) || !leftOut().isEmpty();
        return doubt ? Verdict.REVIEW : Verdict.VERIFIED;
    }

    private boolean fails(Settled one) {
        if (one.judgement() != Judgement.MISMATCH || one.question().kind() != Kind.FACT) {
            return false;
        }
        return switch (conditions.consequence(one.question())) {
            case FAIL, FRAUD -> true;
            case REVIEW, REMIND -> false;
        };
    }

    private boolean doubtful(Settled one) {
        if (one.question().kind() == Kind.GATE) {
            return false;
        }
        boolean reminder = conditions.consequence(one.question()) == Consequence.REMIND;
        return switch (one.judgement()) {
            case MATCH, NOTED -> false;
            case MISMATCH, UNSURE -> !reminder;
            case NOT_ANSWERED -> !reminder && one.question().weight() > 0;
        };
    }

    /** The part of the weight of the questions put that was answered. */
    private double answeredPart() {
        double all = 0;
        double answered = 0;
        for (Settled one : settled.values()) {
            if (one.question().kind() == Kind.FACT) {
                all += one.question().weight();
                answered += one.judgement() == Judgement.NOT_ANSWERED
                        ? 0
                        : one.question().weight();
            }
        }
        return all == 0 ? 1 : answered / all;
    }

    /** What the script wants to know and was not asked, because the call ended before or the script had it end. */
    private List<Question> leftOut() {
        List<Question> all = script.questions();
        Route route = new Route(script, conditions);
        int last = settled.values().stream()
                .mapToInt(one -> all.indexOf(one.question()))
                .max()
                .orElse(-1);
        return all.stream()
                .skip(last + 1L)
                .filter(question -> question.kind() != Kind.GATE && question.weight() > 0)
                .filter(question -> conditions.consequence(question) != Consequence.REMIND)
                .filter(route::wants)
                .toList();
    }

    private List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        if (ending != Ending.COMPLETE) {
            reasons.add(ofTheCall(ending.code()));
        }
        settled.values().stream().map(this::reason).flatMap(Optional::stream).forEach(reasons::add);
        boolean begun = settled.values().stream().anyMatch(one -> one.question().kind() == Kind.FACT);
        if (begun) {
            leftOut().forEach(question -> reasons.add(of(new Cause(Cause.Code.NOT_ASKED, question.id(), null))));
        }
        if (reasons.isEmpty()) {
            // a script that only asks whether it may ask
            reasons.add(ofTheCall(ending.code()));
        }
        return reasons;
    }

    private Optional<Reason> reason(Settled one) {
        if (one.question().kind() == Kind.GATE) {
            return Optional.empty();
        }
        Answer answer = one.answer();
        Consequence consequence = one.judgement() == Judgement.MISMATCH ? conditions.consequence(one.question()) : null;
        Cause cause = new Cause(one.code(), one.question().id(), consequence);
        return Optional.of(new Reason(
                cause.question(),
                cause,
                cause.sentence(Language.EN_US),
                answer.expected(),
                answer.heard(),
                answer.confidence(),
                answer.span()));
    }

    private static Reason ofTheCall(Cause.Code code) {
        return of(new Cause(code, "", null));
    }

    private static Reason of(Cause cause) {
        return new Reason(cause.question(), cause, cause.sentence(Language.EN_US), null, "", 0, null);
    }
}
