package io.huifang.dialogue.understanding;

import io.huifang.dialogue.Judgement;
import io.huifang.kernel.Transcript;

/** Understands answers in words. */
final class WordAnswers {

    private WordAnswers() {}

    static Assessment assess(AnswerSpec spec, Transcript transcript) {
        Tokens all = Tokens.of(transcript);
        Tokens tokens = spec.type() == AnswerType.TEXT ? all : Corrections.afterLast(all);
        SaidName said = SaidName.in(tokens);
        if (tokens.withoutHesitation().size() == 0 || (said.isEmpty() && YesNo.onlyYesOrNo(tokens))) {
            return Assessment.nothing("nothing but yes, no or a hesitation was said");
        }
        return switch (spec.type()) {
            case PERSON -> NameAnswers.assess(spec, said, true);
            case COMPANY -> NameAnswers.assess(spec, said, false);
            case JOB_TITLE -> JobTitles.assess(spec, said);
            case ADDRESS -> Addresses.assess(spec, said);
            case CATEGORY -> Categories.assess(spec, ChineseTopics.inOwnWords(spec.categories(), tokens));
            case TEXT -> text(spec, said);
            case YES_NO, AMOUNT, NUMBER, DIGITS, DATE, MOMENT, DAY_OF_MONTH, DURATION ->
                Assessment.nothing("this is no answer in words");
        };
    }

    private static Assessment text(AnswerSpec spec, SaidName said) {
        if (said.isEmpty()) {
            return Assessment.nothing("nothing that says anything was said");
        }
        String expected = spec.expected();
        if (expected == null || Tokens.of(expected).size() == 0) {
            return noted(said);
        }
        Likeness likeness = WordSound.best(Tokens.of(expected).texts(), said);
        boolean same = likeness.score() >= WordSound.SAME && !Doubts.about(said, likeness.from(), likeness.to());
        return judged(
                said,
                same ? Judgement.MATCH : Judgement.UNSURE,
                likeness.score(),
                likeness.from(),
                likeness.to(),
                "'" + said.text() + "' is as alike as " + rounded(likeness.score()));
    }

    /** Kept as said; with doubtful words unsure. */
    static Assessment noted(SaidName said) {
        Tokens tokens = said.tokens();
        double confidence = tokens.confidence(said.from(), said.to());
        boolean sure = confidence >= Comparison.CERTAIN && !YesNo.doubted(tokens);
        return new Assessment(
                said.text(),
                sure ? Judgement.NOTED : Judgement.UNSURE,
                confidence,
                tokens.span(said.from(), said.to()),
                sure ? "kept as said" : "kept as said, though not clearly");
    }

    /** A judgement, unless the recogniser doubts the words on which it rests. */
    static Assessment judged(SaidName said, Judgement judgement, double confidence, int from, int to, String why) {
        Tokens tokens = said.tokens();
        int first = from < to ? from : said.from();
        int end = from < to ? to : said.to();
        double heard = first < end ? tokens.confidence(first, end) : tokens.confidence(0, tokens.size());
        boolean sure = heard >= Comparison.CERTAIN;
        return new Assessment(
                said.isEmpty() ? said.text(0, tokens.size()) : said.text(),
                sure ? judgement : Judgement.UNSURE,
                Math.clamp(confidence * Math.min(1, heard), 0, 1),
                tokens.span(first, end),
                sure ? why : why + "; the recogniser is not sure of the words");
    }

    static String rounded(double score) {
        return Double.toString(Math.round(score * 100) / 100.0);
    }
}
