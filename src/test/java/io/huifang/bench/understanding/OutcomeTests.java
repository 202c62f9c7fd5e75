package io.huifang.bench.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.dialogue.Judgement;
import io.huifang.dialogue.understanding.Assessment;
import io.huifang.dialogue.understanding.Interruption;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The judge is judged too: what it counts as right, as missed and as dangerous. */
class OutcomeTests {

    @Test
    void findsAWrongValueDangerousOnlyWhereItIsHeldForCertain() {
        Utterance said = said("AMOUNT", "1500", "1500", "MATCH", "-");

        assertThat(heard(said, "15000", Judgement.MISMATCH).wrongAndConfident()).isTrue();
        assertThat(heard(said, "15000", Judgement.UNSURE).wrongAndConfident()).isFalse();
        assertThat(heard(said, "1500", Judgement.MATCH).wrongAndConfident()).isFalse();
        assertThat(heard(said, "1500", Judgement.MISMATCH).wrongAndConfident()).isTrue();
    }

    @Test
    void findsAValueOutOfNothingDangerous() {
        Utterance said = said("AMOUNT", "", "-", "NOT_ANSWERED|UNSURE", "-");

        assertThat(heard(said, "5", Judgement.NOTED).wrongAndConfident()).isTrue();
        assertThat(heard(said, null, Judgement.NOT_ANSWERED).valueRight()).isTrue();
    }

    @Test
    void judgesNamesByWhetherTheyAreTakenForTheSame() {
        Utterance another = said("PERSON", "Michael Chen", "david chen", "MISMATCH", "-");

        assertThat(heard(another, "david chen", Judgement.MATCH).wrongAndConfident())
                .isTrue();
        assertThat(heard(another, "david chen", Judgement.MISMATCH).valueRight())
                .isTrue();
        assertThat(new Outcomes(List.of(heard(another, "david chen", Judgement.MATCH))).namesFalselyAccepted())
                .isEqualTo(new Share(1, 1));
    }

    @Test
    void countsAnInterruptionOfAnotherKindAsMissed() {
        Utterance said = said(Utterance.INTERRUPTION, "", "SCAM", "", "");

        assertThat(interrupted(said, Interruption.Kind.SCAM).interruptionRight())
                .isTrue();
        assertThat(interrupted(said, Interruption.Kind.PERSON).interruptionRight())
                .isFalse();
        assertThat(new Outcomes(List.of(interrupted(said, Interruption.Kind.PERSON))).recall())
                .isEqualTo(new Share(0, 1));
    }

    @Test
    void countsAnInterruptionWhereThereIsNoneAsAFalseAlarm() {
        Utterance answer = said("YES_NO", "yes", "yes", "MATCH", "-");

        assertThat(new Outcome(
                                answer,
                                new Assessment("yes", Judgement.MATCH, 1, null, ""),
                                new Interruption(Interruption.Kind.ABUSE, 1, null),
                                false)
                        .falseAlarm())
                .isTrue();
        assertThat(heard(answer, "yes", Judgement.MATCH).falseAlarm()).isFalse();
    }

    private static Outcome heard(Utterance said, @Nullable String value, Judgement judgement) {
        return new Outcome(said, new Assessment(value, judgement, 0.9, null, ""), null, false);
    }

    private static Outcome interrupted(Utterance said, Interruption.Kind kind) {
        return new Outcome(said, null, new Interruption(kind, 1, null), false);
    }

    private static Utterance said(String type, String expected, String label, String judgement, String interruption) {
        return Utterance.of(
                new Row(List.of(
                        "en-1",
                        "en-1",
                        "en-US",
                        type,
                        expected,
                        "none",
                        "",
                        "2026-11-24T10:00",
                        "what was said",
                        label,
                        judgement,
                        interruption,
                        "written",
                        "")),
                Half.TUNE,
                Map.of());
    }
}
