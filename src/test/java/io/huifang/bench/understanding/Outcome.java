package io.huifang.bench.understanding;

import io.huifang.dialogue.Judgement;
import io.huifang.dialogue.understanding.AnswerType;
import io.huifang.dialogue.understanding.Assessment;
import io.huifang.dialogue.understanding.Interruption;
import io.huifang.dialogue.understanding.Understanding;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What understanding made of an utterance, and how that stands to the label.
 *
 * @param assessment null where no answer was waited for
 * @param interruption null where none was heard
 */
record Outcome(
        Utterance utterance,
        @Nullable Assessment assessment,
        @Nullable Interruption interruption,
        boolean backchannel) {

    private static final Set<AnswerType> COMPARED_BY_SOUND =
            EnumSet.of(AnswerType.PERSON, AnswerType.COMPANY, AnswerType.JOB_TITLE, AnswerType.ADDRESS);
    private static final Set<Judgement> CONFIDENT = EnumSet.of(Judgement.MATCH, Judgement.MISMATCH, Judgement.NOTED);

    static Outcome of(Utterance utterance) {
        return new Outcome(
                utterance,
                utterance.spec() == null ? null : Understanding.spoken(utterance.spec(), utterance.transcript()),
                Understanding.interruption(utterance.transcript(), utterance.language(), utterance.now())
                        .orElse(null),
                Understanding.isBackchannel(utterance.transcript(), utterance.language()));
    }

    boolean isAnswer() {
        return assessment != null;
    }

    /** Whether the label says exactly what is to be understood, so that the outcome counts as right or wrong. */
    boolean isStrict() {
        return !utterance.label().lenient();
    }

    /** Names and the like are kept as said and so right when they are judged rightly; the rest by its value. */
    boolean valueRight() {
        Assessment heard = heard();
        if (comparedBySound()) {
            return judgementRight();
        }
        return utterance.label().covers(type(), heard.judgement() == Judgement.NOT_ANSWERED ? null : heard.value());
    }

    boolean judgementRight() {
        return utterance.judgements().contains(heard().judgement());
    }

    /** The error that can harm somebody: something wrong is held for certain. */
    boolean wrongAndConfident() {
        if (!CONFIDENT.contains(heard().judgement())) {
            return false;
        }
        Set<Judgement> right = utterance.judgements();
        boolean misjudged = !right.isEmpty() && !right.contains(heard().judgement());
        return comparedBySound() && !utterance.label().isNothing() ? misjudged : !valueRight() || misjudged;
    }

    /** Whether there is an interruption that has to be heard. */
    boolean interrupts() {
        return !utterance.interruption().allowsNothing();
    }

    /** Whether a kind that fits was heard, or rightly none. */
    boolean interruptionRight() {
        Label label = utterance.interruption();
        return interruption == null
                ? label.allowsNothing()
                : label.alternatives().contains(interruption.kind().name());
    }

    boolean falseAlarm() {
        return interruption != null
                && !utterance.type().equals(Utterance.BACKCHANNEL)
                && !interrupts()
                && !interruptionRight();
    }

    boolean detailRight() {
        String wanted = utterance.detail();
        String heard = interruption == null ? null : interruption.detail();
        if (wanted == null || heard == null) {
            return wanted == null || wanted.endsWith("*");
        }
        return Label.parse(wanted).alternatives().stream()
                .anyMatch(each -> Label.begins(each, heard) || heard.contains(each));
    }

    Assessment heard() {
        if (assessment == null) {
            throw new IllegalStateException(
                    "no answer was waited for at " + utterance.row().get(Column.ID));
        }
        return assessment;
    }

    /** Whether same and different can be told: one of the names has to match, or must not. */
    boolean comparedBySound() {
        return utterance.spec() != null && utterance.spec().expected() != null && COMPARED_BY_SOUND.contains(type());
    }

    private AnswerType type() {
        return AnswerType.valueOf(utterance.type());
    }
}
