package io.huifang.dialogue;

import io.huifang.dialogue.understanding.AnswerSpec;
import io.huifang.dialogue.understanding.Assessment;
import io.huifang.dialogue.understanding.Tolerance;
import io.huifang.dialogue.understanding.Understanding;
import io.huifang.kernel.Language;
import io.huifang.kernel.Transcript;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Understands one answer to one question and compares it with what the file says. */
final class Assessor {

    /** None of this room's types counts from now. */
    private static final LocalDateTime NO_MATTER_WHEN = LocalDate.EPOCH.atStartOfDay();

    /** What became of an answer; without a value nothing was understood. */
    record Assessed(@Nullable String value, Judgement judgement, double confidence) {
        static final Assessed NOTHING = new Assessed(null, Judgement.NOT_ANSWERED, 0);
    }

    private final Question question;
    private final @Nullable String expected;

    Assessor(Question question, Map<String, String> facts) {
        this.question = question;
        this.expected = question.expectation().in(facts);
    }

    @Nullable
    String expected() {
        return expected;
    }

    Assessed spoken(Transcript transcript) {
        return assessed(Understanding.spoken(spec(), transcript));
    }

    /** Keys: 1 and 2 for yes and no, digits for a number; other questions have no keys. */
    Assessed keyed(String digits) {
        return assessed(Understanding.keyed(spec(), digits));
    }

    /** Whether what was heard, typed as it stands, agrees with another answer. */
    boolean like(String another, String heard) {
        return Understanding.spoken(spec(another), new Transcript(heard, List.of()))
                        .judgement()
                == Judgement.MATCH;
    }

    private AnswerSpec spec() {
        return spec(expected);
    }

    private AnswerSpec spec(@Nullable String wanted) {
        return new AnswerSpec(
                question.type().understood(),
                Language.EN_US,
                wanted,
                question.tolerance() > 0 ? new Tolerance.Ratio(question.tolerance()) : new Tolerance.None(),
                Map.of(),
                NO_MATTER_WHEN);
    }

    /** Without a value there is nothing to hold for or against anybody. */
    private static Assessed assessed(Assessment assessment) {
        return assessment.value() == null
                ? Assessed.NOTHING
                : new Assessed(assessment.value(), assessment.judgement(), assessment.confidence());
    }
}
