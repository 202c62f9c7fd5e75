package io.huifang.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides the verdict from what became of each question: a pure function, and in doubt never {@code VERIFIED}. */
final class Verdicts {

    private Verdicts() {}

    static Decision decide(List<Settled> settled, Ending ending) {
        List<Reason> reasons = new ArrayList<>();
        if (ending != Ending.COMPLETE) {
            reasons.add(new Reason("", sentence(ending.sentence()), null, "", 0, null));
        }
        settled.stream().map(Verdicts::reason).flatMap(Optional::stream).forEach(reasons::add);
        if (reasons.isEmpty()) {
            // a script that only asks whether it may ask
            reasons.add(new Reason("", sentence(ending.sentence()), null, "", 0, null));
        }
        return new Decision(verdict(settled, ending), reasons);
    }

    private static Verdict verdict(List<Settled> settled, Ending ending) {
        if (settled.stream().anyMatch(s -> is(s, Judgement.MISMATCH, Consequence.FAIL))) {
            return Verdict.MISMATCH;
        }
        return switch (ending) {
            case NOT_NOW, GATE_UNCLEAR, HUNG_UP, SILENT, UNHEARD -> Verdict.INCOMPLETE;
            // questions were left out, so it can't be verified even if the contradiction was but a reminder
            case CONTRADICTED -> Verdict.REVIEW;
            case COMPLETE -> settled.stream().anyMatch(Verdicts::doubtful) ? Verdict.REVIEW : Verdict.VERIFIED;
        };
    }

    private static boolean doubtful(Settled settled) {
        if (settled.question().mismatch() == Consequence.REMIND) {
            return false;
        }
        return switch (settled.judgement()) {
            case MISMATCH, UNSURE, NOT_ANSWERED -> true;
            case MATCH, NOTED -> false;
        };
    }

    private static boolean is(Settled settled, Judgement judgement, Consequence consequence) {
        return settled.judgement() == judgement && settled.question().mismatch() == consequence;
    }

    private static Optional<Reason> reason(Settled settled) {
        if (settled.question().gate()) {
            return Optional.empty();
        }
        Answer answer = settled.answer();
        String id = settled.question().id();
        String why = switch (settled.judgement()) {
            case MATCH -> "'" + id + "' agrees with the file";
            case MISMATCH -> "'" + id + "' contradicts the file";
            case UNSURE -> "'" + id + "' was not heard clearly enough to rely on, or was answered in two ways";
            case NOTED -> "'" + id + "' was answered and noted";
            case NOT_ANSWERED -> "'" + id + "' was not answered";
        };
        return Optional.of(
                new Reason(id, sentence(why), answer.expected(), answer.heard(), answer.confidence(), answer.span()));
    }

    private static String sentence(String words) {
        return words.startsWith("'")
                ? "Question " + words + "."
                : Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }
}
