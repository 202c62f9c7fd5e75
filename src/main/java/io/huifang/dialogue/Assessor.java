package io.huifang.dialogue;

import io.huifang.kernel.Transcript;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Understands one answer to one question and compares it with what the file says. */
final class Assessor {

    /** Below this confidence a word is held neither for nor against anybody. */
    static final double CERTAIN = 0.6;

    /** From this likeness on a name counts as the same, and up to the other as a different one; between is unsure. */
    static final double SAME_NAME = 0.8;

    static final double OTHER_NAME = 0.5;

    /** Keys are pressed or not; there is no doubt in them. */
    private static final double KEYED = 1.0;

    /** What a transcript without words' confidences counts as, as in {@link Tokens}. */
    private static final double TYPED = 1.0;

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
        Tokens tokens = Tokens.of(transcript);
        return switch (question.type()) {
            case YES_NO -> compare(YesNo.in(tokens));
            case NUMBER -> compare(Numbers.in(tokens));
            case NAME, TEXT -> words(transcript, tokens);
        };
    }

    /** Keys: 1 and 2 for yes and no, digits for a number; other questions have no keys. */
    Assessed keyed(String digits) {
        return switch (question.type()) {
            case YES_NO ->
                compare(
                        switch (digits) {
                            case "1" -> Optional.of(new Understood("yes", KEYED));
                            case "2" -> Optional.of(new Understood("no", KEYED));
                            default -> Optional.empty();
                        });
            case NUMBER ->
                compare(
                        digits.isEmpty()
                                ? Optional.empty()
                                : Optional.of(new Understood(new BigDecimal(digits).toPlainString(), KEYED)));
            case NAME, TEXT -> Assessed.NOTHING;
        };
    }

    private Assessed compare(Optional<Understood> understood) {
        if (understood.isEmpty()) {
            return Assessed.NOTHING;
        }
        String value = understood.get().value();
        double confidence = understood.get().confidence();
        if (confidence < CERTAIN) {
            return new Assessed(value, Judgement.UNSURE, confidence);
        }
        if (expected == null) {
            return new Assessed(value, Judgement.NOTED, confidence);
        }
        boolean same = question.type() == AnswerType.NUMBER ? within(value, expected) : value.equals(expected);
        return new Assessed(value, same ? Judgement.MATCH : Judgement.MISMATCH, confidence);
    }

    private boolean within(String value, String wanted) {
        BigDecimal expectedNumber = new BigDecimal(wanted);
        BigDecimal allowed = expectedNumber.abs().multiply(BigDecimal.valueOf(question.tolerance()));
        return new BigDecimal(value).subtract(expectedNumber).abs().compareTo(allowed) <= 0;
    }

    private Assessed words(Transcript transcript, Tokens tokens) {
        if (tokens.size() == 0) {
            return Assessed.NOTHING;
        }
        double confidence = transcript.words().isEmpty() ? TYPED : transcript.confidence();
        Similarity.Best best = expected == null ? new Similarity.Best(0, 0, 0) : Similarity.find(expected, tokens);
        if (best.score() >= SAME_NAME) {
            double ofTheName = tokens.confidence(best.from(), best.to());
            // "this is not Acme" holds the name too
            boolean denied = YesNo.denied(tokens.without(best.from(), best.to()));
            return new Assessed(
                    transcript.text(), denied || ofTheName < CERTAIN ? Judgement.UNSURE : Judgement.MATCH, ofTheName);
        }
        // "I don't know", "who is this?", "yes": no name was said, so none that contradicts
        if (confidence < CERTAIN || YesNo.doubted(tokens) || YesNo.onlyYesOrNo(tokens)) {
            return new Assessed(transcript.text(), Judgement.UNSURE, confidence);
        }
        if (expected == null) {
            return new Assessed(transcript.text(), Judgement.NOTED, confidence);
        }
        // a recogniser that garbles a name still gets a word of it right, and garbles it in the same way again
        boolean other = best.score() <= OTHER_NAME && !Similarity.shareAWord(expected, tokens);
        return new Assessed(transcript.text(), other ? Judgement.MISMATCH : Judgement.UNSURE, confidence);
    }
}
