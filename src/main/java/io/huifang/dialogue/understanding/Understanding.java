package io.huifang.dialogue.understanding;

import io.huifang.kernel.Language;
import io.huifang.kernel.Transcript;
import java.time.LocalDateTime;
import java.util.Optional;

/** The façade of understanding. Every method is a pure function that never throws, whatever was said. */
public final class Understanding {

    private Understanding() {}

    /** What a spoken utterance comes to as an answer. */
    public static Assessment spoken(AnswerSpec spec, Transcript transcript) {
        return switch (spec.type()) {
            case YES_NO, AMOUNT, NUMBER, DIGITS, DATE, MOMENT, DAY_OF_MONTH, DURATION ->
                Comparison.judge(spec, read(spec, Repair.of(spec.type(), Tokens.of(transcript))));
            case PERSON, COMPANY, JOB_TITLE, ADDRESS, CATEGORY, TEXT -> WordAnswers.assess(spec, transcript);
        };
    }

    /**
     * What keys come to as an answer: 1 and 2 for yes and no, digits for amounts, numbers, digits and days, {@code yyyymm}
     * or {@code yyyymmdd} for dates, {@code hhmm} for times; other types have no keys.
     *
     * @param digits 0 to 9 only, possibly empty
     */
    public static Assessment keyed(AnswerSpec spec, String digits) {
        return Comparison.judge(spec, Keys.in(spec.type(), digits, spec.now()));
    }

    /** What is said instead of an answer; empty when nothing of the kind is. */
    public static Optional<Interruption> interruption(Transcript transcript, Language language, LocalDateTime now) {
        return Interruptions.in(transcript, language, now);
    }

    /** Whether this is only a sign of listening, or a noise taken for a word: "uh-huh", "mm", 嗯, 哦. It is no answer. */
    public static boolean isBackchannel(Transcript transcript, Language language) {
        return Backchannels.is(transcript, language);
    }

    /** Whether a fact is in the type's normal form, so that answers can be compared with it. */
    public static boolean isNormal(AnswerType type, String fact) {
        return NormalForm.of(type, fact);
    }

    /** A value in normal form as it is said to a person: {@code 2026-11-25T15:00} as "tomorrow at three in the afternoon". */
    public static String spokenForm(AnswerType type, String value, Language language, LocalDateTime now) {
        return NormalForm.of(type, value) ? SpokenForm.of(type, value, language, now) : value;
    }

    private static Reading read(AnswerSpec spec, Tokens tokens) {
        return switch (spec.type()) {
            case YES_NO -> YesNo.in(tokens, YesNoPhrases.own(spec.categories()));
            case AMOUNT -> Amounts.in(tokens);
            case NUMBER -> Counts.in(tokens);
            case DIGITS -> DigitStrings.in(tokens);
            case DATE -> Dates.in(tokens, spec.language(), spec.now().toLocalDate());
            case MOMENT -> Moments.in(tokens, spec.language(), spec.now());
            case DAY_OF_MONTH -> DaysOfMonth.in(tokens);
            case DURATION -> Durations.in(tokens);
            case PERSON, COMPANY, JOB_TITLE, ADDRESS, CATEGORY, TEXT -> new Reading.Nothing("these are words");
        };
    }
}
