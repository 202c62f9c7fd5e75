package io.huifang.rehearsal;

import io.huifang.dialogue.Answer;
import io.huifang.dialogue.Decision;
import io.huifang.dialogue.Effect;
import io.huifang.dialogue.Judgement;
import io.huifang.dialogue.Reason;
import io.huifang.dialogue.Say;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes down what a conversation gives, one line for each thing. */
final class Told {

    private Told() {}

    static String says(List<Say> says) {
        return says.stream()
                .map(say -> say.values().isEmpty()
                        ? say.prompt()
                        : say.prompt() + " (" + String.join(", ", say.values().values()) + ")")
                .collect(Collectors.joining(" + "));
    }

    static String answer(Answer answer) {
        return answer.question() + " = " + (answer.value() == null ? "-" : answer.value()) + " ("
                + judgement(answer.judgement()) + ")";
    }

    static String effect(Effect effect) {
        return switch (effect) {
            case Effect.StopRecording() -> "stops the recording";
            case Effect.DoNotCall() -> "never calls the number again";
            case Effect.RetireNumber() -> "retires the number";
            case Effect.CallBack(LocalDateTime at, boolean urgent) when at != null && !urgent -> "calls again at " + at;
            case Effect.CallBack(LocalDateTime at, boolean urgent)
            when urgent -> "a person calls back soon" + (at == null ? "" : ", at " + at);
            case Effect.CallBack ignored -> "calls again some time";
            case Effect.HasLeft(String when) -> "notes that the person left" + (when.isEmpty() ? "" : ": " + when);
            case Effect.Informant(String words) -> "notes who knows: " + words;
            case Effect.Fraud(String question) -> "suspects fraud: " + question;
            case Effect.TakenOver(String by) -> "a person has taken the call: " + by;
        };
    }

    /** The verdict and its reasons. */
    static List<String> decision(Decision decision) {
        List<String> lines = new ArrayList<>();
        lines.add("Decided:  " + decision.verdict());
        for (Reason reason : decision.reasons()) {
            lines.add("Reason:   " + reason.why());
        }
        return lines;
    }

    private static String judgement(Judgement judgement) {
        return switch (judgement) {
            case MATCH -> "agrees";
            case MISMATCH -> "contradicts";
            case UNSURE -> "unsure";
            case NOTED -> "noted";
            case NOT_ANSWERED -> "not answered";
        };
    }
}
