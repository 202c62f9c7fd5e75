package io.huifang.dialogue.understanding;

import io.huifang.dialogue.Judgement;
import io.huifang.kernel.Transcript;

/** Understands answers in words, as names and job titles, by comparing them with the file as text. */
final class WordAnswers {

    /** From this likeness on a name counts as the same, and up to the other as a different one; between is unsure. */
    static final double SAME_NAME = 0.8;

    static final double OTHER_NAME = 0.5;

    /** What a transcript without words' confidences counts as, as in {@link Tokens}. */
    private static final double TYPED = 1.0;

    private WordAnswers() {}

    static Assessment assess(AnswerSpec spec, Transcript transcript) {
        Tokens tokens = Tokens.of(transcript);
        if (tokens.size() == 0) {
            return Assessment.nothing("nothing was said");
        }
        String expected = spec.expected();
        double confidence = transcript.words().isEmpty() ? TYPED : transcript.confidence();
        Similarity.Best best = expected == null ? new Similarity.Best(0, 0, 0) : Similarity.find(expected, tokens);
        String text = transcript.text();
        if (best.score() >= SAME_NAME) {
            double ofTheName = tokens.confidence(best.from(), best.to());
            // "this is not Acme" holds the name too
            boolean denied = YesNo.denied(tokens.without(best.from(), best.to()));
            Judgement judgement = denied || ofTheName < Comparison.CERTAIN ? Judgement.UNSURE : Judgement.MATCH;
            return new Assessment(
                    text, judgement, ofTheName, tokens.span(best.from(), best.to()), "as alike as " + best.score());
        }
        // "I don't know", "who is this?", "yes": no name was said, so none that contradicts
        if (confidence < Comparison.CERTAIN || YesNo.doubted(tokens) || YesNo.onlyYesOrNo(tokens)) {
            return new Assessment(
                    text, Judgement.UNSURE, confidence, tokens.span(0, tokens.size()), "no name is heard");
        }
        if (expected == null) {
            return new Assessment(text, Judgement.NOTED, confidence, tokens.span(0, tokens.size()), "kept as said");
        }
        // a recogniser that garbles a name still gets a word of it right, and garbles it in the same way again
        boolean other = best.score() <= OTHER_NAME && !Similarity.shareAWord(expected, tokens);
        return new Assessment(
                text,
                other ? Judgement.MISMATCH : Judgement.UNSURE,
                confidence,
                tokens.span(0, tokens.size()),
                "as alike as " + best.score());
    }
}
