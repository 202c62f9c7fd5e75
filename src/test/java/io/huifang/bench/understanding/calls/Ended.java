package io.huifang.bench.understanding.calls;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What a part's call came to.
 *
 * @param verdict the case's verdict, or {@code (open)} when the case is to be called again
 * @param answers one line for each answer: question, what was heard, how it was judged
 */
record Ended(Part part, String verdict, String disposition, List<String> answers, List<String> why) {

    static boolean isOver(JsonNode file) {
        JsonNode attempts = file.path("attempts");
        return file.path("state").asString("").equals("SETTLED")
                || (!attempts.isEmpty()
                        && !attempts.get(0).path("state").asString("").equals("PLACED"));
    }

    static Ended of(Part part, JsonNode file) {
        List<String> answers = new ArrayList<>();
        String disposition = "";
        for (JsonNode attempt : file.path("attempts")) {
            disposition = attempt.path("disposition").asString("");
            for (JsonNode answer : attempt.path("answers")) {
                answers.add(answer.path("question").asString("") + ": \""
                        + answer.path("heard").asString("") + "\" = "
                        + answer.path("value").asString("-") + ", "
                        + answer.path("judgement").asString("") + " "
                        + Math.round(answer.path("confidence").asDouble(0) * 100) + " %");
            }
        }
        List<String> why = new ArrayList<>();
        file.path("reasons").forEach(reason -> why.add(reason.path("why").asString("")));
        return new Ended(
                part, file.path("verdict").asString("(open)"), disposition, List.copyOf(answers), List.copyOf(why));
    }

    /** The one thing that may never be. */
    boolean isFalselyVerified() {
        return !part.agrees() && verdict.equals("VERIFIED");
    }

    boolean isFalselyAccused() {
        return part.agrees() && verdict.equals("MISMATCH");
    }
}
